/** What ratings are made of: sums of measures by stratum. */
import type { Measure } from "../indicator/measures.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";

/** Measures that formulas may name. */
export const RATING_MEASURES = [
  "rated",
  "ratedKept",
  "ratedReleased",
  "ratedOpen",
  "ratedSolved",
  "ratedAgain",
  "ratedKnown",
  "ratedMarked",
  "ratedGood",
  "ratedSolvedMarked",
  "ratedSolvedGood",
  "ratedMoved",
  "splitOff",
  "answered",
  "returned",
  "reviewed",
  "scoreSum",
] as const satisfies readonly Measure[];

/**
 * Solved within the time that so large a share of all solved of the same sector and channel took is fast. High, so
 * that leaving the hard ones for later costs more than doing the easy ones at once brings.
 */
export const FAST_SHARE = 0.8;

/** `ratedFast`: of the rated, solved fast. */
export type RatingMeasure = (typeof RATING_MEASURES)[number] | "ratedFast";

export const ALL_RATING_MEASURES: readonly RatingMeasure[] = [...RATING_MEASURES, "ratedFast"];

export type RatingSums = { readonly [Key in RatingMeasure]: number };

/** One subject's sums of one sector, channel and month: the mix that ratings allow for. */
export interface RatingCell extends RatingSums {
  /** Code of the federal sector; null when none is known. */
  readonly sector: string | null;
  readonly channel: string | null;
  /** First day of the month. */
  readonly month: PlainDate;
}

/** Whoever is rated: a municipality, or a recipient within one. */
export interface RatingSubject<SubjectId extends string = string> {
  readonly id: SubjectId;
  readonly name: string;
  readonly cells: readonly RatingCell[];
}

export const stratumOf = ({ sector, channel, month }: RatingCell): string =>
  `${sector ?? ""}|${channel ?? ""}|${month}`;

/** All sums of some cells. */
export function totalOf(cells: readonly RatingCell[]): RatingSums {
  const total = Object.fromEntries(ALL_RATING_MEASURES.map((name) => [name, 0])) as Record<
    RatingMeasure,
    number
  >;
  for (const cell of cells) for (const name of ALL_RATING_MEASURES) total[name] += cell[name];
  return total;
}
