/** From weekly series to what is told of a measure: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { MeasureIndicator } from "../roadmap/roadmap.enums.ts";
import { ControlScope, EffectReason, EffectVerdict, WeekPhase } from "./effect.enums.ts";
import type { PeerWeek, SeriesWeek } from "./effect-series.reads.ts";
import type { EffectWindow } from "./effect-window.ts";
import { MOST_AFTER } from "./effect-window.ts";
import type { EffectWeek, MeasureEffect } from "./measure-effect.entity.ts";
import { type Change, changeOfCounts, changeOfDurations, type Week } from "./statistics/change.ts";

/** Raised with every change of the method: what was counted by an older one is counted again. */
export const METHOD = 2;

/** Fewer weeks on either side tell nothing. */
export const FEWEST_AFTER = 8;
const FEWEST_BEFORE = 26;
/** Without others to compare with, a whole year and more has to show what the seasons do. */
const FEWEST_BEFORE_ALONE = 60;
/** Fewer submissions or solutions before, or expected after, tell nothing. */
const FEWEST_CASES_BEFORE = 30;
const FEWEST_CASES_AFTER = 10;

const Z = 1.959963984540054;
const MINUTES_PER_HOUR = 60;

export interface Observed {
  readonly indicator: MeasureIndicator;
  readonly window: EffectWindow;
  readonly own: readonly SeriesWeek[];
  /** Empty when there is nobody to compare with. */
  readonly peers: readonly PeerWeek[];
}

export type EffectFacts = Pick<
  MeasureEffect,
  | "verdict"
  | "reason"
  | "change"
  | "low"
  | "high"
  | "actual"
  | "expected"
  | "weeksBefore"
  | "weeksAfter"
  | "controlScope"
  | "controlCount"
  | "weeks"
  | "isSettled"
>;

/** What is told of a measure. */
export function effectOf(observed: Observed): EffectFacts {
  const { window, peers } = observed;
  const weeks = seriesOf(observed);
  const reason = reasonOf(observed, weeks);
  const change = reason === null ? estimate(observed, weeks) : null;
  const verdict = change === null ? EffectVerdict.CANNOT_TELL : verdictOf(change);
  return {
    verdict,
    reason: change !== null && verdict === EffectVerdict.CANNOT_TELL ? EffectReason.WITHIN_CHANCE : reason,
    change: change && Math.expm1(change.log),
    low: change && Math.expm1(change.low),
    high: change && Math.expm1(change.high),
    ...totalsOf(observed, weeks, change),
    weeksBefore: window.before,
    weeksAfter: window.after,
    controlScope: peers[0] ? ControlScope[peers[0].scope] : ControlScope.NONE,
    controlCount: peers[0]?.towns ?? 0,
    weeks: shownWeeks(observed, weeks, change),
    isSettled: window.after >= MOST_AFTER,
  };
}

const verdictOf = ({ low, high }: Change): EffectVerdict =>
  high < 0 ? EffectVerdict.FELL : low > 0 ? EffectVerdict.ROSE : EffectVerdict.CANNOT_TELL;

/** Own weeks and those of the others side by side; a week without anything is a week of zero. */
function seriesOf({ indicator, window, own, peers }: Observed): Week[] {
  const ownByWeek = new Map<PlainDate, SeriesWeek>(own.map((row) => [row.week, row]));
  const peersByWeek = new Map<PlainDate, PeerWeek>(peers.map((row) => [row.week, row]));
  return window.weeks.map(({ monday, phase }) => {
    const { count = 0, logs = 0 } = ownByWeek.get(monday) ?? {};
    const peer = peersByWeek.get(monday);
    if (indicator === MeasureIndicator.RECEIVED)
      return { phase, value: count, control: peer ? { value: peer.received } : null };
    const control = peer ? { value: peer.logMinutes ?? 0, cases: peer.solved } : null;
    return { phase, value: count > 0 ? logs / count : 0, cases: count, control };
  });
}

/** Why nothing can be told yet or at all; null when it can. */
function reasonOf({ indicator, window, peers }: Observed, weeks: readonly Week[]): EffectReason | null {
  if (window.after < FEWEST_AFTER) return EffectReason.TOO_EARLY;
  if (window.before < FEWEST_BEFORE) return EffectReason.SHORT_HISTORY;
  if (peers.length === 0 && window.before < FEWEST_BEFORE_ALONE) return EffectReason.NO_COMPARISON;
  const casesIn = (wanted: WeekPhase) =>
    weeks
      .filter(({ phase }) => phase === wanted)
      .reduce(
        (sum, { value, cases }) => sum + (indicator === MeasureIndicator.RECEIVED ? value : (cases ?? 0)),
        0,
      );
  const before = casesIn(WeekPhase.BEFORE);
  // Of counts it is what one would expect that must not be small: nothing at all may come because it helped.
  const after =
    indicator === MeasureIndicator.RECEIVED
      ? (before / window.before) * window.after
      : casesIn(WeekPhase.AFTER);
  return before < FEWEST_CASES_BEFORE || after < FEWEST_CASES_AFTER ? EffectReason.TOO_FEW : null;
}

function estimate({ indicator, own }: Observed, weeks: readonly Week[]): Change {
  return indicator === MeasureIndicator.RECEIVED
    ? changeOfCounts(weeks)
    : changeOfDurations(weeks, spreadOf(own));
}

/** Standard deviation of the logarithm of one duration, within weeks. */
function spreadOf(own: readonly SeriesWeek[]): number {
  const total = own.reduce((sum, { count }) => sum + count, 0);
  const within = own.reduce((sum, { count, logs, squares }) => sum + squares - logs ** 2 / count, 0);
  return Math.sqrt(Math.max(within / Math.max(total - own.length, 1), 0.01));
}

type Totals = Pick<EffectFacts, "actual" | "expected">;

/** What came after the measure and what would have: so that both differ by exactly the change that is told. */
function totalsOf({ indicator }: Observed, weeks: readonly Week[], change: Change | null): Totals {
  const after = weeks.filter(({ phase }) => phase === WeekPhase.AFTER);
  if (after.length === 0) return { actual: null, expected: null };
  if (indicator === MeasureIndicator.RECEIVED) {
    const actual = after.reduce((sum, { value }) => sum + value, 0);
    return { actual, expected: change && actual / Math.exp(change.log) };
  }
  const cases = after.reduce((sum, week) => sum + (week.cases ?? 0), 0);
  if (cases === 0) return { actual: null, expected: null };
  const log = after.reduce((sum, week) => sum + week.value * (week.cases ?? 0), 0) / cases;
  return { actual: hoursOf(log), expected: change && hoursOf(log - change.log) };
}

const hoursOf = (log: number): number => Math.exp(log) / MINUTES_PER_HOUR;

/** The chart: what came, what was expected with its range, and the others on the same scale. */
function shownWeeks(
  { indicator, window }: Observed,
  weeks: readonly Week[],
  change: Change | null,
): EffectWeek[] {
  const isCount = indicator === MeasureIndicator.RECEIVED;
  const scaled = controlLine(isCount, weeks);
  return window.weeks.map(({ monday, phase }, at) => {
    const week = weeks[at]!;
    const shown = (log: number) => round(isCount ? Math.exp(log) : hoursOf(log));
    const middle = change?.expected[at];
    const reach = change ? Z * change.deviation[at]! : 0;
    return {
      week: monday,
      phase,
      actual: isCount ? week.value : week.cases ? round(hoursOf(week.value)) : null,
      expected: middle === undefined ? null : shown(middle),
      low: middle === undefined ? null : shown(middle - reach),
      high: middle === undefined ? null : shown(middle + reach),
      control: scaled[at] ?? null,
    };
  });
}

/** The others, brought to the own level before the measure: their figures themselves leave the server nowhere. */
function controlLine(isCount: boolean, weeks: readonly Week[]): (number | null)[] {
  const before = weeks.filter(({ phase, control }) => phase === WeekPhase.BEFORE && control !== null);
  const mean = (of: (week: Week) => number) =>
    before.reduce((sum, week) => sum + of(week), 0) / Math.max(before.length, 1);
  const usual = mean(({ control }) => control!.value);
  const own = mean(({ value }) => value);
  return weeks.map(({ control }) => {
    if (!control || before.length === 0) return null;
    if (isCount) return usual > 0 ? round((control.value / usual) * own) : null;
    return control.cases ? round(hoursOf(own + control.value - usual)) : null;
  });
}

const round = (value: number): number => Number(value.toPrecision(4));
