/** A submission that was put right may tell another story: it is read anew, and its problems are counted anew. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { gatherThem, readArrived } from "./gather-portion.ts";
import { arrivedById } from "./portion.reads.ts";
import { writeReread } from "./portion.writes.ts";
import { refreshClusters } from "./refresh-clusters.ts";

interface Membership {
  readonly clusterId: ClusterId;
  /** The program put it there, and nobody has looked at the problem yet. */
  readonly isProposed: boolean;
}

/**
 * Reads a submission again after its matter changed. Out of a problem that only the program proposed it goes to where
 * it fits now; where a person has decided, it stays, and the problem takes its new topic and place into account.
 */
export async function rereadSubmission(ctx: MunicipalContext, id: SubmissionId): Promise<void> {
  await ctx.em.flush();
  const memberships = await membershipsOf(ctx, id);
  const wasRead = await forgetStory(ctx, id);
  if (!wasRead && memberships.length === 0) return;
  const touched = new Set(memberships.map(({ clusterId }) => clusterId));
  if (wasRead) for (const clusterId of await putAnew(ctx, id, memberships)) touched.add(clusterId);
  await lockAll(ctx, touched);
  await refreshClusters(ctx, touched);
}

/** Waits for a search that runs: it must not read the submission between the two. */
async function membershipsOf(ctx: MunicipalContext, id: SubmissionId): Promise<Membership[]> {
  await select(ctx.em, "select 1 from story_progress where municipality_id = ? for update", [
    ctx.municipalityId,
  ]);
  return select<Membership>(
    ctx.em,
    `select m.cluster_id as "clusterId",
       m.added_by is null and c.state = 'PROPOSED' and c.decided_by_id is null as "isProposed"
     from cluster_submission m
     join cluster c on c.municipality_id = m.municipality_id and c.id = m.cluster_id and c.merged_into_id is null
     where m.municipality_id = ? and m.submission_id = ? and m.state = 'MEMBER' order by 1`,
    [ctx.municipalityId, id],
  );
}

/** @returns whether the search had read it; what is older than its memory stays as it is */
async function forgetStory(ctx: MunicipalContext, id: SubmissionId): Promise<boolean> {
  await select(ctx.em, "delete from story_key where municipality_id = ? and submission_id = ?", [
    ctx.municipalityId,
    id,
  ]);
  const rows = await select(
    ctx.em,
    "delete from story_trace where municipality_id = ? and submission_id = ? returning submission_id",
    [ctx.municipalityId, id],
  );
  return rows.length > 0;
}

/** @returns problems it came to, with those that came along */
async function putAnew(
  ctx: MunicipalContext,
  id: SubmissionId,
  memberships: readonly Membership[],
): Promise<ClusterId[]> {
  const [incoming] = await readArrived(ctx, [await arrivedById(ctx, id)]);
  const kept = memberships.find(({ isProposed }) => !isProposed);
  if (kept) {
    await writeReread(ctx, { ...incoming!, clusterId: kept.clusterId }, []);
    return [];
  }
  await select(
    ctx.em,
    `delete from cluster_submission where municipality_id = ? and submission_id = ?
       and cluster_id = any(string_to_array(?, ',')::uuid[])`,
    [ctx.municipalityId, id, memberships.map(({ clusterId }) => clusterId).join(",")],
  );
  const gathered = await gatherThem(ctx, [incoming!]);
  await writeReread(ctx, incoming!, gathered);
  return gathered.map(({ clusterId }) => clusterId);
}

/** Two that are put right at once count their common problem one after the other. */
async function lockAll(ctx: MunicipalContext, ids: ReadonlySet<ClusterId>): Promise<void> {
  await select(
    ctx.em,
    `select 1 from cluster where municipality_id = ? and id = any(string_to_array(?, ',')::uuid[]) order by id for update`,
    [ctx.municipalityId, [...ids].join(",")],
  );
}
