/** Which reports are owed by now: pure, so that every period has exactly one, whenever one looks. */
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { instantOf } from "../term/local-time.ts";
import type { DueTerm } from "./report-kinds.ts";
import { endedWithin, type ReportSpan, type Rhythm } from "./report-period.ts";
import type { ReportRule } from "./report-rules.ts";

/** Days on which a version of the regulation is in force, and what it asks for. */
export interface Reign {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly rules: readonly ReportRule[];
}

export interface OwedSpan extends ReportSpan {
  readonly rule: ReportRule & { readonly period: Rhythm };
}

/** Days of a working calendar. */
export interface Workdays {
  isWorking(day: PlainDate): boolean;
}

/**
 * Periods that are over. A period belongs to the version in force on its last day.
 *
 * @param beganOn first day on which the municipality worked here: what ended before is not owed
 * @param today as the municipality counts it; today's period is not over
 */
export function owedSpans(reigns: readonly Reign[], beganOn: PlainDate, today: PlainDate): OwedSpan[] {
  const yesterday = addDays(today, -1);
  return reigns.flatMap(({ from, to, rules }) =>
    rules.flatMap((rule) => {
      const { period } = rule;
      if (period === "ON_REQUEST" || rule.isOff) return [];
      const first = latest(from, beganOn, rule.since as PlainDate | null);
      const last = to !== null && to < yesterday ? to : yesterday;
      return endedWithin(period, first, last).map((span) => ({ ...span, rule: { ...rule, period } }));
    }),
  );
}

/** The one that sets a period apart from every other of the municipality. */
export const spanKey = (ruleKey: string, period: string, startsOn: string): string =>
  `${ruleKey} ${period} ${startsOn}`;

/**
 * Until when the report on a period has to be sent.
 *
 * @param zone IANA name of the municipality's zone
 */
export function dueAtOf(endsOn: PlainDate, term: DueTerm, calendar: Workdays, zone: string): Date {
  let day = endsOn;
  for (let left = term.workingDays; left > 0;) {
    day = addDays(day, 1);
    if (calendar.isWorking(day)) left -= 1;
  }
  return instantOf(zone, day, term.minutes);
}

function latest(...days: readonly (PlainDate | null)[]): PlainDate {
  return days.filter((day) => day !== null).reduce((one, other) => (one > other ? one : other));
}
