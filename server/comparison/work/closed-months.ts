/** Months that are over: quarters and years that run, and all parts, are told by them alone. */
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { endOfPeriod, type GrainPeriod } from "../../indicator/period.ts";

/** Months of a calendar year that are over, 0 to 12. */
export function closedMonths(year: number, today: PlainDate): number {
  const thisYear = Number(today.slice(0, 4));
  if (year !== thisYear) return year < thisYear ? 12 : 0;
  return Number(today.slice(5, 7)) - 1;
}

/** First day of the last month that a period is told by; its own for a month; null when there is none. */
export function closedEnd(period: GrainPeriod, today: PlainDate): PlainDate | null {
  const { grain, startsOn } = period;
  if (grain === "MONTH") return startsOn;
  const year = startsOn.slice(0, 4);
  const closed = Math.min(closedMonths(Number(year), today), Number(endOfPeriod(period).slice(5, 7)));
  if (closed < Number(startsOn.slice(5, 7))) return null;
  return plainDate(`${year}-${String(closed).padStart(2, "0")}-01`);
}
