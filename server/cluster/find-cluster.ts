import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { isProgram } from "../identity/program.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { Cluster, type ClusterId } from "./cluster.entity.ts";
import { ClusterEvent, type ClusterEventId, type ClusterEventKind } from "./cluster-event.entity.ts";
import { changedMeanwhile, type ClusterRefusal } from "./cluster-refusal.ts";

/** @throws {DenialError} NOT_FOUND when the municipality has no such problem */
export async function getCluster(ctx: MunicipalContext, id: ClusterId): Promise<Cluster> {
  const cluster = await ctx.em.findOne(Cluster, { municipality: ctx.municipalityId, id });
  if (!cluster) throw notFound();
  return cluster;
}

/**
 * A problem to be changed: nobody else changes it until the transaction ends.
 *
 * @param revision what the writer saw; null for the program, which has just looked
 * @throws {DenialError} NOT_FOUND as above
 */
export async function lockCluster(
  ctx: MunicipalContext,
  id: ClusterId,
  revision: number | null,
): Promise<Cluster | ClusterRefusal> {
  await ctx.em.flush();
  const cluster = await ctx.em.findOne(
    Cluster,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!cluster) throw notFound();
  if (revision !== null && cluster.revision !== revision) return changedMeanwhile(cluster.revision);
  return cluster;
}

export interface ClusterEventFacts {
  readonly note?: string | null;
  /** Ids, codes and what was before; never personal data. */
  readonly details?: Record<string, unknown>;
}

/** Writes down what a person did with a problem: history, journal and revision, in one transaction. */
export function recordDecision(
  ctx: MunicipalContext,
  cluster: Cluster,
  kind: ClusterEventKind,
  facts: ClusterEventFacts = {},
): void {
  recordClusterEvent(ctx, cluster.id, kind, facts);
  recordAudit(ctx, `cluster.${kind.toLowerCase()}`, cluster.title, { id: cluster.id });
  cluster.decidedById = ctx.viewer.accountId;
  cluster.revision += 1;
}

/** Adds an event to the history. Flushed with the rest of the transaction. */
export function recordClusterEvent(
  ctx: MunicipalContext,
  clusterId: ClusterId,
  kind: ClusterEventKind,
  { note = null, details = {} }: ClusterEventFacts = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(ClusterEvent, {
      municipality: ctx.municipalityId,
      id: newId<ClusterEventId>(at.getTime()),
      clusterId,
      at,
      kind,
      accountId: isProgram(ctx) ? null : ctx.viewer.accountId,
      actor: actorName(ctx),
      note,
      details,
    }),
  );
}
