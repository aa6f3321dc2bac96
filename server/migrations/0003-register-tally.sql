-- Counts of the register (`submission-tally.entity.ts`). A statement that writes submissions adds the difference
-- it made, as rows of its own: writers never wait for one another and never deadlock, in whatever order they
-- work. About every sixty-fourth statement folds the differences of its municipality into one row for each kind;
-- only one transaction does so at a time, the others just go on.
create function fold_submission_tally(town uuid) returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended('submission_tally ' || town::text, 0)) then
    return;
  end if;
  with taken as (
    delete from submission_tally where municipality_id = town and not is_folded returning *
  )
  insert into submission_tally as kept (municipality_id, id, state, regime, channel, sector_id, topic_id,
    recipient_id, scale, is_repeat, is_fast_track, is_accelerated, has_cause, count, is_folded)
  select municipality_id, gen_random_uuid(), state, regime, channel, sector_id, topic_id, recipient_id, scale,
    is_repeat, is_fast_track, is_accelerated, has_cause, sum(count), true
  from taken
  group by municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, has_cause
  having sum(count) <> 0
  on conflict (municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, has_cause) where is_folded
  do update set count = kept.count + excluded.count;
end;
$$;

create function tally_added_submissions() returns trigger language plpgsql as $$
begin
  insert into submission_tally (municipality_id, id, state, regime, channel, sector_id, topic_id, recipient_id,
    scale, is_repeat, is_fast_track, is_accelerated, has_cause, count, is_folded)
  select municipality_id, gen_random_uuid(), state, regime, channel, sector_id, topic_id, recipient_id, scale,
    is_repeat, is_fast_track, is_accelerated, cause_id is not null, count(*), false
  from added
  group by municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, cause_id is not null;
  if random() < 1.0 / 64 then
    perform fold_submission_tally(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

create function tally_changed_submissions() returns trigger language plpgsql as $$
begin
  insert into submission_tally (municipality_id, id, state, regime, channel, sector_id, topic_id, recipient_id,
    scale, is_repeat, is_fast_track, is_accelerated, has_cause, count, is_folded)
  select municipality_id, gen_random_uuid(), state, regime, channel, sector_id, topic_id, recipient_id, scale,
    is_repeat, is_fast_track, is_accelerated, has_cause, sum(difference), false
  from (
    select municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
      is_fast_track, is_accelerated, cause_id is not null as has_cause, 1 as difference from added
    union all
    select municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
      is_fast_track, is_accelerated, cause_id is not null, -1 from removed
  ) as changes
  group by municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, has_cause
  having sum(difference) <> 0;
  if random() < 1.0 / 64 then
    perform fold_submission_tally(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

-- A municipality that goes takes its counts with it; whoever deletes it has no right to them.
create function tally_removed_submissions() returns trigger language plpgsql as $$
begin
  if not exists (select from removed r join municipality m on m.id = r.municipality_id) then
    return null;
  end if;
  insert into submission_tally (municipality_id, id, state, regime, channel, sector_id, topic_id, recipient_id,
    scale, is_repeat, is_fast_track, is_accelerated, has_cause, count, is_folded)
  select municipality_id, gen_random_uuid(), state, regime, channel, sector_id, topic_id, recipient_id, scale,
    is_repeat, is_fast_track, is_accelerated, cause_id is not null, -count(*), false
  from removed
  group by municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, cause_id is not null;
  return null;
end;
$$;

create trigger submission_tally_added after insert on submission
  referencing new table as added for each statement execute function tally_added_submissions();

create trigger submission_tally_changed after update on submission
  referencing old table as removed new table as added
  for each statement execute function tally_changed_submissions();

create trigger submission_tally_removed after delete on submission
  referencing old table as removed for each statement execute function tally_removed_submissions();
