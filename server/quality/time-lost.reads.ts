import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { type StageTime, type TimeLost, WorkStage } from "./control.types.ts";
import { instantsOf, type Period } from "./period.ts";

/** A median of the newest 5,000 says as much as one of all, and costs the same in a register of any size. */
const LARGEST_SAMPLE = 5_000;

const PICKED = `
  select s.id, s.recipient_id, s.received_at, s.registered_at, s.answered_at, s.closed_at
  from submission s where s.municipality_id = ? and s.received_at >= ? and s.received_at < ?
  order by s.received_at desc, s.id desc limit ${LARGEST_SAMPLE}`;

const MOMENTS = `
  select p.id, min(e.at) filter (where e.kind in ('ASSIGNED', 'TAKEN_OVER')) as assigned_at,
    min(e.at) filter (where e.kind = 'ANSWER_SUBMITTED') as submitted_at,
    min(e.at) filter (where e.kind = 'ANSWER_APPROVED') as approved_at
  from picked p join submission_event e on e.municipality_id = ? and e.submission_id = p.id
  where e.kind in ('ASSIGNED', 'TAKEN_OVER', 'ANSWER_SUBMITTED', 'ANSWER_APPROVED') group by p.id`;

/** A stage counts where both its ends are known; an answer that nobody approved was written until it was sent. */
const STAGES = `
  values ('REGISTRATION', p.received_at, p.registered_at),
    ('ASSIGNMENT', p.registered_at, m.assigned_at),
    ('WRITING', m.assigned_at, coalesce(m.submitted_at, m.approved_at, p.answered_at)),
    ('APPROVAL', m.submitted_at, m.approved_at),
    ('SENDING', m.approved_at, p.answered_at),
    ('CLOSING', p.answered_at, p.closed_at)`;

const ORDER = Object.values(WorkStage);

/** Where the time goes, by stage and recipient. */
export async function timeLostIn(ctx: MunicipalContext, period: Period): Promise<TimeLost> {
  const range = [ctx.municipalityId, ...instantsOf(ctx, period)];
  const stages = await select<StageTime>(
    ctx.em,
    `with picked as (${PICKED}), moments as (${MOMENTS}), stage as (
       select p.recipient_id, t.stage, extract(epoch from t.until - t.since) / 3600 as hours
       from picked p left join moments m on m.id = p.id, lateral (${STAGES}) as t (stage, since, until)
       where t.until >= t.since)
     select g.stage, g.recipient_id as "recipientId", r.name as "recipientName", g.count,
       round(g.median::numeric, 1)::float8 as "medianHours", round(g.slow::numeric, 1)::float8 as "slowHours"
     from (select stage, recipient_id, grouping(recipient_id) as is_all, count(*)::int as count,
         percentile_cont(0.5) within group (order by hours) as median,
         percentile_cont(0.9) within group (order by hours) as slow
       from stage group by grouping sets ((stage), (stage, recipient_id))) g
     left join recipient r on r.municipality_id = ? and r.id = g.recipient_id
     where g.is_all = 1 or g.recipient_id is not null
     order by g.is_all desc, r.name, r.id, array_position(string_to_array(?, ','), g.stage)`,
    [...range, ctx.municipalityId, ctx.municipalityId, ORDER.join(",")],
  );
  const received = await countReceived(ctx, period);
  return { sampled: Math.min(received, LARGEST_SAMPLE), received, stages };
}

async function countReceived(ctx: MunicipalContext, period: Period): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from (
       select 1 from submission s where s.municipality_id = ? and s.received_at >= ? and s.received_at < ?
       limit ${LARGEST_SAMPLE + 1}) as bounded`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
  return row!.count;
}
