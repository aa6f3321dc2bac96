/** When a clock runs out. Pure: the calendar and the habits of the centre come in as arguments. */
import { addDays, addMonths, type PlainDate } from "../kernel/plain-date.ts";
import { endOfDay, instantOf, localDay } from "./local-time.ts";
import { type ComputedTerm, LONGEST_AMOUNT, type TermRule, type WorkRules } from "./term-rule.ts";
import { SHORT_DAY_MINUTES, type WorkCalendar } from "./work-calendar.ts";

/**
 * The days of a term. Day one is the local day after the event (ГК РФ, ст. 191, by analogy); days off inside
 * the term are not taken out; a last day that is a day off moves by the centre's policy. Hours run from the
 * event itself; working hours run inside the centre's working time only.
 *
 * @param startedAt the event: receipt, registration, assignment, …
 * @throws {RangeError} when the amount is not a whole number of 1 to `LONGEST_AMOUNT`
 */
export function computeTerm(
  rule: TermRule,
  startedAt: Date,
  calendar: WorkCalendar,
  rules: WorkRules,
): ComputedTerm {
  const { amount, unit } = rule;
  if (!Number.isInteger(amount) || amount < 1 || amount > LONGEST_AMOUNT)
    throw new RangeError(`not a length of a term: ${amount}`);
  if (unit === "HOUR" || unit === "WORKING_HOUR") {
    const dueAt =
      unit === "HOUR"
        ? new Date(startedAt.getTime() + amount * 3_600_000)
        : afterWorkingTime(startedAt, amount * 3_600_000, calendar, rules);
    return { ...rule, startedAt, legalDue: null, rolledDue: null, dueAt };
  }
  const from = localDay(rules.timeZone, startedAt);
  const legalDue = lastDay(from, amount, unit, calendar);
  const rolledDue = rolled(from, legalDue, calendar, rules);
  const controlDue = controlDay(from, rolledDue, calendar, rules);
  return { ...rule, startedAt, legalDue, rolledDue, dueAt: endOfDay(rules.timeZone, controlDue) };
}

/** The last day by plain counting, before any rolling. */
function lastDay(
  from: PlainDate,
  amount: number,
  unit: "CALENDAR_DAY" | "WORKING_DAY" | "MONTH",
  calendar: WorkCalendar,
): PlainDate {
  switch (unit) {
    case "CALENDAR_DAY":
      return addDays(from, amount);
    case "WORKING_DAY": {
      let day = from;
      for (let left = amount; left > 0; left -= 1) day = calendar.workingOnOrAfter(addDays(day, 1));
      return day;
    }
    case "MONTH":
      return addMonths(from, amount);
    default:
      return unit satisfies never;
  }
}

/**
 * The last day by the centre's policy. No policy moves it to the day of the event or before: where every day
 * of the term is off, the previous working day is gone already, so the next one counts.
 */
function rolled(from: PlainDate, legalDue: PlainDate, calendar: WorkCalendar, rules: WorkRules): PlainDate {
  if (rules.lastDayPolicy === "NONE") return legalDue;
  if (rules.lastDayPolicy === "PREVIOUS") {
    const before = calendar.workingOnOrBefore(legalDue);
    if (before > from) return before;
  }
  return calendar.workingOnOrAfter(legalDue);
}

/** The day for the centre itself, some working days earlier, but after the day of the event. */
function controlDay(from: PlainDate, due: PlainDate, calendar: WorkCalendar, rules: WorkRules): PlainDate {
  let control = due;
  for (let left = rules.controlDays; left > 0; left -= 1) {
    const earlier = calendar.workingOnOrBefore(addDays(control, -1));
    if (earlier <= from) break;
    control = earlier;
  }
  return control;
}

/** The instant at which so much working time has passed; the end of a day and not the start of the next. */
function afterWorkingTime(startedAt: Date, needed: number, calendar: WorkCalendar, rules: WorkRules): Date {
  let left = needed;
  let day = localDay(rules.timeZone, startedAt);
  for (;;) {
    for (const [start, end] of workingTime(day, calendar, rules)) {
      const from = Math.max(start.getTime(), startedAt.getTime());
      const length = end.getTime() - from;
      if (length <= 0) continue;
      if (left <= length) return new Date(from + left);
      left -= length;
    }
    day = addDays(day, 1);
  }
}

/** Spans of working time of a day, in order; none on a day off. */
export function workingTime(
  day: PlainDate,
  calendar: WorkCalendar,
  { timeZone, workdayStart, workdayEnd, lunch }: WorkRules,
): (readonly [start: Date, end: Date])[] {
  const { isWorking, isShort } = calendar.dayOf(day);
  if (!isWorking) return [];
  const end = isShort ? workdayEnd - SHORT_DAY_MINUTES : workdayEnd;
  const spans: (readonly [number, number])[] = lunch
    ? [
        [workdayStart, Math.min(lunch[0], end)],
        [lunch[1], end],
      ]
    : [[workdayStart, end]];
  return spans
    .filter(([from, to]) => from < to)
    .map(([from, to]) => [instantOf(timeZone, day, from), instantOf(timeZone, day, to)] as const);
}
