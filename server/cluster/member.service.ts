/** Which submissions belong to a problem, as people decide: put in, taken out, made a problem of their own. */
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { attempt, RefusalError } from "../kernel/unit-of-work.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { Cluster, type ClusterId } from "./cluster.entity.ts";
import { ClusterState } from "./cluster.enums.ts";
import { isRefusal, nothingChosen, nothingLeft, titleWrong, tooMany } from "./cluster-refusal.ts";
import { type ClusterOutcome, type ClusterSeen, isTitle, lockToChange } from "./decide-cluster.ts";
import { recordDecision } from "./find-cluster.ts";
import { refreshClusters } from "./refresh-clusters.ts";

const MOST = 200;
const LIST = "any(string_to_array(?, ',')::uuid[])";

const countRefusal = (ids: readonly SubmissionId[]) => {
  if (ids.length === 0) return nothingChosen();
  return ids.length > MOST ? tooMany(MOST) : null;
};

/** The problem to change by what a person chose, or why not. */
const lockChosen = async (ctx: MunicipalContext, seen: ClusterSeen, ids: readonly SubmissionId[]) =>
  countRefusal(ids) ?? lockToChange(ctx, seen);

/** Puts submissions into a problem; those of no municipality or of another one are not there. */
export async function addMembers(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  ids: readonly SubmissionId[],
): Promise<ClusterOutcome> {
  const cluster = await lockChosen(ctx, seen, ids);
  if (isRefusal(cluster)) return cluster;
  const added = await putMembers(ctx, cluster.id, ids);
  if (added.length === 0) return nothingChosen();
  recordDecision(ctx, cluster, "ADDED", { details: { submissionIds: added } });
  return refreshed(ctx, cluster);
}

/** @returns those that were not in it before */
export async function putMembers(
  ctx: MunicipalContext,
  clusterId: ClusterId,
  ids: readonly SubmissionId[],
): Promise<SubmissionId[]> {
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `insert into cluster_submission (municipality_id, cluster_id, submission_id, state, reasons, likeness, added_by,
       received_at, added_at)
     select s.municipality_id, ?, s.id, 'MEMBER', '[{"code": "BY_PERSON", "words": []}]', 1, ?, s.received_at, ?
     from submission s where s.municipality_id = ? and s.id = ${LIST}
     on conflict (municipality_id, cluster_id, submission_id) do update
       set state = 'MEMBER', reasons = excluded.reasons, likeness = 1, added_by = excluded.added_by,
         added_at = excluded.added_at
       where cluster_submission.state = 'REMOVED'
     returning submission_id as id`,
    [clusterId, actorName(ctx), ctx.clock.now(), ctx.municipalityId, ids.join(",")],
  );
  const added = rows.map(({ id }) => id);
  await moveTraces(ctx, added, clusterId);
  return added;
}

/** Takes submissions out; the program does not put them back. */
export async function removeMembers(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  ids: readonly SubmissionId[],
): Promise<ClusterOutcome> {
  const cluster = await lockChosen(ctx, seen, ids);
  if (isRefusal(cluster)) return cluster;
  const members = await membersAmong(ctx, cluster.id, ids);
  if (members.length === 0) return nothingChosen();
  if (members.length >= (await countMembers(ctx, cluster.id))) return nothingLeft();
  await takeOut(ctx, cluster.id, members);
  recordDecision(ctx, cluster, "REMOVED", { details: { submissionIds: members } });
  return refreshed(ctx, cluster);
}

export async function takeOut(
  ctx: MunicipalContext,
  clusterId: ClusterId,
  ids: readonly SubmissionId[],
): Promise<void> {
  await select(
    ctx.em,
    `update cluster_submission set state = 'REMOVED'
     where municipality_id = ? and cluster_id = ? and submission_id = ${LIST}`,
    [ctx.municipalityId, clusterId, ids.join(",")],
  );
  await select(
    ctx.em,
    `update story_trace set cluster_id = null
     where municipality_id = ? and cluster_id = ? and submission_id = ${LIST}`,
    [ctx.municipalityId, clusterId, ids.join(",")],
  );
}

/** Makes a problem out of submissions that a person chose. */
export async function makeCluster(
  ctx: MunicipalContext,
  ids: readonly SubmissionId[],
  title: string,
): Promise<ClusterOutcome> {
  if (!isTitle(title)) return titleWrong();
  const refusal = countRefusal(ids);
  if (refusal) return refusal;
  return attempt<ClusterOutcome>(ctx.em, async () => {
    const made = newCluster(ctx, title.trim());
    await ctx.em.flush();
    if ((await putMembers(ctx, made.id, ids)).length === 0) throw new RefusalError(nothingChosen());
    recordDecision(ctx, made, "MADE");
    return refreshed(ctx, made);
  });
}

/** Makes a problem of their own out of some submissions of another. */
export async function splitCluster(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  ids: readonly SubmissionId[],
  title: string,
): Promise<ClusterOutcome> {
  if (!isTitle(title)) return titleWrong();
  const cluster = await lockChosen(ctx, seen, ids);
  if (isRefusal(cluster)) return cluster;
  const members = await membersAmong(ctx, cluster.id, ids);
  if (members.length === 0) return nothingChosen();
  if (members.length >= (await countMembers(ctx, cluster.id))) return nothingLeft();
  const made = newCluster(ctx, title.trim());
  await ctx.em.flush();
  await takeOut(ctx, cluster.id, members);
  await putMembers(ctx, made.id, members);
  const details = { submissionIds: members, madeId: made.id };
  recordDecision(ctx, cluster, "SPLIT", { details });
  recordDecision(ctx, made, "MADE", { details: { fromId: cluster.id } });
  await ctx.em.flush();
  await refreshClusters(ctx, new Set([cluster.id, made.id]));
  await ctx.em.refresh(cluster);
  return ctx.em.refreshOrFail(made);
}

function newCluster(ctx: MunicipalContext, title: string): Cluster {
  const now = ctx.clock.now();
  const cluster = ctx.em.create(Cluster, {
    municipality: ctx.municipalityId,
    id: newId<ClusterId>(now.getTime()),
    title,
    isTitleOwn: true,
    topicId: null,
    sectorId: null,
    place: null,
    placeKey: null,
    words: [],
    state: ClusterState.CONFIRMED,
    causeId: null,
    causeNote: null,
    mechanismId: null,
    firstOn: todayOf(ctx),
    lastOn: todayOf(ctx),
    submissionCount: 0,
    growth: null,
    growthRank: 0,
    mergedIntoId: null,
    createdAt: now,
    decidedById: ctx.viewer.accountId,
    revision: 1,
  });
  ctx.em.persist(cluster);
  return cluster;
}

/** Those of the submissions that are in the problem. */
export async function membersAmong(
  ctx: MunicipalContext,
  clusterId: ClusterId,
  ids: readonly SubmissionId[],
): Promise<SubmissionId[]> {
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `select submission_id as id from cluster_submission
     where municipality_id = ? and cluster_id = ? and state = 'MEMBER' and submission_id = ${LIST} order by 1`,
    [ctx.municipalityId, clusterId, ids.join(",")],
  );
  return rows.map(({ id }) => id);
}

async function countMembers(ctx: MunicipalContext, clusterId: ClusterId): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from cluster_submission
     where municipality_id = ? and cluster_id = ? and state = 'MEMBER'`,
    [ctx.municipalityId, clusterId],
  );
  return row!.count;
}

/** What comes in is compared with what the submissions belong to now. */
export async function moveTraces(
  ctx: MunicipalContext,
  ids: readonly SubmissionId[],
  clusterId: ClusterId,
): Promise<void> {
  await select(
    ctx.em,
    `update story_trace set cluster_id = ? where municipality_id = ? and submission_id = ${LIST}`,
    [clusterId, ctx.municipalityId, ids.join(",")],
  );
}

/** The problem counted anew, as it is now. */
export async function refreshed(ctx: MunicipalContext, cluster: Cluster): Promise<Cluster> {
  await ctx.em.flush();
  await refreshClusters(ctx, new Set([cluster.id]));
  return ctx.em.refreshOrFail(cluster);
}
