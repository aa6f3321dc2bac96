/** Rows of a simulated register → sums, by the same days and rules as `measures_of` of the database. */
import { plainDate } from "../../kernel/plain-date.ts";
import { ALL_RATING_MEASURES, type RatingCell, type RatingMeasure } from "../rating-cell.ts";
import type { SimRow } from "./play.ts";
import { FAST_SHARE } from "../rating-cell.ts";
import { PERIOD_DAYS } from "./town.ts";

const MONTHS = ["2026-01-01", "2026-02-01", "2026-03-01"].map((day) => plainDate(day));
const ZEROS = Object.fromEntries(ALL_RATING_MEASURES.map((name) => [name, 0])) as Record<
  RatingMeasure,
  number
>;

/** Later registration is taken off the term. */
const REGISTRATION_DAYS = 3;

/** @param times days within which what is solved of a sector and channel counts as fast */
export function simCells(rows: readonly SimRow[], times: ReadonlyMap<string, number>): RatingCell[] {
  const cells = new Map<string, RatingCell & Record<RatingMeasure, number>>();
  for (const row of rows) {
    if (row.originalDueOn < 0 || row.originalDueOn >= PERIOD_DAYS) continue;
    const month = MONTHS[Math.floor((row.originalDueOn * 3) / PERIOD_DAYS)]!;
    const key = `${row.sector}|${row.matter.channel}|${month}`;
    const cell = cells.get(key) ?? { sector: row.sector, channel: row.matter.channel, month, ...ZEROS };
    for (const [name, count] of Object.entries(worthOf(row, times))) cell[name as RatingMeasure] += count;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

export const speedKey = ({ sector, matter }: SimRow): string => `${sector}|${matter.channel}`;

/** Of all towns together: so large a share of what was solved of a sector and channel took no longer. */
export function fastTimesOf(rows: readonly SimRow[]): Map<string, number> {
  const days = new Map<string, number[]>();
  for (const row of rows) {
    if (row.solvedOn === null || row.isSplit) continue;
    const known = days.get(speedKey(row));
    if (known) known.push(row.solvedOn - row.receivedOn);
    else days.set(speedKey(row), [row.solvedOn - row.receivedOn]);
  }
  return new Map(
    [...days].map(([key, all]) => [
      key,
      all.toSorted((a, b) => a - b)[Math.ceil(all.length * FAST_SHARE) - 1]!,
    ]),
  );
}

function worthOf(row: SimRow, times: ReadonlyMap<string, number>): Partial<Record<RatingMeasure, number>> {
  if (row.isSplit) return { splitOff: 1 };
  const again = Number(row.isSameMatter);
  const ratedKnown = Number(row.isKnown);
  if (row.isReleased)
    return { rated: 1, ratedReleased: 1, ratedAgain: again, ratedKnown, ratedMoved: Number(row.isMoved) };
  const until = row.originalDueOn - Math.max(0, row.registeredOn - row.receivedOn - REGISTRATION_DAYS);
  const isSolved = row.solvedOn !== null;
  const isMarked = row.sourceMark !== null;
  const isGood = isMarked && row.sourceMark! >= 4;
  const isFast = isSolved && row.solvedOn! - row.receivedOn <= (times.get(speedKey(row)) ?? 0);
  return {
    rated: 1,
    ratedKept: Number(row.answeredOn !== null && row.answeredOn <= until),
    ratedOpen: Number(row.answeredOn === null),
    ratedSolved: Number(isSolved),
    ratedFast: Number(isFast),
    ratedAgain: again,
    ratedKnown,
    ratedMarked: Number(isMarked),
    ratedGood: Number(isGood),
    ratedSolvedMarked: Number(isSolved && isMarked),
    ratedSolvedGood: Number(isSolved && isGood),
    ratedMoved: Number(row.isMoved),
    answered: Number(row.answeredOn !== null),
  };
}
