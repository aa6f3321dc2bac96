import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { naiveMinutes } from "./naive-term.fixture.ts";
import type { WorkRules } from "./term-rule.ts";
import { WorkCalendar } from "./work-calendar.ts";
import { workingMinutesBetween } from "./working-minutes.ts";

const calendar = new WorkCalendar();
const rulesOf = (timeZone: string, opens = 9 * 60, closes = 18 * 60, lunch: WorkRules["lunch"] = null) => ({
  timeZone,
  lastDayPolicy: "PREVIOUS" as const,
  controlDays: 0,
  workdayStart: opens,
  workdayEnd: closes,
  lunch,
});
const KRASNOYARSK = rulesOf("Asia/Krasnoyarsk");
const between = (from: string, to: string, rules: WorkRules = KRASNOYARSK) =>
  workingMinutesBetween(new Date(from), new Date(to), rules, calendar);

describe("working minutes", () => {
  test("count the hours of the centre in its own zone", () => {
    // 10:00 to 12:30 in Krasnoyarsk.
    expect(between("2026-04-16T03:00:00Z", "2026-04-16T05:30:00Z")).toBe(150);
    // The same instants are the small hours of Kaliningrad.
    expect(between("2026-04-16T03:00:00Z", "2026-04-16T05:30:00Z", rulesOf("Europe/Kaliningrad"))).toBe(0);
  });

  test("leave out nights, days off and breaks", () => {
    const withLunch = rulesOf("Asia/Krasnoyarsk", 9 * 60, 18 * 60, [13 * 60, 14 * 60]);
    // Friday 17:00 to Monday 10:00.
    expect(between("2026-04-17T10:00:00Z", "2026-04-20T03:00:00Z")).toBe(120);
    expect(between("2026-04-16T02:00:00Z", "2026-04-16T11:00:00Z", withLunch)).toBe(480);
  });

  test("the day before a holiday is an hour shorter, and a moved Saturday is worked", () => {
    expect(between("2026-04-29T17:00:00Z", "2026-04-30T17:00:00Z")).toBe(480);
    expect(between("2024-11-01T17:00:00Z", "2024-11-02T17:00:00Z")).toBe(480);
  });

  test("the 29th of February is a day like any other", () => {
    expect(between("2024-02-28T17:00:00Z", "2024-02-29T17:00:00Z")).toBe(540);
    expect(between("2026-02-26T17:00:00Z", "2026-03-01T17:00:00Z")).toBe(540);
  });

  test("a centre that never closes works through midnight and through a change of clocks", () => {
    const own = ["2026-03-28", "2026-03-29"].map((day) => ({
      day: plainDate(day),
      isWorking: true,
      isShort: false,
      note: "дежурство",
    }));
    const always = rulesOf("Europe/Berlin", 0, 1440);
    const minutes = (from: string, to: string) =>
      workingMinutesBetween(new Date(from), new Date(to), always, new WorkCalendar(null, own));
    expect(minutes("2026-03-27T23:30:00Z", "2026-03-28T00:30:00Z")).toBe(60);
    // Clocks go forward on the 29th: the day has 23 hours.
    expect(minutes("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toBe(23 * 60);
  });

  test("an answer that is dated before the receipt took no time", () => {
    expect(between("2026-04-16T05:00:00Z", "2026-04-16T03:00:00Z")).toBe(0);
    expect(between("2026-04-16T03:00:10Z", "2026-04-16T03:00:50Z")).toBe(0);
  });

  test("of an instant that is none are none", () => {
    expect(workingMinutesBetween(new Date(Number.NaN), new Date(), KRASNOYARSK, calendar)).toBe(0);
  });
});

const ZONES = [
  "Asia/Krasnoyarsk",
  "Europe/Kaliningrad",
  "Asia/Kamchatka",
  "Europe/Berlin",
  "America/Santiago",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
];
const HOURS = [
  { opens: "09:00", closes: "18:00", lunch: null },
  { opens: "08:30", closes: "17:15", lunch: ["12:30", "13:15"] },
  { opens: "00:00", closes: "24:00", lunch: null },
] as const;
const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const rules = fc
  .record({ zone: fc.constantFrom(...ZONES), hours: fc.constantFrom(...HOURS) })
  .map(({ zone, hours: { opens, closes, lunch } }) => ({
    rules: rulesOf(
      zone,
      minuteOf(opens),
      minuteOf(closes),
      lunch ? [minuteOf(lunch[0]), minuteOf(lunch[1])] : null,
    ),
    naive: { zone, policy: "NONE", controlDays: 0, opens, closes, lunch } as const,
  }));
/** Ends of years and of February, holidays, changes of clocks: days on which counting goes wrong. */
const TELLING = [
  "2024-02-28",
  "2024-03-31",
  "2024-12-28",
  "2025-04-30",
  "2025-11-01",
  "2026-03-29",
  "2026-12-31",
];
const moment = fc
  .tuple(fc.constantFrom(...TELLING), fc.integer({ min: -86_400_000, max: 2 * 86_400_000 }))
  .map(([day, shift]) => Date.parse(`${day}T00:00:00Z`) + shift);
const length = fc.integer({ min: 0, max: 40 * 3_600_000 });

test("a walk from minute to minute counts as many", () => {
  fc.assert(
    fc.property(rules, moment, length, ({ rules: own, naive }, from, ms) => {
      const counted = workingMinutesBetween(new Date(from), new Date(from + ms), own, calendar);
      expect(counted).toBe(naiveMinutes(from, from + ms, naive));
    }),
    { numRuns: 150 },
  );
});

test("two spans one after the other are the whole, and none is less than nothing", () => {
  const far = fc.integer({ min: 0, max: 400 * 86_400_000 });
  fc.assert(
    fc.property(rules, moment, far, far, ({ rules: own }, from, one, other) => {
      const minutes = (a: number, b: number) =>
        workingMinutesBetween(new Date(a), new Date(b), own, calendar);
      const whole = minutes(from, from + one + other);
      expect(minutes(from, from + one) + minutes(from + one, from + one + other)).toBe(whole);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual((one + other) / 60_000 + 1);
    }),
    { numRuns: 300 },
  );
});
