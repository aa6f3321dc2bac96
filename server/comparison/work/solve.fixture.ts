/** Solves for hidden cells by every sum that is known: what an attentive reader of all tables could do. */
import type { HiddenGrain, HiddenYear, Months, YearCounts } from "./suppress.ts";

interface Cell {
  readonly name: string;
  readonly value: number;
  readonly isHidden: boolean;
}

interface Equation {
  /** Hidden cells with their signs. */
  readonly left: ReadonlyMap<number, number>;
  readonly right: number;
}

/** Hidden cells that follow from what is shown, by linear algebra and by "no count is below zero". */
export function solvable(counts: YearCounts, hidden: HiddenYear): { name: string; value: number }[] {
  const cells = cellsOf(counts, hidden);
  const unknown = [...cells.values()].filter(({ isHidden }) => isHidden);
  const place = new Map(unknown.map(({ name }, at) => [name, at]));
  const equations = sumsOf(counts).map(({ whole, parts }) => equationOf(whole, parts, cells, place));
  const fixed = new Set([...determined(equations, unknown.length), ...bounded(equations, unknown.length)]);
  return [...fixed].map((at) => ({ name: unknown[at]!.name, value: unknown[at]!.value }));
}

const GRAINS: readonly [HiddenGrain, number][] = [
  ["MONTH", 12],
  ["QUARTER", 4],
  ["YEAR", 1],
];

function cellsOf({ total, parts }: YearCounts, hidden: HiddenYear): Map<string, Cell> {
  const rows: [string | null, Months][] = [[null, total], ...parts];
  const cells = rows.flatMap(([part, months]) =>
    GRAINS.flatMap(([grain, periods]) =>
      Array.from({ length: periods }, (_, at): Cell => {
        const length = 12 / periods;
        const within = months.slice(at * length, (at + 1) * length).filter((each) => each !== null);
        const value = within.reduce((left, right) => left + right, 0);
        // What has not begun is known to be nothing.
        const isHidden = within.length > 0 && hidden.isHidden(grain, at, part);
        return { name: nameOf(grain, at, part), value, isHidden };
      }),
    ),
  );
  return new Map(cells.map((cell) => [cell.name, cell]));
}

const nameOf = (grain: HiddenGrain, at: number, part: string | null) => `${part ?? "ALL"} ${grain} ${at}`;

function sumsOf({ parts }: YearCounts): { whole: string; parts: string[] }[] {
  const rows = [null, ...parts.keys()];
  const overTime = rows.flatMap((part) => [
    ...[0, 1, 2, 3].map((quarter) => ({
      whole: nameOf("QUARTER", quarter, part),
      parts: [0, 1, 2].map((at) => nameOf("MONTH", 3 * quarter + at, part)),
    })),
    { whole: nameOf("YEAR", 0, part), parts: [0, 1, 2, 3].map((at) => nameOf("QUARTER", at, part)) },
  ]);
  const overParts = GRAINS.flatMap(([grain, periods]) =>
    Array.from({ length: periods }, (_, at) => ({
      whole: nameOf(grain, at, null),
      parts: [...parts.keys()].map((part) => nameOf(grain, at, part)),
    })),
  );
  return [...overTime, ...overParts];
}

function equationOf(
  whole: string,
  parts: readonly string[],
  cells: ReadonlyMap<string, Cell>,
  place: ReadonlyMap<string, number>,
): Equation {
  const left = new Map<number, number>();
  let right = 0;
  for (const [name, sign] of [[whole, -1], ...parts.map((part) => [part, 1])] as [string, number][]) {
    const at = place.get(name);
    if (at === undefined) right -= sign * cells.get(name)!.value;
    else left.set(at, (left.get(at) ?? 0) + sign);
  }
  return { left, right };
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
