import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, plainDate } from "../kernel/plain-date.ts";
import { endOfPeriod, type PeriodGrain, shiftPeriod, startOfPeriod, yearBefore } from "./period.ts";

const grains: PeriodGrain[] = ["WEEK", "MONTH", "QUARTER", "YEAR"];
const day = fc
  .integer({ min: Date.parse("2000-01-01"), max: Date.parse("2099-12-31") })
  .map((at) => plainDate(new Date(at).toISOString().slice(0, 10)));

describe("a period", () => {
  test("holds each day exactly once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...grains), day, (grain, on) => {
        const period = { grain, startsOn: startOfPeriod(grain, on) };
        const end = endOfPeriod(period);
        expect(period.startsOn <= on && on <= end).toBe(true);
        expect(startOfPeriod(grain, end)).toBe(period.startsOn);
        expect(startOfPeriod(grain, addDays(end, 1))).toBe(shiftPeriod(period, 1).startsOn);
      }),
    );
  });

  test("comes back when shifted there and back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...grains), day, fc.integer({ min: -60, max: 60 }), (grain, on, count) => {
        const period = { grain, startsOn: startOfPeriod(grain, on) };
        expect(shiftPeriod(shiftPeriod(period, count), -count)).toEqual(period);
      }),
    );
  });

  test("of weeks begins on Monday, over the turn of the year too", () => {
    expect(startOfPeriod("WEEK", plainDate("2027-01-01"))).toBe("2026-12-28");
    expect(startOfPeriod("WEEK", plainDate("2026-12-28"))).toBe("2026-12-28");
    expect(startOfPeriod("WEEK", plainDate("2026-12-27"))).toBe("2026-12-21");
  });

  test("of February has its leap day", () => {
    const february = { grain: "MONTH" as const, startsOn: plainDate("2024-02-01") };
    expect(endOfPeriod(february)).toBe("2024-02-29");
    expect(yearBefore(february).startsOn).toBe("2023-02-01");
  });

  test("a week has its neighbour of the year before on the same weekday", () => {
    const week = { grain: "WEEK" as const, startsOn: plainDate("2026-04-13") };
    expect(daysBetween(yearBefore(week).startsOn, week.startsOn)).toBe(364);
  });
});
