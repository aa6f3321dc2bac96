import { attribute, piecesOf, type MarkupPiece } from "../reading/markup.ts";

// Both the transitional and the strict name of the vocabulary end so.
const WORD_NAMESPACE = /\/wordprocessingml\/(?:2006\/)?main$/;

/**
 * Pieces of a part of a Word document with the names of its main vocabulary as `w:…`, whatever prefix the
 * program that wrote it has chosen.
 */
export function* wordPieces(xml: string): Generator<MarkupPiece> {
  const root = /<[A-Za-z_][^>]*>/.exec(xml)?.[0] ?? "";
  const declared = [...root.matchAll(/xmlns:?([\w.-]*)\s*=\s*["']([^"']*)["']/g)];
  const prefix = declared.find(([, , uri = ""]) => WORD_NAMESPACE.test(uri))?.[1] ?? "w";
  if (prefix === "w") yield* piecesOf(xml);
  else yield* renamed(xml, prefix);
}

function* renamed(xml: string, prefix: string): Generator<MarkupPiece> {
  const toWord = (name: string): string => {
    if (prefix === "") return name.includes(":") ? name : `w:${name}`;
    return name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
  };
  for (const piece of piecesOf(xml)) {
    if (piece.kind === "text") yield piece;
    else if (piece.kind === "close") yield { ...piece, name: toWord(piece.name) };
    else yield { ...piece, name: toWord(piece.name), rest: piece.rest.replaceAll(`${prefix}:`, "w:") };
  }
}

/** `w:val` of an element. */
export function valueOf(rest: string): string | null {
  return attribute(rest, "w:val");
}

/** Whether an on/off element is on: it is, unless it says no. */
export function isOn(rest: string): boolean {
  return !/^(?:0|false|off)$/i.test(valueOf(rest) ?? "1");
}

/** A part as text; Word writes UTF-8, some programs UTF-16. */
export function partText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
