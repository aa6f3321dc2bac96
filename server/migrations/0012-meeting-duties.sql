-- Evidence of meetings (`0007-duties.sql` says how it is counted). A meeting that participants were told of is owed on
-- its day and done when it was held; one that was cancelled is not owed.
create function duty_facts_of_meeting(r meeting, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'MEETINGS', local_day(r.starts_at, zone), (r.state = 'HELD')::int, 1
  where r.called_at is not null and r.state <> 'CANCELLED'
  union all
  -- What was held owes its minutes; those that are signed pay it.
  select 'MINUTES', local_day(r.held_at, zone), 0, 1 where r.held_at is not null
$$;

create trigger duty_meeting_added after insert on meeting
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_meeting_changed after update on meeting
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_meeting_removed after delete on meeting
  referencing old table as removed for each statement execute function duty_rows_removed();
