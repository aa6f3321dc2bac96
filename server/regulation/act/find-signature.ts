import { parseMarker } from "../clause/marker.ts";
import { lineHead, lineTail } from "../clause/text-line.ts";
import type { TextLine } from "../clause/text-line.ts";
import { NAME_AT_END, POST_START } from "./act-words.ts";

const SIGNATURE_LINES = 6;
const SIGNATURE_LINE_LENGTH = 220;

/** Indexes of the first and last line of a signature. */
export interface SignatureLines {
  readonly first: number;
  readonly last: number;
}

/**
 * The signature under the act: a post in the nominative and a name, on one line or on a few.
 *
 * @param from index of the first line of the order
 * @param to index after the last line that may belong to it
 */
export function findSignature(
  text: string,
  lines: readonly TextLine[],
  from: number,
  to: number,
): SignatureLines | null {
  for (let index = from + 1; index < to; index++) {
    const last = signatureEnd(text, lines, index, to);
    if (last !== null) return { first: index, last };
  }
  for (let index = to - 1; index > from && index > to - 4; index--) {
    if (isNameLine(text, lines[index]!)) return { first: index, last: index };
  }
  return null;
}

function signatureEnd(text: string, lines: readonly TextLine[], first: number, to: number): number | null {
  const opening = lines[first]!;
  if (opening.end - opening.start > SIGNATURE_LINE_LENGTH) return null;
  const head = lineHead(text, opening, SIGNATURE_LINE_LENGTH);
  if (!POST_START.test(head) || /[;:]$/.test(head)) return null;
  for (let index = first; index < Math.min(to, first + SIGNATURE_LINES); index++) {
    const line = lines[index]!;
    if (line.end - line.start > SIGNATURE_LINE_LENGTH) return null;
    const words = lineHead(text, line, SIGNATURE_LINE_LENGTH);
    if (index > first && isMarked(words)) return null;
    if (NAME_AT_END.test(words)) return index;
  }
  return null;
}

const isMarked = (words: string): boolean => {
  const marker = parseMarker(words);
  return marker !== null && !marker.isWeak;
};

function isNameLine(text: string, line: TextLine): boolean {
  const tail = lineTail(text, line, 80);
  return line.end - line.start < 60 && NAME_AT_END.test(tail) && !isMarked(tail);
}

/**
 * A signature at the end of an annex.
 *
 * @param isPeople in a list of people a row looks like a signature: it counts only when the other rows are numbered
 * @returns index of its first line
 */
export function trailingSignature(
  text: string,
  lines: readonly TextLine[],
  first: number,
  last: number,
  isPeople: boolean,
): number | null {
  for (let index = last; index > Math.max(first, last - SIGNATURE_LINES); index--) {
    const words = lineHead(text, lines[index]!, SIGNATURE_LINE_LENGTH);
    if (isMarked(words)) return null;
    if (!POST_START.test(words)) continue;
    if (signatureEnd(text, lines, index, last + 1) !== last) return null;
    if (!isPeople) return index;
    const before = lines[index - 1];
    return before && isMarked(lineHead(text, lines[first + 1] ?? before, 80)) ? index : null;
  }
  return null;
}
