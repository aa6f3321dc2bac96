import { gammaShare } from "../rating/statistics/distributions.ts";

const MOST_STEPS = 10_000;

/**
 * Counts that chance brings in 95 of 100 weeks.
 *
 * @param mean expected count, 0 or more
 */
export function poissonRange(mean: number): { readonly low: number; readonly high: number } {
  // A Poisson count is at most `count` as often as a gamma variable of shape count + 1 exceeds the mean.
  const upTo = (count: number) => 1 - gammaShare(count + 1, mean);
  let low = 0;
  while (low < MOST_STEPS && upTo(low) < 0.025) low += 1;
  let high = low;
  while (high < MOST_STEPS && upTo(high) < 0.975) high += 1;
  return { low, high };
}
