/** Which parts of a quarter are hidden once all of its months are over: as few as keep its hidden months unknown. */
import type { Months } from "./suppress.ts";

export interface QuarterTable {
  readonly parts: ReadonlyMap<string, Months>;
  readonly total: Months;
  /** Parts hidden in each of its months. */
  readonly hidden: readonly ReadonlySet<string>[];
  /** Its first month. */
  readonly from: number;
  readonly isTotalHidden: (month: number) => boolean;
  readonly least: number;
}

/** One hidden count above zero: a part, or the total, of one month. */
interface HiddenCount {
  readonly row: string;
  readonly month: number;
  readonly count: number;
}

const TOTAL = "total";
const OPEN = "open";

/**
 * A hidden count stays unknown while another can grow where it shrinks. Hidden counts are edges between the month
 * and the part they belong to, since every month and every part whose quarter is shown is a sum that holds; parts
 * whose quarter is not shown are one node, where nothing holds. A count can move where its edge lies on a circle.
 */
export function hiddenPartsOfQuarter(table: QuarterTable): ReadonlySet<string> {
  const { least } = table;
  const counts = hiddenCounts(table);
  const rows = [...new Set(table.hidden.flatMap((set) => [...set]))];
  const quarterOf = (part: string) => sum(table.parts.get(part)!.slice(table.from, table.from + 3));
  const candidates = rows
    .filter((part) => quarterOf(part) >= least)
    .sort((one, other) => quarterOf(other) - quarterOf(one) || (one < other ? -1 : 1));
  const shown: string[] = [];
  for (const part of candidates) {
    if (areAllLoose(counts, new Set([TOTAL, ...shown, part]), least)) shown.push(part);
  }
  const left = () => rows.filter((part) => !shown.includes(part) && quarterOf(part) > 0);
  // All sums together tell the sum of those that are left.
  while (shown.length > 0 && isTellTale(left(), counts, least)) shown.pop();
  return new Set(rows.filter((part) => !shown.includes(part)));
}

function hiddenCounts({ parts, total, hidden, from, isTotalHidden }: QuarterTable): HiddenCount[] {
  return hidden.flatMap((set, at) => {
    const month = from + at;
    const own = [...set].map((row) => ({ row: `part ${row}`, month, count: parts.get(row)![month] ?? 0 }));
    const all = isTotalHidden(month) ? [{ row: TOTAL, month, count: total[month] ?? 0 }] : [];
    return [...own, ...all].filter(({ count }) => count > 0);
  });
}

/** @param bound rows whose sum over the quarter is known */
function areAllLoose(counts: readonly HiddenCount[], bound: ReadonlySet<string>, least: number): boolean {
  const known = new Set([...bound].map((row) => (row === TOTAL ? TOTAL : `part ${row}`)));
  const edges = counts.map(({ row, month, count }) => ({
    ends: [`month ${month}`, known.has(row) ? row : OPEN] as const,
    count,
  }));
  return edges.every((edge) => edge.count >= least || isOnCircle(edge, edges));
}

interface Edge {
  readonly ends: readonly [string, string];
}

function isOnCircle(edge: Edge, edges: readonly Edge[]): boolean {
  const [start, goal] = edge.ends;
  const reached = new Set([start]);
  const queue = [start];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const other of edges) {
      if (other === edge || !other.ends.includes(node)) continue;
      const next = other.ends[0] === node ? other.ends[1] : other.ends[0];
      if (next === goal) return true;
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return false;
}

function isTellTale(left: readonly string[], counts: readonly HiddenCount[], least: number): boolean {
  if (left.length === 0) return false;
  const together = counts.filter(({ row }) => left.some((part) => row === `part ${part}`));
  return left.length === 1 || sum(together.map(({ count }) => count)) < least;
}

const sum = (counts: readonly number[]) => counts.reduce((left, count) => left + count, 0);
