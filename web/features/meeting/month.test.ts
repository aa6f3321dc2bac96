import { expect, test } from "vitest";
import { lastDayOf, monthAfter, monthOf, weeksOf } from "@/features/meeting/month.ts";

test("a month begins on its weekday and holds every day once", () => {
  const weeks = weeksOf("2026-02");
  expect(weeks[0]?.map((cell) => cell?.number ?? null)).toEqual([null, null, null, null, null, null, 1]);
  expect(weeks.flat().filter((cell) => cell !== null)).toHaveLength(28);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test("February of a leap year has a day more", () => {
  expect(lastDayOf("2028-02")).toBe("2028-02-29");
  expect(lastDayOf("2026-02")).toBe("2026-02-28");
});

test("months go over the end of the year both ways", () => {
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
});

test("an address without a month, or with none that exists, shows the current one", () => {
  expect(monthOf("2026-03", "2026-11-21")).toBe("2026-03");
  for (const given of [null, "2026-13", "2026", "<script>"])
    expect(monthOf(given, "2026-11-21")).toBe("2026-11");
});
