import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Cause } from "./cause.entity.ts";
import type { CauseId } from "./cause.entity.ts";
import usualCauses from "./default-causes.json" with { type: "json" };
import { defaultTopics } from "./topic-defaults.ts";
import { Topic } from "./topic.entity.ts";
import type { TopicId } from "./topic.entity.ts";
import { ClassifierAct, ClassifierKind } from "./version/classifier-version.entity.ts";
import { recordVersion } from "./version/record-version.ts";

/**
 * Brings the topics in line with the sectors that the regulation names now. What the centre changed stays:
 * only topics of the federal list that it never had are added, and only topics whose sector is no longer
 * named move to the one that took its place.
 */
export async function nameTopics(ctx: MunicipalContext): Promise<void> {
  const own = { municipality: ctx.municipalityId };
  const sectors = await ctx.em.find(Sector, { ...own, namedUntil: null }, { orderBy: { position: "asc" } });
  const known = await ctx.em.find(Topic, own);
  const named = new Set(sectors.map(({ id }) => id));
  const byCode = new Map(known.map((topic) => [topic.federalCode, topic]));
  const planned = defaultTopics(sectors);
  const sectorByCode = new Map(planned.map(({ federalCode, sectorId }) => [federalCode, sectorId]));
  for (const topic of known)
    if (topic.sectorId !== null && !named.has(topic.sectorId))
      topic.sectorId = sectorByCode.get(topic.federalCode ?? "") ?? null;
  for (const each of planned) if (!byCode.has(each.federalCode)) addTopic(ctx, each);
  await ctx.em.flush();
}

interface NewTopic {
  name: string;
  federalCode: string | null;
  sectorId: SectorId | null;
}

function addTopic(ctx: MunicipalContext, facts: NewTopic): void {
  const id = newId<TopicId>(ctx.clock.now().getTime());
  const topic = { municipality: ctx.municipalityId, id, acceleratedDays: null, isClosed: false, ...facts };
  ctx.em.persist(ctx.em.create(Topic, topic));
}

/** The usual causes, for a centre that has none of its own yet. */
export async function nameCauses(ctx: MunicipalContext): Promise<void> {
  if ((await ctx.em.count(Cause, { municipality: ctx.municipalityId })) > 0) return;
  for (const { group, names } of usualCauses)
    for (const name of names) {
      const id = newId<CauseId>(ctx.clock.now().getTime());
      const cause = { municipality: ctx.municipalityId, id, name, group, isClosed: false };
      ctx.em.persist(ctx.em.create(Cause, cause));
    }
  await ctx.em.flush();
}

/** Versions of all classifiers after a version of the regulation named sectors; none where nothing changed. */
export async function keepNamedVersions(ctx: MunicipalContext): Promise<void> {
  for (const kind of Object.values(ClassifierKind))
    await recordVersion(ctx, kind, { act: ClassifierAct.NAMED });
}
