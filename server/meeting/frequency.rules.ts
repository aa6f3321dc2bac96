/** When the next meeting is due: pure. */
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import type { Frequency } from "./procedure.rules.ts";

const MONTHS: Partial<Record<Frequency, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/**
 * The last day for the next meeting: as many months after the last one, on the same number or the last day of a
 * shorter month; a week after it where the centre meets weekly.
 *
 * @param from day of the last meeting, or the first day of the rule where none was held
 * @returns null where no period is set
 */
export function nextMeetingDueOn(frequency: Frequency, from: PlainDate): PlainDate | null {
  if (frequency === "WEEKLY") return addDays(from, 7);
  const months = MONTHS[frequency];
  return months === undefined ? null : addMonths(from, months);
}

function addMonths(day: PlainDate, count: number): PlainDate {
  const [year, month, number] = day.split("-").map(Number) as [number, number, number];
  const at = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const length = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return plainDate(`${String(toYear).padStart(4, "0")}-${two(toMonth)}-${two(Math.min(number, length))}`);
}
