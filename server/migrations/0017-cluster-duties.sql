-- Evidence of the picture of problems (`0007-duties.sql`): what people decided about problems, and causes they named.
-- What the program found by itself is no work of the centre.
create function duty_facts_of_cluster_event(r cluster_event, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'PROBLEMS', local_day(r.at, zone), 1, 1
  where r.account_id is not null and r.kind in ('CONFIRMED', 'DISMISSED', 'CLOSED', 'MERGED', 'SPLIT', 'MADE', 'CAUSE_NAMED')
$$;

create trigger duty_cluster_event_added after insert on cluster_event
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_cluster_event_removed after delete on cluster_event
  referencing old table as removed for each statement execute function duty_rows_removed();
