/** Counts of topics and places that growth is told by. Days are the municipality's; today is not over and is left out. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { instantOf } from "../term/local-time.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { type Counts, RECENT_DAYS, REFERENCE_DAYS, type TopicCounts, YEAR_DAYS } from "./growth.rules.ts";

/** Bounds of what is compared, each the midnight a day begins with. */
export interface Bounds {
  readonly referenceFrom: Date;
  readonly recentFrom: Date;
  readonly until: Date;
}

/** @param until day after the last one looked at */
export function boundsUntil({ timeZone }: Pick<MunicipalContext, "timeZone">, until: PlainDate): Bounds {
  const midnight = (day: PlainDate) => instantOf(timeZone, day, 0);
  const recentFrom = addDays(until, -RECENT_DAYS);
  return {
    referenceFrom: midnight(addDays(recentFrom, -REFERENCE_DAYS)),
    recentFrom: midnight(recentFrom),
    until: midnight(until),
  };
}

interface TopicRow {
  readonly topicId: TopicId | null;
  readonly recent: number;
  readonly reference: number;
}

/** Counts of every topic until a day, and a year before. */
export async function topicCounts(
  ctx: MunicipalContext,
  until: PlainDate,
): Promise<ReadonlyMap<TopicId | null, TopicCounts>> {
  const now = await countTopics(ctx, boundsUntil(ctx, until));
  const before = await countTopics(ctx, boundsUntil(ctx, addDays(until, -YEAR_DAYS)));
  const keys = new Set([...now.keys(), ...before.keys()]);
  const none: Counts = { recent: 0, reference: 0 };
  return new Map(
    [...keys].map((key) => [key, { ...(now.get(key) ?? none), yearBefore: before.get(key) ?? none }]),
  );
}

async function countTopics(
  ctx: MunicipalContext,
  { referenceFrom, recentFrom, until }: Bounds,
): Promise<Map<TopicId | null, Counts>> {
  const rows = await select<TopicRow>(
    ctx.em,
    `select topic_id as "topicId", count(*) filter (where received_at >= ?)::int as recent,
       count(*) filter (where received_at < ?)::int as reference
     from submission where municipality_id = ? and received_at >= ? and received_at < ? group by topic_id`,
    [recentFrom, recentFrom, ctx.municipalityId, referenceFrom, until],
  );
  return new Map(rows.map(({ topicId, ...counts }) => [topicId, counts]));
}

/** A topic, a place, or a topic at a place: what a problem is counted by. */
export interface Scope {
  readonly id: ClusterId;
  readonly topicId: TopicId | null;
  readonly placeKey: string | null;
}

/** Conditions over `s` of a submission that lies in the scope `c`. */
export const IN_SCOPE = `(c.topic_id is null or s.topic_id = c.topic_id)
  and (c.place_key is null or s.place_key = c.place_key or starts_with(s.place_key, c.place_key || ' '))`;

/** Counts of the topics and places of problems. */
export async function scopeCounts(
  ctx: MunicipalContext,
  ids: readonly ClusterId[],
  { referenceFrom, recentFrom, until }: Bounds,
): Promise<ReadonlyMap<ClusterId, Counts>> {
  const rows = await select<Counts & { id: ClusterId }>(
    ctx.em,
    `select c.id, n.recent, n.reference from cluster c
     cross join lateral (
       select count(*) filter (where s.received_at >= ?)::int as recent,
         count(*) filter (where s.received_at < ?)::int as reference
       from submission s where s.municipality_id = c.municipality_id and s.received_at >= ? and s.received_at < ?
         and ${IN_SCOPE}) n
     where c.municipality_id = ? and c.id = any(string_to_array(?, ',')::uuid[])`,
    [recentFrom, recentFrom, referenceFrom, until, ctx.municipalityId, ids.join(",")],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Topics, streets and houses that were written about in a year: each could have become a problem. */
export async function countLooked(ctx: MunicipalContext, { referenceFrom, until }: Bounds): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `with cells as (
       select topic_id, place_key from submission
       where municipality_id = ? and received_at >= ? and received_at < ? group by topic_id, place_key)
     select (count(*) + count(distinct topic_id)
       + count(distinct (topic_id, regexp_replace(place_key, '( [0-9]+[^ ]*)+$', ''))))::int as count from cells`,
    [ctx.municipalityId, referenceFrom, until],
  );
  return row!.count;
}

/** First day of the register; null when it is empty. */
export async function firstDay(ctx: MunicipalContext): Promise<PlainDate | null> {
  const [row] = await select<{ day: PlainDate }>(
    ctx.em,
    `select (received_at at time zone ?)::date::text as day from submission
     where municipality_id = ? order by received_at, id limit 1`,
    [ctx.timeZone, ctx.municipalityId],
  );
  return row?.day ?? null;
}
