import { decodeEntities } from "./entities.ts";

/** One piece of XML or HTML. Names are as written, without the brackets. */
export type MarkupPiece =
  | { readonly kind: "open"; readonly name: string; readonly rest: string; readonly isEmpty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const NAME = /^[^\s/>]+/;

/**
 * The pieces of a marked-up text in order. Forgiving: what is not a tag is text. Declarations, comments and
 * document types are passed over, so entities defined in a document are never expanded.
 */
export function* piecesOf(markup: string): Generator<MarkupPiece> {
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf("<", at);
    if (open < 0) break;
    if (open > at) yield { kind: "text", text: decodeEntities(markup.slice(at, open)) };
    const skipped = endOfSpecial(markup, open);
    if (skipped) {
      if (skipped.text) yield { kind: "text", text: skipped.text };
      at = skipped.end;
      continue;
    }
    const close = endOfTag(markup, open + 1);
    if (close < 0) {
      at = open;
      break;
    }
    const piece = tagPiece(markup.slice(open + 1, close));
    if (piece) yield piece;
    else yield { kind: "text", text: markup.slice(open, close + 1) };
    at = close + 1;
  }
  if (at < markup.length) yield { kind: "text", text: decodeEntities(markup.slice(at)) };
}

/** Comments, CDATA, processing instructions and document types. */
function endOfSpecial(markup: string, open: number): { end: number; text: string } | null {
  const next = markup[open + 1];
  if (next === "?") return { end: after(markup, "?>", open), text: "" };
  if (next !== "!") return null;
  if (markup.startsWith("<!--", open)) return { end: after(markup, "-->", open + 4), text: "" };
  if (markup.startsWith("<![CDATA[", open)) {
    const end = markup.indexOf("]]>", open + 9);
    const last = end < 0 ? markup.length : end;
    return { end: end < 0 ? markup.length : end + 3, text: markup.slice(open + 9, last) };
  }
  const subset = markup.indexOf("[", open);
  const close = markup.indexOf(">", open);
  if (subset >= 0 && subset < close) return { end: after(markup, "]>", subset), text: "" };
  return { end: close < 0 ? markup.length : close + 1, text: "" };
}

function after(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from);
  return found < 0 ? markup.length : found + sign.length;
}

/** A `>` inside a quoted value does not end the tag. */
function endOfTag(markup: string, from: number): number {
  const first = markup.indexOf(">", from);
  if (first < 0) return -1;
  let quote = "";
  for (let at = from; at < markup.length; at++) {
    const character = markup[at] ?? "";
    if (quote) {
      if (character === quote) quote = "";
      else if (character === "<") return first;
    } else if (character === ">") {
      return at;
    } else if ((character === '"' || character === "'") && markup[at - 1] === "=") {
      quote = character;
    } else if (character === "<") {
      return first < at ? first : -1;
    }
  }
  return first;
}

function tagPiece(inside: string): MarkupPiece | null {
  if (inside.startsWith("/")) {
    const name = NAME.exec(inside.slice(1).trimStart())?.[0];
    return name ? { kind: "close", name } : null;
  }
  if (!/^[A-Za-z_:]/.test(inside)) return null;
  const name = NAME.exec(inside)?.[0] ?? inside;
  return { kind: "open", name, rest: inside.slice(name.length), isEmpty: inside.endsWith("/") };
}

const attributePatterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  const known = attributePatterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
  attributePatterns.set(name, pattern);
  return pattern;
}

/** Value of an attribute in what follows the name of a tag; null when it is absent. */
export function attribute(rest: string, name: string): string | null {
  const value = attributePattern(name).exec(rest);
  return value ? decodeEntities(value[1] ?? value[2] ?? value[3] ?? "") : null;
}
