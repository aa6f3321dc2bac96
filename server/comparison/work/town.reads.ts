/** Municipalities that are compared: which, in which order, and how an indicator is spread over them. */
import type { RegionWideContext } from "../../kernel/context.ts";
import { badInput, notFound } from "../../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import { bandOf } from "./population-band.ts";

export interface TownFilter {
  readonly regionId: RegionId | null;
  readonly municipalityIds: readonly MunicipalityId[] | null;
  readonly peersOf: MunicipalityId | null;
}

interface TownRow {
  id: MunicipalityId;
  slug: string;
  name: string;
  kind: string | null;
  time_zone: string;
  region_id: RegionId;
  is_demo: boolean;
  population: number | null;
  population_source: string | null;
}

export interface Conditions {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * @throws {DenialError} NOT_FOUND when the one to find peers of is not visible, BAD_INPUT when its residents are
 *   not counted
 */
export async function townConditions(ctx: RegionWideContext, filter: TownFilter): Promise<Conditions> {
  const sql = ["true"];
  const values: unknown[] = [];
  if (filter.regionId !== null) {
    sql.push("m.region_id = ?");
    values.push(filter.regionId);
  }
  if (filter.municipalityIds !== null) {
    sql.push("m.id = any(?::uuid[])");
    values.push(`{${filter.municipalityIds.join(",")}}`);
  }
  if (filter.peersOf !== null) {
    const { population } = await townById(ctx, filter.peersOf);
    const band = bandOf(population);
    if (!band)
      throw badInput("Число жителей этого муниципалитета не указано: равных по размеру подобрать нельзя.");
    sql.push("m.population >= ?", "(?::int is null or m.population < ?)");
    values.push(band.from, band.below, band.below);
  }
  return { sql: sql.join(" and "), values };
}

export async function countTowns(ctx: RegionWideContext, { sql, values }: Conditions): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from municipality m where ${sql}`,
    values,
  );
  return row?.count ?? 0;
}

const COLUMNS =
  "m.id, m.slug, m.name, m.kind, m.time_zone, m.region_id, m.is_demo, m.population, m.population_source";

/** By name. */
export async function townsByName(
  ctx: RegionWideContext,
  { sql, values }: Conditions,
  limit: number,
  offset: number,
): Promise<Municipality[]> {
  const rows = await select<TownRow>(
    ctx.em,
    `select ${COLUMNS} from municipality m where ${sql} order by m.name, m.id limit ? offset ?`,
    [...values, limit, offset],
  );
  return rows.map(townOf);
}

/** @throws {DenialError} NOT_FOUND when the region does not see it */
export async function townById(ctx: RegionWideContext, id: MunicipalityId): Promise<Municipality> {
  const [row] = await select<TownRow>(ctx.em, `select ${COLUMNS} from municipality m where m.id = ?`, [id]);
  if (!row) throw notFound();
  return townOf(row);
}

export function townOf(row: TownRow): Municipality {
  const { id, slug, name, kind, population } = row;
  return Object.assign(new Municipality(), {
    id,
    slug,
    name,
    kind,
    timeZone: row.time_zone,
    region: row.region_id,
    isDemo: row.is_demo,
    population,
    populationSource: row.population_source,
  });
}
