/**
 * Which cells of a municipality's figures are hidden from other rooms: counts of 1 to 4, and whatever else must
 * be hidden so that no sum gives a hidden one away.
 *
 * Cells add up in two ways: parts (sectors, or channels) to the total, and months to quarters to years. A part is
 * hidden for all months of a quarter at once, or for all quarters of a year at once, and never alone: then for
 * each hidden cell another solution of all sums exists, which moves a case from one month and part to another.
 * The law is tested by solving for the hidden cells: `suppress.test.ts`.
 *
 * @source 152-ФЗ; L. Willenborg, T. de Waal, "Elements of Statistical Disclosure Control", ch. 4
 */

/** Counts of one calendar year by month, January first; null for months that have not begun. */
export type Months = readonly (number | null)[];

/** Counts of one base of a municipality in one calendar year. */
export interface YearCounts {
  readonly total: Months;
  /** Together they are the total. */
  readonly parts: ReadonlyMap<string, Months>;
}

export type HiddenGrain = "MONTH" | "QUARTER" | "YEAR";

/** What of a year is hidden. */
export interface HiddenYear {
  /**
   * @param at from 0: month or quarter of the year; 0 for the year
   * @param part null for the total
   */
  isHidden(grain: HiddenGrain, at: number, part: string | null): boolean;
}

const QUARTERS = [0, 1, 2, 3] as const;

/** Whether a count is too small to be shown; zero names nobody. */
export function isSmall(count: number | null, least: number): boolean {
  return count !== null && count > 0 && count < least;
}

/**
 * @param least least count that is shown
 */
export function hiddenCells({ total, parts }: YearCounts, least: number): HiddenYear {
  const totals = hiddenTotals(total, least);
  const ofParts = hiddenParts(parts, least);
  return {
    isHidden(grain, at, part) {
      const hidden = part === null ? totals : ofParts;
      const key = part ?? "";
      if (grain === "YEAR") return hidden.year.has(key);
      if (grain === "QUARTER") return hidden.quarters.has(key);
      return hidden.months[Math.floor(at / 3)]?.has(key) ?? false;
    },
  };
}

interface Hidden {
  readonly year: ReadonlySet<string>;
  /** Of all quarters of the year. */
  readonly quarters: ReadonlySet<string>;
  /** For each quarter: of all its months. */
  readonly months: readonly ReadonlySet<string>[];
}

/** The total alone: whoever sees a quarter and two of its months knows the third. */
function hiddenTotals(total: Months, least: number): Hidden {
  const only = new Map([["", total]]);
  const year = smallOnes(only, [yearOf], least);
  const quarters = new Set([...year, ...smallOnes(only, QUARTERS.map(quarterOf), least)]);
  const months = QUARTERS.map(
    (quarter) => new Set([...quarters, ...smallOnes(only, monthsOf(quarter), least)]),
  );
  return { year, quarters, months };
}

/** What is hidden in a year is hidden in its quarters, and what is hidden in a quarter in its months. */
function hiddenParts(parts: ReadonlyMap<string, Months>, least: number): Hidden {
  const hide = (inherited: ReadonlySet<string>, periods: readonly Period[], whole: Period) =>
    accompanied([...inherited, ...smallOnes(parts, periods, least)], { parts, periods, whole, least });
  const year = hide(new Set(), [yearOf], yearOf);
  const quarters = hide(year, QUARTERS.map(quarterOf), yearOf);
  const months = QUARTERS.map((quarter) => hide(quarters, monthsOf(quarter), quarterOf(quarter)));
  return { year, quarters, months };
}

type Period = (counts: Months) => number | null;

const yearOf: Period = (counts) => sum(counts);
const quarterOf =
  (quarter: number): Period =>
  (counts) =>
    sum(counts.slice(3 * quarter, 3 * quarter + 3));
const monthsOf = (quarter: number): Period[] =>
  [0, 1, 2].map((at) => (counts) => counts[3 * quarter + at] ?? null);

/** Null when nothing of it has begun. */
function sum(counts: Months): number | null {
  const begun = counts.filter((count) => count !== null);
  return begun.length === 0 ? null : begun.reduce((left, right) => left + right, 0);
}

function smallOnes(
  rows: ReadonlyMap<string, Months>,
  periods: readonly Period[],
  least: number,
): Set<string> {
  const found = [...rows].filter(([, counts]) => periods.some((period) => isSmall(period(counts), least)));
  return new Set(found.map(([part]) => part));
}

interface Scope {
  readonly parts: ReadonlyMap<string, Months>;
  /** Cells of one row that are hidden together. */
  readonly periods: readonly Period[];
  /** What the periods add up to. */
  readonly whole: Period;
  readonly least: number;
}

/**
 * The hidden parts with those that must be hidden beside them: never one alone, and together never a small count
 * in any period, since the total less all that is shown is their sum. The smallest go first.
 */
function accompanied(hidden: readonly string[], { parts, periods, whole, least }: Scope): Set<string> {
  const found = new Set(hidden);
  if (found.size === 0) return found;
  const countOf = (part: string) => whole(parts.get(part) ?? []) ?? 0;
  const others = [...parts.keys()]
    .filter((part) => !found.has(part) && countOf(part) > 0)
    .sort((one, other) => countOf(one) - countOf(other) || (one < other ? -1 : 1));
  const isExposed = () =>
    found.size === 1 ||
    periods.some((period) => {
      const together = [...found].reduce((left, part) => left + (period(parts.get(part) ?? []) ?? 0), 0);
      return isSmall(together, least);
    });
  for (const other of others) {
    if (!isExposed()) break;
    found.add(other);
  }
  return found;
}

/**
 * Weeks of the total. A week is hidden with its neighbours: where months begin on a Monday, weeks add up to months.
 *
 * @param weeks one after another
 */
export function hiddenWeeks(weeks: readonly number[], least: number): boolean[] {
  return weeks.map((_count, at) => [at - 1, at, at + 1].some((near) => isSmall(weeks[near] ?? null, least)));
}
