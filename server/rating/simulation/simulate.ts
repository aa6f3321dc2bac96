/** What a rating would say of a centre that plays tricks, beside what it says of the same centre at honest work. */
import assumptions from "./assumptions.json" with { type: "json" };
import type { RatingFormula } from "../rating-book.ts";
import type { RatingCell } from "../rating-cell.ts";
import { rate } from "../rate.ts";
import { HONEST, play, type Strategy } from "./play.ts";
import { fastTimesOf, simCells } from "./sim-cells.ts";
import { STRATEGIES } from "./strategies.ts";

/** Towns of one play: their loads and mixes differ. */
const TOWNS = Array.from({ length: 8 }, (_, at) => ({ perDay: 5 + at, lean: 0.6 + at * 0.2 }));
/** Whose centre plays. */
const PLAYER = 4;
export const SEEDS = [11, 23, 37, 59, 71, 97] as const;

export interface SimulationResult {
  readonly code: string;
  /** Value at honest work, mean of all plays. */
  readonly honest: number;
  /** Value with the trick, the same hours and the same luck. */
  readonly played: number;
  /** Gain in parts of the honest value; negative when the trick harms. */
  readonly gain: number;
}

/** Plays every strategy several times, each against the same honest towns. */
export function simulate(
  formula: RatingFormula,
  strategies: readonly Strategy[] = STRATEGIES,
  seeds: readonly number[] = SEEDS,
  load: number = assumptions.load,
): SimulationResult[] {
  const sums = strategies.map(() => 0);
  let honest = 0;
  for (const seed of seeds) {
    const towns = TOWNS.map((town, at) => play(HONEST, seed * 1_000 + at, { ...town, load }));
    const times = fastTimesOf(towns.flat());
    const cells = towns.map((rows) => simCells(rows, times));
    honest += valueOf(formula, cells);
    strategies.forEach((strategy, which) => {
      const played = play(strategy, seed * 1_000 + PLAYER, { ...TOWNS[PLAYER]!, load });
      sums[which]! += valueOf(formula, cells.with(PLAYER, simCells(played, times)));
    });
  }
  return strategies.map(({ code }, which) => ({
    code,
    honest: honest / seeds.length,
    played: sums[which]! / seeds.length,
    gain: sums[which]! / honest - 1,
  }));
}

function valueOf(formula: RatingFormula, towns: readonly (readonly RatingCell[])[]): number {
  const subjects = towns.map((cells, at) => ({ id: String(at), name: String(at), cells }));
  return rate(formula, subjects).find(({ id }) => id === String(PLAYER))!.value;
}
