import type { Span } from "../regulation/sourced.ts";

/** A text with the places of its clauses. */
export interface ClausedText {
  sourceText: string;
  clauses: readonly { id: string; span: Span }[];
}

type MoveSpan = (clause: string | null, span: Span) => Span | null;

/**
 * Leads ranges of one text to the same words in a later one, clause by clause.
 *
 * @returns for a range within a clause the range in the later text; null when other words stand there
 */
export function spanMover(before: ClausedText, after: ClausedText): MoveSpan {
  const starts = new Map(before.clauses.map(({ id, span }) => [id, span.start]));
  const deltas = new Map(
    after.clauses.flatMap(({ id, span }) => {
      const start = starts.get(id);
      return start === undefined ? [] : [[id, span.start - start] as const];
    }),
  );
  return (clause, { start, end }) => {
    const delta = deltas.get(clause ?? "");
    if (delta === undefined) return null;
    const isSame = before.sourceText.slice(start, end) === after.sourceText.slice(start + delta, end + delta);
    return isSame ? { start: start + delta, end: end + delta } : null;
  };
}

/** A copy of a value of the draft, with every range in it moved. */
export function withMovedSpans(value: unknown, move: MoveSpan): unknown {
  if (Array.isArray(value)) return value.map((each) => withMovedSpans(each, move));
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withMovedSpans(each, move)]),
  );
  const { clause, span } = value as { clause?: string | null; span?: Span | null };
  return span ? { ...copy, span: move(clause ?? null, span) } : copy;
}
