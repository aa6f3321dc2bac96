import type { Clause } from "../act-draft.ts";
import type { Span } from "../sourced.ts";
import type { CleanText } from "../document/source-text.ts";

interface FoldedClause {
  /** Clean text of the clause with white space folded. */
  readonly text: string;
  /** Clean offset of each folded character. */
  readonly offsets: readonly number[];
  /** Where the clause's own text begins in `text`; -1 when it does not stand there in one piece. */
  readonly base: number;
}

/**
 * Makes the function that leads from a range of `clause.text` (folded, without marker) back to the source.
 * Where the own text of a clause is broken by nested ones, the words of the range are looked up instead;
 * as a last resort the whole clause is given.
 */
export function createLocator(clean: CleanText): (clause: Clause, start: number, end: number) => Span {
  const known = new WeakMap<Clause, FoldedClause>();
  return (clause, start, end) => {
    let folded = known.get(clause);
    if (!folded) known.set(clause, (folded = foldClause(clean, clause)));
    const length = end - start;
    const at = folded.base >= 0 ? folded.base + start : folded.text.indexOf(clause.text.slice(start, end));
    const first = folded.offsets[at];
    const last = folded.offsets[at + length - 1];
    if (length <= 0 || at < 0 || first === undefined || last === undefined) return clause.span;
    return clean.spanOf(first, last + 1);
  };
}

function foldClause(clean: CleanText, clause: Clause): FoldedClause {
  const from = cleanOffsetOf(clean, clause.span.start);
  const to = cleanOffsetOf(clean, clause.span.end);
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let at = from; at < to; at++) {
    const character = clean.text[at] ?? "";
    const isSpace = /\s/.test(character);
    if (isSpace && (characters.length === 0 || characters.at(-1) === " ")) continue;
    characters.push(isSpace ? " " : character);
    offsets.push(at);
  }
  const text = characters.join("");
  return { text, offsets, base: text.indexOf(clause.text) };
}

/** First clean offset whose source range begins at or after the given source offset (binary search). */
export function cleanOffsetOf(clean: CleanText, sourceOffset: number): number {
  let low = 0;
  let high = clean.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (clean.spanOf(middle, middle + 1).start < sourceOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
