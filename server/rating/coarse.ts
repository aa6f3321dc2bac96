/** Strata of so few matters that they might point at people are joined with others before anything is shown. */
import { ALL_RATING_MEASURES, type RatingCell, stratumOf } from "./rating-cell.ts";

type Level = (cell: RatingCell, first: RatingCell) => RatingCell;

/** Ever wider strata: sector left out, then the month, then the channel. */
const LEVELS: readonly Level[] = [
  (cell) => ({ ...cell, sector: null }),
  (cell, first) => ({ ...cell, sector: null, month: first.month }),
  (cell, first) => ({ ...cell, sector: null, channel: null, month: first.month }),
];

/**
 * The cells of one subject, each of at least `least` matters; sums stay the same. What is left over goes to the
 * largest cell; a subject with fewer matters than that in all has none to show.
 */
export function coarse(cells: readonly RatingCell[], least: number): RatingCell[] {
  let shown = joined(cells);
  const [first] = shown;
  if (!first) return [];
  for (const level of LEVELS) {
    const small = shown.filter(({ rated }) => rated < least);
    if (small.length === 0) return shown;
    const large = shown.filter(({ rated }) => rated >= least);
    shown = joined([...large, ...small.map((cell) => level(cell, first))]);
  }
  const large = shown.filter(({ rated }) => rated >= least);
  const small = shown.filter(({ rated }) => rated < least);
  const largest = large.reduce<RatingCell | null>(
    (most, cell) => (most === null || cell.rated > most.rated ? cell : most),
    null,
  );
  if (largest === null) return [];
  const { sector, channel, month } = largest;
  return joined([...large, ...small.map((cell) => ({ ...cell, sector, channel, month }))]);
}

/** One cell for each stratum, in a fixed order. */
export function joined(cells: readonly RatingCell[]): RatingCell[] {
  const byStratum = new Map<string, RatingCell>();
  for (const cell of cells) {
    const key = stratumOf(cell);
    const known = byStratum.get(key);
    byStratum.set(key, known ? sumOf(known, cell) : cell);
  }
  return [...byStratum.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

function sumOf(one: RatingCell, other: RatingCell): RatingCell {
  const sums = Object.fromEntries(ALL_RATING_MEASURES.map((name) => [name, one[name] + other[name]]));
  return { ...one, ...sums };
}
