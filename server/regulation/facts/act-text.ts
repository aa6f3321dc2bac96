import type { Clause } from "../act-draft.ts";
import type { Sourced, Span } from "../sourced.ts";
import type { CleanText } from "../document/source-text.ts";
import { clauseTree, type ClauseTree } from "./clause-tree.ts";
import { cleanOffsetOf, createLocator } from "./locate.ts";

/** Everything the fact readers look at: the clause tree and the way back to the source characters. */
export interface ActText {
  readonly clean: CleanText;
  readonly tree: ClauseTree;
  /** Source characters of the half-open range of `clause.text`. */
  spanIn(clause: Clause, start: number, end: number): Span;
  /** The clause as it stands in the clean text, tabs between cells included. */
  printedOf(clause: Clause): string;
}

/** No clause of a real act is longer; what stands beyond is not searched, so that no text can hang the reader. */
export const LONGEST_CLAUSE = 10_000;

/** Puts clauses and clean text together for the fact readers. */
export function actText(clean: CleanText, clauses: readonly Clause[]): ActText {
  const searched = clauses.map((clause) =>
    clause.text.length <= LONGEST_CLAUSE ? clause : { ...clause, text: clause.text.slice(0, LONGEST_CLAUSE) },
  );
  return {
    clean,
    tree: clauseTree(searched),
    spanIn: createLocator(clean),
    printedOf: ({ span }) =>
      clean.text.slice(cleanOffsetOf(clean, span.start), cleanOffsetOf(clean, span.end)),
  };
}

/** A value read from a range of a clause's text. */
export function readFrom<T>(
  text: ActText,
  clause: Clause,
  range: { start: number; end: number },
  value: T,
  confidence: number,
): Sourced<T> {
  const span = text.spanIn(clause, range.start, range.end);
  return { value, clause: clause.id, span, origin: "EXTRACTED", confidence };
}

/** A value that follows from a match of a regular expression in the clause's text. */
export function readFromMatch<T>(
  text: ActText,
  clause: Clause,
  match: RegExpExecArray | RegExpMatchArray,
  value: T,
  confidence: number,
): Sourced<T> {
  const start = match.index ?? 0;
  return readFrom(text, clause, { start, end: start + match[0].length }, value, confidence);
}

/** A value of the program's own, never read from the text. */
export function byDefault<T>(value: T, confidence: number): Sourced<T> {
  return { value, clause: null, span: null, origin: "DEFAULT", confidence };
}
