/** What became of a clock. */
export type TermStatus = "running" | "overdue" | "kept" | "keptLate" | "cancelled";

interface Term {
  readonly metAt: string | null;
  readonly cancelledAt: string | null;
  readonly isOverdue: boolean;
}

export function termStatus({ metAt, cancelledAt, isOverdue }: Term): TermStatus {
  if (metAt !== null) return isOverdue ? "keptLate" : "kept";
  if (cancelledAt !== null) return "cancelled";
  return isOverdue ? "overdue" : "running";
}

const order: readonly TermStatus[] = ["overdue", "running", "keptLate", "kept", "cancelled"];

/** What needs somebody stands first, what is over last; among equals, what is due first. */
export function sortedTerms<Clock extends Term & { readonly dueAt: string }>(
  terms: readonly Clock[],
): readonly Clock[] {
  return terms.toSorted(
    (a, b) =>
      order.indexOf(termStatus(a)) - order.indexOf(termStatus(b)) ||
      Date.parse(a.dueAt) - Date.parse(b.dueAt),
  );
}
