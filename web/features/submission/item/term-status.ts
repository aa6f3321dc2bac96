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
