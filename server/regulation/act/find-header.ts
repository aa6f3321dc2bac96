import { isAllCaps } from "../clause/line-shape.ts";
import { lineHead } from "../clause/text-line.ts";
import type { TextLine, TextRange } from "../clause/text-line.ts";
import { KIND_WORDS, PREAMBLE_START, TITLE_START } from "./act-words.ts";
import type { ActKind } from "./act-words.ts";
import { rangeOf } from "./find-annexes.ts";

const HEADER_LINES = 400;
const TITLE_LINES = 12;
const REQUISITES = /^(?:от\s|№|«?_|"?_|\d{1,2}[.\s]|г\.\s|пгт\.?\s|с\.\s|п\.\s|город\s)/iu;

export interface Header {
  readonly header: TextRange;
  readonly kindLine: TextRange | null;
  readonly title: TextRange | null;
}

/**
 * The header of an act: the line that names its kind and its title.
 *
 * @param stop index of the first line after the header
 */
export function findHeader(text: string, lines: readonly TextLine[], stop: number): Header {
  const limit = Math.min(stop, HEADER_LINES, lines.length);
  const start = lines[0]?.start ?? 0;
  const end = limit > 0 ? lines[limit - 1]!.end : start;
  let kindLine: TextRange | null = null;
  let kindIndex = -1;
  for (let index = 0; index < limit; index++) {
    if (kindInLine(lineHead(text, lines[index]!, 300)) === null) continue;
    kindLine = rangeOf(lines, index, index);
    kindIndex = index;
  }
  return { header: { start, end }, kindLine, title: findTitle(text, lines, kindIndex, limit) };
}

/**
 * Kind of act that a line of a header names: the word alone, first in the line or in a column of it, or
 * spaced out.
 */
export function kindInLine(line: string): ActKind | null {
  const cells = line.split(/\t+| {4,}/u);
  for (const cell of cells.length > 1 ? [line, ...cells] : cells) {
    const kind = kindInCell(cell.trim());
    if (kind) return kind;
  }
  return null;
}

function kindInCell(line: string): ActKind | null {
  const compact = line.length < 80 && /\p{L} \p{L} /u.test(line) ? line.replace(/\s/g, "") : line;
  const found = /^[*#\s«"]*(постановление|распоряжение|решение|приказ)(?![\p{L}])(.*)$/iu.exec(compact);
  if (!found) return null;
  const rest = found[2]!.trim();
  const isAlone =
    rest === "" ||
    /^(?:[№\d(_«"*.,-]|от\s|главы|администрации|совета|думы|мэра|председателя|г\.)/iu.test(rest);
  const inCaps = found[1] === found[1]!.toUpperCase();
  return isAlone || inCaps ? KIND_WORDS[found[1]!.toLowerCase() as keyof typeof KIND_WORDS] : null;
}

function findTitle(
  text: string,
  lines: readonly TextLine[],
  kindIndex: number,
  limit: number,
): TextRange | null {
  const after = titleFrom(text, lines, Math.max(kindIndex, 0), limit);
  return after ?? (kindIndex > 0 ? titleFrom(text, lines, 0, kindIndex) : null);
}

function titleFrom(text: string, lines: readonly TextLine[], from: number, limit: number): TextRange | null {
  for (let first = from; first < limit; first++) {
    const line = lineHead(text, lines[first]!, 300);
    const inline = first === from ? inlineTitle(line, lines[first]!) : null;
    if (inline) return inline;
    if (!TITLE_START.test(line) || /^О\.\s/.test(line)) continue;
    return rangeOf(lines, first, lastOfTitle(text, lines, first, limit));
  }
  return null;
}

/** `Постановление от 01.02.2025 № 3 «О создании …»` on one line, as sites print it. */
function inlineTitle(line: string, at: TextLine): TextRange | null {
  const found = /(?:№\s*\S+|\d{4}(?:\s*г\.?)?)\s+([«"]?(?:О|Об)\s+\p{L}.*)$/u.exec(line);
  if (!found || kindInLine(line) === null) return null;
  return { start: at.start + found.index + found[0].length - found[1]!.length, end: at.end };
}

function lastOfTitle(text: string, lines: readonly TextLine[], first: number, limit: number): number {
  const inCaps = isAllCaps(lineHead(text, lines[first]!, 300));
  let last = first;
  while (last + 1 < limit && last + 1 < first + TITLE_LINES) {
    const next = lineHead(text, lines[last + 1]!, 300);
    if (PREAMBLE_START.test(next) || REQUISITES.test(next)) break;
    if (lines[last + 1]!.gapBefore && !/^[а-яё«]/.test(next) && !(inCaps && isAllCaps(next))) break;
    last++;
  }
  return last;
}
