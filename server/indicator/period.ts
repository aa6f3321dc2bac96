/** Weeks, months, quarters and years as figures are kept by: the same days as `period_start` of the database. */
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import type { Grain } from "./indicator-rollup.entity.ts";

/** Periods people ask about. */
export type PeriodGrain = Exclude<Grain, "DAY">;

/** One period: its grain and its first day. */
export interface GrainPeriod {
  readonly grain: PeriodGrain;
  readonly startsOn: PlainDate;
}

const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/** First day of the period that a day falls into; weeks begin on Monday. */
export function startOfPeriod(grain: PeriodGrain, day: PlainDate): PlainDate {
  if (grain === "WEEK") {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(day, -weekday);
  }
  const [year = 0, month = 0] = day.split("-").map(Number);
  const length = MONTHS[grain];
  return firstOf(year, Math.floor((month - 1) / length) * length);
}

/** The period `count` periods later; earlier when negative. */
export function shiftPeriod({ grain, startsOn }: GrainPeriod, count: number): GrainPeriod {
  if (grain === "WEEK") return { grain, startsOn: addDays(startsOn, 7 * count) };
  const [year = 0, month = 0] = startsOn.split("-").map(Number);
  return { grain, startsOn: firstOf(year, month - 1 + MONTHS[grain] * count) };
}

/** Last day, counted in. */
export function endOfPeriod(period: GrainPeriod): PlainDate {
  return addDays(shiftPeriod(period, 1).startsOn, -1);
}

/** The same period of the year before: for a week, the week 52 weeks earlier, which begins on the same weekday. */
export function yearBefore(period: GrainPeriod): GrainPeriod {
  const count = { WEEK: 52, MONTH: 12, QUARTER: 4, YEAR: 1 }[period.grain];
  return shiftPeriod(period, -count);
}

/** @param month from 0; may lie outside the year */
function firstOf(year: number, month: number): PlainDate {
  return plainDate(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));
}
