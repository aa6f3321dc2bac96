/**
 * Which cells of a municipality's figures are hidden from other rooms: counts of 1 to 4, and whatever else must be
 * hidden so that no sum gives a hidden one away, not today's page and not all pages of all days together.
 *
 * Months are decided once, in the order in which they end, by what was known then: what has been shown cannot be
 * taken back. Parts (sectors, or channels) are told of months that are over; quarters and years are sums of such
 * months, and are shown where they leave every small count another value that it could have. The law is tested by
 * solving for the hidden cells out of the pages of a whole year: `suppress.test.ts`. Why so: decision 23.
 *
 * @source 152-ФЗ; L. Willenborg, T. de Waal, "Elements of Statistical Disclosure Control", ch. 4
 */
import { hiddenPartsOfQuarter } from "./hidden-quarter.ts";

/** Counts by month, January first. */
export type Months = readonly number[];

/** Counts of one base of a municipality in one calendar year. */
export interface YearCounts {
  readonly total: Months;
  /** Together they are the total. */
  readonly parts: ReadonlyMap<string, Months>;
  /** Months that are over, 0 to 12; the next one runs, those behind it have not begun. */
  readonly closed: number;
}

export type HiddenGrain = "MONTH" | "QUARTER" | "YEAR";

/** What of a year is hidden. */
export interface HiddenYear {
  /**
   * @param at from 0: month or quarter of the year; 0 for the year
   * @param part null for the total; parts of a month that is not over are hidden
   */
  isHidden(grain: HiddenGrain, at: number, part: string | null): boolean;
}

/** Whether a count is too small to be shown; zero names nobody. */
export function isSmall(count: number | null, least: number): boolean {
  return count !== null && count > 0 && count < least;
}

/**
 * Months of a total that are hidden: a small one, and those behind it until at least two are hidden that together
 * are not small. Each is decided by those before it alone.
 */
export function hiddenRun(counts: readonly number[], least: number): boolean[] {
  let filled = 0;
  let together = 0;
  return counts.map((count) => {
    if (filled === 0 && !isSmall(count, least)) return false;
    if (count > 0) filled += 1;
    together += count;
    if (filled >= 2 && together >= least) filled = together = 0;
    return true;
  });
}

/** @param least least count that is shown */
export function hiddenCells(year: YearCounts, least: number): HiddenYear {
  const totals = hiddenTotals(year, least);
  let parts: HiddenParts | null = null;
  return {
    isHidden(grain, at, part) {
      if (part === null) return totals[grain](at);
      parts ??= hiddenParts(year, totals, least);
      return parts[grain](at, part);
    },
  };
}

type HiddenTotals = Record<HiddenGrain, (at: number) => boolean>;

function hiddenTotals({ total, closed }: YearCounts, least: number): HiddenTotals {
  const run = hiddenRun(total.slice(0, closed + 1), least);
  const hiddenWithin = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => from + at).filter((month) => run[month]);
  /** Of months that are over: nothing is missing, or so much that nobody can tell it apart. */
  const isTold = (months: readonly number[], isOver: boolean) => {
    const filled = months.filter((month) => total[month]! > 0);
    const together = filled.reduce((left, month) => left + total[month]!, 0);
    return months.length === 0 || (isOver && filled.length >= 2 && together >= least);
  };
  const isQuarterTold = (quarter: number) => {
    const end = 3 * quarter + 3;
    return isTold(hiddenWithin(3 * quarter, Math.min(end, closed)), end <= closed);
  };
  return {
    MONTH: (month) => run[month] ?? false,
    QUARTER: (quarter) => 3 * quarter < closed && !isQuarterTold(quarter),
    YEAR: () => {
      const left = hiddenWithin(0, closed).filter((month) => {
        const quarter = Math.floor(month / 3);
        return 3 * quarter + 3 > closed || !isQuarterTold(quarter);
      });
      return !isTold(left, closed === 12);
    },
  };
}

type HiddenParts = Record<HiddenGrain, (at: number, part: string) => boolean>;

function hiddenParts(year: YearCounts, totals: HiddenTotals, least: number): HiddenParts {
  const { parts, total, closed } = year;
  const months: Set<string>[] = [];
  for (let month = 0; month < closed; month += 1) {
    const beforeInQuarter = months.slice(month - (month % 3), month);
    months.push(hiddenInMonth(year, month, beforeInQuarter, totals.MONTH(month), least));
  }
  const kept = new Map<number, ReadonlySet<string>>();
  const ofQuarter = (quarter: number): ReadonlySet<string> => {
    let hidden = kept.get(quarter);
    if (!hidden) {
      const of = months.slice(3 * quarter, 3 * quarter + 3);
      const isOver = 3 * quarter + 3 <= closed;
      const table = { parts, total, hidden: of, from: 3 * quarter, isTotalHidden: totals.MONTH, least };
      hidden =
        isOver && !totals.QUARTER(quarter)
          ? hiddenPartsOfQuarter(table)
          : new Set(of.flatMap((set) => [...set]));
      kept.set(quarter, hidden);
    }
    return hidden;
  };
  return {
    MONTH: (month, part) => months[month]?.has(part) ?? month === closed,
    QUARTER: (quarter, part) => ofQuarter(quarter).has(part),
    // A year says no more of a part than its quarters.
    YEAR: (_at, part) => [0, 1, 2, 3].some((quarter) => ofQuarter(quarter).has(part)),
  };
}

/**
 * Small parts, with others beside them: never one alone, and together never a small count, since the total less all
 * that is shown is their sum. Those hidden in the quarter before go first, then the smallest.
 */
function hiddenInMonth(
  { parts }: YearCounts,
  month: number,
  beforeInQuarter: readonly ReadonlySet<string>[],
  isTotalHidden: boolean,
  least: number,
): Set<string> {
  if (isTotalHidden) return new Set(parts.keys());
  const countOf = (part: string) => parts.get(part)![month] ?? 0;
  const found = new Set([...parts.keys()].filter((part) => isSmall(countOf(part), least)));
  if (found.size === 0) return found;
  const wasHidden = (part: string) => Number(beforeInQuarter.some((hidden) => hidden.has(part)));
  const others = [...parts.keys()]
    .filter((part) => !found.has(part) && countOf(part) > 0)
    .sort(
      (one, other) =>
        wasHidden(other) - wasHidden(one) || countOf(one) - countOf(other) || (one < other ? -1 : 1),
    );
  let together = [...found].reduce((left, part) => left + countOf(part), 0);
  for (const other of others) {
    if (found.size >= 2 && together >= least) break;
    found.add(other);
    together += countOf(other);
  }
  return found;
}
