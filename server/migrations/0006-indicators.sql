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

-- What is counted, said once: `day` of each kind of measure, and of each measure whether a row counts and, where
-- it is not one, what it is worth. All that follows is written out of this list. `s` is a row of the register and
-- `zone` the time zone of its town. A row of a file was registered in the system it comes from: when it was read
-- says nothing of a delay.
do $$
declare
  released text := 'coalesce(s.outcome in (''FORWARDED'', ''DISMISSED''), false)';
  lag text := '(case when s.source_marks is null
    then greatest(s.registered_at - s.received_at - interval ''3 days'', interval ''0'') else interval ''0'' end)';
  is_marked text := '(s.mark is not null and coalesce(s.mark_source = ''SOURCE_SYSTEM'', false) and not ' || released || ')';
begin
  create temporary table kind_of_measure (at int, kind text, has text, day text);
  insert into kind_of_measure values
    (1, 'RECEIPT', 's.received_at is not null', 'local_day(s.received_at, zone)'),
    (2, 'DUE', 's.answer_due_at is not null',
      format('case when not %s then local_day(s.answer_due_at, zone) end', released)),
    (3, 'FIRST_ANSWER', 's.first_answered_at is not null', 'local_day(s.first_answered_at, zone)'),
    (4, 'ANSWER', 's.answered_at is not null', 'local_day(s.answered_at, zone)'),
    (5, 'SOLUTION', 's.solved_at is not null', 'local_day(s.solved_at, zone)'),
    (6, 'CLOSING', 's.closed_at is not null', 'local_day(s.closed_at, zone)'),
    (7, 'PROMISE', 's.promised_on is not null', 's.promised_on'),
    (8, 'RATED', 's.original_due_at is not null and not s.is_split', 'local_day(s.original_due_at, zone)'),
    (9, 'SPLIT', 's.original_due_at is not null and s.is_split', 'local_day(s.original_due_at, zone)');
  create temporary table measure (at int generated always as identity, name text, kind text, counts text, worth text);
  insert into measure (name, kind, counts, worth) values
    ('received', 'RECEIPT', 'true', null),
    ('repeats', 'RECEIPT', 's.is_repeat', null),
    ('pos_received', 'RECEIPT', 's.channel = ''POS''', null),
    ('fast_track', 'RECEIPT', 's.channel = ''POS'' and s.is_fast_track', null),
    ('late_registered', 'RECEIPT', lag || ' > interval ''0''', null),
    ('with_cause', 'RECEIPT', 's.cause_id is not null', null),
    ('due', 'DUE', 'true', null),
    ('kept', 'DUE', 's.answered_at <= s.answer_due_at', null),
    ('missed', 'DUE', 's.answered_at > s.answer_due_at', null),
    ('open_due', 'DUE', 's.answered_at is null', null),
    ('kept_originally', 'DUE', 's.answered_at <= s.original_due_at - ' || lag, null),
    ('first_answered', 'FIRST_ANSWER', 'true', null),
    ('answered', 'ANSWER', 'true', null),
    ('returned', 'ANSWER', 's.return_count > 0', null),
    ('answered_solved', 'ANSWER', 's.solved_at is not null', null),
    ('marked', 'ANSWER', 's.mark is not null', null),
    ('mark_sum', 'ANSWER', 's.mark is not null', 's.mark'),
    ('good_marks', 'ANSWER', 's.mark >= 4', null),
    ('source_marked', 'ANSWER', 's.mark is not null and s.mark_source = ''SOURCE_SYSTEM''', null),
    ('source_mark_sum', 'ANSWER', 's.mark is not null and s.mark_source = ''SOURCE_SYSTEM''', 's.mark'),
    ('reviewed', 'ANSWER', 's.quality_score is not null', null),
    ('score_sum', 'ANSWER', 's.quality_score is not null', 's.quality_score'),
    ('solved', 'SOLUTION', 'true', null),
    ('closed', 'CLOSING', 'true', null),
    ('closed_with_cause', 'CLOSING', 's.cause_id is not null', null),
    ('promised', 'PROMISE', 'true', null),
    ('promises_kept', 'PROMISE', 'local_day(s.answered_at, zone) <= s.promised_on', null),
    ('rated', 'RATED', 'true', null),
    ('rated_kept', 'RATED', format('not %s and s.answered_at <= s.original_due_at - %s', released, lag), null),
    ('rated_released', 'RATED', released, null),
    ('rated_open', 'RATED', format('not %s and s.answered_at is null', released), null),
    ('rated_solved', 'RATED', format('not %s and s.solved_at is not null', released), null),
    ('rated_again', 'RATED', 's.same_matter_as is not null', null),
    ('rated_known', 'RATED', 's.applicant_id is not null', null),
    ('rated_marked', 'RATED', is_marked, null),
    ('rated_good', 'RATED', is_marked || ' and s.mark >= 4', null),
    ('rated_solved_marked', 'RATED', is_marked || ' and s.solved_at is not null', null),
    ('rated_solved_good', 'RATED', is_marked || ' and s.solved_at is not null and s.mark >= 4', null),
    ('rated_moved', 'RATED', 's.federal_sector is distinct from s.original_federal_sector
      or (s.original_sector_id is not null and s.sector_id is distinct from s.original_sector_id)', null),
    ('split_off', 'SPLIT', 'true', null);
end;
$$;

-- A row of the register as rows of measures, a row for each day that it has. Kinds are told apart by number: texts
-- would be compared forty times a row.
do $$
begin
  execute format($sql$
    create function measures_of(s submission, zone text) returns table (
      day date, federal_sector text, sector_id uuid, channel text, recipient_id uuid, %s
    ) language sql stable as %L
  $sql$,
    (select string_agg(name || ' int', ', ' order by at) from measure),
    format('select d.day, s.federal_sector, s.sector_id, s.channel, s.recipient_id, %s
      from (select v.kind, v.day from (values %s) as v (kind, day) where v.day is not null) as d',
      (select string_agg(format('case when d.kind = %s and (%s) then %s else 0 end', k.at, counts,
        coalesce(worth, '1')), ', ' order by m.at) from measure m join kind_of_measure k on k.kind = m.kind),
      (select string_agg(format('(%s, case when %s then %s end)', at, has, day), ', ' order by at)
        from kind_of_measure)));
end;
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

-- Differences that wait go into the sums of every slice and period. One transaction at a time folds a town.
do $$
declare
  names text := (select string_agg(name, ', ' order by at) from measure);
begin
  execute format('create function fold_indicators(town uuid) returns void language plpgsql as %L', format($body$
begin
  if not pg_try_advisory_xact_lock(hashtextextended('indicator ' || town::text, 0)) then
    return;
  end if;
  with taken as (
    delete from indicator_change where municipality_id = town returning *
  ), c as materialized (
    select municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, %1$s
    from taken group by 1, 2, 3, 4, 5, 6, 7
  )
  insert into indicator_rollup as kept (id, municipality_id, region_id, slice, grain, starts_on, federal_sector,
    sector_id, channel, recipient_id, %2$s)
  select gen_random_uuid(), *
  from (
    select c.municipality_id, c.region_id, g.slice, g.grain, period_start(g.grain, c.day),
      case when g.slice in ('FEDERAL', 'MIX', 'RECIPIENT') then c.federal_sector end,
      case when g.slice = 'SECTOR' then c.sector_id end,
      case when g.slice in ('MIX', 'SECTOR', 'RECIPIENT') then c.channel end,
      case when g.slice = 'RECIPIENT' then c.recipient_id end, %3$s
    from c cross join slices_of_indicators() g
    where g.grain <> 'DAY' or c.open_due <> 0
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  ) as folded
  on conflict (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id)
    do update set %4$s;
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
$body$,
    (select string_agg(format('sum(%1$s) as %1$s', name), ', ' order by at) from measure),
    names, (select string_agg(case when name = 'open_due' then 'sum(c.open_due)'
      else format('case when g.grain = ''DAY'' then 0 else sum(c.%s) end', name) end, ', ' order by at) from measure),
    (select string_agg(format('%1$s = kept.%1$s + excluded.%1$s', name), ', ' order by at) from measure)));
end;
$$;

-- One function for all three triggers: what a statement took away counts against what it added. A statement of one
-- row that changes nothing counted (a note, a contact, a lock's revision) ends at once. A municipality that goes
-- takes its measures with it.
do $$
declare
  names text := (select string_agg(name, ', ' order by at) from measure);
  sums text := (select string_agg(format('sum(sign * %s)', name), ', ' order by at) from measure);
  any_left text := (select string_agg(format('sum(sign * %s) <> 0', name), ' or ' order by at) from measure);
  counted text := 's.received_at, s.registered_at, s.source_marks is null, s.channel, s.is_repeat, s.is_fast_track,
    s.cause_id, s.answer_due_at, s.original_due_at, s.answered_at, s.outcome, s.return_count, s.solved_at, s.mark,
    s.mark_source, s.quality_score, s.closed_at, s.promised_on, s.first_answered_at, s.first_answer_minutes,
    s.federal_sector, s.original_federal_sector, s.sector_id, s.original_sector_id, s.recipient_id, s.same_matter_as,
    s.applicant_id is null, s.is_split';
  rows_of text := 'select s.municipality_id, m.region_id, c.*, %s as sign
        from %s s join municipality m on m.id = s.municipality_id cross join lateral %s(s, m.time_zone) c';
  source text;
  is_timed text;
  operation record;
  steps text := '';
begin
  for operation in select * from (values ('INSERT', '{added}'::text[]), ('UPDATE', '{added,removed}'),
    ('DELETE', '{removed}')) as t (name, tables)
  loop
    source := (select string_agg(format(rows_of, case name when 'added' then 1 else -1 end, name, '%1$s'), ' union all ')
      from unnest(operation.tables) name);
    is_timed := (select string_agg(format('exists (select from %s
      where first_answered_at is not null or solved_at is not null)', name), ' or ') from unnest(operation.tables) name);
    steps := steps || format($step$
  if tg_op = %L then
    insert into indicator_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel,
      recipient_id, %s)
    select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, %s
    from (%s) as rows where day is not null
    group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id
    having %s;
    get diagnostics counted = row_count;
    if %s then
      insert into duration_change (id, municipality_id, region_id, day, federal_sector, sector_id, channel,
        recipient_id, kind, bucket, count)
      select gen_random_uuid(), municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id,
        kind, bucket, sum(sign)
      from (%s) as rows
      group by municipality_id, region_id, day, federal_sector, sector_id, channel, recipient_id, kind, bucket
      having sum(sign) <> 0;
      get diagnostics timed = row_count;
    end if;
  end if;
$step$, operation.name, names, sums, format(source, 'measures_of'), any_left, is_timed, format(source, 'durations_of'));
  end loop;
  execute format('create function measure_submissions() returns trigger language plpgsql as %L', format($body$
declare
  counted int := 0;
  timed int := 0;
begin
  if tg_op = 'UPDATE' then
    if (select count(*) from (select from added limit 2) first_rows) = 1 and exists (
      select from removed r cross join added a where (%s) is not distinct from (%s)
    ) then
      return null;
    end if;
  end if;
%s
  -- Few differences wait behind single changes; a file or a sweep, whose rows fall on the same days again and again,
  -- leaves more of them before they are folded.
  if tg_op <> 'DELETE' then
    if random() < greatest(least(counted + timed, 16) / 256.0, (counted + timed) / 8192.0) then
      perform fold_indicators(town) from (select distinct municipality_id as town from added) as towns;
    end if;
  end if;
  return null;
end;
$body$, regexp_replace(counted, '\ms\.', 'a.', 'g'), regexp_replace(counted, '\ms\.', 'r.', 'g'), steps));
end;
$$;

create trigger submission_measures_added after insert on submission
  referencing new table as added for each statement execute function measure_submissions();

create trigger submission_measures_changed after update on submission
  referencing old table as removed new table as added for each statement execute function measure_submissions();

create trigger submission_measures_removed after delete on submission
  referencing old table as removed for each statement execute function measure_submissions();

-- What readers read: folded rows and the differences that wait, of the towns and of the periods that begin
-- within the days. Several rows may stand for one key: sum them.
do $$
begin
  execute format('create function measure_rows(towns uuid[], wanted_slice text, wanted_grain text, since date, until date)
    returns table (
      municipality_id uuid, starts_on date, federal_sector text, sector_id uuid, channel text, recipient_id uuid, %s
    ) language sql stable as %L',
    (select string_agg(name || ' int', ', ' order by at) from measure),
    format($body$
  select r.municipality_id, r.starts_on, r.federal_sector, r.sector_id, r.channel, r.recipient_id, %s
  from indicator_rollup r
  where r.municipality_id = any(towns) and r.slice = wanted_slice and r.grain = wanted_grain
    and r.starts_on between since and until
  union all
  select c.municipality_id, period_start(wanted_grain, c.day), case when wanted_slice in ('FEDERAL', 'MIX', 'RECIPIENT') then c.federal_sector end,
    case when wanted_slice = 'SECTOR' then c.sector_id end,
    case when wanted_slice in ('MIX', 'SECTOR', 'RECIPIENT') then c.channel end,
    case when wanted_slice = 'RECIPIENT' then c.recipient_id end, %s
  from indicator_change c
  where c.municipality_id = any(towns) and period_start(wanted_grain, c.day) between since and until
$body$,
      (select string_agg('r.' || name, ', ' order by at) from measure),
      (select string_agg('c.' || name, ', ' order by at) from measure)));
  drop table measure;
  drop table kind_of_measure;
end;
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
