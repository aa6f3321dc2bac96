import type { RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Cell } from "../regulation/cells/cell.ts";
import { select } from "../kernel/select.ts";

/** Which regulations to compare. */
export interface ColumnFilter {
  regionId: RegionId | null;
  municipalityIds: readonly MunicipalityId[] | null;
  /** Null means today in each municipality's own zone. */
  on: PlainDate | null;
}

/** A regulation in force with its municipality. */
export interface ColumnRow {
  id: MunicipalityId;
  slug: string;
  name: string;
  kind: string | null;
  time_zone: string;
  is_demo: boolean;
  region_id: RegionId;
  regulation_id: string;
  version: number;
  in_force_from: PlainDate;
  act_kind: string | null;
  act_number: string | null;
  act_signed_on: PlainDate | null;
  act_title: string | null;
  act_issuing_body: string | null;
  act_signatory: string | null;
}

function conditionsOf({ regionId, municipalityIds }: ColumnFilter): { sql: string[]; values: string[] } {
  const sql: string[] = ["true"];
  const values: string[] = [];
  if (regionId !== null) {
    sql.push("m.region_id = ?");
    values.push(regionId);
  }
  if (municipalityIds !== null) {
    sql.push("m.id = any(string_to_array(?, ',')::uuid[])");
    values.push(municipalityIds.join(","));
  }
  return { sql, values };
}

/** Today as each municipality counts it, unless a day is given. */
const DAY = "coalesce(?::date, (?::timestamptz at time zone m.time_zone)::date)";

const FROM = `from municipality m
  cross join lateral (select ${DAY} as day) d
  join regulation r on r.municipality_id = m.id
   and r.in_force_from <= d.day and (r.in_force_to is null or r.in_force_to >= d.day)`;

const dayValues = (ctx: RegionWideContext, { on }: ColumnFilter): (string | null)[] => [
  on,
  ctx.clock.now().toISOString(),
];

/**
 * One page of columns in one statement. Each region gives its own first page by the index over names, so the
 * cost follows the page and the number of regions, not the number of municipalities.
 *
 * @param after name and id of the last municipality of the page before
 * @returns at most `limit` rows by the municipality's name
 */
export function readColumns(
  ctx: RegionWideContext,
  filter: ColumnFilter,
  after: readonly (string | number)[],
  limit: number,
): Promise<ColumnRow[]> {
  const { sql, values } = conditionsOf(filter);
  return select<ColumnRow>(
    ctx.em,
    `select c.* from unnest(string_to_array(?, ',')::uuid[]) as g(id) cross join lateral (
       select m.id, m.slug, m.name, m.kind, m.time_zone, m.region_id, m.is_demo, r.id as regulation_id, r.version,
         r.in_force_from, r.act_kind, r.act_number, r.act_signed_on, r.act_title, r.act_issuing_body,
         r.act_signatory
       ${FROM}
       where m.region_id = g.id and ${sql.join(" and ")} ${after.length > 0 ? "and (m.name, m.id) > (?, ?::uuid)" : ""}
       order by m.name, m.id limit ?
     ) c order by c.name, c.id limit ?`,
    [ctx.regionIds.join(","), ...dayValues(ctx, filter), ...values, ...after, limit, limit],
  );
}

/** What the regulations of some columns say, in the order of the columns. */
export async function readCells(
  ctx: RegionWideContext,
  columns: readonly { municipality: { id: MunicipalityId }; regulationId: string }[],
): Promise<Cell[][]> {
  const rows = await select<{ id: string; cells: Cell[] }>(
    ctx.em,
    `select r.id, r.cells
     from unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::uuid[]) as w(municipality_id, id)
     join regulation r on r.municipality_id = w.municipality_id and r.id = w.id`,
    [
      columns.map(({ municipality }) => municipality.id).join(","),
      columns.map(({ regulationId }) => regulationId).join(","),
    ],
  );
  const cellsOf = new Map(rows.map(({ id, cells }) => [id, cells]));
  return columns.map(({ regulationId }) => cellsOf.get(regulationId) ?? []);
}

/** Columns of the whole comparison. */
export async function countColumns(ctx: RegionWideContext, filter: ColumnFilter): Promise<number> {
  const { sql, values } = conditionsOf(filter);
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count ${FROM} where ${sql.join(" and ")}`,
    [...dayValues(ctx, filter), ...values],
  );
  return row?.count ?? 0;
}
