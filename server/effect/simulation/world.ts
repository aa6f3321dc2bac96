/** Invented worlds in which the effect of a measure is known: what the estimate is tried on. */
import { LEAD_IN } from "../effect-window.ts";
import type { Week } from "../statistics/change.ts";

export interface WorldFacts {
  /** Usual submissions of a week in the municipality itself. */
  readonly level: number;
  readonly weeksBefore: number;
  readonly weeksDuring: number;
  readonly weeksAfter: number;
  /** Standard deviations, on the logarithmic scale, of what lasts and of what does not; and the memory of the former. */
  readonly spread: number;
  readonly memory: number;
  readonly jitter: number;
  /** Height of the season, on the logarithmic scale; and how much of it is the municipality's own. */
  readonly season: number;
  readonly ownSeason: number;
  /** Shared shocks of all municipalities: weather, news. */
  readonly shared: number;
  readonly controls: number;
  /** Usual submissions of a week in one of them. */
  readonly controlLevel: number;
  /** Whether the measure begins right after the worst weeks. */
  readonly isTriggered: boolean;
  /** Logarithm of the true effect. */
  readonly effect: number;
}

/** Numbers that come out alike from the same seed. @source G. Marsaglia, "Xorshift RNGs" (2003), mixed as by SplitMix */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;

export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function poisson(mean: number, random: Random): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** One course of such a world, as the estimate sees it. */
export function livedThrough(facts: WorldFacts, random: Random): Week[] {
  const window = facts.weeksBefore + facts.weeksDuring + facts.weeksAfter;
  const length = window + (facts.isTriggered ? WEEKS_OF_CHOICE : 0);
  const season = wave(facts.season, 2 * Math.PI * random());
  const shared = lasting(length, { ...facts, spread: facts.shared, jitter: facts.shared / 2 }, random);
  const ratesOf = (level: number) => {
    const own = wave(facts.season * facts.ownSeason, 2 * Math.PI * random());
    const errors = lasting(length, facts, random);
    return errors.map((error, at) => level * Math.exp(season(at) + shared[at]! + own(at) + error));
  };
  const drawn = (rates: readonly number[]) => rates.map((rate) => poisson(rate, random));
  const rates = ratesOf(facts.level);
  const untouched = drawn(rates);
  const first = facts.isTriggered ? worstMoment(facts, untouched) : 0;
  const others = Array.from({ length: facts.controls }, () => drawn(ratesOf(facts.controlLevel)));
  return Array.from({ length: window }, (_each, at): Week => {
    const phase = phaseOf(facts, at);
    const when = first + at;
    const value =
      phase === "AFTER" ? poisson(rates[when]! * Math.exp(facts.effect), random) : untouched[when]!;
    const control = others.reduce((sum, counted) => sum + counted[when]!, 0);
    return { phase, value, control: facts.controls > 0 ? { value: control } : null };
  });
}

/** Within this time people choose the moment to act. */
const WEEKS_OF_CHOICE = 40;

/** People act when it burns: the measure begins where the weeks left out before it are the worst of all. */
function worstMoment({ weeksBefore }: WorldFacts, counts: readonly number[]): number {
  const heat = (start: number) =>
    counts.slice(start + weeksBefore, start + weeksBefore + LEAD_IN).reduce((sum, count) => sum + count, 0);
  const starts = Array.from({ length: WEEKS_OF_CHOICE }, (_each, start) => start);
  return starts.reduce((worst, start) => (heat(start) > heat(worst) ? start : worst), 0);
}

function phaseOf({ weeksBefore, weeksDuring }: WorldFacts, at: number): Week["phase"] {
  if (at < weeksBefore) return "BEFORE";
  return at < weeksBefore + weeksDuring ? "DURING" : "AFTER";
}

function wave(height: number, phase: number): (at: number) => number {
  return (at) => {
    const angle = (2 * Math.PI * at * 7) / 365.25 + phase;
    return height * (Math.cos(angle) + 0.4 * Math.cos(2 * angle + 1));
  };
}

function lasting(
  length: number,
  { spread, memory, jitter }: Pick<WorldFacts, "spread" | "memory" | "jitter">,
  random: Random,
): number[] {
  const errors: number[] = [];
  let state = spread * normal(random);
  for (let at = 0; at < length; at += 1) {
    errors.push(state + jitter * normal(random));
    state = memory * state + spread * Math.sqrt(1 - memory ** 2) * normal(random);
  }
  return errors;
}
