/** Places with their uncertainty: who is really better than whom. */
import { normalQuantile, normalShare } from "./distributions.ts";

/** An estimate with its standard error; more is better. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * Which of several hypotheses are refused so that the chance of even one wrong refusal stays below `level`.
 *
 * @source S. Holm, Scandinavian Journal of Statistics 6 (1979)
 */
export function holm(chances: readonly number[], level: number): boolean[] {
  const refused = chances.map(() => false);
  const order = chances.map((_chance, at) => at).sort((a, b) => chances[a]! - chances[b]!);
  for (const [step, at] of order.entries()) {
    if (chances[at]! > level / (chances.length - step)) break;
    refused[at] = true;
  }
  return refused;
}

/** Chance of a difference at least so great between equals, two-sided. */
export function chanceOf(one: Estimate, other: Estimate): number {
  const error = Math.hypot(one.error, other.error);
  if (error === 0) return one.value === other.value ? 1 : 0;
  return 2 * normalShare(-Math.abs(one.value - other.value) / error);
}

export interface Place {
  /** Shared by neighbours in the list whose difference from the first of them is not significant. */
  readonly place: number;
  /** 1 and how many are significantly better. */
  readonly rankFrom: number;
  /** All less those that are significantly worse. */
  readonly rankTo: number;
}

/** Up to so many, every pair is judged by Holm's steps; beyond, all pairs by the first and strictest of them. */
const MOST_STEPS = 200;

/**
 * Places of estimates, in their order.
 *
 * @param level chance of even one wrong "better" among all pairs
 */
export function placesOf(estimates: readonly Estimate[], level: number): Place[] {
  const isBetter = judge(estimates, level);
  const ranks = estimates.map((_estimate, at) => {
    let better = 0;
    let worse = 0;
    for (let other = 0; other < estimates.length; other += 1) {
      if (isBetter(other, at)) better += 1;
      else if (isBetter(at, other)) worse += 1;
    }
    return { rankFrom: 1 + better, rankTo: estimates.length - worse };
  });
  const order = estimates
    .map((_estimate, at) => at)
    .sort((a, b) => estimates[b]!.value - estimates[a]!.value);
  const places = estimates.map(() => 1);
  let leader = 0;
  order.forEach((at, position) => {
    if (isBetter(order[leader]!, at)) leader = position;
    places[at] = leader + 1;
  });
  return ranks.map((rank, at) => ({ place: places[at]!, ...rank }));
}

function judge(estimates: readonly Estimate[], level: number): (one: number, other: number) => boolean {
  const size = estimates.length;
  const isAbove = (one: number, other: number) => estimates[one]!.value > estimates[other]!.value;
  if (size > MOST_STEPS) {
    const z = -normalQuantile(level / (size * (size - 1)));
    return (one, other) => {
      const error = Math.hypot(estimates[one]!.error, estimates[other]!.error);
      return isAbove(one, other) && estimates[one]!.value - estimates[other]!.value > z * error;
    };
  }
  const pairs: [number, number][] = [];
  for (let one = 0; one < size; one += 1)
    for (let other = 0; other < one; other += 1) pairs.push([one, other]);
  const refused = holm(
    pairs.map(([one, other]) => chanceOf(estimates[one]!, estimates[other]!)),
    level,
  );
  const differs = new Set(pairs.flatMap(([one, other], at) => (refused[at] ? [one * size + other] : [])));
  return (one, other) =>
    isAbove(one, other) && differs.has(Math.max(one, other) * size + Math.min(one, other));
}
