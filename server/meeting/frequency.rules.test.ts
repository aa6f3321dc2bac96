import { expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { nextMeetingDueOn } from "./frequency.rules.ts";

test.each([
  ["WEEKLY", "2026-12-28", "2027-01-04"],
  ["MONTHLY", "2026-01-31", "2026-02-28"],
  ["MONTHLY", "2028-01-31", "2028-02-29"],
  ["MONTHLY", "2026-12-15", "2027-01-15"],
  ["QUARTERLY", "2026-11-30", "2027-02-28"],
  ["HALF_YEARLY", "2026-08-31", "2027-02-28"],
  ["YEARLY", "2028-02-29", "2029-02-28"],
] as const)("%s after %s is due on %s", (frequency, from, due) => {
  expect(nextMeetingDueOn(frequency, plainDate(from))).toBe(due);
});

test("as needed is never due", () => {
  expect(nextMeetingDueOn("AS_NEEDED", plainDate("2026-01-31"))).toBeNull();
  expect(nextMeetingDueOn("OTHER", plainDate("2026-01-31"))).toBeNull();
});
