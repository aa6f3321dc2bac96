/** A mixture of normal distributions: what is left of an unknown when its error is not known either. Pure. */
import { normalShare } from "../../rating/statistics/distributions.ts";

export interface Part {
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** Half the width within which a quantile is found, in parts of the narrowest deviation. */
const FINE = 1e-4;

/** The value below which a share of the mixture lies. @param parts weights sum to 1 */
export function quantileOf(parts: readonly Part[], share: number): number {
  let low = Math.min(...parts.map(({ mean, deviation }) => mean - 9 * deviation));
  let high = Math.max(...parts.map(({ mean, deviation }) => mean + 9 * deviation));
  const fine = FINE * Math.min(...parts.map(({ deviation }) => deviation));
  while (high - low > fine) {
    const middle = (low + high) / 2;
    if (shareBelow(parts, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function shareBelow(parts: readonly Part[], x: number): number {
  return parts.reduce(
    (sum, { weight, mean, deviation }) => sum + weight * normalShare((x - mean) / deviation),
    0,
  );
}

/** Weights out of logarithms of them. */
export function weightsOf(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - most));
  const total = raw.reduce((sum, each) => sum + each, 0);
  return raw.map((each) => each / total);
}
