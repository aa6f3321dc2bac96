-- Measures of the register by municipality, period and slice (`server/indicator/*.entity.ts`). A statement that
-- writes submissions adds the difference it made, as rows of its own, as the tally does (`0003`): what a row of
-- the register is worth is said once, by `measures_of` and `durations_of`, and taken off and added again when the
-- row changes. Folding spreads the differences over slices and periods.

create function local_day(moment timestamptz, zone text) returns date language sql stable as $$
  select (moment at time zone zone)::date
$$;

-- Bucket of a duration in minutes, see `DurationRollup`.
create function duration_bucket(minutes double precision) returns smallint language sql immutable as $$
  select case when minutes <= 1 then 0 else ceil(ln(minutes) / ln(1.04::double precision)) end::smallint
$$;

create function period_start(grain text, day date) returns date language sql immutable as $$
  select case when grain = 'DAY' then day else date_trunc(lower(grain), day::timestamp)::date end
$$;

create function slices_of_indicators() returns table (slice text, grain text) language sql immutable as $$
  values ('ALL', 'DAY'), ('ALL', 'WEEK'), ('ALL', 'MONTH'), ('ALL', 'QUARTER'), ('ALL', 'YEAR'),
    ('FEDERAL', 'DAY'), ('FEDERAL', 'WEEK'), ('FEDERAL', 'MONTH'), ('FEDERAL', 'QUARTER'), ('FEDERAL', 'YEAR'),
    ('MIX', 'WEEK'), ('MIX', 'MONTH'), ('SECTOR', 'DAY'), ('SECTOR', 'WEEK'), ('SECTOR', 'MONTH'),
    ('RECIPIENT', 'DAY'), ('RECIPIENT', 'WEEK'), ('RECIPIENT', 'MONTH')
$$;

-- How much later than three days after receipt it was entered. A row of a file was registered in the system it
-- comes from: when it was read says nothing.
create function registration_lag(s submission) returns interval language sql stable as $$
  select case when s.source_marks is null then greatest(s.registered_at - s.received_at - interval '3 days', interval '0')
    else interval '0' end
$$;

create function measures_of(s submission, zone text) returns table (
  day date, federal_sector text, sector_id uuid, channel text, recipient_id uuid,
  received int, repeats int, pos_received int, fast_track int, late_registered int, with_cause int, due int,
  kept int, missed int, open_due int, kept_originally int, first_answered int, answered int, returned int,
  answered_solved int, marked int, mark_sum int, good_marks int, source_marked int, source_mark_sum int,
  reviewed int, score_sum int, solved int, closed int, closed_with_cause int, promised int, promises_kept int,
  rated int, rated_kept int, rated_released int, rated_open int, rated_solved int, rated_again int, rated_known int,
  rated_marked int, rated_good int, rated_solved_marked int, rated_solved_good int, rated_moved int, split_off int
) language sql stable as $$
  select d.day, s.federal_sector, s.sector_id, s.channel, s.recipient_id,
    (d.kind = 'RECEIPT')::int,
    coalesce((d.kind = 'RECEIPT' and s.is_repeat)::int, 0),
    coalesce((d.kind = 'RECEIPT' and s.channel = 'POS')::int, 0),
    coalesce((d.kind = 'RECEIPT' and s.channel = 'POS' and s.is_fast_track)::int, 0),
    coalesce((d.kind = 'RECEIPT' and registration_lag(s) > interval '0')::int, 0),
    coalesce((d.kind = 'RECEIPT' and s.cause_id is not null)::int, 0),
    (d.kind = 'DUE')::int,
    coalesce((d.kind = 'DUE' and s.answered_at <= s.answer_due_at)::int, 0),
    coalesce((d.kind = 'DUE' and s.answered_at > s.answer_due_at)::int, 0),
    coalesce((d.kind = 'DUE' and s.answered_at is null)::int, 0),
    coalesce((d.kind = 'DUE' and s.answered_at <= s.original_due_at - registration_lag(s))::int, 0),
    (d.kind = 'FIRST_ANSWER')::int,
    (d.kind = 'ANSWER')::int,
    coalesce((d.kind = 'ANSWER' and s.return_count > 0)::int, 0),
    coalesce((d.kind = 'ANSWER' and s.solved_at is not null)::int, 0),
    coalesce((d.kind = 'ANSWER' and s.mark is not null)::int, 0),
    coalesce(case when d.kind = 'ANSWER' then s.mark end, 0),
    coalesce((d.kind = 'ANSWER' and s.mark >= 4)::int, 0),
    coalesce((d.kind = 'ANSWER' and s.mark is not null and s.mark_source = 'SOURCE_SYSTEM')::int, 0),
    coalesce(case when d.kind = 'ANSWER' and s.mark_source = 'SOURCE_SYSTEM' then s.mark end, 0),
    coalesce((d.kind = 'ANSWER' and s.quality_score is not null)::int, 0),
    coalesce(case when d.kind = 'ANSWER' then s.quality_score end, 0),
    (d.kind = 'SOLUTION')::int,
    (d.kind = 'CLOSING')::int,
    coalesce((d.kind = 'CLOSING' and s.cause_id is not null)::int, 0),
    (d.kind = 'PROMISE')::int,
    coalesce((d.kind = 'PROMISE' and local_day(s.answered_at, zone) <= s.promised_on)::int, 0),
    (d.kind = 'RATED')::int,
    coalesce((d.kind = 'RATED' and not d.is_released and s.answered_at <= s.original_due_at - registration_lag(s))::int, 0),
    (d.kind = 'RATED' and d.is_released)::int,
    (d.kind = 'RATED' and not d.is_released and s.answered_at is null)::int,
    (d.kind = 'RATED' and not d.is_released and s.solved_at is not null)::int,
    (d.kind = 'RATED' and s.same_matter_as is not null)::int,
    (d.kind = 'RATED' and s.applicant_id is not null)::int,
    (d.kind = 'RATED' and d.is_marked)::int,
    coalesce((d.kind = 'RATED' and d.is_marked and s.mark >= 4)::int, 0),
    (d.kind = 'RATED' and d.is_marked and s.solved_at is not null)::int,
    coalesce((d.kind = 'RATED' and d.is_marked and s.solved_at is not null and s.mark >= 4)::int, 0),
    (d.kind = 'RATED' and (s.federal_sector is distinct from s.original_federal_sector
      or (s.original_sector_id is not null and s.sector_id is distinct from s.original_sector_id)))::int,
    (d.kind = 'SPLIT')::int
  from (select v.kind, v.day, coalesce(s.outcome in ('FORWARDED', 'DISMISSED'), false) as is_released,
      s.mark is not null and coalesce(s.mark_source = 'SOURCE_SYSTEM', false)
        and coalesce(s.outcome not in ('FORWARDED', 'DISMISSED'), true) as is_marked
    from (values
    ('RECEIPT', local_day(s.received_at, zone)),
    ('DUE', case when s.outcome is null or s.outcome not in ('FORWARDED', 'DISMISSED') then local_day(s.answer_due_at, zone) end),
    ('FIRST_ANSWER', local_day(s.first_answered_at, zone)),
    ('ANSWER', local_day(s.answered_at, zone)),
    ('SOLUTION', local_day(s.solved_at, zone)),
    ('CLOSING', local_day(s.closed_at, zone)),
    ('PROMISE', s.promised_on),
    ('RATED', case when not s.is_split then local_day(s.original_due_at, zone) end),
    ('SPLIT', case when s.is_split then local_day(s.original_due_at, zone) end)
  ) as v (kind, day) where v.day is not null) as d
$$;

create function durations_of(s submission, zone text) returns table (
  day date, federal_sector text, sector_id uuid, channel text, recipient_id uuid, kind text, bucket smallint
) language sql stable as $$
  select local_day(s.first_answered_at, zone), s.federal_sector, s.sector_id, s.channel, s.recipient_id,
    'FIRST_ANSWER', duration_bucket(s.first_answer_minutes)
  where s.first_answered_at is not null and s.first_answer_minutes is not null
  union all
  select local_day(s.solved_at, zone), s.federal_sector, s.sector_id, s.channel, s.recipient_id,
    'SOLUTION', duration_bucket(floor(extract(epoch from s.solved_at - s.received_at) / 60))
  where s.solved_at is not null
  union all
  select local_day(s.original_due_at, zone), s.federal_sector, s.sector_id, s.channel, s.recipient_id,
    'RATED_SOLUTION', duration_bucket(floor(extract(epoch from s.solved_at - s.received_at) / 60))
  where s.solved_at is not null and s.original_due_at is not null and not s.is_split
    and coalesce(s.outcome not in ('FORWARDED', 'DISMISSED'), true)
$$;

create function fold_indicators(town uuid) returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended('indicator ' || town::text, 0)) then
    return;
  end if;
  with c as (
    delete from indicator_change where municipality_id = town returning *
  )
  insert into indicator_rollup as kept (id, municipality_id, region_id, slice, grain, starts_on, federal_sector,
    sector_id, channel, recipient_id, received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  select gen_random_uuid(), *
  from (
    select c.municipality_id, c.region_id, g.slice, g.grain, period_start(g.grain, c.day),
      case when g.slice in ('FEDERAL', 'MIX', 'RECIPIENT') then c.federal_sector end,
      case when g.slice = 'SECTOR' then c.sector_id end,
      case when g.slice in ('MIX', 'SECTOR', 'RECIPIENT') then c.channel end,
      case when g.slice = 'RECIPIENT' then c.recipient_id end,
      case when g.grain = 'DAY' then 0 else sum(c.received) end, case when g.grain = 'DAY' then 0 else sum(c.repeats)
      end, case when g.grain = 'DAY' then 0 else sum(c.pos_received) end, case when g.grain = 'DAY' then 0 else
      sum(c.fast_track) end, case when g.grain = 'DAY' then 0 else sum(c.late_registered) end, case when g.grain =
      'DAY' then 0 else sum(c.with_cause) end, case when g.grain = 'DAY' then 0 else sum(c.due) end, case when g.grain
      = 'DAY' then 0 else sum(c.kept) end, case when g.grain = 'DAY' then 0 else sum(c.missed) end, sum(c.open_due),
      case when g.grain = 'DAY' then 0 else sum(c.kept_originally) end, case when g.grain = 'DAY' then 0 else
      sum(c.first_answered) end, case when g.grain = 'DAY' then 0 else sum(c.answered) end, case when g.grain = 'DAY'
      then 0 else sum(c.returned) end, case when g.grain = 'DAY' then 0 else sum(c.answered_solved) end, case when
      g.grain = 'DAY' then 0 else sum(c.marked) end, case when g.grain = 'DAY' then 0 else sum(c.mark_sum) end, case
      when g.grain = 'DAY' then 0 else sum(c.good_marks) end, case when g.grain = 'DAY' then 0 else
      sum(c.source_marked) end, case when g.grain = 'DAY' then 0 else sum(c.source_mark_sum) end, case when g.grain =
      'DAY' then 0 else sum(c.reviewed) end, case when g.grain = 'DAY' then 0 else sum(c.score_sum) end, case when
      g.grain = 'DAY' then 0 else sum(c.solved) end, case when g.grain = 'DAY' then 0 else sum(c.closed) end, case
      when g.grain = 'DAY' then 0 else sum(c.closed_with_cause) end, case when g.grain = 'DAY' then 0 else
      sum(c.promised) end, case when g.grain = 'DAY' then 0 else sum(c.promises_kept) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_kept) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_released) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_open) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_solved) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_again) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_known) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_marked) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_good) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_solved_marked) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_solved_good) end,
      case when g.grain = 'DAY' then 0 else sum(c.rated_moved) end,
      case when g.grain = 'DAY' then 0 else sum(c.split_off) end
    from c cross join slices_of_indicators() g
    where g.grain <> 'DAY' or c.open_due <> 0
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  ) as folded
  on conflict (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id) do update set
    received = kept.received + excluded.received, repeats = kept.repeats + excluded.repeats,
    pos_received = kept.pos_received + excluded.pos_received, fast_track = kept.fast_track + excluded.fast_track,
    late_registered = kept.late_registered + excluded.late_registered, with_cause = kept.with_cause + excluded.with_cause,
    due = kept.due + excluded.due, kept = kept.kept + excluded.kept,
    missed = kept.missed + excluded.missed, open_due = kept.open_due + excluded.open_due,
    kept_originally = kept.kept_originally + excluded.kept_originally, first_answered = kept.first_answered + excluded.first_answered,
    answered = kept.answered + excluded.answered, returned = kept.returned + excluded.returned,
    answered_solved = kept.answered_solved + excluded.answered_solved, marked = kept.marked + excluded.marked,
    mark_sum = kept.mark_sum + excluded.mark_sum, good_marks = kept.good_marks + excluded.good_marks,
    source_marked = kept.source_marked + excluded.source_marked, source_mark_sum = kept.source_mark_sum + excluded.source_mark_sum,
    reviewed = kept.reviewed + excluded.reviewed, score_sum = kept.score_sum + excluded.score_sum,
    solved = kept.solved + excluded.solved, closed = kept.closed + excluded.closed,
    closed_with_cause = kept.closed_with_cause + excluded.closed_with_cause, promised = kept.promised + excluded.promised,
    promises_kept = kept.promises_kept + excluded.promises_kept,
    rated = kept.rated + excluded.rated,
    rated_kept = kept.rated_kept + excluded.rated_kept,
    rated_released = kept.rated_released + excluded.rated_released,
    rated_open = kept.rated_open + excluded.rated_open,
    rated_solved = kept.rated_solved + excluded.rated_solved,
    rated_again = kept.rated_again + excluded.rated_again,
    rated_known = kept.rated_known + excluded.rated_known,
    rated_marked = kept.rated_marked + excluded.rated_marked,
    rated_good = kept.rated_good + excluded.rated_good,
    rated_solved_marked = kept.rated_solved_marked + excluded.rated_solved_marked,
    rated_solved_good = kept.rated_solved_good + excluded.rated_solved_good,
    rated_moved = kept.rated_moved + excluded.rated_moved,
    split_off = kept.split_off + excluded.split_off;
  delete from indicator_rollup where municipality_id = town and grain = 'DAY' and open_due = 0;
  with c as (
    delete from duration_change where municipality_id = town returning *
  )
  insert into duration_rollup as kept (id, municipality_id, region_id, slice, grain, starts_on, federal_sector,
    sector_id, channel, recipient_id, kind, bucket, count)
  select gen_random_uuid(), *
  from (
    select c.municipality_id, c.region_id, g.slice, g.grain, period_start(g.grain, c.day),
      case when g.slice in ('FEDERAL', 'MIX', 'RECIPIENT') then c.federal_sector end,
      case when g.slice = 'SECTOR' then c.sector_id end,
      case when g.slice in ('MIX', 'SECTOR', 'RECIPIENT') then c.channel end,
      case when g.slice = 'RECIPIENT' then c.recipient_id end, c.kind, c.bucket, sum(c.count)
    from c cross join slices_of_indicators() g
    where g.grain <> 'DAY'
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 having sum(c.count) <> 0
  ) as folded
  on conflict (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id, kind, bucket)
    do update set count = kept.count + excluded.count;
end;
$$;

create function measure_added_submissions() returns trigger language plpgsql as $$
declare
  counted int;
  timed int := 0;
begin
  insert into indicator_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    sum(received), sum(repeats), sum(pos_received), sum(fast_track), sum(late_registered), sum(with_cause),
    sum(due), sum(kept), sum(missed), sum(open_due), sum(kept_originally), sum(first_answered), sum(answered),
    sum(returned), sum(answered_solved), sum(marked), sum(mark_sum), sum(good_marks), sum(source_marked),
    sum(source_mark_sum), sum(reviewed), sum(score_sum), sum(solved), sum(closed), sum(closed_with_cause),
    sum(promised), sum(promises_kept), sum(rated), sum(rated_kept), sum(rated_released), sum(rated_open),
    sum(rated_solved), sum(rated_again), sum(rated_known), sum(rated_marked), sum(rated_good), sum(rated_solved_marked),
    sum(rated_solved_good), sum(rated_moved), sum(split_off)
  from (
    select s.municipality_id, m.region_id, c.day, c.federal_sector, c.sector_id, c.channel, c.recipient_id,
      c.received, c.repeats, c.pos_received, c.fast_track, c.late_registered, c.with_cause, c.due, c.kept, c.missed,
      c.open_due, c.kept_originally, c.first_answered, c.answered, c.returned, c.answered_solved, c.marked,
      c.mark_sum, c.good_marks, c.source_marked, c.source_mark_sum, c.reviewed, c.score_sum, c.solved, c.closed,
      c.closed_with_cause, c.promised, c.promises_kept,
      c.rated, c.rated_kept, c.rated_released, c.rated_open, c.rated_solved, c.rated_again, c.rated_known,
      c.rated_marked, c.rated_good, c.rated_solved_marked, c.rated_solved_good, c.rated_moved, c.split_off
    from added s join municipality m on m.id = s.municipality_id
    cross join lateral measures_of(s, m.time_zone) c
  ) as t (municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id
  having sum(received) <> 0 or sum(repeats) <> 0 or sum(pos_received) <> 0 or sum(fast_track) <> 0 or
    sum(late_registered) <> 0 or sum(with_cause) <> 0 or sum(due) <> 0 or sum(kept) <> 0 or sum(missed) <> 0 or
    sum(open_due) <> 0 or sum(kept_originally) <> 0 or sum(first_answered) <> 0 or sum(answered) <> 0 or
    sum(returned) <> 0 or sum(answered_solved) <> 0 or sum(marked) <> 0 or sum(mark_sum) <> 0 or sum(good_marks) <>
    0 or sum(source_marked) <> 0 or sum(source_mark_sum) <> 0 or sum(reviewed) <> 0 or sum(score_sum) <> 0 or
    sum(solved) <> 0 or sum(closed) <> 0 or sum(closed_with_cause) <> 0 or sum(promised) <> 0 or sum(promises_kept) <> 0 or
    sum(rated) <> 0 or sum(rated_kept) <> 0 or sum(rated_released) <> 0 or sum(rated_open) <> 0 or
    sum(rated_solved) <> 0 or sum(rated_again) <> 0 or sum(rated_known) <> 0 or sum(rated_marked) <> 0 or sum(rated_good) <> 0 or
    sum(rated_solved_marked) <> 0 or sum(rated_solved_good) <> 0 or sum(rated_moved) <> 0 or sum(split_off) <> 0;
  get diagnostics counted = row_count;
  if exists (select from added where first_answered_at is not null or solved_at is not null) then
    insert into duration_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, count)
    select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, sum(difference)
    from (
      select s.municipality_id, m.region_id, d.day, d.federal_sector, d.sector_id, d.channel, d.recipient_id,
        d.kind, d.bucket, 1
      from added s join municipality m on m.id = s.municipality_id
      cross join lateral durations_of(s, m.time_zone) d
    ) as t (municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, difference)
    group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket
    having sum(difference) <> 0;
    get diagnostics timed = row_count;
  end if;
  if random() < (counted + timed) / 128.0 then
    perform fold_indicators(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

-- Most statements write one row and change nothing that is counted: a note, a contact, a lock's revision.
create function measure_changed_submissions() returns trigger language plpgsql as $$
declare
  counted int;
  timed int := 0;
begin
  if (select count(*) from (select from added limit 2) few) = 1 and exists (
    select from removed r cross join added a
    where (a.received_at, a.registered_at, a.source_marks is null, a.channel, a.is_repeat, a.is_fast_track, a.cause_id, a.answer_due_at,
        a.original_due_at, a.answered_at, a.outcome, a.return_count, a.solved_at, a.mark, a.mark_source,
        a.quality_score, a.closed_at, a.promised_on, a.first_answered_at, a.first_answer_minutes, a.federal_sector,
        a.original_federal_sector, a.sector_id, a.original_sector_id, a.recipient_id, a.same_matter_as, a.applicant_id is null,
        a.is_split)
      is not distinct from
      (r.received_at, r.registered_at, r.source_marks is null, r.channel, r.is_repeat, r.is_fast_track, r.cause_id, r.answer_due_at,
        r.original_due_at, r.answered_at, r.outcome, r.return_count, r.solved_at, r.mark, r.mark_source,
        r.quality_score, r.closed_at, r.promised_on, r.first_answered_at, r.first_answer_minutes, r.federal_sector,
        r.original_federal_sector, r.sector_id, r.original_sector_id, r.recipient_id, r.same_matter_as, r.applicant_id is null,
        r.is_split)
  ) then
    return null;
  end if;
  insert into indicator_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    sum(received), sum(repeats), sum(pos_received), sum(fast_track), sum(late_registered), sum(with_cause),
    sum(due), sum(kept), sum(missed), sum(open_due), sum(kept_originally), sum(first_answered), sum(answered),
    sum(returned), sum(answered_solved), sum(marked), sum(mark_sum), sum(good_marks), sum(source_marked),
    sum(source_mark_sum), sum(reviewed), sum(score_sum), sum(solved), sum(closed), sum(closed_with_cause),
    sum(promised), sum(promises_kept), sum(rated), sum(rated_kept), sum(rated_released), sum(rated_open),
    sum(rated_solved), sum(rated_again), sum(rated_known), sum(rated_marked), sum(rated_good), sum(rated_solved_marked),
    sum(rated_solved_good), sum(rated_moved), sum(split_off)
  from (
    select s.municipality_id, m.region_id, c.day, c.federal_sector, c.sector_id, c.channel, c.recipient_id,
      c.received, c.repeats, c.pos_received, c.fast_track, c.late_registered, c.with_cause, c.due, c.kept, c.missed,
      c.open_due, c.kept_originally, c.first_answered, c.answered, c.returned, c.answered_solved, c.marked,
      c.mark_sum, c.good_marks, c.source_marked, c.source_mark_sum, c.reviewed, c.score_sum, c.solved, c.closed,
      c.closed_with_cause, c.promised, c.promises_kept,
      c.rated, c.rated_kept, c.rated_released, c.rated_open, c.rated_solved, c.rated_again, c.rated_known,
      c.rated_marked, c.rated_good, c.rated_solved_marked, c.rated_solved_good, c.rated_moved, c.split_off
    from added s join municipality m on m.id = s.municipality_id
    cross join lateral measures_of(s, m.time_zone) c
    union all
    select s.municipality_id, m.region_id, c.day, c.federal_sector, c.sector_id, c.channel, c.recipient_id,
      -c.received, -c.repeats, -c.pos_received, -c.fast_track, -c.late_registered, -c.with_cause, -c.due, -c.kept,
      -c.missed, -c.open_due, -c.kept_originally, -c.first_answered, -c.answered, -c.returned, -c.answered_solved,
      -c.marked, -c.mark_sum, -c.good_marks, -c.source_marked, -c.source_mark_sum, -c.reviewed, -c.score_sum,
      -c.solved, -c.closed, -c.closed_with_cause, -c.promised, -c.promises_kept,
      -c.rated, -c.rated_kept, -c.rated_released, -c.rated_open, -c.rated_solved,
      -c.rated_again, -c.rated_known, -c.rated_marked, -c.rated_good, -c.rated_solved_marked, -c.rated_solved_good, -c.rated_moved, -c.split_off
    from removed s join municipality m on m.id = s.municipality_id
    cross join lateral measures_of(s, m.time_zone) c
  ) as t (municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id
  having sum(received) <> 0 or sum(repeats) <> 0 or sum(pos_received) <> 0 or sum(fast_track) <> 0 or
    sum(late_registered) <> 0 or sum(with_cause) <> 0 or sum(due) <> 0 or sum(kept) <> 0 or sum(missed) <> 0 or
    sum(open_due) <> 0 or sum(kept_originally) <> 0 or sum(first_answered) <> 0 or sum(answered) <> 0 or
    sum(returned) <> 0 or sum(answered_solved) <> 0 or sum(marked) <> 0 or sum(mark_sum) <> 0 or sum(good_marks) <>
    0 or sum(source_marked) <> 0 or sum(source_mark_sum) <> 0 or sum(reviewed) <> 0 or sum(score_sum) <> 0 or
    sum(solved) <> 0 or sum(closed) <> 0 or sum(closed_with_cause) <> 0 or sum(promised) <> 0 or sum(promises_kept) <> 0 or
    sum(rated) <> 0 or sum(rated_kept) <> 0 or sum(rated_released) <> 0 or sum(rated_open) <> 0 or
    sum(rated_solved) <> 0 or sum(rated_again) <> 0 or sum(rated_known) <> 0 or sum(rated_marked) <> 0 or sum(rated_good) <> 0 or
    sum(rated_solved_marked) <> 0 or sum(rated_solved_good) <> 0 or sum(rated_moved) <> 0 or sum(split_off) <> 0;
  get diagnostics counted = row_count;
  if exists (select from added where first_answered_at is not null or solved_at is not null) or
    exists (select from removed where first_answered_at is not null or solved_at is not null) then
    insert into duration_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, count)
    select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, sum(difference)
    from (
      select s.municipality_id, m.region_id, d.day, d.federal_sector, d.sector_id, d.channel, d.recipient_id,
        d.kind, d.bucket, 1
      from added s join municipality m on m.id = s.municipality_id
      cross join lateral durations_of(s, m.time_zone) d
      union all
      select s.municipality_id, m.region_id, d.day, d.federal_sector, d.sector_id, d.channel, d.recipient_id,
        d.kind, d.bucket, -1
      from removed s join municipality m on m.id = s.municipality_id
      cross join lateral durations_of(s, m.time_zone) d
    ) as t (municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, difference)
    group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket
    having sum(difference) <> 0;
    get diagnostics timed = row_count;
  end if;
  if random() < (counted + timed) / 128.0 then
    perform fold_indicators(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

-- A municipality that goes takes its measures with it.
create function measure_removed_submissions() returns trigger language plpgsql as $$
declare
  counted int;
  timed int := 0;
begin
  if not exists (select from removed r join municipality m on m.id = r.municipality_id) then
    return null;
  end if;
  insert into indicator_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    sum(received), sum(repeats), sum(pos_received), sum(fast_track), sum(late_registered), sum(with_cause),
    sum(due), sum(kept), sum(missed), sum(open_due), sum(kept_originally), sum(first_answered), sum(answered),
    sum(returned), sum(answered_solved), sum(marked), sum(mark_sum), sum(good_marks), sum(source_marked),
    sum(source_mark_sum), sum(reviewed), sum(score_sum), sum(solved), sum(closed), sum(closed_with_cause),
    sum(promised), sum(promises_kept), sum(rated), sum(rated_kept), sum(rated_released), sum(rated_open),
    sum(rated_solved), sum(rated_again), sum(rated_known), sum(rated_marked), sum(rated_good), sum(rated_solved_marked),
    sum(rated_solved_good), sum(rated_moved), sum(split_off)
  from (
    select s.municipality_id, m.region_id, c.day, c.federal_sector, c.sector_id, c.channel, c.recipient_id,
      -c.received, -c.repeats, -c.pos_received, -c.fast_track, -c.late_registered, -c.with_cause, -c.due, -c.kept,
      -c.missed, -c.open_due, -c.kept_originally, -c.first_answered, -c.answered, -c.returned, -c.answered_solved,
      -c.marked, -c.mark_sum, -c.good_marks, -c.source_marked, -c.source_mark_sum, -c.reviewed, -c.score_sum,
      -c.solved, -c.closed, -c.closed_with_cause, -c.promised, -c.promises_kept,
      -c.rated, -c.rated_kept, -c.rated_released, -c.rated_open, -c.rated_solved,
      -c.rated_again, -c.rated_known, -c.rated_marked, -c.rated_good, -c.rated_solved_marked, -c.rated_solved_good, -c.rated_moved, -c.split_off
    from removed s join municipality m on m.id = s.municipality_id
    cross join lateral measures_of(s, m.time_zone) c
  ) as t (municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
    received, repeats, pos_received, fast_track, late_registered, with_cause, due, kept, missed, open_due,
    kept_originally, first_answered, answered, returned, answered_solved, marked, mark_sum, good_marks,
    source_marked, source_mark_sum, reviewed, score_sum, solved, closed, closed_with_cause, promised, promises_kept,
    rated, rated_kept, rated_released, rated_open, rated_solved, rated_again, rated_known, rated_marked,
    rated_good, rated_solved_marked, rated_solved_good, rated_moved, split_off)
  group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id
  having sum(received) <> 0 or sum(repeats) <> 0 or sum(pos_received) <> 0 or sum(fast_track) <> 0 or
    sum(late_registered) <> 0 or sum(with_cause) <> 0 or sum(due) <> 0 or sum(kept) <> 0 or sum(missed) <> 0 or
    sum(open_due) <> 0 or sum(kept_originally) <> 0 or sum(first_answered) <> 0 or sum(answered) <> 0 or
    sum(returned) <> 0 or sum(answered_solved) <> 0 or sum(marked) <> 0 or sum(mark_sum) <> 0 or sum(good_marks) <>
    0 or sum(source_marked) <> 0 or sum(source_mark_sum) <> 0 or sum(reviewed) <> 0 or sum(score_sum) <> 0 or
    sum(solved) <> 0 or sum(closed) <> 0 or sum(closed_with_cause) <> 0 or sum(promised) <> 0 or sum(promises_kept) <> 0 or
    sum(rated) <> 0 or sum(rated_kept) <> 0 or sum(rated_released) <> 0 or sum(rated_open) <> 0 or
    sum(rated_solved) <> 0 or sum(rated_again) <> 0 or sum(rated_known) <> 0 or sum(rated_marked) <> 0 or sum(rated_good) <> 0 or
    sum(rated_solved_marked) <> 0 or sum(rated_solved_good) <> 0 or sum(rated_moved) <> 0 or sum(split_off) <> 0;
  get diagnostics counted = row_count;
  if exists (select from removed where first_answered_at is not null or solved_at is not null) then
    insert into duration_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, count)
    select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, sum(difference)
    from (
      select s.municipality_id, m.region_id, d.day, d.federal_sector, d.sector_id, d.channel, d.recipient_id,
        d.kind, d.bucket, -1
      from removed s join municipality m on m.id = s.municipality_id
      cross join lateral durations_of(s, m.time_zone) d
    ) as t (municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket, difference)
    group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket
    having sum(difference) <> 0;
    get diagnostics timed = row_count;
  end if;
  return null;
end;
$$;

create trigger submission_measures_added after insert on submission
  referencing new table as added for each statement execute function measure_added_submissions();

create trigger submission_measures_changed after update on submission
  referencing old table as removed new table as added
  for each statement execute function measure_changed_submissions();

create trigger submission_measures_removed after delete on submission
  referencing old table as removed for each statement execute function measure_removed_submissions();

-- What readers read: folded rows and the differences that wait, of the towns and of the periods that begin
-- within the days. Several rows may stand for one key: sum them.
create function measure_rows(towns uuid[], wanted_slice text, wanted_grain text, since date, until date)
returns table (
  municipality_id uuid, starts_on date, federal_sector text, sector_id uuid, channel text, recipient_id uuid,
  received int, repeats int, pos_received int, fast_track int, late_registered int, with_cause int, due int,
  kept int, missed int, open_due int, kept_originally int, first_answered int, answered int, returned int,
  answered_solved int, marked int, mark_sum int, good_marks int, source_marked int, source_mark_sum int,
  reviewed int, score_sum int, solved int, closed int, closed_with_cause int, promised int, promises_kept int,
  rated int, rated_kept int, rated_released int, rated_open int, rated_solved int, rated_again int, rated_known int,
  rated_marked int, rated_good int, rated_solved_marked int, rated_solved_good int, rated_moved int, split_off int
) language sql stable as $$
  select r.municipality_id, r.starts_on, r.federal_sector, r.sector_id, r.channel, r.recipient_id,
    r.received, r.repeats, r.pos_received, r.fast_track, r.late_registered, r.with_cause, r.due, r.kept,
    r.missed, r.open_due, r.kept_originally, r.first_answered, r.answered, r.returned, r.answered_solved,
    r.marked, r.mark_sum, r.good_marks, r.source_marked, r.source_mark_sum, r.reviewed, r.score_sum, r.solved,
    r.closed, r.closed_with_cause, r.promised, r.promises_kept,
      r.rated, r.rated_kept, r.rated_released, r.rated_open, r.rated_solved, r.rated_again, r.rated_known,
      r.rated_marked, r.rated_good, r.rated_solved_marked, r.rated_solved_good, r.rated_moved, r.split_off
  from indicator_rollup r
  where r.municipality_id = any(towns) and r.slice = wanted_slice and r.grain = wanted_grain
    and r.starts_on between since and until
  union all
  select c.municipality_id, period_start(wanted_grain, c.day), case when wanted_slice in ('FEDERAL', 'MIX', 'RECIPIENT') then c.federal_sector end,
    case when wanted_slice = 'SECTOR' then c.sector_id end,
    case when wanted_slice in ('MIX', 'SECTOR', 'RECIPIENT') then c.channel end,
    case when wanted_slice = 'RECIPIENT' then c.recipient_id end,
    c.received, c.repeats, c.pos_received, c.fast_track, c.late_registered, c.with_cause, c.due, c.kept,
    c.missed, c.open_due, c.kept_originally, c.first_answered, c.answered, c.returned, c.answered_solved,
    c.marked, c.mark_sum, c.good_marks, c.source_marked, c.source_mark_sum, c.reviewed, c.score_sum, c.solved,
    c.closed, c.closed_with_cause, c.promised, c.promises_kept,
      c.rated, c.rated_kept, c.rated_released, c.rated_open, c.rated_solved, c.rated_again, c.rated_known,
      c.rated_marked, c.rated_good, c.rated_solved_marked, c.rated_solved_good, c.rated_moved, c.split_off
  from indicator_change c
  where c.municipality_id = any(towns) and period_start(wanted_grain, c.day) between since and until
$$;

create function duration_rows(towns uuid[], wanted_kind text, wanted_slice text, wanted_grain text, since date, until date)
returns table (
  municipality_id uuid, starts_on date, federal_sector text, sector_id uuid, channel text, recipient_id uuid,
  bucket smallint, count int
) language sql stable as $$
  select r.municipality_id, r.starts_on, r.federal_sector, r.sector_id, r.channel, r.recipient_id, r.bucket, r.count
  from duration_rollup r
  where r.municipality_id = any(towns) and r.slice = wanted_slice and r.grain = wanted_grain
    and r.starts_on between since and until and r.kind = wanted_kind
  union all
  select c.municipality_id, period_start(wanted_grain, c.day), case when wanted_slice in ('FEDERAL', 'MIX', 'RECIPIENT') then c.federal_sector end,
    case when wanted_slice = 'SECTOR' then c.sector_id end,
    case when wanted_slice in ('MIX', 'SECTOR', 'RECIPIENT') then c.channel end,
    case when wanted_slice = 'RECIPIENT' then c.recipient_id end,
    c.bucket, c.count
  from duration_change c
  where c.municipality_id = any(towns) and period_start(wanted_grain, c.day) between since and until
    and c.kind = wanted_kind
$$;
