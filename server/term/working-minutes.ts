/** How long something took in the working time of the centre. Pure. */
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { workingTime } from "./compute-term.ts";
import { localDay } from "./local-time.ts";
import type { WorkRules } from "./term-rule.ts";
import type { WorkCalendar } from "./work-calendar.ts";

const MS_PER_MINUTE = 60_000;

/** A day with its spans of working time in minutes since 1970, the last minute not counted in. */
interface WorkedDay {
  readonly spans: readonly (readonly [from: number, to: number])[];
  readonly next: PlainDate;
}

/** Days as one centre works them: hundreds of thousands of rows of a file fall on few of them. */
const worked = new WeakMap<WorkCalendar, WeakMap<WorkRules, Map<PlainDate, WorkedDay>>>();

/**
 * Working minutes from one instant to another, by the clock of minutes: what two spans take one after the
 * other is what they take together. Nothing when the second is not later.
 */
export function workingMinutesBetween(
  from: Date,
  to: Date,
  rules: WorkRules,
  calendar: WorkCalendar,
): number {
  const first = Math.floor(from.getTime() / MS_PER_MINUTE);
  const last = Math.floor(to.getTime() / MS_PER_MINUTE);
  if (!(last > first)) return 0;
  const days = daysOf(calendar, rules);
  const end = localDay(rules.timeZone, to);
  let minutes = 0;
  for (let day = localDay(rules.timeZone, from); day <= end;) {
    const { spans, next } = dayOf(days, day, calendar, rules);
    for (const [opens, closes] of spans) {
      const length = Math.min(closes, last) - Math.max(opens, first);
      if (length > 0) minutes += length;
    }
    day = next;
  }
  return minutes;
}

function daysOf(calendar: WorkCalendar, rules: WorkRules): Map<PlainDate, WorkedDay> {
  let byRules = worked.get(calendar);
  if (!byRules) worked.set(calendar, (byRules = new WeakMap()));
  let days = byRules.get(rules);
  if (!days) byRules.set(rules, (days = new Map()));
  return days;
}

function dayOf(
  days: Map<PlainDate, WorkedDay>,
  day: PlainDate,
  calendar: WorkCalendar,
  rules: WorkRules,
): WorkedDay {
  let known = days.get(day);
  if (!known) {
    const spans = workingTime(day, calendar, rules).map(
      ([opens, closes]) => [minuteOf(opens), minuteOf(closes)] as const,
    );
    known = { spans, next: addDays(day, 1) };
    days.set(day, known);
  }
  return known;
}

/** The first whole minute that is not before an instant. */
const minuteOf = (at: Date): number => Math.ceil(at.getTime() / MS_PER_MINUTE);
