/** Repeats are looked for among few: the same applicant, the same place, a number that the text names. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { groupBy } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { ApplicantId } from "./applicant.entity.ts";
import { type Comparable, nearness, type Nearness } from "./repeat.rules.ts";
import type { SubmissionId } from "./submission.entity.ts";
import { visibleTo } from "./submission.policy.ts";

/** Most proposals for one submission: a person reads them. */
const MOST_PROPOSALS = 5;
/** A summary and the beginning of a text: as much as is compared of what is registered. */
const MOST_WORDS = 2500;

/**
 * Earlier ones are sought by index ranges of fixed length, whatever the size of the register.
 *
 * @param later statement of the rows that may repeat: id, what is compared, when it was received
 * @param visible condition over `s`, the earlier ones
 */
const candidatesSql = (later: string, visible: string) => `
  select w.id as "laterId", s.id, s.number, s.channel, s.applicant_id as "applicantId",
    s.place_key as "placeKey", s.topic_id as "topicId", s.received_at as "receivedAt",
    s.summary || ' ' || left(s.text, 2000) as words
  from (${later}) w
  cross join lateral (
    (select c.id from submission c
     where c.municipality_id = w.municipality_id and c.applicant_id = w.applicant_id
       and c.received_at between w.received_at - interval '365 days' and w.received_at
     order by c.received_at desc limit 20)
    union
    (select c.id from submission c
     where c.municipality_id = w.municipality_id and c.place_key = w.place_key and c.topic_id = w.topic_id
       and c.received_at between w.received_at - interval '90 days' and w.received_at
     order by c.received_at desc limit 20)
    union
    (select c.id from submission c
     where c.municipality_id = w.municipality_id and c.place_key = w.place_key
       and c.received_at between w.received_at - interval '90 days' and w.received_at
     limit 20)
    union
    (select c.id from submission c
     where c.municipality_id = w.municipality_id
       and c.number = any(array(select m[1] from regexp_matches(
         w.words, '(20[0-9]{2}-[0-9]{6,8})', 'g') as m limit 5)))
  ) near
  join submission s on s.municipality_id = w.municipality_id and s.id = near.id
  where s.id <> w.id and (s.received_at, s.id) < (w.received_at, w.id) and ${visible}`;

const COMPARED = `l.id, l.municipality_id, l.applicant_id, l.place_key, l.topic_id, l.received_at,
  l.summary || ' ' || left(l.text, 2000) as words`;

const CANDIDATES_SQL = candidatesSql(
  `select ${COMPARED} from unnest(string_to_array(?, ',')::uuid[]) as k(id)
   join submission l on l.municipality_id = ? and l.id = k.id`,
  "true",
);

/** One that is not in the register yet comes after everything received with it. */
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const UNSAVED_SQL = `select ?::uuid as id, ?::uuid as municipality_id, ?::uuid as applicant_id, ?::text as place_key,
  ?::uuid as topic_id, ?::timestamptz as received_at, ?::text as words`;

const LATER_SQL = `
  select s.id, s.number, s.channel, s.applicant_id as "applicantId", s.place_key as "placeKey",
    s.topic_id as "topicId", s.received_at as "receivedAt", s.summary || ' ' || left(s.text, 2000) as words
  from submission s where s.municipality_id = ? and s.id = any(string_to_array(?, ',')::uuid[])`;

interface Row {
  id: SubmissionId;
  number: string;
  channel: string;
  applicantId: ApplicantId | null;
  placeKey: string | null;
  topicId: TopicId | null;
  receivedAt: string | Date;
  words: string;
}

const comparableOf = (row: Row): Comparable => ({ ...row, receivedAt: new Date(row.receivedAt) });

export interface Proposal extends LikelyRepeat {
  readonly laterId: SubmissionId;
}

/** What these submissions may repeat, nearest first, a few for each. Reads only. */
export async function findRepeats(ctx: MunicipalContext, ids: readonly SubmissionId[]): Promise<Proposal[]> {
  if (ids.length === 0) return [];
  const list = ids.join(",");
  const later = await select<Row>(ctx.em, LATER_SQL, [ctx.municipalityId, list]);
  const candidates = await select<Row & { laterId: SubmissionId }>(ctx.em, CANDIDATES_SQL, [
    list,
    ctx.municipalityId,
  ]);
  const byLater = groupBy(candidates, ({ laterId }) => laterId);
  return later.flatMap((row) =>
    nearest(comparableOf(row), byLater.get(row.id) ?? []).map((near) => ({ ...near, laterId: row.id })),
  );
}

export interface LikelyRepeat extends Nearness {
  readonly earlierId: SubmissionId;
}

/**
 * What a submission that is only being written down may repeat, among those that the viewer sees. Reads only.
 *
 * @param words what it is about, as much as is known
 */
export async function findLikelyRepeats(
  ctx: MunicipalContext,
  unsaved: Omit<Comparable, "number">,
): Promise<LikelyRepeat[]> {
  const { applicantId, placeKey, topicId, receivedAt } = unsaved;
  const words = unsaved.words.slice(0, MOST_WORDS);
  const visible = visibleTo(ctx);
  const candidates = await select<Row>(ctx.em, candidatesSql(UNSAVED_SQL, visible.sql), [
    LAST_ID,
    ctx.municipalityId,
    applicantId,
    placeKey,
    topicId,
    receivedAt,
    words,
    ...visible.values,
  ]);
  return nearest({ ...unsaved, number: "", words }, candidates);
}

const nearest = (later: Comparable, candidates: readonly Row[]): LikelyRepeat[] =>
  candidates
    .flatMap((candidate) => {
      const near = nearness(later, comparableOf(candidate));
      return near ? [{ ...near, earlierId: candidate.id }] : [];
    })
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_PROPOSALS);

/**
 * Proposes repeats for people to decide on; what was proposed or decided before stays as it is.
 *
 * @returns the submissions that got a proposal
 */
export async function proposeRepeats(
  ctx: MunicipalContext,
  ids: readonly SubmissionId[],
): Promise<ReadonlySet<SubmissionId>> {
  const proposals = await findRepeats(ctx, ids);
  if (proposals.length === 0) return new Set();
  const now = ctx.clock.now();
  const rows = proposals.map(({ laterId, earlierId, kind, score, reasons }) => ({
    id: newId(now.getTime()),
    submission_id: laterId,
    earlier_id: earlierId,
    kind,
    score,
    reasons,
  }));
  const made = await select<{ id: SubmissionId }>(
    ctx.em,
    `insert into submission_link (municipality_id, id, submission_id, earlier_id, kind, state, score, reasons, created_at)
     select ?, r.id, r.submission_id, r.earlier_id, r.kind, 'PROPOSED', r.score, r.reasons, ?
     from jsonb_to_recordset(?::jsonb)
       as r(id uuid, submission_id uuid, earlier_id uuid, kind text, score float8, reasons jsonb)
     on conflict (municipality_id, submission_id, earlier_id) do nothing
     returning submission_id as id`,
    [ctx.municipalityId, now, JSON.stringify(rows)],
  );
  return new Set(made.map(({ id }) => id));
}
