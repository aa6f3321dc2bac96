-- Signed minutes, and what belongs to them, are never changed and never taken back. They go only together with their
-- municipality, when the making of one is undone.
create function signed_minutes_stay() returns trigger language plpgsql as $$
begin
  if old.state <> 'SIGNED' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' and not exists (select from municipality m where m.id = old.municipality_id) then
    return old;
  end if;
  raise exception 'signed minutes are not changed' using errcode = 'restrict_violation';
end;
$$;

create function parts_of_signed_minutes_stay() returns trigger language plpgsql as $$
declare
  town uuid := case when tg_op = 'INSERT' then new.municipality_id else old.municipality_id end;
begin
  if tg_op = 'DELETE' and not exists (select from municipality m where m.id = town) then
    return old;
  end if;
  if exists (
    select from minutes m where m.municipality_id = town and m.state = 'SIGNED'
      and (tg_op <> 'INSERT' and m.id = old.minutes_id or tg_op <> 'DELETE' and m.id = new.minutes_id)
  ) then
    raise exception 'signed minutes are not changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;

create function kept_of_minutes_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from municipality m where m.id = old.municipality_id) then
    return old;
  end if;
  raise exception 'signed minutes are not changed' using errcode = 'restrict_violation';
end;
$$;

create trigger minutes_stay before update or delete on minutes
  for each row execute function signed_minutes_stay();

create trigger minutes_text_stays before insert or update or delete on minutes_text
  for each row execute function parts_of_signed_minutes_stay();

create trigger decision_stays before insert or update or delete on decision
  for each row execute function parts_of_signed_minutes_stay();

create trigger minutes_signature_stays before update or delete on minutes_signature
  for each row execute function kept_of_minutes_stay();

create trigger minutes_signature_file_stays before update or delete on minutes_signature_file
  for each row execute function kept_of_minutes_stay();

create trigger minutes_file_stays before update or delete on minutes_file
  for each row execute function kept_of_minutes_stay();

-- Evidence of duties. A meeting that was held owes minutes (`duty_facts_of_meeting`); those that are signed pay it.
create function duty_facts_of_minutes(r minutes, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'MINUTES', local_day(r.held_at, zone), 1, 0 where r.signed_at is not null and r.corrects_id is null
$$;

-- An assignment is owed on its day, and done when its execution was confirmed.
create function duty_facts_of_assignment(r assignment, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'ASSIGNMENTS', r.due_on, (r.state = 'DONE')::int, 1 where r.state <> 'CANCELLED'
$$;

create trigger duty_minutes_added after insert on minutes
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_minutes_changed after update on minutes
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_minutes_removed after delete on minutes
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_assignment_added after insert on assignment
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_assignment_changed after update on assignment
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_assignment_removed after delete on assignment
  referencing old table as removed for each statement execute function duty_rows_removed();
