/** Several problems that are one. What was merged stays as a trace, so that it can be taken apart again. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { Cluster, ClusterId } from "./cluster.entity.ts";
import { ClusterState } from "./cluster.enums.ts";
import { isMerged, isRefusal, nothingChosen, sameProblem, tooMany } from "./cluster-refusal.ts";
import { type ClusterOutcome, type ClusterSeen, lockToChange } from "./decide-cluster.ts";
import { lockCluster, recordDecision } from "./find-cluster.ts";
import { moveTraces, refreshed } from "./member.service.ts";

const MOST = 20;

/** Puts other problems to one; they close and lead to it. */
export async function mergeClusters(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  otherIds: readonly ClusterId[],
): Promise<ClusterOutcome> {
  const ids = [...new Set(otherIds)].toSorted();
  if (ids.length === 0) return nothingChosen();
  if (ids.length > MOST) return tooMany(MOST);
  if (ids.includes(seen.id)) return sameProblem();
  const cluster = await lockToChange(ctx, seen);
  if (isRefusal(cluster)) return cluster;
  const others: Cluster[] = [];
  for (const id of ids) {
    const other = await lockCluster(ctx, id, null);
    if (isRefusal(other)) return other;
    if (other.mergedIntoId !== null) return isMerged();
    others.push(other);
  }
  const merged = [];
  for (const other of others) merged.push(await putTo(ctx, cluster, other));
  recordDecision(ctx, cluster, "MERGED", { details: { merged } });
  return refreshed(ctx, cluster);
}

interface Merged {
  readonly id: ClusterId;
  readonly state: ClusterState;
  /** Submissions that it alone had. */
  readonly submissionIds: readonly SubmissionId[];
}

async function putTo(ctx: MunicipalContext, cluster: Cluster, other: Cluster): Promise<Merged> {
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `insert into cluster_submission (municipality_id, cluster_id, submission_id, state, reasons, likeness, added_by,
       received_at, added_at)
     select municipality_id, ?, submission_id, 'MEMBER', reasons, likeness, added_by, received_at, ?
     from cluster_submission where municipality_id = ? and cluster_id = ? and state = 'MEMBER'
     on conflict (municipality_id, cluster_id, submission_id) do update set state = 'MEMBER'
       where cluster_submission.state = 'REMOVED'
     returning submission_id as id`,
    [cluster.id, ctx.clock.now(), ctx.municipalityId, other.id],
  );
  const submissionIds = rows.map(({ id }) => id);
  await select(ctx.em, "update story_trace set cluster_id = ? where municipality_id = ? and cluster_id = ?", [
    cluster.id,
    ctx.municipalityId,
    other.id,
  ]);
  const merged = { id: other.id, state: other.state, submissionIds };
  Object.assign(other, { state: ClusterState.CLOSED, mergedIntoId: cluster.id });
  recordDecision(ctx, other, "MERGED", { details: { intoId: cluster.id } });
  return merged;
}

/** Takes apart again what was merged: as it was before, what came in since stays. */
export async function unmerge(
  ctx: MunicipalContext,
  cluster: Cluster,
  merged: readonly Merged[],
): Promise<void> {
  for (const { id, state, submissionIds } of merged) {
    const other = await lockCluster(ctx, id, null);
    if (isRefusal(other)) continue;
    Object.assign(other, { state, mergedIntoId: null });
    recordDecision(ctx, other, "UNDONE", { details: { fromId: cluster.id } });
    await ctx.em.flush();
    await select(
      ctx.em,
      `delete from cluster_submission
       where municipality_id = ? and cluster_id = ? and submission_id = any(string_to_array(?, ',')::uuid[])`,
      [ctx.municipalityId, cluster.id, submissionIds.join(",")],
    );
    await moveTraces(ctx, submissionIds, id);
  }
}
