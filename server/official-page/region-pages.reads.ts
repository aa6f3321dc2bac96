/** Official pages of a region's municipalities: counts alone, out of what the region may see of each row. */
import type { RegionWideContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { TownPages } from "./monitoring.types.ts";
import { nextMonth } from "./month-parts.ts";
import { DEFAULTS } from "./requirement.rules.ts";

/**
 * One row for each municipality, by names. Whether a page is in order is judged as `faultsOf` does it, by the usual
 * number of days: the region compares by one measure.
 *
 * @param month first day of the month that publications and obligations are counted in
 */
export function townPages(ctx: RegionWideContext, month: PlainDate): Promise<TownPages[]> {
  const until = nextMonth(month);
  const now = ctx.clock.now();
  return select<TownPages>(ctx.em, SQL, [
    now,
    month,
    until,
    now,
    month,
    until,
    month,
    ctx.regionIds.join(","),
  ]);
}

const IN_FORCE = `(select r.variant->'capabilities' from regulation r
  where r.municipality_id = m.id order by r.version desc limit 1)`;

const SQL = `
  with town as (
    select m.id, m.name, m.region_id, m.time_zone, (t.now at time zone m.time_zone)::date as today,
      t.month, t.until, ${IN_FORCE} as capabilities
    from municipality m, (select ?::timestamptz as now, ?::date as month, ?::date as until) t
  ),
  page as (
    select t.id as town, p.is_connected, p.has_mark, p.assessed_on is not null as is_assessed,
      coalesce(p.last_post_on >= t.today - ${DEFAULTS.freshDays}, false) as is_fresh,
      not coalesce(p.score_points < ${DEFAULTS.inOrderShare} * nullif(p.score_most, 0), false) as is_well
    from town t join official_page p on p.municipality_id = t.id where p.status = 'ACTIVE'
  ),
  owed as (
    select t.id as town, c.id as template, c.place_by,
      (c.place_by < (?::timestamptz at time zone t.time_zone)::date) as is_over,
      (select min(l.published_at at time zone t.time_zone)::date from content_post p
        join content_placement l on l.municipality_id = p.municipality_id and l.post_id = p.id and l.state = 'PUBLISHED'
        where p.municipality_id = t.id and p.template_id = c.id) as published_on
    from town t join content_template c on c.region_id = t.region_id and c.is_obligatory and c.withdrawn_at is null
    where c.place_by >= ?::date and c.place_by < ?::date and t.capabilities @> '[{"code": "GOS-07"}]'
  )
  select t.id as "municipalityId",
    exists (select from jsonb_array_elements(t.capabilities) c where c->>'code' like 'GOS-%') as "isAsked",
    (select count(*)::int from page p where p.town = t.id) as pages,
    (select count(*)::int from page p where p.town = t.id and p.is_connected) as connected,
    (select count(*)::int from page p where p.town = t.id and p.has_mark) as marked,
    (select count(*)::int from page p where p.town = t.id and p.is_fresh) as fresh,
    (select count(*)::int from page p where p.town = t.id and p.is_assessed) as assessed,
    (select count(*)::int from page p where p.town = t.id and p.is_connected and p.has_mark and p.is_fresh
      and p.is_well) as "inOrder",
    (select count(*)::int from content_placement l where l.municipality_id = t.id and l.state = 'PUBLISHED'
      and l.published_at >= (t.month::timestamp at time zone t.time_zone)
      and l.published_at < (t.until::timestamp at time zone t.time_zone)) as published,
    (select least(coalesce(sum(s.views), 0), 2147483647)::int from page_statistic s where s.municipality_id = t.id
      and s.month = ?::date) as views,
    (select count(*)::int from owed o where o.town = t.id) as owed,
    (select count(*)::int from owed o where o.town = t.id and o.published_on <= o.place_by) as placed,
    (select count(*)::int from owed o where o.town = t.id and o.published_on > o.place_by) as late,
    (select count(*)::int from owed o where o.town = t.id and o.published_on is null and o.is_over) as missing
  from town t where t.region_id = any(string_to_array(?, ',')::uuid[]) order by t.name, t.id`;
