/** When the next meeting is due: pure. */
import { addDays, addMonths, type PlainDate } from "../kernel/plain-date.ts";
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
