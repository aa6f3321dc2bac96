/** What of a page of figures is hidden: reads the counts that figures stand on and asks `suppress.ts`. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { type Indicator, SMALL_CELL } from "../../indicator/indicator-book.ts";
import { overdueOf } from "../../indicator/measure.reads.ts";
import { type GrainPeriod, shiftPeriod, startOfPeriod } from "../../indicator/period.ts";
import { type Base, basesOf } from "./bases.ts";
import { hiddenCells, hiddenWeeks, type HiddenYear, isSmall, type Months } from "./suppress.ts";

/** By what parts of a municipality's figures are told apart. */
export type PartOf = "federalSector" | "channel";

const PARTS = {
  federalSector: { slice: "FEDERAL", column: "federal_sector" },
  channel: { slice: "SECTOR", column: "channel" },
} as const;

export interface HiddenQuery {
  readonly municipalityIds: readonly MunicipalityId[];
  /** Null: the totals alone. */
  readonly partOf: PartOf | null;
  /** Periods of one grain that are shown; of parts, months and longer. */
  readonly periods: readonly GrainPeriod[];
  readonly today: PlainDate;
}

/** Part of what has none. */
export const NO_PART = "";

const PERIOD_BASES = [
  "received",
  "due",
  "posReceived",
  "answered",
  "marked",
  "reviewed",
  "promised",
  "firstAnswered",
  "solved",
] as const satisfies readonly Base[];

type Counts = Record<(typeof PERIOD_BASES)[number], number>;
type CountRow = { id: string; startsOn: string; part: string } & Counts;

/** Answers for one page. */
export class HiddenFigures {
  readonly #years = new Map<string, HiddenYear>();
  readonly #weeks = new Map<string, boolean>();
  readonly #moment = new Map<string, HiddenYear>();
  readonly #parts = new Map<string, Set<string>>();

  /** Parts that have anything to tell in the year of the period. */
  partsOf(id: MunicipalityId, { startsOn }: GrainPeriod): string[] {
    return [...(this.#parts.get(`${id} ${startsOn.slice(0, 4)}`) ?? [])].toSorted();
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
  isCountHidden(id: string, base: Base, { grain, startsOn }: GrainPeriod, part: string | null): boolean {
    if (base === "overdueNow") return this.#moment.get(id)?.isHidden("YEAR", 0, part) ?? false;
    if (grain === "WEEK") return this.#weeks.get(`${id} ${base} ${startsOn}`) ?? false;
    const month = Number(startsOn.slice(5, 7)) - 1;
    const at = { MONTH: month, QUARTER: Math.floor(month / 3), YEAR: 0 }[grain];
    return this.#years.get(`${id} ${base} ${startsOn.slice(0, 4)}`)?.isHidden(grain, at, part) ?? false;
  }

  noteYears(rows: readonly CountRow[], last: PlainDate): void {
    const lastMonth = startOfPeriod("MONTH", last);
    const years = new Map<string, Map<string, (number | null)[]>>();
    for (const row of rows) {
      const year = row.startsOn.slice(0, 4);
      const month = Number(row.startsOn.slice(5, 7)) - 1;
      const known = this.#parts.get(`${row.id} ${year}`) ?? new Set();
      this.#parts.set(`${row.id} ${year}`, known.add(row.part));
      for (const base of PERIOD_BASES) {
        const key = `${row.id} ${base} ${year}`;
        let parts = years.get(key);
        if (!parts) years.set(key, (parts = new Map()));
        let months = parts.get(row.part);
        if (!months) parts.set(row.part, (months = emptyYear(year, lastMonth)));
        months[month] = (months[month] ?? 0) + row[base];
      }
    }
    for (const [key, parts] of years) {
      this.#years.set(key, hiddenCells({ total: totalOf([...parts.values()]), parts }, SMALL_CELL));
    }
  }

  noteWeeks(rows: readonly CountRow[], first: PlainDate, last: PlainDate): void {
    const weeks: PlainDate[] = [];
    for (let week = first; week <= last; week = shiftPeriod({ grain: "WEEK", startsOn: week }, 1).startsOn)
      weeks.push(week);
    for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
      for (const base of PERIOD_BASES) {
        const byWeek = new Map<string, number>();
        for (const row of own) byWeek.set(row.startsOn, (byWeek.get(row.startsOn) ?? 0) + row[base]);
        const hidden = hiddenWeeks(
          weeks.map((week) => byWeek.get(week) ?? 0),
          SMALL_CELL,
        );
        weeks.forEach((week, at) => this.#weeks.set(`${id} ${base} ${week}`, hidden[at]!));
      }
    }
  }

  noteMoment(rows: readonly { id: string; part: string; count: number }[]): void {
    for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
      const parts = new Map(own.map(({ part, count }): [string, Months] => [part, [count]]));
      this.#moment.set(id, hiddenCells({ total: totalOf([...parts.values()]), parts }, SMALL_CELL));
    }
  }
}

function emptyYear(year: string, lastMonth: PlainDate): (number | null)[] {
  return Array.from({ length: 12 }, (_, at) =>
    `${year}-${String(at + 1).padStart(2, "0")}-01` <= lastMonth ? 0 : null,
  );
}

function totalOf(rows: readonly Months[]): Months {
  return Array.from({ length: 12 }, (_, at) => {
    const counts = rows.map((months) => months[at] ?? null).filter((count) => count !== null);
    return counts.length === 0 ? null : counts.reduce((left, right) => left + right, 0);
  });
}

/**
 * Reads whole calendar years around the periods: what is hidden in a month depends on its quarter and year, and
 * must not depend on what is asked.
 */
export async function hiddenFigures(ctx: RegionWideContext, query: HiddenQuery): Promise<HiddenFigures> {
  const found = new HiddenFigures();
  const starts = query.periods.map(({ startsOn }) => startsOn).toSorted();
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last || query.municipalityIds.length === 0) return found;
  if (query.periods[0]!.grain === "WEEK") {
    const from = shiftPeriod({ grain: "WEEK", startsOn: first }, -1).startsOn;
    const to = shiftPeriod({ grain: "WEEK", startsOn: last }, 1).startsOn;
    found.noteWeeks(await baseCounts(ctx, query, "WEEK", from, to), from, to);
  } else {
    const from = plainDate(`${first.slice(0, 4)}-01-01`);
    const to = plainDate(`${last.slice(0, 4)}-12-01`);
    found.noteYears(await baseCounts(ctx, query, "MONTH", from, to), query.today);
  }
  found.noteMoment(await overdueNow(ctx, query));
  return found;
}

async function baseCounts(
  ctx: RegionWideContext,
  { municipalityIds, partOf, today }: HiddenQuery,
  grain: "WEEK" | "MONTH",
  from: PlainDate,
  to: PlainDate,
): Promise<CountRow[]> {
  const slice = partOf ? PARTS[partOf].slice : "ALL";
  const part = partOf ? `coalesce(${PARTS[partOf].column}, '')` : "''";
  const rows = await select<CountRow>(
    ctx.em,
    `select municipality_id as id, starts_on::text as "startsOn", ${part} as part,
       sum(received)::int as received, sum(kept + missed)::int as due, sum(pos_received)::int as "posReceived",
       sum(answered)::int as answered, sum(marked)::int as marked, sum(reviewed)::int as reviewed,
       sum(promised)::int as promised, sum(first_answered)::int as "firstAnswered", sum(solved)::int as solved
     from measure_rows(?::uuid[], ?, ?, ?::date, ?::date) group by 1, 2, 3`,
    [`{${municipalityIds.join(",")}}`, slice, grain, from, to],
  );
  const end = shiftPeriod({ grain, startsOn: to }, 1).startsOn;
  const overdue = await overdueOf(
    ctx,
    { municipalityIds, slice, by: ["municipalityId", "startsOn", ...(partOf ? [partOf] : [])] },
    { from, to: end, today },
  );
  const nothing = Object.fromEntries(PERIOD_BASES.map((base) => [base, 0])) as Counts;
  return [
    ...rows,
    ...overdue.map((row) => ({
      ...nothing,
      id: row.municipalityId!,
      startsOn: startOfPeriod(grain, plainDate(row.startsOn!)),
      part: (partOf && row[partOf]) || NO_PART,
      due: row.overdueOpen,
    })),
  ].filter(({ startsOn }) => startsOn <= to);
}

async function overdueNow(
  ctx: RegionWideContext,
  { municipalityIds, partOf, today }: HiddenQuery,
): Promise<{ id: string; part: string; count: number }[]> {
  const slice = partOf ? PARTS[partOf].slice : "ALL";
  const rows = await overdueOf(
    ctx,
    { municipalityIds, slice, by: ["municipalityId", ...(partOf ? [partOf] : [])] },
    { from: null, to: null, today },
  );
  return rows.map((row) => ({
    id: row.municipalityId!,
    part: (partOf && row[partOf]) || NO_PART,
    count: row.overdueOpen,
  }));
}
