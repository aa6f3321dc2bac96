/** Under which conditions tricks are played, and by which luck: what a formula is chosen by never judges it. */
import { USUAL, VARIATIONS } from "./assumptions.ts";
import type { Conditions } from "./simulate.ts";

/** Formulas are chosen by these. */
export const TRAINING_SEEDS = [1, 2, 1_001, 1_002] as const;
/** Judge a formula once it is chosen (`play-tricks.cli.ts judge`). */
export const JUDGING_SEEDS = [3_001, 3_002] as const;
/** Judge it at every run of the tests, and give the figures that the portal shows. */
export const TEST_SEEDS = [2_001, 2_002] as const;

export const LOADS = [0.9, 0.95, 1, 1.05, 1.1] as const;

export interface NamedConditions extends Conditions {
  readonly name: string;
}

/** Every load with residents as usual, and every other kind of residents with hours enough and with too few. */
export const CONDITIONS: readonly NamedConditions[] = [
  ...LOADS.map((load) => ({ name: `USUAL ${load}`, load })),
  ...Object.entries(VARIATIONS).flatMap(([name, vary]) =>
    [1, 1.1].map((load) => ({ name: `${name} ${load}`, load, assumptions: vary(USUAL) })),
  ),
];

/** What is hardest on a formula; enough to choose by. */
export const TRAINING_CONDITIONS = CONDITIONS.filter(({ load, name }) => load === 1.1 || name === "USUAL 1");
