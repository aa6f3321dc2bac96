import type { WorkCalendarQuery } from "@/lib/graphql.generated.ts";

export type CalendarDay = WorkCalendarQuery["workCalendar"][number];

export interface Month {
  /** 1 to 12. */
  readonly number: number;
  /** Rows of seven, Monday first; null outside the month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
  readonly worked: number;
}

/** Days of a year by months and weeks. */
export function monthsOf(days: readonly CalendarDay[]): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const number = index + 1;
    const stem = `-${String(number).padStart(2, "0")}-`;
    const own = days.filter(({ day }) => day.slice(4, 8) === stem);
    const first = own[0];
    const lead = first ? (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
    const cells = [...Array<null>(lead).fill(null), ...own];
    while (cells.length % 7 > 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / 7 }, (_each, week) =>
      cells.slice(week * 7, week * 7 + 7),
    );
    return { number, weeks, worked: workedDays(own) };
  });
}

/** How many of the days are worked. */
export const workedDays = (days: readonly CalendarDay[]) => days.filter(({ isWorking }) => isWorking).length;

const PLAIN: ReadonlySet<string> = new Set(["WORKDAY", "WEEKEND"]);

/** Days that are neither a plain weekday nor a plain weekend. */
export const specialDays = (days: readonly CalendarDay[]) =>
  days.filter(({ kind, isShort }) => isShort || !PLAIN.has(kind));

/** The day that an arrow leads to; null when the year ends there. */
export function dayAfterKey(days: readonly CalendarDay[], day: string, key: string): string | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (step === undefined) return null;
  return days[days.findIndex((each) => each.day === day) + step]?.day ?? null;
}
