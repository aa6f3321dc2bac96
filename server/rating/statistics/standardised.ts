/** Observed against expected: what a subject's work would give with its own mix, did it work like all together. */
import { zOf } from "./distributions.ts";
import { CONFIDENCE, type Interval } from "./shares.ts";

/** Cases and events of a stratum: of one subject, or of all. */
export interface Stratum {
  readonly key: string;
  readonly cases: number;
  readonly events: number;
}

/**
 * Rates of the strata of all subjects together. Small strata are pulled to the common rate, and all are scaled so
 * that expected and observed events of everybody are equal: with the same mix as everybody, the standardised rate
 * is the crude one.
 *
 * @param prior cases that the common rate weighs like in each stratum
 */
export function ratesOf(
  all: readonly Stratum[],
  prior: number,
): { common: number; rates: Map<string, number> } {
  const cases = sum(all, ({ cases: count }) => count);
  const events = sum(all, ({ events: count }) => count);
  if (cases <= 0) return { common: 0, rates: new Map() };
  const common = events / cases;
  const pulled = all.map((stratum) => ({
    ...stratum,
    rate: (stratum.events + prior * common) / (stratum.cases + prior),
  }));
  const expected = sum(pulled, (stratum) => stratum.rate * stratum.cases);
  const scale = expected > 0 ? events / expected : 1;
  return { common, rates: new Map(pulled.map(({ key, rate }) => [key, rate * scale])) };
}

/** A gamma distribution of mean 1 of ratios: `events` observed and as many expected beforehand. */
export interface RatioPrior {
  readonly events: number;
}

export interface Ratio {
  readonly observed: number;
  readonly expected: number;
}

/** Bounds of the spread of true ratios: even like peers differ by some hundredths, and none by more than all. */
const LEAST_VARIANCE = 0.03 ** 2;
const MOST_VARIANCE = 1;
/** Of too few peers nothing is learned: a spread of a fifth. */
const USUAL_VARIANCE = 0.2 ** 2;
const FEWEST_PEERS = 4;

/**
 * How far true ratios of peers spread, by moments.
 *
 * @param noise variance of an observed count in parts of its expectation: 1 for rare events, less for shares
 * @source R. Marshall, Applied Statistics 40 (1991)
 */
export function ratioPrior(peers: readonly Ratio[], noise = 1): RatioPrior {
  const seen = peers.filter(({ expected }) => expected > 0);
  if (seen.length < FEWEST_PEERS) return { events: 1 / USUAL_VARIANCE };
  const expected = sum(seen, (peer) => peer.expected);
  const spread = sum(seen, (peer) => peer.expected * (peer.observed / peer.expected - 1) ** 2) / expected;
  const variance = spread - (noise * seen.length) / expected;
  return { events: 1 / Math.min(MOST_VARIANCE, Math.max(LEAST_VARIANCE, variance)) };
}

/** The ratio after what was seen: between its own and 1. */
export function shrunkRatio({ observed, expected }: Ratio, prior: RatioPrior, noise = 1): number {
  return (observed / noise + prior.events) / (expected / noise + prior.events);
}

/**
 * Interval of that ratio: quantiles of a gamma distribution by the cube root that is nearly normal.
 *
 * @source E. Wilson, M. Hilferty, PNAS 17 (1931)
 */
export function shrunkRatioInterval(
  { observed, expected }: Ratio,
  prior: RatioPrior,
  noise = 1,
  confidence = CONFIDENCE,
): Interval {
  const shape = observed / noise + prior.events;
  const rate = expected / noise + prior.events;
  const quantile = (z: number) =>
    (shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3) / rate;
  const z = zOf(confidence);
  return { low: quantile(-z), high: quantile(z) };
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
