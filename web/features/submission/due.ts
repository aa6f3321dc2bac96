import { todayIn } from "@/lib/dates.ts";

/** How near the due instant is: what the sign and the colour follow. */
export type DueTone = "overdue" | "today" | "soon" | "later";

export interface Due {
  readonly tone: DueTone;
  /** Local days between today and the due day: 0 is today, negative has passed. */
  readonly days: number;
  /** Whole hours that are left, or passed, when the due day is today or the term is overdue by less than a day. */
  readonly hours: number;
}

/** Days after today that still count as soon; the view «Скоро срок» counts alike. */
const soonDays = 2;
const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;
const hourMs = 60 * 60 * 1000;

/**
 * How a due instant stands to now, counted in the days of the municipality.
 *
 * @param dueAt last instant that is in time
 */
export function dueOf(dueAt: string, now: Date, timeZone: string): Due {
  const at = new Date(dueAt);
  const days = Math.round((Date.parse(todayIn(timeZone, at)) - Date.parse(todayIn(timeZone, now))) / dayMs);
  const hours = Math.floor(Math.abs(at.getTime() - now.getTime()) / hourMs);
  return { tone: toneOf(at < now, days), days, hours };
}

/** Whether a due instant is the end of a local day, so that its hour tells nothing. */
export const isEndOfDay = (dueAt: string, timeZone: string): boolean =>
  todayIn(timeZone, new Date(dueAt)) !== todayIn(timeZone, new Date(Date.parse(dueAt) + minuteMs));

function toneOf(isPast: boolean, days: number): DueTone {
  if (isPast) return "overdue";
  if (days === 0) return "today";
  return days <= soonDays ? "soon" : "later";
}
