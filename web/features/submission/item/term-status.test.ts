import { expect, test } from "vitest";
import { sortedTerms, termStatus } from "./term-status.ts";

const term = (
  dueAt: string,
  facts: Partial<{ metAt: string; cancelledAt: string; isOverdue: boolean }> = {},
) => ({ dueAt, metAt: null, cancelledAt: null, isOverdue: false, ...facts });

test("a clock that was met late is told so", () => {
  expect(termStatus(term("2026-01-01", { metAt: "2026-01-02", isOverdue: true }))).toBe("keptLate");
  expect(termStatus(term("2026-01-01", { metAt: "2025-12-30" }))).toBe("kept");
});

test("a cancelled clock is never overdue", () => {
  expect(termStatus(term("2026-01-01", { cancelledAt: "2026-01-02", isOverdue: true }))).toBe("cancelled");
});

test("what burns stands first, what is over last", () => {
  const kept = term("2026-01-01", { metAt: "2025-12-30" });
  const late = term("2026-01-05", { isOverdue: true });
  const soon = term("2026-02-01");
  const far = term("2026-03-01");
  expect(sortedTerms([kept, far, soon, late])).toEqual([late, soon, far, kept]);
});
