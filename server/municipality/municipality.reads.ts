import type { OperationBase } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { perOperation } from "../kernel/loaders.ts";
import { connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { Connection } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { LIGHT_COLUMNS, noteInForce } from "../regulation/regulation.reads.ts";
import type { LightRow } from "../regulation/regulation.reads.ts";
import { Municipality } from "./municipality.entity.ts";
import type { Region } from "./region.entity.ts";
import { select } from "../kernel/select.ts";

interface Row {
  id: MunicipalityId;
  slug: string;
  name: string;
  kind: string | null;
  time_zone: string;
  region_id: RegionId;
  is_demo: boolean;
}

const COLUMNS = "m.id, m.slug, m.name, m.kind, m.time_zone, m.region_id, m.is_demo";

function municipalityOf({
  time_zone: timeZone,
  region_id: region,
  is_demo: isDemo,
  ...row
}: Row): Municipality {
  const { id, slug, name, kind } = row;
  return Object.assign(new Municipality(), { id, slug, name, kind, timeZone, region, isDemo });
}

export interface MunicipalityFilter {
  regionId: RegionId | null;
  /** Part of the name or the address, in any case. */
  search: string | null;
}

/** Conditions and their values for the municipalities a list shows; the role's policies narrow it further. */
function conditionsOf({ regionId, search }: MunicipalityFilter): { sql: string[]; values: string[] } {
  const sql: string[] = ["true"];
  const values: string[] = [];
  if (regionId !== null) {
    sql.push("m.region_id = ?");
    values.push(regionId);
  }
  const part = search?.trim() ?? "";
  if (part !== "") {
    const pattern = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
    sql.push("(m.name ilike ? or m.slug ilike ?)");
    values.push(pattern, pattern);
  }
  return { sql, values };
}

/** Fields of a selection that are read together with the municipalities. */
export interface AlsoWanted {
  /** The regulation in force today. */
  readonly isRegulationWanted: boolean;
}

interface InForceRow extends Row {
  in_force: LightRow | { municipality_id: null };
  day: PlainDate;
}

/** Joins the regulation in force today in the municipality's zone, when it is wanted. */
function inForceSql(ctx: OperationBase, { isRegulationWanted }: AlsoWanted) {
  if (!isRegulationWanted) return { columns: "", join: "", values: [] };
  return {
    columns: ", d.day, to_jsonb(f) as in_force",
    join: `cross join lateral (select (?::timestamptz at time zone m.time_zone)::date as day) d
      left join lateral (select ${LIGHT_COLUMNS} from regulation r where r.municipality_id = m.id
        and r.in_force_from <= d.day and (r.in_force_to is null or r.in_force_to >= d.day)) f on true`,
    values: [ctx.clock.now().toISOString()],
  };
}

function noteRegulations(ctx: OperationBase, { isRegulationWanted }: AlsoWanted, rows: readonly Row[]): void {
  if (!isRegulationWanted) return;
  for (const { id, day, in_force } of rows as InForceRow[]) {
    noteInForce(ctx, id, day, in_force ?? { municipality_id: null });
  }
}

/** One page of the municipalities the context may see, by name. One statement, and one more for the total. */
export async function listMunicipalities(
  ctx: OperationBase,
  filter: MunicipalityFilter,
  first: number,
  after: string | null,
  wanted: AlsoWanted & { readonly isTotalWanted: boolean },
): Promise<Connection<Municipality>> {
  const size = pageSize(first);
  const inForce = inForceSql(ctx, wanted);
  const { sql, values } = conditionsOf(filter);
  const keyset = after === null ? [] : decodeCursor(after, ["string", "string"]);
  const rows = await select<Row>(
    ctx.em,
    `select ${COLUMNS} ${inForce.columns} from municipality m ${inForce.join} where ${sql.join(" and ")}
     ${after === null ? "" : "and (m.name, m.id) > (?, ?::uuid)"} order by m.name, m.id limit ?`,
    [...inForce.values, ...values, ...keyset, size + 1],
  );
  noteRegulations(ctx, wanted, rows);
  const total = wanted.isTotalWanted ? await countMunicipalities(ctx, filter) : 0;
  return connectionOf(rows, size, total, ({ name, id }) => [name, id], municipalityOf);
}

/** Municipalities of a filter that the context may see. */
export async function countMunicipalities(ctx: OperationBase, filter: MunicipalityFilter): Promise<number> {
  const { sql, values } = conditionsOf(filter);
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from municipality m where ${sql.join(" and ")}`,
    values,
  );
  return row?.count ?? 0;
}

/**
 * The municipality of an address.
 *
 * @throws {DenialError} NOT_FOUND when there is none, or it is not the context's
 */
export async function getMunicipality(
  ctx: OperationBase,
  slug: string,
  wanted: AlsoWanted,
): Promise<Municipality> {
  const inForce = inForceSql(ctx, wanted);
  const [row] = await select<Row>(
    ctx.em,
    `select ${COLUMNS} ${inForce.columns} from municipality m ${inForce.join} where m.slug = ?`,
    [...inForce.values, slug],
  );
  if (!row) throw notFound();
  noteRegulations(ctx, wanted, [row]);
  return municipalityOf(row);
}

const byId = perOperation(async (ctx: OperationBase, ids: readonly MunicipalityId[]) => {
  const rows = await select<Row>(
    ctx.em,
    `select ${COLUMNS} from municipality m where m.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, municipalityOf(row)]));
});

/** A municipality by its id; null when it is not the context's. Batched. */
export function municipalityById(ctx: OperationBase, id: MunicipalityId): Promise<Municipality | null> {
  return byId(ctx).load(id);
}

const REGION_COLUMNS = `r.id, r.code, r.name, r.centre_name as "centreName", r.time_zone as "timeZone"`;

const regions = perOperation(async (ctx: OperationBase, ids: readonly RegionId[]) => {
  const rows = await select<Region>(
    ctx.em,
    `select ${REGION_COLUMNS} from region r where r.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** A region by its id; null when the context may not see it. Batched. */
export function regionById(ctx: OperationBase, id: RegionId): Promise<Region | null> {
  return regions(ctx).load(id);
}

/** The regions the context may see, by name. */
export function listRegions(ctx: OperationBase): Promise<Region[]> {
  return select<Region>(ctx.em, `select ${REGION_COLUMNS} from region r order by r.name, r.id`);
}

const municipalityCounts = perOperation(async (ctx: OperationBase, ids: readonly RegionId[]) => {
  const rows = await select<{ region_id: RegionId; count: number }>(
    ctx.em,
    `select m.region_id, count(*)::int as count from municipality m
     where m.region_id = any(string_to_array(?, ',')::uuid[]) group by m.region_id`,
    [ids.join(",")],
  );
  return new Map(rows.map(({ region_id, count }) => [region_id, count]));
});

/** Municipalities of a region that the context may see. Batched. */
export async function municipalityCount(ctx: OperationBase, region: RegionId): Promise<number> {
  return (await municipalityCounts(ctx).load(region)) ?? 0;
}
