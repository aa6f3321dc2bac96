/** Solves for hidden cells by every sum that was ever shown: what an attentive reader of all pages could do. */
import { type HiddenGrain, hiddenCells, type Months, type YearCounts } from "./suppress.ts";

export interface Equation {
  /** Unknown cells with their signs. */
  readonly left: ReadonlyMap<number, number>;
  readonly right: number;
}

interface Learned {
  readonly name: string;
  readonly value: number;
}

const GRAINS: readonly [HiddenGrain, number][] = [
  ["MONTH", 1],
  ["QUARTER", 3],
  ["YEAR", 12],
];

/** What hides cells; the rule itself unless a test tries another. */
export type Hiding = typeof hiddenCells;

/**
 * Counts of the year that follow from the pages of all twelve days after a month had ended, by linear algebra and by
 * "no count is below zero".
 */
export function learnedInAYear(
  { total, parts }: Omit<YearCounts, "closed">,
  least: number,
  hiding: Hiding = hiddenCells,
): Learned[] {
  const rows: [string | null, Months][] = [[null, total], ...parts];
  const place = (row: number, month: number) => 12 * row + month;
  const equations: Equation[] = Array.from({ length: 12 }, (_, month) => ({
    // Parts add up to the total.
    left: new Map(rows.map((_row, row) => [place(row, month), row === 0 ? -1 : 1])),
    right: 0,
  }));
  for (let closed = 1; closed <= 12; closed += 1) {
    const known = (months: Months) => months.map((count, at) => (at < closed ? count : 0));
    const day = {
      total: known(total),
      parts: new Map([...parts].map(([part, months]) => [part, known(months)])),
      closed,
    };
    const hidden = hiding(day, least);
    rows.forEach(([part, months], row) => {
      for (const [grain, length] of GRAINS) {
        for (let at = 0; at * length < closed; at += 1) {
          if (hidden.isHidden(grain, at, part)) continue;
          const within = Array.from({ length }, (_, each) => at * length + each).filter(
            (each) => each < closed,
          );
          equations.push({
            left: new Map(within.map((month) => [place(row, month), 1])),
            right: within.reduce((left, month) => left + months[month]!, 0),
          });
        }
      }
    });
  }
  return withSums(rows, solved(equations, 12 * rows.length), least);
}

/** Months that were learned, and quarters and years whose months were. */
function withSums(
  rows: readonly [string | null, Months][],
  known: ReadonlySet<number>,
  least: number,
): Learned[] {
  return rows.flatMap(([part, months], row) =>
    GRAINS.flatMap(([grain, length]) =>
      Array.from({ length: 12 / length }, (_, at) => {
        const within = Array.from({ length }, (_each, each) => at * length + each);
        const value = within.reduce((left, month) => left + months[month]!, 0);
        const isKnown = within.every((month) => known.has(12 * row + month));
        return isKnown && value > 0 && value < least
          ? [{ name: `${part ?? "ALL"} ${grain} ${at}`, value }]
          : [];
      }).flat(),
    ),
  );
}

/** Places of unknowns that have one value alone. */
export function solved(equations: readonly Equation[], unknowns: number): Set<number> {
  return new Set([...determined(equations, unknowns), ...bounded(equations, unknowns)]);
}

const PRIME = 1_000_003;
const modulo = (value: number) => ((value % PRIME) + PRIME) % PRIME;

/** Unknowns that every solution gives the same value: rows of the reduced form with one entry. */
function determined(equations: readonly Equation[], unknowns: number): number[] {
  const rows = equations.map(({ left }) =>
    Array.from({ length: unknowns }, (_, at) => modulo(left.get(at) ?? 0)),
  );
  let top = 0;
  for (let column = 0; column < unknowns && top < rows.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= top && row[column] !== 0);
    if (found === -1) continue;
    [rows[top], rows[found]] = [rows[found]!, rows[top]!];
    const scale = inverse(rows[top]![column]!);
    rows[top] = rows[top]!.map((value) => modulo(value * scale));
    rows.forEach((row, at) => {
      const factor = row[column]!;
      if (at === top || factor === 0) return;
      rows[at] = row.map((value, each) => modulo(value - factor * rows[top]![each]!));
    });
    top += 1;
  }
  return rows.flatMap((row) => {
    const filled = row.flatMap((value, at) => (value === 0 ? [] : [at]));
    return filled.length === 1 ? filled : [];
  });
}

function inverse(value: number): number {
  let [old, rest, oldFactor, factor] = [value, PRIME, 1, 0];
  while (rest !== 0) {
    const times = Math.floor(old / rest);
    [old, rest] = [rest, old - times * rest];
    [oldFactor, factor] = [factor, oldFactor - times * factor];
  }
  return modulo(oldFactor);
}

/** Unknowns whose least and greatest value meet once every equation has been narrowed again and again. */
function bounded(equations: readonly Equation[], unknowns: number): number[] {
  const low = Array.from({ length: unknowns }, () => 0);
  const high = Array.from({ length: unknowns }, () => Number.POSITIVE_INFINITY);
  for (let round = 0, hasChanged = true; hasChanged && round < 60; round += 1) {
    hasChanged = false;
    for (const { left, right } of equations) {
      for (const [at, sign] of left) {
        const [least, most] = restOf(left, at, right, low, high);
        const [from, to] = sign > 0 ? [least, most] : [-most, -least];
        if (from > low[at]!) [low[at], hasChanged] = [from, true];
        if (to < high[at]!) [high[at], hasChanged] = [to, true];
      }
    }
  }
  return low.flatMap((value, at) => (value === high[at] ? [at] : []));
}

/** What `sign * unknown` can be, by what all others of the equation can be. */
function restOf(
  left: ReadonlyMap<number, number>,
  at: number,
  right: number,
  low: readonly number[],
  high: readonly number[],
): [number, number] {
  let [least, most] = [right, right];
  for (const [other, sign] of left) {
    if (other === at) continue;
    least -= sign > 0 ? high[other]! : -low[other]!;
    most -= sign > 0 ? low[other]! : -high[other]!;
  }
  return [least, most];
}
