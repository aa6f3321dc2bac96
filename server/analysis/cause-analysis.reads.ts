/** Root causes and what a growth consists of. The cost follows the submissions of the period, not the register. */
import type { MunicipalContext } from "../kernel/context.ts";
import { addDays, daysBetween } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { instantsOf, type Period } from "../quality/period.ts";
import { standingOf } from "../regulation/standing.ts";
import type { CauseAnalysis, CauseCount, CauseObligation, GrowthFactor } from "./analysis.types.ts";

const MOST_CAUSES = 50;
const MOST_TOPICS = 20;
/** Fewer than three people naming a place may be chance. */
const LEAST_AT_PLACE = 3;

/** Submissions of the period and of the one before it; `is_now` tells which. */
const PICKED = `
  select s.cause_id, s.topic_id, s.place, s.place_key, s.state, s.received_at >= ?::timestamptz as is_now
  from submission s
  where s.municipality_id = ? and s.received_at >= ? and s.received_at < ? and (?::text is null or s.channel = ?)`;

/** The period of the same length that ends the day before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
}

/** @param channel only submissions of this channel; null for all */
export async function causeAnalysisOf(
  ctx: MunicipalContext,
  period: Period,
  channel: string | null,
): Promise<CauseAnalysis> {
  const [since, until] = instantsOf(ctx, period);
  const [earlier] = instantsOf(ctx, periodBefore(period));
  const picked = [since, ctx.municipalityId, earlier, until, channel, channel];
  const [totals] = await select<Omit<CauseAnalysis, "causes" | "growth">>(
    ctx.em,
    `with picked as (${PICKED})
     select count(*) filter (where is_now)::int as received, count(*) filter (where not is_now)::int as previous,
       count(*) filter (where is_now and cause_id is not null)::int as "withCause",
       count(*) filter (where is_now and cause_id is null and state = 'CLOSED')::int as "closedWithoutCause"
     from picked`,
    picked,
  );
  const causes = await select<CauseCount>(
    ctx.em,
    `with picked as (${PICKED}), counted as (
       select cause_id, count(*) filter (where is_now)::int as count, count(*) filter (where not is_now)::int as previous
       from picked where cause_id is not null group by cause_id)
     select c.id as "causeId", c.name, c."group", n.count, n.previous
     from counted n join cause c on c.municipality_id = ? and c.id = n.cause_id
     where n.count > 0 order by n.count desc, c.name, c.id limit ${MOST_CAUSES}`,
    [...picked, ctx.municipalityId],
  );
  return { ...totals!, causes, growth: await growthOf(ctx, picked) };
}

function growthOf(ctx: MunicipalContext, picked: readonly unknown[]): Promise<GrowthFactor[]> {
  return select<GrowthFactor>(
    ctx.em,
    `with picked as (${PICKED}), counted as (
       select topic_id, count(*) filter (where is_now)::int as count, count(*) filter (where not is_now)::int as previous
       from picked where topic_id is not null group by topic_id),
     placed as (
       select distinct on (topic_id) topic_id, min(place) as place, count(*)::int as count
       from picked where is_now and place_key is not null group by topic_id, place_key
       having count(*) >= ${LEAST_AT_PLACE} order by topic_id, count(*) desc, place_key)
     select t.id as "topicId", t.name, n.count, n.previous, p.place, p.count as "placeCount"
     from counted n join topic t on t.municipality_id = ? and t.id = n.topic_id
     left join placed p on p.topic_id = n.topic_id
     where n.count > n.previous
     order by n.count - n.previous desc, n.count desc, t.name, t.id limit ${MOST_TOPICS}`,
    [...picked, ctx.municipalityId],
  );
}

/** How causes are named where the regulation demands one for every incident. */
export async function causeObligationOf(ctx: MunicipalContext, period: Period): Promise<CauseObligation> {
  const [counts] = await select<Omit<CauseObligation, "clause">>(
    ctx.em,
    `select count(*)::int as received, count(s.cause_id)::int as "withCause",
       count(*) filter (where s.cause_id is null and s.state in ('ANSWERED', 'SOLVED'))::int as waiting
     from submission s where s.municipality_id = ? and s.received_at >= ? and s.received_at < ?`,
    [ctx.municipalityId, ...instantsOf(ctx, period)],
  );
  const clause = (await standingOf(ctx))?.causeObligatory?.clause ?? null;
  return { ...counts!, clause };
}
