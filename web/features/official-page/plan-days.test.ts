import { describe, expect, test } from "vitest";
import { planDays, stepDay } from "./plan-days.ts";

describe("days of the calendar", () => {
  test("a week begins on Monday, whatever its day", () => {
    for (const day of ["2026-05-11", "2026-05-14", "2026-05-17"])
      expect(planDays("week", day)).toEqual([
        "2026-05-11",
        "2026-05-12",
        "2026-05-13",
        "2026-05-14",
        "2026-05-15",
        "2026-05-16",
        "2026-05-17",
      ]);
  });

  test.each([
    ["2026-02-10", "2026-01-26", "2026-03-01", 35],
    ["2027-02-28", "2027-02-01", "2027-02-28", 28],
    ["2026-08-31", "2026-07-27", "2026-09-06", 42],
    ["2028-02-29", "2028-01-31", "2028-03-05", 35],
  ])("a month around %s is shown from %s to %s", (day, first, last, count) => {
    const days = planDays("month", day);
    expect([days[0], days.at(-1), days.length]).toEqual([first, last, count]);
  });

  test.each([
    ["week", "2026-12-30", 1, "2027-01-06"],
    ["month", "2026-01-31", 1, "2026-02-01"],
    ["month", "2026-03-31", -1, "2026-02-01"],
    ["month", "2026-12-05", 1, "2027-01-01"],
  ] as const)("a %s on from %s by %i is %s", (view, day, by, expected) => {
    expect(stepDay(view, day, by)).toBe(expected);
  });
});
