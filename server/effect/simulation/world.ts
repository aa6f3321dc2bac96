/** Invented worlds in which the effect of a measure is known: what the estimate is tried on. */
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

/** One course of such a world. */
export function livedThrough(facts: WorldFacts, random: Random): Week[] {
  const length = facts.weeksBefore + facts.weeksDuring + facts.weeksAfter;
  const phases = Array.from({ length }, (_each, at) => phaseOf(facts, at));
  const phase = 2 * Math.PI * random();
  const season = wave(facts.season, phase);
  const own = wave(facts.season * facts.ownSeason, 2 * Math.PI * random());
  const shared = lasting(length, { ...facts, spread: facts.shared, jitter: facts.shared / 2 }, random);
  const counts = (level: number, extra: (at: number) => number) => {
    const errors = lasting(length, facts, random);
    return phases.map((_phase, at) =>
      poisson(level * Math.exp(season(at) + shared[at]! + errors[at]! + extra(at)), random),
    );
  };
  const town = counts(facts.level, (at) => own(at) + (phases[at] === "AFTER" ? facts.effect : 0));
  const others = Array.from({ length: facts.controls }, () => {
    const theirs = wave(facts.season * facts.ownSeason, 2 * Math.PI * random());
    return counts(facts.controlLevel, theirs);
  });
  return phases.map((each, at) => ({
    phase: each,
    value: town[at]!,
    control: facts.controls > 0 ? { value: others.reduce((sum, counted) => sum + counted[at]!, 0) } : null,
  }));
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
