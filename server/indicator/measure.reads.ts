/** Sums of measures, overdue counts and percentiles out of the rollups; the cost does not grow with the register. */
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { minutesOf } from "./duration-bucket.ts";
import type { DurationKind } from "./indicator-book.ts";
import type { Slice } from "./indicator-rollup.entity.ts";
import { MEASURES, type MeasureSums } from "./measures.entity.ts";
import type { PeriodGrain } from "./period.ts";

type ReadingContext = MunicipalContext | RegionWideContext;

/** By what sums are told apart; which of them a slice knows: `Slice`. */
export type Dimension =
  "municipalityId" | "startsOn" | "federalSector" | "sectorId" | "channel" | "recipientId";

const COLUMNS: Readonly<Record<Dimension, string>> = {
  municipalityId: "municipality_id",
  startsOn: "starts_on::text",
  federalSector: "federal_sector",
  sectorId: "sector_id",
  channel: "channel",
  recipientId: "recipient_id",
};

/** Periods of one grain, from the first to the last, both counted in. */
export interface MeasureQuery {
  /** Rows of others are invisible anyway; a municipality asks for its own. */
  readonly municipalityIds: readonly MunicipalityId[];
  readonly slice: Slice;
  readonly grain: PeriodGrain;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly by: readonly Dimension[];
}

/** Dimensions asked for; null where the submissions have none. */
export type Key = { readonly [Name in Dimension]?: string | null };
export type SumsRow = Key & MeasureSums;

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const SUMS = MEASURES.map((name) => `sum(${snake(name)})::int as "${name}"`).join(", ");

const listOf = (ids: readonly string[]) => `{${ids.join(",")}}`;

/** Columns and `group by` of a statement by the dimensions asked for. */
export function grouping(by: readonly Dimension[]): { names: string; groups: string } {
  return {
    names: by.map((name) => `${COLUMNS[name]} as "${name}", `).join(""),
    groups: by.length > 0 ? `group by ${by.map((_name, index) => index + 1).join(", ")}` : "",
  };
}

/** Sums of all measures, one row for each key that has any. */
export function sumsOf(ctx: ReadingContext, query: MeasureQuery): Promise<SumsRow[]> {
  const { names, groups } = grouping(query.by);
  return select<SumsRow>(
    ctx.em,
    `select ${names}${SUMS} from measure_rows(?::uuid[], ?, ?, ?::date, ?::date) ${groups} having count(*) > 0`,
    [listOf(query.municipalityIds), query.slice, query.grain, query.from, query.to],
  );
}

/** How many answers were due within the days, are not given, and whose day is over. */
export type OverdueRow = Key & { readonly overdueOpen: number };

/**
 * @param from first due day; null for all that is overdue now
 * @param to last due day
 * @param today of the municipality: what is due today is not overdue yet
 */
export function overdueOf(
  ctx: ReadingContext,
  query: Pick<MeasureQuery, "municipalityIds" | "slice"> & { readonly by: readonly Dimension[] },
  days: { readonly from: PlainDate | null; readonly to: PlainDate | null; readonly today: PlainDate },
): Promise<OverdueRow[]> {
  const { names, groups } = grouping(query.by);
  const yesterday = addDays(days.today, -1);
  const last = days.to !== null && days.to < yesterday ? days.to : yesterday;
  return select<OverdueRow>(
    ctx.em,
    `select ${names}sum(open_due)::int as "overdueOpen"
     from measure_rows(?::uuid[], ?, 'DAY', ?::date, ?::date) ${groups} having sum(open_due) <> 0`,
    [listOf(query.municipalityIds), query.slice, days.from ?? "2000-01-01", last],
  );
}

export type PercentileRow = Key & {
  /** Number of durations. */
  readonly cases: number;
  /** For each share asked, whole minutes, within 2 %. */
  readonly minutes: readonly number[];
};

/** @param shares each in (0, 1], e.g. 0.5 for the median: the least duration that so many do not exceed */
export async function percentilesOf(
  ctx: ReadingContext,
  query: MeasureQuery,
  kind: DurationKind,
  shares: readonly number[],
): Promise<PercentileRow[]> {
  const { by } = query;
  const { names } = grouping(by);
  const keys = by.map((name) => `"${name}"`);
  const groupKeys = [...keys, "bucket"].join(", ");
  const partition = keys.length > 0 ? `partition by ${keys.join(", ")}` : "";
  const picks = shares.map(
    (_share, at) => `min(bucket) filter (where upto >= ?::float8 * cases)::int as "p${at}"`,
  );
  const rows = await select<Key & { cases: number } & Record<string, unknown>>(
    ctx.em,
    `with counted as (
       select ${names}bucket, sum(count) as count from duration_rows(?::uuid[], ?, ?, ?, ?::date, ?::date)
       group by ${groupKeys} having sum(count) <> 0),
     ranked as (
       select *, sum(count) over (${partition}) as cases,
         sum(count) over (${partition} order by bucket) as upto from counted)
     select ${[...keys, "max(cases)::int as cases", ...picks].join(", ")} from ranked
     ${keys.length > 0 ? `group by ${keys.join(", ")}` : "having count(*) > 0"}`,
    [listOf(query.municipalityIds), kind, query.slice, query.grain, query.from, query.to, ...shares],
  );
  return rows.map((row) => ({
    ...Object.fromEntries(by.map((name) => [name, row[name]])),
    cases: row.cases,
    minutes: shares.map((_share, at) => minutesOf(Number(row[`p${at}`]))),
  }));
}
