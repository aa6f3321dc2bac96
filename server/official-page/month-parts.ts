/** Parts of a month as the monthly sheet counts them: weeks of seven days from the first, then the rest. Pure. */
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";

export const PARTS = [1, 2, 3, 4, 5] as const;

/** 1 for the first to the seventh, up to 4; 5 from the 29th. */
export const partOfDay = (day: PlainDate): number => Math.min(5, Math.ceil(Number(day.slice(8)) / 7));

/** First day of the month that a day is in. */
export const monthOf = (day: PlainDate): PlainDate => plainDate(`${day.slice(0, 7)}-01`);

/** First day of the month after. */
export const nextMonth = (month: PlainDate): PlainDate => monthOf(addDays(month, 31));

/** Last day of a part; the month's own last day for the rest, also where that is the 28th. */
export function lastDayOfPart(month: PlainDate, part: number): PlainDate {
  const end = addDays(nextMonth(month), -1);
  return part === 5 ? end : addDays(month, part * 7 - 1);
}

/** The month out of `YYYY-MM`; null when it is none. */
export function readMonth(text: string): PlainDate | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= "2010-01" ? plainDate(`${text}-01`) : null;
}
