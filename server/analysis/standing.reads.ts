/** How terms are kept and how recipients stand, over the submissions of a period. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { mySectors } from "../inbox/my-sectors.ts";
import { instantsOf, type Period } from "../quality/period.ts";
import {
  BreakdownBy,
  type BreakdownPart,
  type RecipientStanding,
  StandingOf,
  type TermControl,
} from "./analysis.types.ts";

const COLUMNS: Readonly<Record<BreakdownBy, string>> = {
  [BreakdownBy.APPLICANT_KIND]: "applicant_kind",
  [BreakdownBy.SCALE]: "scale",
  [BreakdownBy.CHANNEL]: "channel",
  [BreakdownBy.REGIME]: "regime",
};

const IN_PERIOD = "s.municipality_id = ? and s.received_at >= ? and s.received_at < ?";
/** Below so many marks a mean says nothing. */
const LEAST_MARKS = 10;

/** Submissions of the period by one of their properties, the most frequent first. */
export function breakdownOf(
  ctx: MunicipalContext,
  period: Period,
  by: BreakdownBy,
): Promise<BreakdownPart[]> {
  return select<BreakdownPart>(
    ctx.em,
    `select coalesce(s.${COLUMNS[by]}, '') as code, count(*)::int as count,
       count(*) filter (where s.is_open)::int as open
     from submission s where ${IN_PERIOD} group by 1 order by 2 desc, 1`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
}

/**
 * How clocks were kept. Those that ceased to matter are left out.
 *
 * @param channel only submissions of this channel; null for all
 */
export function termControlOf(
  ctx: MunicipalContext,
  period: Period,
  channel: string | null,
): Promise<TermControl[]> {
  const now = ctx.clock.now();
  return select<TermControl>(
    ctx.em,
    `select t.kind, count(*)::int as count,
       count(*) filter (where t.met_at <= t.due_at)::int as "inTime",
       count(*) filter (where t.met_at > t.due_at)::int as late,
       count(*) filter (where t.met_at is null and t.due_at >= ?)::int as running,
       count(*) filter (where t.met_at is null and t.due_at < ?)::int as overdue
     from submission s
     join submission_term t on t.municipality_id = s.municipality_id and t.submission_id = s.id
     where ${IN_PERIOD} and (?::text is null or s.channel = ?) and t.cancelled_at is null
     group by t.kind order by count(*) desc, t.kind`,
    [now, now, ctx.municipalityId, ...instantsOf(ctx, period), channel, channel],
  );
}

/** Recipients of the period, those with overdue work first. */
export async function recipientStandings(
  ctx: MunicipalContext,
  period: Period,
  of: StandingOf,
): Promise<RecipientStanding[]> {
  const sectors = of === StandingOf.MY_SECTORS ? await mySectors(ctx) : null;
  const range = instantsOf(ctx, period);
  return select<RecipientStanding>(
    ctx.em,
    `with work as (
       select s.recipient_id, count(*)::int as received, count(*) filter (where s.is_open)::int as open,
         count(*) filter (where s.is_open and s.due_at < ?)::int as overdue,
         count(*) filter (where s.answered_at is not null)::int as answered,
         count(*) filter (where s.return_count > 0)::int as returned,
         case when count(s.mark) >= ${LEAST_MARKS} then round(avg(s.mark), 2)::float8 end as "meanMark"
       from submission s
       where ${IN_PERIOD} and s.recipient_id is not null
         and (?::text is null or s.sector_id = any(string_to_array(?, ',')::uuid[]))
       group by s.recipient_id),
     score as (
       select s.recipient_id, round(avg(q.score))::int as mean
       from quality_review q join submission s on s.municipality_id = q.municipality_id and s.id = q.submission_id
       where q.municipality_id = ? and ${IN_PERIOD} group by s.recipient_id)
     select r.id as "recipientId", r.name, w.received, w.open, w.overdue, w.answered, w.returned,
       score.mean as "meanScore", w."meanMark"
     from work w join recipient r on r.municipality_id = ? and r.id = w.recipient_id
     left join score on score.recipient_id = w.recipient_id
     where (? or r.kind in ('INTERNAL', 'SUBORDINATE'))
     order by w.overdue desc, w.received desc, r.name, r.id limit 200`,
    [
      ctx.clock.now(),
      ctx.municipalityId,
      ...range,
      sectors?.join(",") ?? null,
      sectors?.join(",") ?? null,
      ctx.municipalityId,
      ctx.municipalityId,
      ...range,
      ctx.municipalityId,
      of !== StandingOf.LOCAL_BODIES,
    ],
  );
}
