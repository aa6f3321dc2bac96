-- Evidence of plans, directions, proposals and trainings (`0007-duties.sql`).
create function duty_facts_of_plan_event(r plan_event, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'PLANS', local_day(r.at, zone), 1, 1
  where r.action in ('APPROVE', 'CLOSE', 'ITEM_START', 'ITEM_FINISH', 'ITEM_CANCEL')
$$;

create function duty_facts_of_direction(r direction, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'PLANS', local_day(r.set_at, zone), 1, 1
$$;

-- What was put forward is owed a decision or a reply; what was withdrawn is owed nothing.
create function duty_facts_of_proposal(r proposal, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select case when r.kind in ('DIGITAL', 'SECTOR_DIGITAL') then 'DIGITAL_PROPOSALS' else 'PROPOSALS' end,
    local_day(r.created_at, zone), (r.state not in ('PUT_FORWARD', 'SENT'))::int, 1
  where r.state <> 'WITHDRAWN'
$$;

create function duty_facts_of_training(r training, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'TRAINING', local_day(r.starts_at, zone), (r.state = 'HELD')::int, 1 where r.state <> 'CANCELLED'
$$;

create trigger duty_plan_event_added after insert on plan_event
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_plan_event_changed after update on plan_event
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_plan_event_removed after delete on plan_event
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_direction_added after insert on direction
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_direction_changed after update on direction
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_direction_removed after delete on direction
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_proposal_added after insert on proposal
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_proposal_changed after update on proposal
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_proposal_removed after delete on proposal
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_training_added after insert on training
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_training_changed after update on training
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_training_removed after delete on training
  referencing old table as removed for each statement execute function duty_rows_removed();
