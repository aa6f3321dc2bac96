import type { RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";

export interface TownFilter {
  readonly regionId: RegionId | null;
  readonly municipalityIds: readonly MunicipalityId[] | null;
}

export interface TownRow {
  readonly id: MunicipalityId;
  readonly slug: string;
  readonly name: string;
  readonly kind: string | null;
  readonly time_zone: string;
  readonly region_id: RegionId;
  readonly is_demo: boolean;
}

const CONDITIONS = `(?::uuid is null or m.region_id = ?) and (?::text is null or m.id = any(string_to_array(?, ',')::uuid[]))`;

function conditionValues({ regionId, municipalityIds }: TownFilter): (string | null)[] {
  const ids = municipalityIds?.join(",") ?? null;
  return [regionId, regionId, ids, ids];
}

/**
 * One page of municipalities by name; each region gives its own first page by the index over names.
 *
 * @param after name and id of the last municipality of the page before
 */
export function readTowns(
  ctx: RegionWideContext,
  filter: TownFilter,
  after: readonly (string | number)[],
  limit: number,
): Promise<TownRow[]> {
  return select<TownRow>(
    ctx.em,
    `select t.* from unnest(string_to_array(?, ',')::uuid[]) as g(id) cross join lateral (
       select m.id, m.slug, m.name, m.kind, m.time_zone, m.region_id, m.is_demo from municipality m
       where m.region_id = g.id and ${CONDITIONS} ${after.length > 0 ? "and (m.name, m.id) > (?, ?::uuid)" : ""}
       order by m.name, m.id limit ?
     ) t order by t.name, t.id limit ?`,
    [ctx.regionIds.join(","), ...conditionValues(filter), ...after, limit, limit],
  );
}

export async function countTowns(ctx: RegionWideContext, filter: TownFilter): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from municipality m where ${CONDITIONS}`,
    conditionValues(filter),
  );
  return row?.count ?? 0;
}
