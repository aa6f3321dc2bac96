-- Evidence of taking part in meetings of other bodies (`0007-duties.sql`).
create function duty_facts_of_outside_meeting(r outside_meeting, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'OUTSIDE_MEETINGS', r.held_on, (r.state = 'ATTENDED')::int, 1 where r.state <> 'CANCELLED'
$$;

create trigger duty_outside_meeting_added after insert on outside_meeting
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_outside_meeting_changed after update on outside_meeting
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_outside_meeting_removed after delete on outside_meeting
  referencing old table as removed for each statement execute function duty_rows_removed();
