/** Where a submission stands: its topic, its sector, and the sector by which regions compare it. */
import { LockMode } from "@mikro-orm/core";
import { federalSectorOf } from "../classifier/federal-sectors.ts";
import { Topic, type TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import type { Submission } from "./submission.entity.ts";

/** Nobody changes it until the transaction ends; others may read it as well. */
const SHARED = { lockMode: LockMode.PESSIMISTIC_READ } as const;

/** What of the register follows from topic and sector. */
export interface PlacedColumns {
  readonly topicId: TopicId | null;
  readonly sectorId: SectorId | null;
  readonly isAccelerated: boolean;
  readonly federalSector: string | null;
}

interface Placed extends PlacedColumns {
  /** Accelerated term of the topic; null when it has none. */
  readonly acceleratedDays: number | null;
}

/**
 * The topic decides the sector; a topic with a term of its own is handled faster. Whoever changes how topics and
 * sectors are compared waits until this transaction ends: what follows them must not miss this submission.
 */
export async function placeOf(
  ctx: MunicipalContext,
  { topicId, sectorId }: Pick<Submission, "topicId" | "sectorId">,
): Promise<Placed> {
  const own = { municipality: ctx.municipalityId };
  const topic = topicId === null ? null : await ctx.em.findOne(Topic, { ...own, id: topicId }, SHARED);
  if (topicId !== null && (!topic || topic.isClosed)) throw notFound();
  const chosen = topic?.sectorId ?? sectorId;
  const sector = chosen === null ? null : await sharedSector(ctx, chosen);
  if (!sector && chosen !== (topic?.sectorId ?? null)) throw notFound();
  const acceleratedDays = topic?.acceleratedDays ?? null;
  return {
    topicId,
    sectorId: chosen,
    isAccelerated: acceleratedDays !== null,
    acceleratedDays,
    federalSector: federalSectorOf(topic?.federalCode, sector?.federalCodes),
  };
}

/** The sector of a rule, for a submission that came without one. */
export async function giveSector(
  ctx: MunicipalContext,
  submission: Submission,
  sectorId: SectorId,
): Promise<void> {
  const sector = await sharedSector(ctx, sectorId);
  submission.sectorId = sectorId;
  submission.originalSectorId = sectorId;
  submission.federalSector ??= federalSectorOf(null, sector?.federalCodes);
}

const sharedSector = (ctx: MunicipalContext, id: SectorId): Promise<Sector | null> =>
  ctx.em.findOne(Sector, { municipality: ctx.municipalityId, id }, SHARED);
