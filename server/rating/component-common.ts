/** What a component takes from all subjects of a rating together: rates by stratum and what is usual. */
import type { RatingComponent, RatingRules } from "./rating-book.ts";
import { type RatingCell, type RatingMeasure, type RatingSums, stratumOf, totalOf } from "./rating-cell.ts";
import { ratesOf, type Stratum } from "./statistics/standardised.ts";

export interface Common {
  /** Share of bad cases. */
  readonly share: number;
  readonly rates: ReadonlyMap<string, number>;
  /** Lowest rate by channel: what is expected of a case that was moved to another sector. */
  readonly lowest: ReadonlyMap<string, number>;
  /** Of all cases: so many were released. */
  readonly released: number;
  /** By channel: share of cases with a mark, with a known applicant, and of those that came again. */
  readonly marked: ReadonlyMap<string, number>;
  readonly known: ReadonlyMap<string, number>;
  readonly again: ReadonlyMap<string, number>;
  /** Share of good marks among marked solved cases. */
  readonly goodClaims: number;
}

/** What tells whether a claim holds: marks where applicants give them, elsewhere only that they come again. */
export type Proof = "MARKS" | "REPEATS";

/** @returns null when nobody has a case: the component then has no weight */
export function commonOf(
  component: RatingComponent,
  rules: RatingRules,
  cells: readonly RatingCell[],
): Common | null {
  const all = totalOf(cells);
  const marked = shareByChannel(cells, "ratedMarked", (cell) => cell.rated - cell.ratedReleased);
  const byMarks = worthByMarks(all.ratedSolvedGood, all.ratedSolvedMarked, rules);
  const strata = new Map<string, Stratum>();
  for (const cell of cells) {
    const key = stratumOf(cell);
    const known = strata.get(key) ?? { key, cases: 0, events: 0 };
    const proof = proofOf(component, rules, marked, cell);
    const worth = proof === "MARKS" ? byMarks : 1;
    strata.set(key, {
      key,
      cases: known.cases + casesOf(component, cell),
      events: known.events + badOf(component, cell, proof, worth),
    });
  }
  const { common, rates } = ratesOf([...strata.values()], rules.stratumPrior);
  if (rates.size === 0) return null;
  return {
    share: Math.min(1, common),
    rates,
    lowest: lowestByChannel(cells, rates),
    released: all.rated > 0 ? all.ratedReleased / all.rated : 0,
    marked,
    known: shareByChannel(cells, "ratedKnown", ({ rated }) => rated),
    again: shareByChannel(cells, "ratedAgain", ({ rated }) => rated),
    goodClaims: all.ratedSolvedMarked > 0 ? all.ratedSolvedGood / all.ratedSolvedMarked : 1,
  };
}

/** Cases of a cell that count before released ones beyond the limit are added. */
export const casesOf = ({ cases, isReleaseLimited }: RatingComponent, cell: RatingSums): number =>
  cell[cases] - (isReleaseLimited ? cell.ratedReleased : 0);

/** Bad ones of a cell; each of the good ones is worth so much. */
export function badOf(
  component: RatingComponent,
  cell: RatingSums,
  proof: Proof | null,
  worth: number,
): number {
  const { good, bad, goodTimes, badTimes, openTimes, unmarkedTimes } = component;
  const more = (openTimes - 1) * cell.ratedOpen;
  if (bad) return cell[bad] * badTimes + more;
  const found = casesOf(component, cell) - (good ? cell[good] * goodTimes * worth : 0) + more;
  return proof === "REPEATS" ? found * unmarkedTimes : found;
}

/** By what the good ones of a cell are proven; null when the component takes them as they are. */
export function proofOf(
  { isConfirmed, isRepeatChecked }: RatingComponent,
  { confirmingResponse }: RatingRules,
  marked: Common["marked"],
  { channel }: RatingCell,
): Proof | null {
  const isHeard = (marked.get(channel ?? "") ?? 0) >= confirmingResponse;
  if (isHeard) return isConfirmed ? "MARKS" : null;
  return isConfirmed || isRepeatChecked ? "REPEATS" : null;
}

/** A contested claim outweighs several that are confirmed. */
export const worthByMarks = (good: number, marked: number, { claimPenalty }: RatingRules): number =>
  marked > 0 ? Math.max(0, (good - claimPenalty * (marked - good)) / marked) : 1;

function shareByChannel(
  cells: readonly RatingCell[],
  of: RatingMeasure,
  casesIn: (cell: RatingCell) => number,
): Map<string, number> {
  const sums = new Map<string, { some: number; cases: number }>();
  for (const cell of cells) {
    const known = sums.get(cell.channel ?? "") ?? { some: 0, cases: 0 };
    known.some += cell[of];
    known.cases += casesIn(cell);
    sums.set(cell.channel ?? "", known);
  }
  return new Map([...sums].map(([channel, { some, cases }]) => [channel, cases > 0 ? some / cases : 0]));
}

function lowestByChannel(
  cells: readonly RatingCell[],
  rates: ReadonlyMap<string, number>,
): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const cell of cells) {
    const rate = rates.get(stratumOf(cell)) ?? 0;
    const channel = cell.channel ?? "";
    lowest.set(channel, Math.min(rate, lowest.get(channel) ?? rate));
  }
  return lowest;
}
