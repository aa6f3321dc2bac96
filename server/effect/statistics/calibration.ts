/**
 * What errors of a series are thought to be like before it is seen, and by how much its interval is drawn wider or
 * narrower than the mixture of all kinds of them alone would make it. A few dozen weeks tell little of how long their
 * errors last; where they seem to last, the mixture is too sure, and where there are few weeks, its wide guesses weigh
 * too much. All figures are fitted to 26,000 invented worlds (seeds 11 and 12), so that intervals hold the truth alike
 * often in every kind of them; they are judged on others: decision 21. Pure.
 */
import type { Errors } from "./regression.ts";

/** The finer the grid, the longer it takes. */
const SPREADS = [0.05, 0.12, 0.2, 0.32, 0.5, 0.8];
const MEMORIES = [0, 0.35, 0.6, 0.78, 0.9, 0.97];
const JITTERS = [0, 0.18, 0.36];

export interface KindOfErrors {
  readonly errors: Errors;
  /** Logarithm of how likely it is before the series is seen; they need not sum up to anything. */
  readonly prior: number;
}

export const KINDS_OF_ERRORS: readonly KindOfErrors[] = SPREADS.flatMap((spread) =>
  MEMORIES.flatMap((memory) =>
    JITTERS.map((jitter) => {
      const errors = { spread, memory, jitter };
      return { errors, prior: priorOf(errors) };
    }),
  ),
);

function priorOf({ spread, memory, jitter }: Errors): number {
  const ofSpread = 0.76 * Math.log(spread) - 1.93 * spread;
  const ofMemory = 0.4 * memory + (memory === 0 ? 1.64 : 0);
  return ofSpread + ofMemory - 2.21 * jitter + 3.23 * spread * memory;
}

const USUAL_WEEKS = 26;

/**
 * By how much every interval of a mixture is stretched.
 *
 * @param weeksBefore weeks before the measure
 * @param lasting how much errors seem to last: mean of spread times memory over the mixture
 */
export function stretchOf(weeksBefore: number, lasting: number): number {
  return Math.exp(-0.11 - 0.58 * (USUAL_WEEKS / Math.max(weeksBefore, 1)) + 0.88 * lasting);
}
