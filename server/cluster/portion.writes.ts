/** What a portion of the search leaves behind. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { Gathered } from "./gather.rules.ts";
import { recordClusterEvent } from "./find-cluster.ts";
import type { Incoming } from "./neighbourhood.ts";

export interface Portion {
  readonly incoming: readonly Incoming[];
  readonly gathered: readonly Gathered[];
  readonly learned: ReadonlyMap<string, number>;
  readonly lastId: SubmissionId;
}

export async function writePortion(ctx: MunicipalContext, portion: Portion): Promise<void> {
  await writeTraces(ctx, portion.incoming);
  await writeClusters(ctx, portion.gathered);
  await writeMembers(ctx, portion.gathered);
  await select(
    ctx.em,
    `insert into story_word (municipality_id, word, submissions)
     select ?::uuid, key, value::int from jsonb_each_text(?::jsonb) order by key
     on conflict (municipality_id, word) do update set submissions = story_word.submissions + excluded.submissions`,
    [ctx.municipalityId, JSON.stringify(Object.fromEntries(portion.learned))],
  );
  await select(
    ctx.em,
    `update story_progress set last_id = greatest(last_id::text, ?)::uuid, submissions = submissions + ?,
       done = done + ? where municipality_id = ?`,
    [portion.lastId, portion.incoming.length, portion.incoming.length, ctx.municipalityId],
  );
}

/** One submission that was read again, and the problems it came to. Words and progress stay: it was counted before. */
export async function writeReread(
  ctx: MunicipalContext,
  incoming: Incoming,
  gathered: readonly Gathered[],
): Promise<void> {
  await writeTraces(ctx, [incoming]);
  await writeClusters(ctx, gathered);
  await writeMembers(ctx, gathered);
}

async function writeTraces(ctx: MunicipalContext, incoming: readonly Incoming[]): Promise<void> {
  const traces = incoming.map(({ id, at, story, clusterId }) => ({ id, at: new Date(at), story, clusterId }));
  await select(
    ctx.em,
    `insert into story_trace (municipality_id, submission_id, received_at, story, cluster_id)
     select ?::uuid, r.id, r.at, r.story, r."clusterId"
     from jsonb_to_recordset(?::jsonb) as r(id uuid, at timestamptz, story jsonb, "clusterId" uuid)`,
    [ctx.municipalityId, JSON.stringify(traces)],
  );
  const keys = incoming.flatMap(({ id, at, keys: own }) =>
    [...new Set(own)].map((key) => ({ id, at: new Date(at), key })),
  );
  await select(
    ctx.em,
    `insert into story_key (municipality_id, submission_id, key, received_at)
     select ?::uuid, r.id, r.key, r.at from jsonb_to_recordset(?::jsonb) as r(id uuid, at timestamptz, key text)`,
    [ctx.municipalityId, JSON.stringify(keys)],
  );
}

/** New problems, still without the facts that follow from their submissions. */
async function writeClusters(ctx: MunicipalContext, gathered: readonly Gathered[]): Promise<void> {
  const made = gathered.filter(({ isNew }) => isNew);
  if (made.length === 0) return;
  await select(
    ctx.em,
    `insert into cluster (municipality_id, id, title, is_title_own, words, state, first_on, last_on, submission_count,
       growth_rank, created_at, revision)
     select ?::uuid, r.id, '', false, '[]', 'PROPOSED', ?::date, ?::date, 0, 0, ?, 1
     from jsonb_to_recordset(?::jsonb) as r(id uuid)`,
    [
      ctx.municipalityId,
      ctx.clock.now(),
      ctx.clock.now(),
      ctx.clock.now(),
      JSON.stringify(made.map(({ clusterId: id }) => ({ id }))),
    ],
  );
  for (const { clusterId } of made) recordClusterEvent(ctx, clusterId, "FOUND");
  await ctx.em.flush();
}

/** What a person took out of a problem stays out: its row is there already. */
async function writeMembers(ctx: MunicipalContext, gathered: readonly Gathered[]): Promise<void> {
  if (gathered.length === 0) return;
  const members = gathered.flatMap(({ clusterId, members: own }) =>
    own.map((member) => ({ ...member, clusterId })),
  );
  const rows = JSON.stringify(members);
  await select(
    ctx.em,
    `insert into cluster_submission (municipality_id, cluster_id, submission_id, state, reasons, likeness, received_at,
       added_at)
     select ?::uuid, r."clusterId", r."submissionId", 'MEMBER', r.reasons, r.likeness, t.received_at, ?
     from jsonb_to_recordset(?::jsonb)
       as r("clusterId" uuid, "submissionId" uuid, reasons jsonb, likeness float8)
     join story_trace t on t.municipality_id = ? and t.submission_id = r."submissionId"
     on conflict (municipality_id, cluster_id, submission_id) do nothing`,
    [ctx.municipalityId, ctx.clock.now(), rows, ctx.municipalityId],
  );
  await select(
    ctx.em,
    `update story_trace t set cluster_id = r."clusterId"
     from jsonb_to_recordset(?::jsonb) as r("clusterId" uuid, "submissionId" uuid)
     where t.municipality_id = ? and t.submission_id = r."submissionId"`,
    [rows, ctx.municipalityId],
  );
}
