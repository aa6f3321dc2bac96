/** Takes the last thing that people did with a problem back. */
import type { MunicipalContext } from "../kernel/context.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { Cluster, ClusterId } from "./cluster.entity.ts";
import { ClusterState } from "./cluster.enums.ts";
import { ClusterEvent, type ClusterEventKind } from "./cluster-event.entity.ts";
import { isRefusal, nothingToUndo } from "./cluster-refusal.ts";
import type { ClusterOutcome, ClusterSeen } from "./decide-cluster.ts";
import { lockCluster, recordDecision } from "./find-cluster.ts";
import { putMembers, refreshed, takeOut } from "./member.service.ts";
import { mergeClusters, unmerge } from "./merge-clusters.ts";

type Undo = (ctx: MunicipalContext, cluster: Cluster, details: Record<string, unknown>) => Promise<boolean>;

const idsIn = (details: Record<string, unknown>): SubmissionId[] =>
  (details["submissionIds"] as SubmissionId[] | undefined) ?? [];

/** Columns as they were. */
const restore: Undo = (_ctx, cluster, details) => {
  Object.assign(cluster, details["before"]);
  return Promise.resolve(true);
};

const UNDO: Partial<Record<ClusterEventKind, Undo>> = {
  CONFIRMED: restore,
  DISMISSED: restore,
  CLOSED: restore,
  CHANGED: restore,
  CAUSE_NAMED: restore,
  async ADDED(ctx, cluster, details) {
    const added = idsIn(details);
    if (added.length >= cluster.submissionCount) return false;
    await takeOut(ctx, cluster.id, added);
    return true;
  },
  async REMOVED(ctx, cluster, details) {
    await putMembers(ctx, cluster.id, idsIn(details));
    return true;
  },
  async MERGED(ctx, cluster, details) {
    const merged = details["merged"] as Parameters<typeof unmerge>[2] | undefined;
    if (!merged) return false;
    await unmerge(ctx, cluster, merged);
    return true;
  },
  /** The new problem goes back whole, with what came to it since. */
  async SPLIT(ctx, cluster, details) {
    const made = await lockCluster(ctx, details["madeId"] as ClusterId, null);
    if (isRefusal(made) || made.mergedIntoId !== null) return false;
    await putMembers(ctx, cluster.id, idsIn(details));
    await ctx.em.flush();
    const outcome = await mergeClusters(ctx, cluster, [made.id]);
    return !isRefusal(outcome);
  },
};

/** Events of the program stand between, and are no reason against it. */
const OF_PROGRAM: readonly ClusterEventKind[] = ["FOUND", "QUIET", "CAUSE_SPREAD"];
const LOOKED_AT = 20;

/** Undoes the last decision; what was undone once is not undone again. */
export async function undoClusterStep(ctx: MunicipalContext, seen: ClusterSeen): Promise<ClusterOutcome> {
  const cluster = await lockCluster(ctx, seen.id, seen.revision);
  if (isRefusal(cluster)) return cluster;
  const last = await lastDecision(ctx, cluster.id);
  const undo = last && UNDO[last.kind];
  if (!last || !undo || !(await undo(ctx, cluster, last.details))) return nothingToUndo();
  if (cluster.state === ClusterState.CLOSED && cluster.mergedIntoId !== null) return nothingToUndo();
  recordDecision(ctx, cluster, "UNDONE", { details: { eventId: last.id, kind: last.kind } });
  return refreshed(ctx, cluster);
}

async function lastDecision(ctx: MunicipalContext, clusterId: ClusterId): Promise<ClusterEvent | null> {
  const events = await ctx.em.find(
    ClusterEvent,
    { municipality: ctx.municipalityId, clusterId, kind: { $nin: [...OF_PROGRAM] } },
    { orderBy: { id: "desc" }, limit: LOOKED_AT },
  );
  const undone = new Set(
    events.filter(({ kind }) => kind === "UNDONE").map(({ details }) => details["eventId"]),
  );
  return events.find(({ id, kind }) => kind !== "UNDONE" && !undone.has(id)) ?? null;
}

/** Whether the last decision can be taken back. */
export async function isUndoable(ctx: MunicipalContext, clusterId: ClusterId): Promise<boolean> {
  const last = await lastDecision(ctx, clusterId);
  return last !== null && UNDO[last.kind] !== undefined && last.details["intoId"] === undefined;
}
