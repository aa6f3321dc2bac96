/** Sums that figures and hiding stand on, of whole calendar years by month: one statement for a page. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { addDays, type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import type { Ingredient } from "../../indicator/indicator-book.ts";
import type { GrainPeriod } from "../../indicator/period.ts";

/** By what parts of a municipality's figures are told apart. */
export type PartOf = "federalSector" | "channel";

const PARTS = {
  federalSector: { slice: "FEDERAL", column: "federal_sector" },
  channel: { slice: "SECTOR", column: "channel" },
} as const;

/** Part of what has none. */
export const NO_PART = "";

/** What is summed up by month; the rest of a formula is of the moment, or of the municipality. */
export type Summed = Exclude<Ingredient, "overdueNow" | "population" | "executors">;

export interface SumsQuery {
  readonly municipalityIds: readonly MunicipalityId[];
  /** Null: the totals alone. */
  readonly partOf: PartOf | null;
  /** Months and longer. */
  readonly periods: readonly GrainPeriod[];
  readonly ingredients: readonly Summed[];
  /** What is due today is not overdue. */
  readonly today: PlainDate;
}

/** Sums by month, from the January of the first year asked for. */
export type Row = Readonly<Record<string, readonly number[]>>;

const NOTHING: ReadonlyMap<string, Row> = new Map();

export class TownSums {
  /** @param rows by municipality and part; without parts all stands under `NO_PART` */
  constructor(
    readonly firstYear: number,
    private readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>,
  ) {}

  partsOf(id: MunicipalityId): ReadonlyMap<string, Row> {
    return this.rows.get(id) ?? NOTHING;
  }

  /** Where the month of a day stands in the rows. */
  placeOf(day: PlainDate): number {
    return 12 * (yearOf(day) - this.firstYear) + Number(day.slice(5, 7)) - 1;
  }
}

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Reads whole calendar years around the periods: what is hidden follows from the months before in the year, and
 * must not depend on what is asked.
 */
export async function townSums(ctx: RegionWideContext, query: SumsQuery): Promise<TownSums> {
  const { municipalityIds, periods, ingredients } = query;
  const years = periods.map(({ startsOn }) => yearOf(startsOn));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0 || municipalityIds.length === 0 || ingredients.length === 0)
    return new TownSums(years.length === 0 ? 2000 : first, new Map());
  const found = await select<{ id: string; part: string; at: number } & Record<string, number>>(
    ctx.em,
    ...statement(query, first, last),
  );
  const rows = new Map<string, Map<string, Record<string, number[]>>>();
  for (const sums of found) {
    let parts = rows.get(sums.id);
    if (!parts) rows.set(sums.id, (parts = new Map()));
    let row = parts.get(sums.part);
    if (!row) parts.set(sums.part, (row = emptyRow(ingredients, 12 * (last - first + 1))));
    for (const name of ingredients) row[name]![sums.at] = sums[name]!;
  }
  return new TownSums(first, rows);
}

function emptyRow(ingredients: readonly Summed[], count: number): Record<string, number[]> {
  const nothing = Array.from({ length: count }, () => 0);
  return Object.fromEntries(ingredients.map((name) => [name, nothing.slice()]));
}

function statement(
  { municipalityIds, partOf, ingredients, today }: SumsQuery,
  first: number,
  last: number,
): [sql: string, values: unknown[]] {
  const towns = `{${municipalityIds.join(",")}}`;
  const slice = partOf ? PARTS[partOf].slice : "ALL";
  const part = partOf ? `coalesce(${PARTS[partOf].column}, '${NO_PART}')` : `'${NO_PART}'`;
  const measures = ingredients.filter((name) => name !== "overdueOpen").map(snake);
  const [since, until] = [plainDate(`${first}-01-01`), plainDate(`${last}-12-31`)];
  const sources: string[] = [];
  const values: unknown[] = [12 * first + 1];
  if (measures.length > 0) {
    sources.push(
      `select municipality_id, starts_on, ${part} as part, ${measures.join(", ")}, 0 as overdue_open
       from measure_rows(?::uuid[], ?, 'MONTH', ?::date, ?::date)`,
    );
    values.push(towns, slice, since, until);
  }
  if (ingredients.includes("overdueOpen")) {
    sources.push(
      `select municipality_id, starts_on, ${part}, ${measures.map(() => "0, ").join("")}open_due
       from measure_rows(?::uuid[], ?, 'DAY', ?::date, ?::date)`,
    );
    values.push(towns, slice, since, until < today ? until : addDays(today, -1));
  }
  const columns = ["municipality_id", "starts_on", "part", ...measures, "overdue_open"].join(", ");
  return [
    `select municipality_id as id, part,
       (extract(year from starts_on) * 12 + extract(month from starts_on) - ?::int)::int as at,
       ${ingredients.map((name) => `sum(${snake(name)})::int as "${name}"`).join(", ")}
     from (${sources.join(" union all ")}) as t (${columns}) group by 1, 2, 3`,
    values,
  ];
}
