/**
 * What changed after: the difference of two values with an interval that holds it in 95 of 100 cases if nothing but
 * chance was at work. A difference outside chance is no proof that the measure caused it. Pure.
 */
import type { Indicator, IndicatorValue } from "../indicator/indicator-book.ts";
import { zOf } from "../rating/statistics/distributions.ts";
import { CONFIDENCE, type Counted, newcombe } from "../rating/statistics/shares.ts";

export interface Difference {
  readonly difference: number;
  /** Both null when the spread of the indicator cannot be told from its sums. */
  readonly low: number | null;
  readonly high: number | null;
  /** Null as above. */
  readonly isWithinChance: boolean | null;
}

const Z = zOf(CONFIDENCE);

/** Highest and lowest value of one case, for means. */
const BOUNDS: Partial<Record<Indicator["unit"], readonly [number, number]>> = {
  MARK: [1, 5],
  SCORE: [0, 100],
};

/**
 * The difference between two periods of the same number of months.
 *
 * @returns null when either period has no value
 */
export function differenceOf(
  { unit, percentile }: Pick<Indicator, "unit" | "percentile">,
  before: IndicatorValue,
  after: IndicatorValue,
): Difference | null {
  if (before.value === null || after.value === null) return null;
  const difference = after.value - before.value;
  const interval = percentile ? null : intervalOf(unit, before, after);
  if (!interval) return { difference, low: null, high: null, isWithinChance: null };
  const [low, high] = interval;
  return { difference, low, high, isWithinChance: low <= 0 && high >= 0 };
}

type Interval = readonly [low: number, high: number];

function intervalOf(unit: Indicator["unit"], before: IndicatorValue, after: IndicatorValue): Interval | null {
  switch (unit) {
    case "SHARE":
      return ofShares(before, after);
    case "MARK":
    case "SCORE":
      return ofMeans(BOUNDS[unit]!, before, after);
    case "COUNT":
    case "PER_1000":
      return ofCounts(before, after);
    default:
      return null;
  }
}

function ofShares(before: IndicatorValue, after: IndicatorValue): Interval | null {
  const [from, to] = [countedOf(before), countedOf(after)];
  if (!from || !to) return null;
  const { low, high } = newcombe(to, from);
  return [low, high];
}

const countedOf = ({ numerator, denominator }: IndicatorValue): Counted | null =>
  numerator === null || denominator === null || denominator <= 0
    ? null
    : { successes: numerator, cases: denominator };

/**
 * Sums keep no squares, so the spread is taken at its largest for the mean (Bhatia and Davis, 2000): the interval is
 * wider than need be, never narrower.
 */
function ofMeans([least, most]: Interval, before: IndicatorValue, after: IndicatorValue): Interval | null {
  const [n, m] = [before.denominator ?? 0, after.denominator ?? 0];
  if (n <= 0 || m <= 0) return null;
  const spread = (mean: number) => Math.max(0, (most - mean) * (mean - least));
  const half = Z * Math.sqrt(spread(before.value!) / n + spread(after.value!) / m);
  const difference = after.value! - before.value!;
  return [difference - half, difference + half];
}

/** Counts as Poisson's: the variance of a count is the count. */
function ofCounts(before: IndicatorValue, after: IndicatorValue): Interval | null {
  if (before.numerator === null || after.numerator === null) return null;
  const scale = ({ value, numerator }: IndicatorValue) => (numerator! > 0 ? value! / numerator! : null);
  const factor = scale(after) ?? scale(before) ?? 0;
  const half = Z * factor * Math.sqrt(before.numerator + after.numerator);
  const difference = after.value! - before.value!;
  return [difference - half, difference + half];
}
