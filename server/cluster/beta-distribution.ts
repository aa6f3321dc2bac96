/** Beta and beta-binomial distributions, to about ten digits. */
import { logGamma } from "../rating/statistics/distributions.ts";

const MOST_TERMS = 5_000;
const EPSILON = 1e-14;
const TINY = 1e-300;

/** Logarithm of the beta function. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Share of a beta distribution that lies below x. */
export function betaBelow(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(b, a, 1 - x);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  return front * fraction(a, b, x);
}

/**
 * The continued fraction of the incomplete beta function, by the modified method of Lentz.
 *
 * @source W. Press et al., Numerical Recipes, 3rd edition, 6.4
 */
function fraction(a: number, b: number, x: number): number {
  const guarded = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / guarded(1 + term * d);
      c = guarded(1 + term / c);
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return value;
}

/** The x below which a share of a beta distribution lies. */
export function betaQuantile(a: number, b: number, share: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(a, b, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Probabilities of at most and of at least `count` of `trials` when the share itself is beta distributed.
 *
 * @returns both tails, each with `count` in it
 */
export function betaBinomialTails(
  count: number,
  trials: number,
  a: number,
  b: number,
): { readonly atMost: number; readonly atLeast: number } {
  let probability = Math.exp(logBeta(a, b + trials) - logBeta(a, b));
  let below = 0;
  let at = 0;
  for (let k = 0; k <= trials; k += 1) {
    if (k < count) below += probability;
    else if (k === count) {
      at = probability;
      break;
    }
    probability *= ((trials - k) * (a + k)) / ((k + 1) * (b + trials - k - 1));
  }
  return { atMost: Math.min(1, below + at), atLeast: upperTail(count, trials, a, b, at) };
}

/** Summed from `count` on, so that small probabilities keep their digits. */
function upperTail(count: number, trials: number, a: number, b: number, at: number): number {
  let probability = at;
  let sum = 0;
  for (let k = count; k <= trials; k += 1) {
    sum += probability;
    if (probability < sum * EPSILON) break;
    probability *= ((trials - k) * (a + k)) / ((k + 1) * (b + trials - k - 1));
  }
  return Math.min(1, sum);
}
