/** Whose queue a person looks after: sectors of one's own choice, else those of one's appointment. */
import { todayOf } from "../kernel/context.ts";
import type { MunicipalContext, StandIn } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { select } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { AccountSector } from "./account-sector.entity.ts";

interface SectorRow {
  readonly id: SectorId;
}

type Looker = Pick<StandIn, "accountId" | "displayName">;

/**
 * The viewer's sectors, in the order of the regulation. Without a choice they are those that an appointment in
 * force gives to a member of the viewer's name. Sectors of those the viewer stands in for come after.
 */
export async function mySectors(ctx: MunicipalContext): Promise<SectorId[]> {
  const sectors = new Set(await sectorsOf(ctx, ctx.viewer));
  for (const absent of ctx.standsInFor ?? []) {
    const { sectorIds } = absent;
    for (const id of await sectorsOf(ctx, absent))
      if (sectorIds.length === 0 || sectorIds.includes(id)) sectors.add(id);
  }
  return [...sectors];
}

async function sectorsOf(ctx: MunicipalContext, looker: Looker): Promise<SectorId[]> {
  const chosen = await select<SectorRow>(
    ctx.em,
    `select t.id from account_sector c join sector t on t.municipality_id = c.municipality_id and t.id = c.sector_id
     where c.municipality_id = ? and c.account_id = ? order by t.position, t.id`,
    [ctx.municipalityId, looker.accountId],
  );
  const rows = chosen.length > 0 ? chosen : await appointedSectors(ctx, looker);
  return rows.map(({ id }) => id);
}

function appointedSectors(ctx: MunicipalContext, { displayName }: Looker): Promise<SectorRow[]> {
  const today = todayOf(ctx);
  return select<SectorRow>(
    ctx.em,
    `select t.id from sector t where t.municipality_id = ? and t.id in (
       select l.sector_id from member m
         join appointment a on a.municipality_id = m.municipality_id and a.member_id = m.id
         join appointment_sector l on l.municipality_id = a.municipality_id and l.appointment_id = a.id
       where m.municipality_id = ? and m.name = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))
     order by t.position, t.id`,
    [ctx.municipalityId, ctx.municipalityId, displayName, today, today],
  );
}

/**
 * Remembers which sectors the viewer looks after; none brings back those of the appointment.
 *
 * @throws {DenialError} NOT_FOUND for a sector of somebody else
 */
export async function chooseSectors(ctx: MunicipalContext, ids: readonly SectorId[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const [known] = await select<{ count: number }>(
    ctx.em,
    "select count(*)::int as count from sector where municipality_id = ? and id = any(string_to_array(?, ',')::uuid[])",
    [ctx.municipalityId, wanted.join(",")],
  );
  if (known?.count !== wanted.length) throw notFound();
  const own = { municipality: ctx.municipalityId, accountId: ctx.viewer.accountId };
  await ctx.em.nativeDelete(AccountSector, own);
  for (const sectorId of wanted) ctx.em.persist(ctx.em.create(AccountSector, { ...own, sectorId }));
  await ctx.em.flush();
}
