/** Intervals of shares and of their difference. */
import { zOf } from "./distributions.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Confidence of every interval that is shown. */
export const CONFIDENCE = 0.95;

/**
 * Wilson's score interval of a share; whole [0, 1] without cases.
 *
 * @param successes 0 to `cases`; may be a fraction when cases are weighed
 * @source E. Wilson, JASA 22 (1927); recommended by L. Brown, T. Cai, A. DasGupta, Statistical Science 16 (2001)
 */
export function wilson(successes: number, cases: number, confidence = CONFIDENCE): Interval {
  if (cases <= 0) return { low: 0, high: 1 };
  const z = zOf(confidence);
  const share = successes / cases;
  const middle = successes + (z * z) / 2;
  const spread = z * Math.sqrt(Math.max(0, cases * share * (1 - share)) + (z * z) / 4);
  const size = cases + z * z;
  return { low: Math.max(0, (middle - spread) / size), high: Math.min(1, (middle + spread) / size) };
}

export interface Counted {
  readonly successes: number;
  readonly cases: number;
}

/**
 * Newcombe's interval of the difference of two independent shares, `one` less `other`, from their Wilson intervals.
 *
 * @source R. Newcombe, Statistics in Medicine 17 (1998), method 10
 */
export function newcombe(one: Counted, other: Counted, confidence = CONFIDENCE): Interval {
  const first = one.cases > 0 ? one.successes / one.cases : 0.5;
  const second = other.cases > 0 ? other.successes / other.cases : 0.5;
  const a = wilson(one.successes, one.cases, confidence);
  const b = wilson(other.successes, other.cases, confidence);
  const difference = first - second;
  return {
    low: difference - Math.hypot(first - a.low, b.high - second),
    high: difference + Math.hypot(a.high - first, second - b.low),
  };
}
