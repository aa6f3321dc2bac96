import { parseMarker } from "../clause/marker.ts";
import { lineHead, lineTail } from "../clause/text-line.ts";
import type { TextLine, TextRange } from "../clause/text-line.ts";
import { ANNEX_HEAD, APPROVED_HEAD, PREAMBLE_START, RESOLVING, RESOLVING_ALONE } from "./act-words.ts";

/** Preambles quote titles of laws; none runs longer than this. */
const PREAMBLE_LENGTH = 20_000;
const HEADER_LINES = 400;

export interface OrderStart {
  /** Index of the first line of the grounds. */
  readonly preambleFirst: number;
  readonly resolvingWord: TextRange | null;
  /** Offset of the first character of the items. */
  readonly orderStart: number;
}

/**
 * Where the items of the act begin: after the resolving word, or, in an act that has none,
 * after grounds that end with a colon.
 *
 * @returns null when the text has neither, and so is no act
 */
export function findOrderStart(text: string, lines: readonly TextLine[]): OrderStart | null {
  for (let index = 0; index < Math.min(lines.length, HEADER_LINES); index++) {
    const line = lines[index]!;
    const head = lineHead(text, line, PREAMBLE_LENGTH);
    if (ANNEX_HEAD.test(head) || APPROVED_HEAD.test(head)) break;
    const found = resolvingIn(head, line);
    if (!found) continue;
    return {
      preambleFirst: preambleFirst(text, lines, index),
      resolvingWord: { start: found.start, end: found.end },
      orderStart: skipSpace(text, found.after),
    };
  }
  return startWithoutWord(text, lines);
}

function resolvingIn(head: string, line: TextLine) {
  const alone = RESOLVING_ALONE.exec(head);
  if (alone) return { start: line.start, end: line.start + alone[1]!.length, after: line.end };
  const spaced = spacedWord(head);
  if (spaced) return { start: line.start, end: line.end, after: line.end };
  const found = RESOLVING.exec(head);
  if (!found) return null;
  const start = line.start + found.index + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length, after: line.start + found.index + found[0].length };
}

/** `п о с т а н о в л я ю :` */
function spacedWord(head: string): boolean {
  return (
    head.length < 80 && /\p{L} \p{L} \p{L} /u.test(head) && RESOLVING_ALONE.test(head.replace(/\s/g, ""))
  );
}

function preambleFirst(text: string, lines: readonly TextLine[], resolving: number): number {
  for (let index = resolving; index >= 0 && index > resolving - 40; index--) {
    if (PREAMBLE_START.test(lineHead(text, lines[index]!, 60))) return earliest(text, lines, index);
  }
  return resolving;
}

/** Grounds may stand in several paragraphs, each beginning like grounds. */
function earliest(text: string, lines: readonly TextLine[], found: number): number {
  let first = found;
  for (let index = found - 1; index >= 0 && index > found - 20; index--) {
    if (PREAMBLE_START.test(lineHead(text, lines[index]!, 60))) first = index;
  }
  return first;
}

function startWithoutWord(text: string, lines: readonly TextLine[]): OrderStart | null {
  for (let index = 0; index < Math.min(lines.length, HEADER_LINES); index++) {
    const head = lineHead(text, lines[index]!, 80);
    if (ANNEX_HEAD.test(head) || APPROVED_HEAD.test(head)) return null;
    if (!PREAMBLE_START.test(head)) continue;
    const last = lastOfGrounds(text, lines, index);
    if (last !== null)
      return { preambleFirst: index, resolvingWord: null, orderStart: lines[last + 1]!.start };
  }
  return null;
}

/** The grounds end with a colon, and the next line is item 1. */
function lastOfGrounds(text: string, lines: readonly TextLine[], first: number): number | null {
  for (let index = first; index < Math.min(lines.length - 1, first + 30); index++) {
    const marker = parseMarker(lineHead(text, lines[index + 1]!, 40));
    const isFirstItem = marker?.style === "NUMBER" && marker.parts.length === 1 && marker.parts[0] === 1;
    if (isFirstItem) return /[:,.]$/.test(lineTail(text, lines[index]!, 2)) ? index : null;
  }
  return null;
}

function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && /[\s:]/.test(text.charAt(index))) index++;
  return index;
}
