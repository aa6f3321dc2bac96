/**
 * Sums of a subject as another room may see them. A stratum with few of something, or with all but few, shows that
 * share as it is on average over several strata, so that nobody can tell which of them the few were in; what they
 * add up to stays.
 */
import { ALL_RATING_MEASURES, type RatingCell, type RatingMeasure } from "./rating-cell.ts";

/** What is a part of what: the rest is as telling as the part. */
const WHOLES: Partial<Record<RatingMeasure, RatingMeasure>> = {
  ratedKept: "rated",
  ratedReleased: "rated",
  ratedOpen: "rated",
  ratedSolved: "rated",
  ratedAgain: "rated",
  ratedKnown: "rated",
  ratedMarked: "rated",
  ratedGood: "ratedMarked",
  ratedSolvedMarked: "ratedMarked",
  ratedSolvedGood: "ratedSolvedMarked",
  ratedMoved: "rated",
  ratedFast: "ratedSolved",
};

/**
 * The cells with every measure pooled on its own: within a channel, or over all of them where that is too little.
 *
 * @param least least count that is shown
 */
export function pooled(cells: readonly RatingCell[], least: number): RatingCell[] {
  const shares = ALL_RATING_MEASURES.flatMap((measure) =>
    measure === "rated" ? [] : [{ measure, pools: poolsOf(cells, measure, least) }],
  );
  const shown = cells.map((cell): RatingCell & Record<RatingMeasure, number> => ({ ...cell }));
  for (const { measure, pools } of shares)
    for (const pool of pools) {
      const some = sumOf(cells, pool, measure);
      const rated = sumOf(cells, pool, "rated");
      for (const at of pool) shown[at]![measure] = rated > 0 ? (some * cells[at]!.rated) / rated : 0;
    }
  return shown;
}

function poolsOf(cells: readonly RatingCell[], measure: RatingMeasure, least: number): number[][] {
  const channels = Map.groupBy(cells.keys(), (at) => cells[at]!.channel);
  const pools = [...channels.values()].map((within) => poolOf(cells, within, measure, least));
  // A pool that still tells of few is joined with those of other channels; a channel without any stays so.
  const isTold = pools.every((pool) => pool.length === 0 || isLarge(cells, pool, measure, least));
  if (isTold) return pools;
  return [[...channels.values()].filter((within) => sumOf(cells, within, measure) > 0).flat()];
}

/** Cells that hide each other: those with few, and as many others as it takes, those with most first. */
function poolOf(
  cells: readonly RatingCell[],
  within: readonly number[],
  measure: RatingMeasure,
  least: number,
): number[] {
  const pool = within.filter((at) => isFew(cells[at]!, measure, least));
  if (pool.length === 0) return pool;
  const chosen = new Set(pool);
  const others = within
    .filter((at) => !chosen.has(at))
    .sort((one, other) => cells[one]![measure] - cells[other]![measure] || one - other);
  while (others.length > 0 && (pool.length < 2 || !isLarge(cells, pool, measure, least)))
    pool.push(others.pop()!);
  return pool;
}

const few = (count: number, least: number): boolean => count > 0 && count < least;

const isFew = (cell: RatingCell, measure: RatingMeasure, least: number): boolean =>
  few(cell[measure], least) || few(restOf([cell], [0], measure), least);

function isLarge(
  cells: readonly RatingCell[],
  pool: readonly number[],
  measure: RatingMeasure,
  least: number,
): boolean {
  const isSmall = few(sumOf(cells, pool, measure), least) || few(restOf(cells, pool, measure), least);
  return pool.length > 1 && !isSmall;
}

function restOf(cells: readonly RatingCell[], pool: readonly number[], measure: RatingMeasure): number {
  const whole = WHOLES[measure];
  return whole ? sumOf(cells, pool, whole) - sumOf(cells, pool, measure) : 0;
}

const sumOf = (cells: readonly RatingCell[], pool: readonly number[], measure: RatingMeasure): number =>
  pool.reduce((sum, at) => sum + cells[at]![measure], 0);
