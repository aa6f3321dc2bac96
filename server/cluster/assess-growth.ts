/** Tells how every problem goes, once a day and when a person asks: all of them together. */
import type { TopicId } from "../classifier/topic.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays, daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { ClusterId, Growth } from "./cluster.entity.ts";
import { GrowthState } from "./cluster.enums.ts";
import { boundsUntil, countLooked, firstDay, scopeCounts, type Scope, topicCounts } from "./growth.reads.ts";
import {
  assess,
  type Assessed,
  type Counts,
  flatSeason,
  LEAST_HISTORY_DAYS,
  RECENT_DAYS,
  REFERENCE_DAYS,
  type Season,
  seasonsOf,
  type TopicCounts,
  verdictsOf,
  YEAR_DAYS,
} from "./growth.rules.ts";
import { growthSentence } from "./growth-words.ts";

/** Tells growth of every problem from season and chance. */
export async function assessGrowth(ctx: MunicipalContext): Promise<void> {
  const scopes = await scopesOf(ctx);
  if (scopes.length === 0) return;
  const today = todayOf(ctx);
  const bounds = boundsUntil(ctx, today);
  const counts = await scopeCounts(
    ctx,
    scopes.map(({ id }) => id),
    bounds,
  );
  const seasonOf = await seasons(ctx, today);
  const assessed = new Map<ClusterId, Assessed>();
  if (seasonOf) {
    for (const { id, topicId } of scopes) assessed.set(id, assess(counts.get(id)!, seasonOf(topicId)));
  }
  const verdicts = verdictsOf(assessed, await countLooked(ctx, bounds));
  await write(
    ctx,
    scopes.map(({ id, topicId }) => ({
      id,
      growth: growthOf(today, {
        counts: counts.get(id)!,
        assessed: assessed.get(id) ?? null,
        state: verdicts.get(id) ?? GrowthState.CANNOT_TELL,
        isSeasonal: seasonOf?.(topicId).isKnown ?? false,
      }),
    })),
  );
}

/** A problem without a topic and a place cannot be counted in the register. */
const scopesOf = (ctx: MunicipalContext): Promise<Scope[]> =>
  select<Scope>(
    ctx.em,
    `select id, topic_id as "topicId", place_key as "placeKey" from cluster
     where municipality_id = ? and state in ('PROPOSED', 'CONFIRMED')
       and (topic_id is not null or place_key is not null) order by id`,
    [ctx.municipalityId],
  );

/** A few days short of two years are as good. */
const SHORT_BY = 14;

/** Null when the register is too young to tell anything. */
async function seasons(
  ctx: MunicipalContext,
  today: PlainDate,
): Promise<((topicId: TopicId | null) => Season) | null> {
  const first = await firstDay(ctx);
  const history = first === null ? 0 : daysBetween(first, today);
  if (history < LEAST_HISTORY_DAYS) return null;
  const flat = flatSeason(Math.min(REFERENCE_DAYS, history - RECENT_DAYS));
  if (history < YEAR_DAYS + RECENT_DAYS + REFERENCE_DAYS - SHORT_BY) return () => flat;
  const counted = await topicCounts(ctx, today);
  const topics = seasonsOf(counted);
  const all = seasonsOf(new Map([[null, sumOf([...counted.values()])]])).get(null)!;
  return (topicId) => (topicId === null ? all : (topics.get(topicId) ?? all));
}

function sumOf(list: readonly TopicCounts[]): TopicCounts {
  const plus = (one: Counts, other: Counts): Counts => ({
    recent: one.recent + other.recent,
    reference: one.reference + other.reference,
  });
  const none: TopicCounts = { recent: 0, reference: 0, yearBefore: { recent: 0, reference: 0 } };
  return list.reduce(
    (sum, each) => ({ ...plus(sum, each), yearBefore: plus(sum.yearBefore, each.yearBefore) }),
    none,
  );
}

interface Facts {
  readonly counts: Counts;
  readonly assessed: Assessed | null;
  readonly state: GrowthState;
  readonly isSeasonal: boolean;
}

function growthOf(today: PlainDate, { counts, assessed, state, isSeasonal }: Facts): Growth {
  const finite = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);
  const figures = {
    from: addDays(today, -RECENT_DAYS),
    to: addDays(today, -1),
    state,
    observed: counts.recent,
    expected: assessed && finite(assessed.expected),
    ratioLow: assessed && finite(assessed.ratioLow),
    ratioHigh: assessed && finite(assessed.ratioHigh),
    isSeasonal,
  };
  return { ...figures, sentence: growthSentence(figures) };
}

/** Growing ones above all others, by how much they grow at least; falling ones below. */
function rankOf({ state, ratioLow, observed }: Growth): number {
  if (state === GrowthState.GROWING) return 1 + Math.log1p(ratioLow ?? 0);
  if (state === GrowthState.FALLING) return -1;
  return Math.min(0.99, observed / 100);
}

async function write(
  ctx: MunicipalContext,
  rows: readonly { readonly id: ClusterId; readonly growth: Growth }[],
): Promise<void> {
  const ranked = rows.map(({ id, growth }) => ({ id, growth, rank: rankOf(growth) }));
  await select(
    ctx.em,
    `update cluster c set growth = r.growth, growth_rank = r.rank
     from jsonb_to_recordset(?::jsonb) as r(id uuid, growth jsonb, rank float8)
     where c.municipality_id = ? and c.id = r.id`,
    [JSON.stringify(ranked), ctx.municipalityId],
  );
}
