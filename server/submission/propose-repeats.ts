/** Repeats are looked for among few: the same applicant, the same place, a number that the text names. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { groupBy } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { ApplicantId } from "./applicant.entity.ts";
import { type Comparable, nearness, type Nearness } from "./repeat.rules.ts";
import type { SubmissionId } from "./submission.entity.ts";

/** Most proposals for one submission: a person reads them. */
const MOST_PROPOSALS = 5;

/** Earlier ones are sought by index ranges of fixed length, whatever the size of the register. */
const CANDIDATES_SQL = `
  select w.id as "laterId", e.id, e.number, e.channel, e.applicant_id as "applicantId",
    e.place_key as "placeKey", e.topic_id as "topicId", e.received_at as "receivedAt",
    e.summary || ' ' || left(e.text, 2000) as words
  from unnest(string_to_array(?, ',')::uuid[]) as w(id)
  join submission s on s.municipality_id = ? and s.id = w.id
  cross join lateral (
    (select c.id from submission c
     where c.municipality_id = s.municipality_id and c.applicant_id = s.applicant_id
       and c.received_at between s.received_at - interval '365 days' and s.received_at
     order by c.received_at desc limit 20)
    union
    (select c.id from submission c
     where c.municipality_id = s.municipality_id and c.place_key = s.place_key and c.topic_id = s.topic_id
       and c.received_at between s.received_at - interval '90 days' and s.received_at
     order by c.received_at desc limit 20)
    union
    (select c.id from submission c
     where c.municipality_id = s.municipality_id and c.place_key = s.place_key
       and c.received_at between s.received_at - interval '90 days' and s.received_at
     limit 20)
    union
    (select c.id from submission c
     where c.municipality_id = s.municipality_id
       and c.number = any(array(select m[1] from regexp_matches(
         s.summary || ' ' || left(s.text, 2000), '(20[0-9]{2}-[0-9]{6,8})', 'g') as m limit 5)))
  ) near
  join submission e on e.municipality_id = s.municipality_id and e.id = near.id
  where e.id <> w.id and (e.received_at, e.id) < (s.received_at, s.id)`;

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

export interface Proposal extends Nearness {
  readonly laterId: SubmissionId;
  readonly earlierId: SubmissionId;
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
    (byLater.get(row.id) ?? [])
      .flatMap((candidate) => {
        const near = nearness(comparableOf(row), comparableOf(candidate));
        return near ? [{ ...near, laterId: row.id, earlierId: candidate.id }] : [];
      })
      .toSorted((one, other) => other.score - one.score)
      .slice(0, MOST_PROPOSALS),
  );
}

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
