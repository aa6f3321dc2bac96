/** Where a measure comes from: a problem or a decision of the municipality. */
import { Cluster, type ClusterId } from "../cluster/cluster.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import { Decision } from "../minutes/decision.entity.ts";
import type { Measure } from "./measure.entity.ts";

export type Origin = Pick<Measure, "clusterId" | "decisionId">;

/**
 * The problem and the decision a measure names.
 *
 * @throws {DenialError} NOT_FOUND unless both are the municipality's
 */
export async function originOf(
  ctx: MunicipalContext,
  { clusterId, decisionId }: Origin,
): Promise<{ cluster: Cluster | null; decision: Decision | null }> {
  const own = { municipality: ctx.municipalityId };
  const cluster = clusterId && (await ctx.em.findOne(Cluster, { ...own, id: clusterId as ClusterId }));
  const decision = decisionId && (await ctx.em.findOne(Decision, { ...own, id: decisionId as DecisionId }));
  if ((clusterId !== null && !cluster) || (decisionId !== null && !decision)) throw notFound();
  return { cluster: cluster || null, decision: decision || null };
}
