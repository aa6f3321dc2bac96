/** By when the final answer is due: what indicators tell lateness by. Pure. */
import { TermKind } from "./term-kind.ts";

/** Clocks that ask for a final answer. Rework is not among them: an answer that was sent back has its old day. */
const FINAL: ReadonlySet<TermKind> = new Set([
  TermKind.ANSWER,
  TermKind.EXTENSION,
  TermKind.FAST_TRACK,
  TermKind.ACCELERATED,
  TermKind.FINAL_AFTER_INTERIM,
  TermKind.POSTPONED,
]);
/** Where no norm of a final answer is known, the first one is all that is asked for. */
const FIRST: ReadonlySet<TermKind> = new Set([TermKind.FIRST_ANSWER, TermKind.FIRST_ANSWER_URGENT]);

interface Clock {
  readonly kind: TermKind;
  readonly dueAt: Date;
  readonly cancelledAt?: Date | null;
}

/**
 * The nearest of the clocks that ask for a final answer and were not cancelled. A clock that was met stays:
 * the day by which something was due does not go away when it is done.
 *
 * @returns null when nothing asks for an answer
 */
export function answerDue(terms: readonly Clock[]): Date | null {
  return nearestOf(terms, FINAL) ?? nearestOf(terms, FIRST);
}

function nearestOf(terms: readonly Clock[], kinds: ReadonlySet<TermKind>): Date | null {
  let found: Date | null = null;
  for (const { kind, dueAt, cancelledAt } of terms) {
    if (!kinds.has(kind) || (cancelledAt ?? null) !== null) continue;
    if (found === null || dueAt < found) found = dueAt;
  }
  return found;
}
