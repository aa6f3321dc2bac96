-- Evidence of polls, settlements and direct lines (`0007-duties.sql`).
-- What was announced is owed its results when the last day is over; what is only planned is owed nothing yet.
create function duty_facts_of_poll(r poll, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'POLLS', r.ends_on, (r.state in ('COUNTED', 'PUBLISHED'))::int, 1
  where r.state not in ('DRAFT', 'CANCELLED')
$$;

create function duty_facts_of_settlement_contact(r settlement_contact, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'SETTLEMENTS', r.held_on, 1, 1
$$;

create function duty_facts_of_direct_line(r direct_line, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'DIRECT_LINES', local_day(r.starts_at, zone), (r.state = 'HELD')::int, 1 where r.state <> 'CANCELLED'
$$;

create trigger duty_poll_added after insert on poll
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_poll_changed after update on poll
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_poll_removed after delete on poll
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_settlement_contact_added after insert on settlement_contact
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_settlement_contact_removed after delete on settlement_contact
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_direct_line_added after insert on direct_line
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_direct_line_changed after update on direct_line
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_direct_line_removed after delete on direct_line
  referencing old table as removed for each statement execute function duty_rows_removed();
