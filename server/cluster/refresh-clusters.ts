/** Facts of problems that follow from their submissions: kept with every change of them. */
import type { MunicipalContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { groupBy } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { type SharedPlace, sharedPlace, sharedWordsOf, titleOf } from "./cluster-facts.rules.ts";
import type { Story } from "./story.ts";

const MOST_STORIES = 60;

interface FactsRow {
  readonly id: ClusterId;
  readonly count: number;
  readonly firstOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
  readonly topicId: TopicId | null;
  readonly topic: string | null;
  readonly sectorId: SectorId | null;
  readonly places: { readonly key: string; readonly place: string; readonly count: number }[] | null;
}

const FACTS_SQL = `
  select c.id, count(s.id)::int as count,
    min((s.received_at at time zone ?)::date)::text as "firstOn",
    max((s.received_at at time zone ?)::date)::text as "lastOn",
    mode() within group (order by s.topic_id) as "topicId",
    (select t.name from topic t where t.municipality_id = c.municipality_id
       and t.id = mode() within group (order by s.topic_id)) as topic,
    mode() within group (order by s.sector_id) as "sectorId",
    (select jsonb_agg(p) from (
       select v.place_key as key, mode() within group (order by v.place) as place, count(*)::int as count
       from cluster_submission n
       join submission v on v.municipality_id = n.municipality_id and v.id = n.submission_id
       where n.municipality_id = c.municipality_id and n.cluster_id = c.id and n.state = 'MEMBER'
         and v.place_key is not null
       group by v.place_key order by 3 desc, 1 limit 50) p) as places
  from cluster c
  left join cluster_submission m on m.municipality_id = c.municipality_id and m.cluster_id = c.id and m.state = 'MEMBER'
  left join submission s on s.municipality_id = m.municipality_id and s.id = m.submission_id
  where c.municipality_id = ? and c.id = any(string_to_array(?, ',')::uuid[])
  group by c.municipality_id, c.id`;

/** Counts problems anew and names those that no person named. */
export async function refreshClusters(ctx: MunicipalContext, ids: ReadonlySet<ClusterId>): Promise<void> {
  if (ids.size === 0) return;
  const list = [...ids].join(",");
  const rows = await select<FactsRow>(ctx.em, FACTS_SQL, [
    ctx.timeZone,
    ctx.timeZone,
    ctx.municipalityId,
    list,
  ]);
  const stories = await storiesOf(ctx, list);
  const facts = rows.map((row) => {
    const place = sharedPlace(row.places ?? [], row.count);
    const words = sharedWordsOf(stories.get(row.id) ?? []);
    return { ...row, ...placeColumns(place), words, title: titleOf(row.topic, place, words) };
  });
  await select(
    ctx.em,
    `update cluster c set submission_count = r.count, first_on = coalesce(r."firstOn", c.first_on),
       last_on = coalesce(r."lastOn", c.last_on), topic_id = r."topicId", sector_id = r."sectorId",
       place = r.place, place_key = r."placeKey",
       words = case when jsonb_array_length(r.words) > 0 then r.words else c.words end,
       title = case when c.is_title_own then c.title else r.title end
     from jsonb_to_recordset(?::jsonb) as r(id uuid, count int, "firstOn" date, "lastOn" date, "topicId" uuid,
       "sectorId" uuid, place text, "placeKey" text, words jsonb, title text)
     where c.municipality_id = ? and c.id = r.id`,
    [JSON.stringify(facts), ctx.municipalityId],
  );
}

const placeColumns = (place: SharedPlace | null) => ({
  place: place?.shown ?? null,
  placeKey: place?.key ?? null,
});

async function storiesOf(ctx: MunicipalContext, list: string): Promise<ReadonlyMap<ClusterId, Story[]>> {
  const rows = await select<{ clusterId: ClusterId; story: Story }>(
    ctx.em,
    `select i.id as "clusterId", t.story from unnest(string_to_array(?, ',')::uuid[]) as i(id)
     cross join lateral (select story from story_trace where municipality_id = ? and cluster_id = i.id
       order by received_at desc limit ${MOST_STORIES}) t`,
    [list, ctx.municipalityId],
  );
  const groups = groupBy(rows, ({ clusterId }) => clusterId);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ story }) => story)]));
}
