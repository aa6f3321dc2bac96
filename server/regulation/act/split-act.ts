import type { CleanText } from "../document/source-text.ts";
import { isAllCaps } from "../clause/line-shape.ts";
import { parseMarker } from "../clause/marker.ts";
import { lineHead, readLines } from "../clause/text-line.ts";
import type { TextLine, TextRange } from "../clause/text-line.ts";
import type { ActParts, AnnexPart } from "./act-parts.ts";
import { LETTERHEAD_WORD } from "./act-words.ts";
import { findActFirst } from "./find-act-first.ts";
import { findAnnexHeads, rangeOf, toAnnexes } from "./find-annexes.ts";
import { findHeader } from "./find-header.ts";
import { findOrderStart } from "./find-order-start.ts";
import { findSignature } from "./find-signature.ts";

/**
 * Finds the parts of an act: header, preamble, items, signature, annexes, letterhead at the end.
 * Works on any text; a part that is not there is null, and a text that is no act has no order.
 * Linear in the length of the text.
 */
export function splitAct(clean: CleanText): ActParts {
  const { text } = clean;
  const all = readLines(text);
  const actFirst = findActFirst(text, all);
  const lines = actFirst === 0 ? all : all.slice(actFirst);
  const leading = actFirst === 0 ? [] : leadingAnnexes(text, all.slice(0, actFirst));
  const parts = splitBody(text, lines);
  return { ...parts, annexes: [...leading, ...parts.annexes] };
}

/** Annexes that stand above the act itself. */
function leadingAnnexes(text: string, lines: readonly TextLine[]): AnnexPart[] {
  const end = lines[lines.length - 1]?.end ?? 0;
  return toAnnexes(text, lines, findAnnexHeads(text, lines, 0, -1), end);
}

function splitBody(text: string, lines: readonly TextLine[]): ActParts {
  const trailerFirst = findTrailer(text, lines);
  const end = lines[trailerFirst]?.start ?? text.length;
  const trailer = trailerFirst < lines.length ? rangeOf(lines, trailerFirst, lines.length - 1) : null;
  const start = findOrderStart(text, lines);
  if (!start) {
    const header = findHeader(text, lines, lines.length);
    const none = { preamble: null, resolvingWord: null, order: null, signature: null };
    return { ...header, ...none, annexes: [], trailer };
  }
  const header = findHeader(text, lines, start.preambleFirst);
  const orderFirst = firstLineFrom(lines, start.orderStart);
  const { orderEnd, ...tail } = splitTail(text, lines, orderFirst, trailerFirst, end);
  const order: TextRange = { start: start.orderStart, end: Math.max(start.orderStart, orderEnd) };
  const preambleStart = lines[start.preambleFirst]?.start ?? start.orderStart;
  const preamble = preambleStart < start.orderStart ? { start: preambleStart, end: start.orderStart } : null;
  return { ...header, ...tail, preamble, resolvingWord: start.resolvingWord, order, trailer };
}

/** Index of the line in which the order begins. */
function firstLineFrom(lines: readonly TextLine[], at: number): number {
  const index = lines.findIndex((line) => line.end > at);
  return index < 0 ? lines.length : index;
}

function splitTail(
  text: string,
  lines: readonly TextLine[],
  orderFirst: number,
  trailerFirst: number,
  end: number,
) {
  const usable = lines.slice(0, trailerFirst);
  const stamped = findAnnexHeads(text, usable, orderFirst, -1);
  const limit = stamped[0]?.first ?? usable.length;
  const found = findSignature(text, usable, orderFirst, limit);
  const afterSignature = found ? found.last + 1 : -1;
  const heads = found ? findAnnexHeads(text, usable, afterSignature, afterSignature) : stamped;
  const orderStop = found?.first ?? heads[0]?.first ?? usable.length;
  const orderEnd = orderStop > orderFirst ? usable[orderStop - 1]!.end : (usable[orderFirst]?.start ?? end);
  return {
    orderEnd,
    signature: found ? rangeOf(usable, found.first, found.last) : null,
    annexes: toAnnexes(text, usable, heads, end),
  };
}

/** Letterhead set at the end of the file: trailing lines in capitals that name a body. */
function findTrailer(text: string, lines: readonly TextLine[]): number {
  let first = lines.length;
  while (first > 0 && first > lines.length - 8) {
    const line = lines[first - 1]!;
    const words = lineHead(text, line, 200);
    if (line.end - line.start > 160 || !isAllCaps(words) || parseMarker(words)) break;
    first--;
  }
  const words = lines
    .slice(first)
    .map((line) => lineHead(text, line, 200))
    .join(" ");
  return first > 3 && LETTERHEAD_WORD.test(words) ? first : lines.length;
}
