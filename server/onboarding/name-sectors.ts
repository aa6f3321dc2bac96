import { followFederalSectors } from "../classifier/follow-federal-sectors.ts";
import { keepNamedVersions, nameCauses, nameTopics } from "../classifier/name-classifiers.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { addDays } from "../kernel/plain-date.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Channel } from "../municipality/channel.entity.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { foldName } from "../regulation/value/fold-name.ts";

type Named = Sector | Channel;
type NamedClass = typeof Sector | typeof Channel;

/** What one version says of a sector or a channel, and by what it is known again in the next. */
interface Naming {
  key: string;
  facts: Record<string, unknown>;
}

function sectorNamings({ sectors }: RegulationVariant): Naming[] {
  return sectors.map(({ value: { name, federalCodes }, clause }, position) => ({
    key: foldName(name),
    facts: { name, federalCodes, clause, position },
  }));
}

function channelNamings({ channels }: RegulationVariant): Naming[] {
  return channels.map(({ value: { code, name }, clause }, position) => ({
    key: code,
    facts: { code, name, clause, position },
  }));
}

const keyOf = (row: Named): string => (row instanceof Sector ? foldName(row.name) : row.code);

async function rowsOf(ctx: MunicipalContext, entity: NamedClass): Promise<Named[]> {
  return entity === Sector
    ? ctx.em.find(Sector, { municipality: ctx.municipalityId })
    : ctx.em.find(Channel, { municipality: ctx.municipalityId });
}

/** @returns whether a sector that was there is compared by other codes now */
function writeNamings(
  ctx: MunicipalContext,
  entity: NamedClass,
  rows: readonly Named[],
  namings: readonly Naming[],
): boolean {
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  let isComparedOtherwise = false;
  for (const { key, facts } of namings) {
    const row = known.get(key);
    if (row) {
      const codes = row instanceof Sector ? row.federalCodes.join() : "";
      ctx.em.assign(row, { ...facts, namedUntil: null });
      isComparedOtherwise ||= row instanceof Sector && row.federalCodes.join() !== codes;
    } else {
      const added = Object.assign(new entity(), {
        municipality: ctx.municipalityId,
        id: newId(ctx.clock.now().getTime()),
        regionId: ctx.regionId,
        namedUntil: null,
        ...facts,
      });
      ctx.em.persist(added);
      // One name twice in a regulation is one sector.
      known.set(key, added);
    }
  }
  return isComparedOtherwise;
}

const KINDS = [
  { entity: Sector, namingsOf: sectorNamings },
  { entity: Channel, namingsOf: channelNamings },
] as const;

/** Makes the sectors and channels those of a version; what it no longer names ends the day before. */
export async function nameSectorsAndChannels(
  ctx: MunicipalContext,
  variant: RegulationVariant,
  from: PlainDate,
): Promise<void> {
  for (const { entity, namingsOf } of KINDS) {
    const namings = namingsOf(variant);
    const keys = new Set(namings.map(({ key }) => key));
    const rows = await rowsOf(ctx, entity);
    for (const row of rows)
      if (row.namedUntil === null && !keys.has(keyOf(row))) row.namedUntil = addDays(from, -1);
    if (writeNamings(ctx, entity, rows, namings)) await followFederalSectors(ctx);
  }
  await ctx.em.flush();
  await nameTopics(ctx);
  await nameCauses(ctx);
  await keepNamedVersions(ctx);
}

/** Makes the sectors and channels those of the version before again; what only the later one named goes. */
export async function renameSectorsAndChannels(
  ctx: MunicipalContext,
  before: RegulationVariant,
): Promise<void> {
  for (const { entity, namingsOf } of KINDS) {
    const namings = namingsOf(before);
    const keys = new Set(namings.map(({ key }) => key));
    const rows = await rowsOf(ctx, entity);
    for (const row of rows) if (row.namedUntil === null && !keys.has(keyOf(row))) ctx.em.remove(row);
    if (writeNamings(ctx, entity, rows, namings)) await followFederalSectors(ctx);
  }
  await ctx.em.flush();
  await nameTopics(ctx);
  await keepNamedVersions(ctx);
}
