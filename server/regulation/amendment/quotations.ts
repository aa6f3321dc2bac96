import type { TextRange } from "../clause/text-line.ts";

/** An instruction with every quotation replaced by `⟦n⟧`. */
export interface Template {
  readonly words: string;
  /** Offset in the original of each character of `words`; one more for its end. */
  readonly offsets: readonly number[];
  /** Inside of each quotation, without its marks. */
  readonly quotations: readonly TextRange[];
}

const BLOCK = /(?:редакции|содержания|словами|абзацами|абзацем|строками|пунктами|пунктом)\s*:\s*$/iu;
const OPENING = /[«„“]/u;
const CLOSING = /[»”“]/u;

/**
 * Takes the quotations out of an instruction, so that patterns see only its own words.
 * New wording announced by `в следующей редакции:` runs to the last closing mark: quotation marks inside
 * it are often left open.
 */
export function takeQuotations(text: string): Template {
  const quotations: TextRange[] = [];
  const offsets: number[] = [];
  let words = "";
  let at = 0;
  const put = (piece: string, offset: number): void => {
    for (let index = 0; index < piece.length; index++) offsets.push(offset);
    words += piece;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    const isStraight = char === '"';
    if (!isStraight && !OPENING.test(char)) {
      put(char, at++);
      continue;
    }
    const end = BLOCK.test(words.slice(-40)) ? blockEnd(text, at) : quotationEnd(text, at, isStraight);
    put(`⟦${quotations.length}⟧`, at);
    quotations.push({ start: at + 1, end });
    at = end + 1;
  }
  offsets.push(text.length);
  return { words, offsets, quotations };
}

function quotationEnd(text: string, open: number, isStraight: boolean): number {
  if (isStraight) {
    const close = text.indexOf('"', open + 1);
    return close < 0 ? text.length : close;
  }
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (at > open && CLOSING.test(text.charAt(at))) depth--;
    else if (OPENING.test(text.charAt(at))) depth++;
    if (depth === 0) return at;
  }
  const close = text.indexOf("»", open);
  return close < 0 ? text.length : close;
}

/** The last closing mark that ends a line of the block: behind it the act goes on in its own words. */
function blockEnd(text: string, open: number): number {
  for (let at = text.length - 1; at > open; at--) {
    if (!/[»”"]/u.test(text.charAt(at))) continue;
    if (/^[\s.;,]*$/u.test(text.slice(at + 1))) return at;
    break;
  }
  return quotationEnd(text, open, text.charAt(open) === '"');
}
