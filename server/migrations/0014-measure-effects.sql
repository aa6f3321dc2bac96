-- What measures are compared with (`server/effect`, decision 21): weeks of other municipalities, in sum. The function
-- alone looks across municipalities; it gives nothing unless so many stand behind a sum that none can be told from it.

create function peer_weeks(sector text, since date, until date)
returns table (scope text, towns integer, week date, received integer, solved integer, log_minutes double precision)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  own uuid := nullif(current_setting('app.municipality_id', true), '')::uuid;
  own_region uuid := nullif(current_setting('app.region_id', true), '')::uuid;
  wanted_slice text := case when sector is null then 'ALL' else 'FEDERAL' end;
  weeks integer := (until - since) / 7 + 1;
  asked text;
  members uuid[];
begin
  if own is null or own_region is null or weeks < 8 then
    return;
  end if;
  foreach asked in array array['REGION', 'NETWORK'] loop
    with kept as (
      select r.municipality_id from indicator_rollup r
      where r.slice = 'ALL' and r.grain = 'WEEK' and r.starts_on between since and until and r.received > 0
        and r.municipality_id <> own and (asked = 'NETWORK' or r.region_id = own_region)
      group by r.municipality_id having count(*) >= weeks * 0.9
    ), sums as (
      select r.municipality_id, sum(r.received) as total from indicator_rollup r
      where r.slice = wanted_slice and r.grain = 'WEEK' and r.starts_on between since and until
        and r.federal_sector is not distinct from sector and r.municipality_id in (select k.municipality_id from kept k)
      group by r.municipality_id having sum(r.received) > 0
    )
    select array_agg(s.municipality_id) into members from sums s
    having count(*) >= 3 and max(s.total) <= 0.75 * sum(s.total) and sum(s.total) >= 5 * weeks;
    exit when members is not null;
  end loop;
  if members is null then
    return;
  end if;
  return query
    select asked, cardinality(members), d.monday::date, greatest(coalesce(c.received, 0), 5)::integer,
      case when t.solved >= 5 then t.solved else 0 end::integer, case when t.solved >= 5 then t.log_minutes end
    from generate_series(since, until, interval '7 days') as d(monday)
    left join (
      select r.starts_on, sum(r.received)::integer as received from indicator_rollup r
      where r.slice = wanted_slice and r.grain = 'WEEK' and r.starts_on between since and until
        and r.federal_sector is not distinct from sector and r.municipality_id = any(members)
      group by r.starts_on
    ) c on c.starts_on = d.monday::date
    left join (
      select r.starts_on, sum(r.count)::integer as solved,
        (sum(r.count * (r.bucket - 0.5)) / nullif(sum(r.count), 0) * ln(1.04))::double precision as log_minutes
      from duration_rollup r
      where r.slice = wanted_slice and r.grain = 'WEEK' and r.starts_on between since and until and r.kind = 'SOLUTION'
        and r.federal_sector is not distinct from sector and r.municipality_id = any(members)
      group by r.starts_on
    ) t on t.starts_on = d.monday::date
    order by 3;
end
$$;

revoke all on function peer_weeks from public;
grant execute on function peer_weeks to app_tenant;

grant create on schema public to app_peers;

do $$
declare
  is_lent boolean;
begin
  begin
    execute format('grant app_peers to %I', current_user);
    is_lent := true;
  exception when insufficient_privilege then
    is_lent := false;
  end;
  alter function peer_weeks owner to app_peers;
  if is_lent then
    execute format('revoke app_peers from %I granted by current_user', current_user);
  end if;
end $$;

revoke create on schema public from app_peers;

-- Evidence of duties, see `0007`.
create function duty_facts_of_roadmap(r roadmap, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'ROADMAPS', r.approved_on, 1, 1 where r.approved_on is not null
  union all
  select 'ROADMAPS_ADVISED', r.approved_on, 1, 1 where r.approved_on is not null and r.recommendation_id is not null
$$;

create function duty_facts_of_measure(r measure, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'MEASURES_AIMED', local_day(r.created_at, zone), (r.indicator is not null and r.expected_drop is not null)::int, 1
  where r.state <> 'CANCELLED'
  union all
  select 'MEASURES_DONE', r.due_on, (r.state = 'DONE')::int, 1 where r.state <> 'CANCELLED'
$$;

create trigger duty_roadmap_added after insert on roadmap
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_roadmap_changed after update on roadmap
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_roadmap_removed after delete on roadmap
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_measure_added after insert on measure
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_measure_changed after update on measure
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_measure_removed after delete on measure
  referencing old table as removed for each statement execute function duty_rows_removed();
