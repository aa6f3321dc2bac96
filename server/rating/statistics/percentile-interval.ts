/** Intervals of percentiles, free of any assumption about the durations. */
import { binomialUpTo } from "./distributions.ts";
import { CONFIDENCE, type Interval } from "./shares.ts";

/**
 * Interval of a percentile by order statistics: between which of the sorted values the true one lies.
 *
 * @param counts value → how many have it, by growing value; e.g. buckets of durations
 * @param share in (0, 1), e.g. 0.5 for the median
 * @returns null when there are too few values for such a confidence
 * @source H. David, H. Nagaraja, Order Statistics, 3rd edition (2003), 7.1
 */
export function percentileInterval(
  counts: readonly (readonly [value: number, count: number])[],
  share: number,
  confidence = CONFIDENCE,
): Interval | null {
  const cases = counts.reduce((total, [, count]) => total + count, 0);
  const tail = (1 - confidence) / 2;
  const lower = rankBelow(cases, share, tail);
  const upper = cases + 1 - rankBelow(cases, 1 - share, tail);
  if (lower < 1 || upper > cases) return null;
  return { low: valueAt(counts, lower), high: valueAt(counts, upper) };
}

/** The highest rank that lies above the percentile with at most this probability; 0 when none does. */
function rankBelow(cases: number, share: number, tail: number): number {
  let [from, to] = [0, cases];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (binomialUpTo(middle - 1, cases, share) <= tail) from = middle;
    else to = middle - 1;
  }
  return from;
}

function valueAt(counts: readonly (readonly [number, number])[], rank: number): number {
  let upTo = 0;
  for (const [value, count] of counts) {
    upTo += count;
    if (upTo >= rank) return value;
  }
  throw new RangeError("The rank lies beyond the values.");
}
