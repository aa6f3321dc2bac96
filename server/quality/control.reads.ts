import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { QualityControl, RecipientControl, UnansweredQuestion } from "./control.types.ts";
import { instantsOf, type Period } from "./period.ts";

type Totals = Omit<QualityControl, "recipients" | "reviewed" | "returned" | "meanScore">;

const RECEIVED = `from submission s where s.municipality_id = ? and s.received_at >= ? and s.received_at < ?`;

/** How well what came in is collected and put in order: one index range. */
async function totalsOf(ctx: MunicipalContext, period: Period): Promise<Totals> {
  const [row] = await select<Totals>(
    ctx.em,
    `select count(*)::int as received, count(s.topic_id)::int as "withTopic", count(s.sector_id)::int as "withSector",
       count(s.place_key)::int as "withPlace", count(s.recipient_id)::int as assigned,
       count(s.answered_at)::int as answered, count(s.cause_id)::int as "withCause",
       count(*) filter (where s.is_repeat)::int as repeated ${RECEIVED}`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
  return row!;
}

/** The work of each recipient and what reviews of the period say of its answers. */
function recipientsOf(ctx: MunicipalContext, period: Period): Promise<RecipientControl[]> {
  const range = [ctx.municipalityId, ...instantsOf(ctx, period)];
  return select<RecipientControl>(
    ctx.em,
    `with work as (
       select s.recipient_id, count(*)::int as received, count(s.answered_at)::int as answered,
         count(*) filter (where s.return_count > 0)::int as returned, count(s.cause_id)::int as with_cause
       ${RECEIVED} and s.recipient_id is not null group by s.recipient_id),
     review as (
       select q.recipient_id, count(*)::int as reviewed, round(avg(q.score))::int as mean_score,
         round(avg(q.completeness))::int as completeness
       from quality_review q where q.municipality_id = ? and q.at >= ? and q.at < ? and q.recipient_id is not null
       group by q.recipient_id)
     select r.id as "recipientId", r.name as "recipientName", coalesce(w.received, 0) as received,
       coalesce(w.answered, 0) as answered, coalesce(w.returned, 0) as returned,
       coalesce(w.with_cause, 0) as "withCause", coalesce(v.reviewed, 0) as reviewed,
       v.mean_score as "meanScore", v.completeness
     from work w full join review v on v.recipient_id = w.recipient_id
     join recipient r on r.municipality_id = ? and r.id = coalesce(w.recipient_id, v.recipient_id)
     order by coalesce(w.received, 0) desc, r.name, r.id limit 200`,
    [...range, ...range, ctx.municipalityId],
  );
}

/** What reviews of the period say of all answers. */
async function reviewsIn(ctx: MunicipalContext, period: Period) {
  const [row] = await select<Pick<QualityControl, "reviewed" | "returned" | "meanScore">>(
    ctx.em,
    `select count(*)::int as reviewed, count(*) filter (where q.verdict = 'RETURN')::int as returned,
       round(avg(q.score))::int as "meanScore"
     from quality_review q where q.municipality_id = ? and q.at >= ? and q.at < ?`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
  return row!;
}

/** The head's view of how items are collected, put in order and answered in a period. */
export async function qualityControlOf(ctx: MunicipalContext, period: Period): Promise<QualityControl> {
  const totals = await totalsOf(ctx, period);
  const reviews = await reviewsIn(ctx, period);
  return { ...totals, ...reviews, recipients: await recipientsOf(ctx, period) };
}

/** Questions that reviews of the period found without an answer, newest first; at most 500. */
export function unansweredIn(ctx: MunicipalContext, period: Period): Promise<UnansweredQuestion[]> {
  return select<UnansweredQuestion>(
    ctx.em,
    `select s.id as "submissionId", s.number as "submissionNumber", asked->>'question' as question,
       r.name as "recipientName"
     from quality_review q
     cross join lateral jsonb_array_elements(q.questions) as asked
     join submission s on s.municipality_id = q.municipality_id and s.id = q.submission_id
     left join recipient r on r.municipality_id = q.municipality_id and r.id = q.recipient_id
     where q.municipality_id = ? and q.at >= ? and q.at < ? and not (asked->>'isAnswered')::boolean
     order by q.at desc, q.id limit 500`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
}
