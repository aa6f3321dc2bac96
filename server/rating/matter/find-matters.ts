/**
 * Which rows of the register belong to one matter: parts of what one applicant said at once, and what came again
 * after an answer. Found by the program, so that nobody rated has to mark it.
 */
import type { MunicipalContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import type { Queue } from "../../job/queue.ts";

/** Rows gone through in one transaction. */
const BATCH = 500;

/** Within so many days of the first, further rows of the same applicant may be parts of it. */
const PART_DAYS = 3;
/** After so many days it is another matter. */
const AGAIN_DAYS = 90;
/** Rows whose ids are older than others that were seen: an import gives ids before it commits. */
const OVERLAP = "1 day";

/**
 * A row is a part when the same applicant said the same (topic and place) within days before, or when the centre
 * typed in both itself within days: numbers of other systems prove that the applicant wrote twice. It came again
 * when the same was answered before it was received.
 */
const MARK_SQL = `
  with seen as (
    select s.municipality_id, s.id, s.applicant_id, s.topic_id, s.place_key, s.received_at, s.external_number
    from submission s
    where s.municipality_id = ? and s.id > ?::uuid and s.id <= ?::uuid and s.applicant_id is not null),
  judged as (
    select n.municipality_id, n.id, a.part, a.again
    from seen n cross join lateral (
      select
        bool_or(e.received_at >= n.received_at - interval '${PART_DAYS} days'
          and (e.answered_at is null or e.answered_at >= n.received_at)
          and (p.same or (n.external_number is null and e.external_number is null))) as part,
        (array_agg(e.id order by e.received_at desc)
          filter (where p.same and e.answered_at < n.received_at))[1] as again
      from submission e
      cross join lateral (select e.topic_id = n.topic_id and e.place_key is not distinct from n.place_key as same) p
      where e.municipality_id = n.municipality_id and e.applicant_id = n.applicant_id
        and (e.received_at, e.id) < (n.received_at, n.id)
        and e.received_at >= n.received_at - interval '${AGAIN_DAYS} days' and not e.is_split) a)
  update submission s set is_split = coalesce(j.part, false), same_matter_as = j.again
  from judged j
  where s.municipality_id = j.municipality_id and s.id = j.id
    and (s.is_split, s.same_matter_as) is distinct from (coalesce(j.part, false), j.again)`;

const BATCH_SQL = `
  select max(id::text)::uuid as last, count(*)::int as count from (
    select id from submission where municipality_id = ? and id > ?::uuid order by id limit ?) as batch`;

const PROGRESS_SQL = `
  insert into matter_progress (municipality_id, last_id) values (?, ?)
  on conflict (municipality_id) do update set last_id = excluded.last_id`;

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Goes on behind the last row that was seen. Run again, it finds the same. */
export const findMatters: Queue = {
  name: "find-matters",
  everyMinutes: 60,
  async run(work) {
    let after = await work.inMunicipality(startOf);
    for (let count = BATCH; count === BATCH;) {
      work.throwIfStopping();
      const from = after;
      const batch = await work.inMunicipality((ctx) => goOn(ctx, from));
      if (batch.last === null) return;
      after = batch.last;
      count = batch.count;
    }
  },
};

/** Ids begin with their millisecond: a day back from the last one seen. */
async function startOf(ctx: MunicipalContext): Promise<string> {
  const [row] = await select<{ at: string }>(
    ctx.em,
    `select lpad(to_hex(greatest(0, ('x' || lpad(left(replace(last_id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint
       - extract(epoch from interval '${OVERLAP}')::bigint * 1000)), 12, '0') as at
     from matter_progress where municipality_id = ?`,
    [ctx.municipalityId],
  );
  return row ? `${row.at.slice(0, 8)}-${row.at.slice(8, 12)}-0000-0000-000000000000` : FIRST_ID;
}

async function goOn(ctx: MunicipalContext, after: string): Promise<{ last: string | null; count: number }> {
  const [batch] = await select<{ last: string | null; count: number }>(ctx.em, BATCH_SQL, [
    ctx.municipalityId,
    after,
    BATCH,
  ]);
  if (!batch?.last) return { last: null, count: 0 };
  await select(ctx.em, MARK_SQL, [ctx.municipalityId, after, batch.last]);
  await select(ctx.em, PROGRESS_SQL, [ctx.municipalityId, batch.last]);
  return batch;
}
