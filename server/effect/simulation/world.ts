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
  const { ownRates, otherRates, others, untouched, first } = courseOf(facts, random);
  return weeksOf(facts, (phase, at) => {
    const when = first + at;
    const value =
      phase === "AFTER" ? poisson(ownRates[when]! * Math.exp(facts.effect), random) : untouched[when]!;
    const control = others.reduce((sum, counted) => sum + counted[when]!, 0);
    return { phase, value, control: otherRates.length > 0 ? { value: control } : null };
  });
}

/** Standard deviation of the logarithm of one duration. */
export const DURATION_SPREAD = 0.8;
const USUAL_DURATION = Math.log(600);

/**
 * The same of durations: what makes more submissions come makes them last longer as well, and each is as long as chance
 * has it. A week's mean is that of as many solutions as came.
 */
export function lastedThrough(facts: WorldFacts, random: Random): Week[] {
  const { ownRates, otherRates, others, untouched, first } = courseOf(facts, random);
  const meanOf = (log: number, cases: number) =>
    cases > 0 ? USUAL_DURATION + log + (DURATION_SPREAD / Math.sqrt(cases)) * normal(random) : 0;
  return weeksOf(facts, (phase, at) => {
    const when = first + at;
    const log = Math.log(ownRates[when]! / facts.level) + (phase === "AFTER" ? facts.effect : 0);
    const cases = untouched[when]!;
    const week = { phase, value: meanOf(log, cases), cases };
    if (otherRates.length === 0) return { ...week, control: null };
    const all = others.reduce((sum, counted) => sum + counted[when]!, 0);
    const sum = others.reduce(
      (total, counted, of) =>
        total +
        counted[when]! * meanOf(Math.log(otherRates[of]![when]! / facts.controlLevel), counted[when]!),
      0,
    );
    return { ...week, control: { value: all > 0 ? sum / all : 0, cases: all } };
  });
}

interface Course {
  readonly ownRates: readonly number[];
  readonly otherRates: readonly (readonly number[])[];
  readonly others: readonly (readonly number[])[];
  /** What would have come without the measure. */
  readonly untouched: readonly number[];
  /** Week of the course in which the window begins. */
  readonly first: number;
}

function courseOf(facts: WorldFacts, random: Random): Course {
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
  const ownRates = ratesOf(facts.level);
  const untouched = drawn(ownRates);
  const first = facts.isTriggered ? worstMoment(facts, untouched) : 0;
  const otherRates = Array.from({ length: facts.controls }, () => ratesOf(facts.controlLevel));
  return { ownRates, otherRates, others: otherRates.map(drawn), untouched, first };
}

function weeksOf(facts: WorldFacts, weekOf: (phase: Week["phase"], at: number) => Week): Week[] {
  const length = facts.weeksBefore + facts.weeksDuring + facts.weeksAfter;
  return Array.from({ length }, (_each, at) => weekOf(phaseOf(facts, at), at));
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
