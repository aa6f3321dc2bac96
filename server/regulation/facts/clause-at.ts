import type { Clause } from "../act-draft.ts";
import type { Span } from "../sourced.ts";
import type { ActText } from "./act-text.ts";

/** The lowest clause in which a range of the source begins. */
export function clauseAt(text: ActText, span: Span): Clause | null {
  return (
    text.tree.all.findLast((clause) => clause.span.start <= span.start && span.start < clause.span.end) ??
    null
  );
}
