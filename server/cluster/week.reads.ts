/** Weeks of a problem: how much came, how much was to be expected, and how far chance goes. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays, daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { startOfPeriod } from "../indicator/period.ts";
import { instantOf } from "../term/local-time.ts";
import type { Cluster } from "./cluster.entity.ts";
import type { ClusterWeek } from "./cluster.types.ts";
import { boundsUntil, IN_SCOPE, scopeCounts } from "./growth.reads.ts";
import { REFERENCE_DAYS, YEAR_DAYS } from "./growth.rules.ts";
import { poissonRange } from "./poisson-range.ts";

const WEEKS = 26;
/** Weeks of the year before are taken with their neighbours: one week is chance. */
const BESIDE = 2;

/** The last half year, the running week included. */
export async function weeksOf(ctx: MunicipalContext, cluster: Cluster): Promise<ClusterWeek[]> {
  if (cluster.topicId === null && cluster.placeKey === null) return [];
  const today = todayOf(ctx);
  const last = startOfPeriod("WEEK", today);
  const first = addDays(last, -7 * (WEEKS - 1));
  const counts = await countWeeks(ctx, cluster, first);
  const expectedIn = await expectation(ctx, cluster, first);
  return Array.from({ length: WEEKS }, (_, at) => {
    const startsOn = addDays(first, 7 * at);
    const expected = expectedIn?.[at] ?? null;
    const range = expected === null ? null : poissonRange(expected);
    return {
      startsOn,
      count: counts.scope.get(startsOn) ?? 0,
      members: counts.members.get(startsOn) ?? 0,
      expected: expected === null ? null : Math.round(expected * 100) / 100,
      low: range?.low ?? null,
      high: range?.high ?? null,
      isOver: addDays(startsOn, 6) < today,
    };
  });
}

const WEEK = `date_trunc('week', s.received_at at time zone ?)::date::text`;

async function countWeeks(ctx: MunicipalContext, { id }: Cluster, first: PlainDate) {
  const from = instantOf(ctx.timeZone, first, 0);
  const scope = await select<{ week: PlainDate; count: number }>(
    ctx.em,
    `select ${WEEK} as week, count(*)::int as count from cluster c
     join submission s on s.municipality_id = c.municipality_id and s.received_at >= ? and ${IN_SCOPE}
     where c.municipality_id = ? and c.id = ? group by 1`,
    [ctx.timeZone, from, ctx.municipalityId, id],
  );
  const members = await select<{ week: PlainDate; count: number }>(
    ctx.em,
    `select ${WEEK} as week, count(*)::int as count from cluster_submission s
     where s.municipality_id = ? and s.cluster_id = ? and s.state = 'MEMBER' and s.received_at >= ? group by 1`,
    [ctx.timeZone, ctx.municipalityId, id, from],
  );
  const byWeek = (rows: readonly { week: PlainDate; count: number }[]) =>
    new Map(rows.map(({ week, count }) => [week, count]));
  return { scope: byWeek(scope), members: byWeek(members) };
}

/**
 * What each week lets expect: the level of the place over the year, spread as the topic came a year before; evenly
 * where the register has no year before. Null for a register too young for a level.
 */
async function expectation(
  ctx: MunicipalContext,
  cluster: Cluster,
  first: PlainDate,
): Promise<readonly number[] | null> {
  const bounds = boundsUntil(ctx, todayOf(ctx));
  const level = (await scopeCounts(ctx, [cluster.id], bounds)).get(cluster.id)?.reference ?? 0;
  const before = await topicWeeksBefore(ctx, cluster, first);
  if (before.total > 0 && before.isWhole) return before.weeks.map((count) => (level * count) / before.total);
  const known = daysBetween(before.first ?? todayOf(ctx), todayOf(ctx));
  if (known < 7 * WEEKS) return null;
  const even = (level * 7) / Math.min(REFERENCE_DAYS, known);
  return before.weeks.map(() => even);
}

/** Counts of the topic by week, a year before, each smoothed; and of the year that the level is taken from. */
async function topicWeeksBefore(ctx: MunicipalContext, { topicId }: Cluster, first: PlainDate) {
  const from = addDays(first, -YEAR_DAYS - 7 * BESIDE);
  const weeks = WEEKS + 2 * BESIDE;
  const yearBefore = boundsUntil(ctx, addDays(todayOf(ctx), -YEAR_DAYS));
  const rows = await select<{ at: number; count: number }>(
    ctx.em,
    `select (((s.received_at at time zone ?)::date - ?::date) / 7)::int as at, count(*)::int as count
     from submission s where s.municipality_id = ? and (?::uuid is null or s.topic_id = ?::uuid)
       and s.received_at >= ? and s.received_at < ? group by 1`,
    [
      ctx.timeZone,
      from,
      ctx.municipalityId,
      topicId,
      topicId,
      instantOf(ctx.timeZone, from, 0),
      instantOf(ctx.timeZone, addDays(from, 7 * weeks), 0),
    ],
  );
  const [whole] = await select<{ total: number; first: PlainDate | null }>(
    ctx.em,
    `select count(*) filter (where s.received_at >= ? and s.received_at < ?
         and (?::uuid is null or s.topic_id = ?::uuid))::int as total,
       min((s.received_at at time zone ?)::date)::text as first
     from submission s where s.municipality_id = ?`,
    [yearBefore.referenceFrom, yearBefore.recentFrom, topicId, topicId, ctx.timeZone, ctx.municipalityId],
  );
  const counts = new Map(rows.map(({ at, count }) => [at, count]));
  const smooth = (at: number) => {
    const near = Array.from({ length: 2 * BESIDE + 1 }, (_, beside) => counts.get(at + beside) ?? 0);
    return near.reduce((sum, count) => sum + count, 0) / near.length;
  };
  const firstDay = whole!.first;
  return {
    weeks: Array.from({ length: WEEKS }, (_, at) => smooth(at)),
    total: whole!.total,
    first: firstDay,
    isWhole: firstDay !== null && firstDay <= addDays(todayOf(ctx), -(YEAR_DAYS + REFERENCE_DAYS)),
  };
}
