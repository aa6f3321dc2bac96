/** What a rating would say of a centre that plays tricks, beside what it says of the same centre at honest work. */
import { type Assumptions, USUAL } from "./assumptions.ts";
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

export interface SimulationResult {
  readonly code: string;
  /** Value at honest work, mean of all plays. */
  readonly honest: number;
  /** Value with the trick, the same hours and the same luck. */
  readonly played: number;
  /** Gain in parts of the honest value; negative when the trick harms. */
  readonly gain: number;
}

export interface Conditions {
  /** Hours that the matters need in parts of those there are. */
  readonly load?: number;
  readonly assumptions?: Assumptions;
}

/** Sums of a region in one play: everybody's at honest work, and the player's in every other way. */
export interface Stage {
  readonly towns: readonly (readonly RatingCell[])[];
  readonly honest: Ways;
  readonly tricks: readonly Ways[];
}

/** Once by the term alone, once with what is late already after what can still be in time. */
type Ways = readonly (readonly RatingCell[])[];
const ORDERS = [{ isInTimeFirst: true }, { isInTimeFirst: false }] as const;

/** Plays one period of the region with everything that may be done in it. */
export function stageOf(
  seed: number,
  { load = 1, assumptions = USUAL }: Conditions = {},
  strategies: readonly Strategy[] = STRATEGIES,
): Stage {
  const facts = { load, assumptions };
  const luck = (at: number) => seed * 1_000 + at;
  const rows = TOWNS.map((town, at) => play(HONEST, luck(at), { ...town, ...facts, ...ORDERS[0] }));
  const times = fastTimesOf(rows.flat());
  const waysOf = (strategy: Strategy): Ways =>
    ORDERS.map((order) =>
      simCells(play(strategy, luck(PLAYER), { ...TOWNS[PLAYER]!, ...facts, ...order }), times),
    );
  return {
    towns: rows.map((each) => simCells(each, times)),
    honest: waysOf(HONEST),
    tricks: strategies.map(waysOf),
  };
}

/** What every trick brings over all stages, each way of work in the better of its two orders. */
export function gainsOf(
  formula: RatingFormula,
  stages: readonly Stage[],
  strategies: readonly Strategy[] = STRATEGIES,
): SimulationResult[] {
  const best = (of: (stage: Stage) => Ways) =>
    Math.max(
      ...ORDERS.map((_order, way) =>
        stages.reduce((sum, stage) => sum + valueOf(formula, stage.towns.with(PLAYER, of(stage)[way]!)), 0),
      ),
    ) / stages.length;
  const honest = best((stage) => stage.honest);
  return strategies.map(({ code }, which) => {
    const played = best(({ tricks }) => tricks[which]!);
    return { code, honest, played, gain: played / honest - 1 };
  });
}

function valueOf(formula: RatingFormula, towns: readonly (readonly RatingCell[])[]): number {
  const subjects = towns.map((cells, at) => ({ id: String(at), name: String(at), cells }));
  return rate(formula, subjects).find(({ id }) => id === String(PLAYER))!.value;
}
