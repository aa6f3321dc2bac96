import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { todayIn } from "@/lib/dates.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";

test("a time of the east is earlier in the world", () => {
  expect(instantOf("2026-03-10", "14:30", "Asia/Yakutsk")?.toISOString()).toBe("2026-03-10T05:30:00.000Z");
  expect(instantOf("2026-03-10", "00:15", "Asia/Yakutsk")?.toISOString()).toBe("2026-03-09T15:15:00.000Z");
  expect(instantOf("2026-01-01", "00:00", "Europe/Kaliningrad")?.toISOString()).toBe(
    "2025-12-31T22:00:00.000Z",
  );
});

test.each([
  ["2026-02-30x", "10:00"],
  ["", "10:00"],
  ["2026-03-10", "24:00"],
  ["2026-03-10", "9:00"],
  ["2026-13-01", "10:00"],
])("%s %s is no time", (day, time) => {
  expect(instantOf(day, time, "Europe/Moscow")).toBeNull();
});

describe("where the clocks are changed", () => {
  test("a time shown twice is the earlier one", () => {
    expect(instantOf("2026-10-25", "02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });

  test("a skipped time is taken as if it were there", () => {
    expect(instantOf("2026-03-29", "02:30", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  });

  test("Moscow's change of 2014 is known", () => {
    expect(instantOf("2014-10-25", "12:00", "Europe/Moscow")?.toISOString()).toBe("2014-10-25T08:00:00.000Z");
    expect(instantOf("2014-10-27", "12:00", "Europe/Moscow")?.toISOString()).toBe("2014-10-27T09:00:00.000Z");
  });
});

const zones = [
  "Europe/Kaliningrad",
  "Europe/Moscow",
  "Europe/Samara",
  "Asia/Yekaterinburg",
  "Asia/Omsk",
  "Asia/Krasnoyarsk",
  "Asia/Irkutsk",
  "Asia/Yakutsk",
  "Asia/Vladivostok",
  "Asia/Magadan",
  "Asia/Kamchatka",
];

test("a day and a time lead back to themselves in every Russian zone", () => {
  const minute = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
      const instant = new Date(at * 60_000);
      const back = instantOf(todayIn(zone, instant), timeIn(zone, instant), zone);
      // In the hour that clocks show twice the earlier instant is meant.
      const difference = instant.getTime() - (back?.getTime() ?? 0);
      expect([0, 3_600_000, 7_200_000]).toContain(difference);
    }),
  );
});
