/** What of a page of figures is hidden: asks `suppress.ts` of the counts that figures stand on. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { type Indicator, SMALL_CELL } from "../../indicator/indicator-book.ts";
import { overdueOf } from "../../indicator/measure.reads.ts";
import { endOfPeriod, type GrainPeriod, startOfPeriod } from "../../indicator/period.ts";
import { type Base, BASES, basesOf } from "./bases.ts";
import { closedMonths } from "./closed-months.ts";
import { hiddenCells, type HiddenYear, isSmall, type Months } from "./suppress.ts";
import { type PartOf, type Row, type Summed, townSums, type TownSums, yearOf } from "./town-sums.reads.ts";

export interface HiddenQuery {
  readonly municipalityIds: readonly MunicipalityId[];
  /** Null: the totals alone. */
  readonly partOf: PartOf | null;
  /** Months and longer. */
  readonly periods: readonly GrainPeriod[];
  readonly bases: readonly Base[];
  readonly today: PlainDate;
}

type PeriodBase = Exclude<Base, "overdueNow">;

/** What must be summed up to tell whether bases are hidden. */
export function ingredientsOf(bases: readonly Base[]): Summed[] {
  return [...new Set(bases.filter((base) => base !== "overdueNow").flatMap((base) => BASES[base]))];
}

/** Answers for one page. */
export class HiddenFigures {
  /** By base, year and municipality. */
  private readonly years = new Map<string, Map<string, HiddenYear>>();

  /** @param overdue totals of what is overdue now, by municipality */
  constructor(
    private readonly sums: TownSums,
    private readonly overdue: ReadonlyMap<string, number>,
    private readonly today: PlainDate,
  ) {}

  /** Parts with anything to tell in the year of the period; none before a month of the period is over. */
  partsOf(id: MunicipalityId, period: GrainPeriod): string[] {
    if (!this.hasClosedMonth(period)) return [];
    const at = this.sums.placeOf(startOfPeriod("YEAR", period.startsOn));
    const isFilled = (row: Row) =>
      Object.values(row).some((counts) => counts.slice(at, at + 12).some((count) => count !== 0));
    const parts = [...this.sums.partsOf(id)].filter(([, row]) => isFilled(row));
    return parts.map(([part]) => part).toSorted();
  }

  /** Whether anything of the period may be told by parts. */
  hasClosedMonth({ startsOn }: GrainPeriod): boolean {
    return endOfPeriod({ grain: "MONTH", startsOn }) < this.today;
  }

  /** @param cases submissions behind the figure, when that is another number than the base */
  isHidden(
    id: MunicipalityId,
    indicator: Indicator,
    period: GrainPeriod,
    part: string | null,
    cases: number | null,
  ): boolean {
    return (
      isSmall(cases, SMALL_CELL) ||
      basesOf(indicator).some((base) => this.isCountHidden(id, base, period, part))
    );
  }

  /** @param part null for the total */
  isCountHidden(
    id: MunicipalityId,
    base: Base,
    { grain, startsOn }: GrainPeriod,
    part: string | null,
  ): boolean {
    // What is overdue changes from day to day by one submission: by parts it would name it.
    if (base === "overdueNow") return part !== null || isSmall(this.overdue.get(id) ?? 0, SMALL_CELL);
    const month = Number(startsOn.slice(5, 7)) - 1;
    if (grain === "WEEK") throw new Error("Weeks are not told to another room.");
    const at = { MONTH: month, QUARTER: Math.floor(month / 3), YEAR: 0 }[grain];
    return this.ofYear(id, base, yearOf(startsOn)).isHidden(grain, at, part);
  }

  private ofYear(id: MunicipalityId, base: PeriodBase, year: number): HiddenYear {
    const key = base + year;
    let towns = this.years.get(key);
    if (!towns) this.years.set(key, (towns = new Map()));
    let hidden = towns.get(id);
    if (!hidden) {
      const from = 12 * (year - this.sums.firstYear);
      const parts = new Map<string, Months>();
      for (const [part, row] of this.sums.partsOf(id)) parts.set(part, countsOf(row, base, from, from + 12));
      const total = added([...parts.values()], 12);
      hidden = hiddenCells({ total, parts, closed: closedMonths(year, this.today) }, SMALL_CELL);
      towns.set(id, hidden);
    }
    return hidden;
  }
}

function countsOf(row: Row, base: PeriodBase, from: number, to: number): number[] {
  return added(
    BASES[base].map((name) => row[name]!.slice(from, to)),
    to - from,
  );
}

function added(rows: readonly Months[], length: number): number[] {
  return Array.from({ length }, (_, at) => rows.reduce((left, row) => left + (row[at] ?? 0), 0));
}

/** Reads the counts of the bases and nothing else. */
export async function hiddenFigures(ctx: RegionWideContext, query: HiddenQuery): Promise<HiddenFigures> {
  const sums = await townSums(ctx, { ...query, ingredients: ingredientsOf(query.bases) });
  const isOverdueAsked = query.bases.includes("overdueNow");
  return new HiddenFigures(sums, isOverdueAsked ? await overdueNow(ctx, query) : new Map(), query.today);
}

/** What is overdue now, by municipality. */
export async function overdueNow(
  ctx: RegionWideContext,
  { municipalityIds, today }: Pick<HiddenQuery, "municipalityIds" | "today">,
): Promise<Map<string, number>> {
  if (municipalityIds.length === 0) return new Map();
  const by = ["municipalityId"] as const;
  const rows = await overdueOf(ctx, { municipalityIds, slice: "ALL", by }, { from: null, to: null, today });
  return new Map(rows.map((row) => [row.municipalityId!, row.overdueOpen]));
}
