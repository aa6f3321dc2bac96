/** Which weeks lie before a measure, in it and after it. Pure. */
import { startOfPeriod } from "../indicator/period.ts";
import { addDays, daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { WeekPhase } from "./effect.enums.ts";

/** Weeks looked at on either side, at most: two years before, half a year after. */
export const MOST_BEFORE = 104;
export const MOST_AFTER = 26;
/**
 * Weeks right before a measure that count for neither side. People act when it burns, and what burns calms down by
 * itself: with those weeks counted in, any measure would seem to help.
 */
export const LEAD_IN = 4;
/** Days after the end of a week in which its submissions may still be entered. */
const SETTLING_DAYS = 7;

export interface EffectWindow {
  /** Mondays, oldest first, without gaps. */
  readonly weeks: readonly { readonly monday: PlainDate; readonly phase: WeekPhase }[];
  readonly before: number;
  readonly after: number;
}

/**
 * @param firstWeek Monday of the first whole week of the register; null for an empty one
 * @param startsOn first day of the work
 * @param doneOn day on which it was done
 */
export function windowOf(
  firstWeek: PlainDate | null,
  { startsOn, doneOn }: { readonly startsOn: PlainDate; readonly doneOn: PlainDate },
  today: PlainDate,
): EffectWindow {
  const started = startOfPeriod("WEEK", startsOn < doneOn ? startsOn : doneOn);
  const leadIn = addDays(started, -7 * LEAD_IN);
  const after = addDays(startOfPeriod("WEEK", doneOn), 7);
  const earliest = addDays(leadIn, -7 * MOST_BEFORE);
  const first = firstWeek !== null && firstWeek > earliest ? firstWeek : earliest;
  const countAfter = Math.min(
    MOST_AFTER,
    Math.max(0, Math.floor((daysBetween(after, today) - SETTLING_DAYS) / 7)),
  );
  const end = addDays(after, 7 * countAfter);
  const weeks: { monday: PlainDate; phase: WeekPhase }[] = [];
  for (let monday = first; monday < end; monday = addDays(monday, 7)) {
    const phase = monday < leadIn ? WeekPhase.BEFORE : monday < after ? WeekPhase.DURING : WeekPhase.AFTER;
    weeks.push({ monday, phase });
  }
  const before = weeks.filter(({ phase }) => phase === WeekPhase.BEFORE).length;
  return {
    weeks: firstWeek === null ? [] : weeks,
    before: firstWeek === null ? 0 : before,
    after: countAfter,
  };
}
