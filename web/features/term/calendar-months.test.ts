import { describe, expect, test } from "vitest";
import { type CalendarDay, dayAfterKey, monthsOf, specialDays } from "@/features/term/calendar-months.ts";

function yearOf(year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const weekday = new Date(at).getUTCDay();
    const isWorking = weekday !== 0 && weekday !== 6;
    days.push({
      day: new Date(at).toISOString().slice(0, 10),
      kind: isWorking ? "WORKDAY" : "WEEKEND",
      isWorking,
      isShort: false,
      name: null,
      source: null,
      isConfirmed: true,
      note: null,
      movedFrom: null,
    });
  }
  return days;
}

describe("months of a year", () => {
  test("weeks begin on Monday and are whole", () => {
    const [january, february] = monthsOf(yearOf(2026));
    expect(january?.weeks[0]?.map((day) => day?.day.slice(8) ?? null)).toEqual([
      null,
      null,
      null,
      "01",
      "02",
      "03",
      "04",
    ]);
    expect(february?.weeks).toHaveLength(5);
    expect(february?.worked).toBe(20);
  });

  test("a leap year has its day", () => {
    expect(monthsOf(yearOf(2028))[1]?.weeks.flat().filter(Boolean)).toHaveLength(29);
  });
});

test("arrows go by days and weeks and stop at the ends of the year", () => {
  const days = yearOf(2026);
  expect(dayAfterKey(days, "2026-01-31", "ArrowRight")).toBe("2026-02-01");
  expect(dayAfterKey(days, "2026-01-28", "ArrowDown")).toBe("2026-02-04");
  expect(dayAfterKey(days, "2026-01-03", "ArrowUp")).toBeNull();
  expect(dayAfterKey(days, "2026-12-31", "ArrowRight")).toBeNull();
  expect(dayAfterKey(days, "2026-06-15", "a")).toBeNull();
});

test("plain weekdays and weekends are nothing special", () => {
  const days = yearOf(2026);
  expect(specialDays(days)).toEqual([]);
  expect(specialDays([{ ...days[0]!, isShort: true }])).toHaveLength(1);
});
