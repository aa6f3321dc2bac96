/** Problems and topics that polls help to understand. */
import { Cluster, type ClusterId } from "../cluster/cluster.entity.ts";
import { Topic, type TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockPoll, pollById, recordPollEvent, type SeenPoll, subjectsOf } from "./find-poll.ts";
import type { Poll, PollId } from "./poll.entity.ts";
import { PollSubjectKind } from "./poll.enums.ts";
import { PollSubject } from "./poll-subject.entity.ts";

const MOST_SUBJECTS = 50;

/**
 * Replaces what a poll is about.
 *
 * @throws {DenialError} NOT_FOUND for a problem or a topic that is not the municipality's
 */
export async function setPollSubjects(
  ctx: MunicipalContext,
  seen: SeenPoll,
  clusterIds: readonly ClusterId[],
  topicIds: readonly TopicId[],
): Promise<Poll | SubmissionRefusal> {
  const clusters = [...new Set(clusterIds)];
  const topics = [...new Set(topicIds)];
  if (clusters.length + topics.length > MOST_SUBJECTS)
    return refuse("TOO_MANY", `К опросу можно привязать до ${MOST_SUBJECTS} проблем и тематик.`);
  const poll = await lockPoll(ctx, seen);
  if (isRefusal(poll)) return poll;
  const own = { municipality: ctx.municipalityId };
  const known =
    (await ctx.em.count(Cluster, { ...own, id: { $in: clusters } })) +
    (await ctx.em.count(Topic, { ...own, id: { $in: topics } }));
  if (known !== clusters.length + topics.length) throw notFound();
  const of: PollSubject["poll"] = [ctx.municipalityId, poll.id];
  await ctx.em.nativeDelete(PollSubject, { poll: of });
  for (const [kind, ids] of [
    [PollSubjectKind.CLUSTER, clusters],
    [PollSubjectKind.TOPIC, topics],
  ] as const)
    for (const subjectId of ids) ctx.em.persist(ctx.em.create(PollSubject, { poll: of, kind, subjectId }));
  poll.revision += 1;
  recordPollEvent(ctx, poll, "LINKED");
  await ctx.em.flush();
  return poll;
}

/** Problems of a poll. */
export async function clustersOf(ctx: MunicipalContext, id: PollId): Promise<Cluster[]> {
  const ids = await idsOf(ctx, id, PollSubjectKind.CLUSTER);
  return ctx.em.find(
    Cluster,
    { municipality: ctx.municipalityId, id: { $in: ids as ClusterId[] } },
    { orderBy: { lastOn: "desc", id: "asc" } },
  );
}

/** Topics of a poll. */
export async function topicsOf(ctx: MunicipalContext, id: PollId): Promise<Topic[]> {
  const ids = await idsOf(ctx, id, PollSubjectKind.TOPIC);
  return ctx.em.find(
    Topic,
    { municipality: ctx.municipalityId, id: { $in: ids as TopicId[] } },
    { orderBy: { name: "asc", id: "asc" } },
  );
}

async function idsOf(ctx: MunicipalContext, id: PollId, kind: PollSubjectKind): Promise<string[]> {
  return (await subjectsOf(ctx, id)).filter((each) => each.kind === kind).map(({ subjectId }) => subjectId);
}

interface Row {
  readonly clusterId: ClusterId;
  readonly pollId: PollId;
}

const byCluster = perOperation(async (ctx: MunicipalContext, ids: readonly ClusterId[]) => {
  const rows = await select<Row>(
    ctx.em,
    `select distinct c.id as "clusterId", p.id as "pollId", p.starts_on from cluster c
     join poll_subject s on s.municipality_id = c.municipality_id
       and (s.kind = 'CLUSTER' and s.subject_id = c.id or s.kind = 'TOPIC' and s.subject_id = c.topic_id)
     join poll p on p.municipality_id = s.municipality_id and p.id = s.poll_id and p.state <> 'CANCELLED'
     where c.municipality_id = ? and c.id = any(string_to_array(?, ',')::uuid[])
     order by p.starts_on desc, p.id`,
    [ctx.municipalityId, ids.join(",")],
  );
  return groupBy(rows, ({ clusterId }) => clusterId);
});

/** Polls about a problem or its topic, the latest first; cancelled ones are left out. Batched. */
export async function pollsOfCluster(ctx: MunicipalContext, id: ClusterId): Promise<Poll[]> {
  const rows = (await byCluster(ctx).load(id)) ?? [];
  const polls = await Promise.all(rows.map(({ pollId }) => pollById(ctx, pollId)));
  return polls.filter((poll) => poll !== null);
}
