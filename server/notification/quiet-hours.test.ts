import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfQuiet, formatTimeOfDay, isQuiet, minuteOfDay, parseTimeOfDay } from "./quiet-hours.ts";

const night = { quietFrom: 22 * 60, quietTo: 7 * 60 };
const lunch = { quietFrom: 12 * 60, quietTo: 13 * 60 };
const at = (text: string) => new Date(text);

describe("quiet hours", () => {
  test("go over midnight", () => {
    expect(isQuiet(night, "Europe/Moscow", at("2026-04-16T18:59:00Z"))).toBe(false);
    expect(isQuiet(night, "Europe/Moscow", at("2026-04-16T19:00:00Z"))).toBe(true);
    expect(isQuiet(night, "Europe/Moscow", at("2026-04-17T03:59:59Z"))).toBe(true);
    expect(isQuiet(night, "Europe/Moscow", at("2026-04-17T04:00:00Z"))).toBe(false);
  });

  test("are those of the municipality, not of the server", () => {
    const instant = at("2026-04-16T15:30:00Z");
    expect(isQuiet(night, "Europe/Moscow", instant)).toBe(false);
    expect(isQuiet(night, "Asia/Yakutsk", instant)).toBe(true);
  });

  test("may stand within a day", () => {
    expect(isQuiet(lunch, "Asia/Krasnoyarsk", at("2026-04-16T05:30:00Z"))).toBe(true);
    expect(endOfQuiet(lunch, "Asia/Krasnoyarsk", at("2026-04-16T05:30:00Z"))).toEqual(
      at("2026-04-16T06:00:00Z"),
    );
  });

  test("that are not set never begin", () => {
    const none = { quietFrom: null, quietTo: null };
    expect(isQuiet(none, "Europe/Moscow", at("2026-04-16T22:00:00Z"))).toBe(false);
  });

  test("end on the minute", () => {
    expect(endOfQuiet(night, "Europe/Moscow", at("2026-12-31T20:15:42.123Z"))).toEqual(
      at("2027-01-01T04:00:00Z"),
    );
  });

  test("are over at their end, in any zone, on any day, by any clock", () => {
    const zones = [
      "Europe/Kaliningrad",
      "Asia/Kamchatka",
      "Asia/Kolkata",
      "America/New_York",
      "Europe/Berlin",
    ];
    const minute = fc.integer({ min: 0, max: 1439 });
    const law = fc.property(
      minute,
      minute,
      fc.constantFrom(...zones),
      fc.date({ min: at("2024-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z"), noInvalidDate: true }),
      (quietFrom, quietTo, zone, instant) => {
        const hours = { quietFrom, quietTo };
        const end = endOfQuiet(hours, zone, instant);
        expect(isQuiet(hours, zone, end)).toBe(false);
        expect(end.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(end.getTime() - instant.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        if (!isQuiet(hours, zone, instant)) expect(end).toEqual(instant);
        else expect([quietTo, (quietTo + 60) % 1440]).toContain(minuteOfDay(zone, end));
      },
    );
    fc.assert(law, { numRuns: 2_000 });
  });
});

describe("a time of day", () => {
  test("reads as it is written", () => {
    for (const minutes of [0, 59, 60, 425, 1439]) {
      expect(parseTimeOfDay(formatTimeOfDay(minutes))).toBe(minutes);
    }
  });

  test.each(["24:00", "7:00", "07:60", "", "07:00:00", "полдень"])("%j is none", (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });
});
