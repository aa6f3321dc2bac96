/** A mixture of normal distributions: what is left of an unknown when its error is not known either. Pure. */
import { normalShare, rootOf } from "../../rating/statistics/distributions.ts";

export interface Part {
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** The value below which a share of the mixture lies. @param parts weights sum to 1 */
export function quantileOf(parts: readonly Part[], share: number): number {
  const low = Math.min(...parts.map(({ mean, deviation }) => mean - 9 * deviation));
  const high = Math.max(...parts.map(({ mean, deviation }) => mean + 9 * deviation));
  const below = (x: number) =>
    parts.reduce((sum, { weight, mean, deviation }) => sum + weight * normalShare((x - mean) / deviation), 0);
  return rootOf((x) => below(x) - share, low, high);
}

/** Weights out of logarithms of them, those that do not count left out. */
export function weightsOf(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - most));
  const total = raw.reduce((sum, each) => sum + each, 0);
  return raw.map((each) => each / total);
}
