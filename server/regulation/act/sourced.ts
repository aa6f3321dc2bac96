import type { CleanText } from "../document/source-text.ts";
import type { Sourced } from "../sourced.ts";
import type { TextRange } from "../clause/text-line.ts";

/** A value read from a range of the clean text. */
export function extracted<T>(
  clean: CleanText,
  range: TextRange,
  value: T,
  confidence: number,
  clause: string | null = null,
): Sourced<T> {
  return { value, clause, span: clean.spanOf(range.start, range.end), origin: "EXTRACTED", confidence };
}

/** Range of a group of a match of `pattern` on `text.slice(base)`, as offsets of the whole text. */
export function groupRange(found: RegExpExecArray, group: number, base: number): TextRange {
  const words = found[group] ?? "";
  const start = base + found.index + Math.max(0, found[0].indexOf(words));
  return { start, end: start + words.length };
}
