-- Evidence of duties (`server/duty/duty-rollup.entity.ts`). What one row of a table is worth as evidence is said
-- once, by `duty_facts_of_TABLE`; a statement that writes rows adds the difference it made, and folding sums the
-- differences up by week and month. Facts: `schema/duty-evidence.json`.

create function submission_duty_facts(received_at timestamptz, summary text, place text, object text, subject text,
  topic_id uuid, scale text, is_accelerated boolean, solved_at timestamptz, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select v.fact, local_day(received_at, zone), v.done::int, 1
  from (values
    ('STRUCTURED', true, summary <> '' and coalesce(place, object, subject) is not null),
    ('TOPICAL', true, topic_id is not null),
    ('SCALED', true, scale is not null),
    ('ACCELERATED', is_accelerated, solved_at is not null)
  ) as v(fact, is_owed, done)
  where v.is_owed
$$;

create function duty_facts_of_submission(r submission, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select * from submission_duty_facts(r.received_at, r.summary, r.place, r.object, r.fact, r.topic_id, r.scale,
    r.is_accelerated, r.solved_at, zone)
$$;

create function duty_facts_of_quality_review(r quality_review, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'REVIEWS', local_day(r.at, zone), 1, 1
  union all
  select 'COMPLETENESS_REVIEWS', local_day(r.at, zone), 1, 1 where r.completeness is not null
$$;

create function duty_facts_of_quality_sample(r quality_sample, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'SAMPLES', local_day(r.drawn_at, zone), 1, 1
$$;

create function duty_facts_of_correction_demand(r correction_demand, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'DEMANDS', r.due_on, (r.settled_at is not null)::int, 1
$$;

create function duty_facts_of_communication_fault(r communication_fault, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'FAULTS', r.occurred_on, (not r.is_open)::int, 1
$$;

create function duty_facts_of_improvement(r improvement, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'IMPROVEMENTS', local_day(r.changed_at, zone), 1, 1
$$;

create function duty_facts_of_sector_check(r sector_check, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'SECTOR_CHECKS', local_day(r.at, zone), 1, 1
$$;

create function duty_facts_of_satisfaction_mark(r satisfaction_mark, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select case when r.source = 'SECTOR' then 'MARKS_BY_SECTOR' else 'MARKS_BY_OPERATOR' end,
    local_day(r.at, zone), 1, 1
  where r.source = 'SECTOR' or r.collected_as is not null
$$;

create function duty_facts_of_satisfaction_study(r satisfaction_study, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'STUDIES', r.held_to, 1, 1
$$;

create function duty_facts_of_co_executor(r co_executor, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select case when r.is_rapid then 'RAPID' else 'JOINT' end, local_day(r.asked_at, zone),
    (r.completed_at is not null)::int, 1
  where r.removed_at is null
$$;

create function duty_facts_of_outside_escalation(r outside_escalation, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'RAISED', local_day(r.at, zone), 1, 1
  union all
  select 'RAISED_TO_CENTRE', local_day(r.at, zone), 1, 1 where r.level = 'COORDINATION_CENTRE'
$$;

create function duty_facts_of_submission_contact(r submission_contact, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'CONTACTS', local_day(r.at, zone), (r.settled_at is not null)::int, 1
$$;

create function duty_facts_of_applicant_view(r applicant_view, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'DATA_VIEWS', local_day(r.at, zone), 1, 1
$$;

-- A report is owed on its day; what it tells is evidence of analysis on the day it was sent.
create function duty_facts_of_report(r report, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'REPORT_' || r.kind, local_day(r.due_at, zone), (r.sent_at is not null)::int, 1
  union all
  select 'REPORTS', local_day(r.sent_at, zone), 1, 1
  where r.sent_at is not null and r.kind not in ('PUBLIC_PAGES', 'REQUESTED')
  union all
  select 'REPORTS_TO_REGION', local_day(r.sent_at, zone), 1, 1 where r.sent_at is not null and r.is_for_region
$$;

-- One transaction at a time folds a municipality; the others go on.
create function fold_duties(town uuid) returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended('duty_rollup ' || town::text, 0)) then
    return;
  end if;
  with c as (
    delete from duty_change where municipality_id = town returning *
  )
  insert into duty_rollup as kept (municipality_id, grain, starts_on, fact, region_id, done, owed)
  select c.municipality_id, g.grain, period_start(g.grain, c.day), c.fact, c.region_id, sum(c.done), sum(c.owed)
  from c cross join (values ('WEEK'), ('MONTH')) as g(grain)
  group by 1, 2, 3, 4, 5 having sum(c.done) <> 0 or sum(c.owed) <> 0
  on conflict (municipality_id, grain, starts_on, fact)
    do update set done = kept.done + excluded.done, owed = kept.owed + excluded.owed;
end;
$$;

-- The three below serve every table but the register, whose statements are many: its functions are not put
-- together at run time.
create function duty_rows_added() returns trigger language plpgsql as $$
begin
  execute format($sql$
    insert into duty_change (municipality_id, id, region_id, day, fact, done, owed)
    select m.id, gen_random_uuid(), m.region_id, f.day, f.fact, sum(f.done), sum(f.owed)
    from added s join municipality m on m.id = s.municipality_id
    cross join lateral %I(s, m.time_zone) f
    group by m.id, m.region_id, f.day, f.fact
  $sql$, 'duty_facts_of_' || tg_table_name);
  if random() < 1.0 / 64 then
    perform fold_duties(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

create function duty_rows_changed() returns trigger language plpgsql as $$
begin
  execute format($sql$
    insert into duty_change (municipality_id, id, region_id, day, fact, done, owed)
    select m.id, gen_random_uuid(), m.region_id, f.day, f.fact, sum(f.done * f.sign), sum(f.owed * f.sign)
    from (
      select m.id, n.*, 1 as sign from added s join municipality m on m.id = s.municipality_id
        cross join lateral %1$I(s, m.time_zone) n
      union all
      select m.id, o.*, -1 from removed s join municipality m on m.id = s.municipality_id
        cross join lateral %1$I(s, m.time_zone) o
    ) as f join municipality m on m.id = f.id
    group by m.id, m.region_id, f.day, f.fact
    having sum(f.done * f.sign) <> 0 or sum(f.owed * f.sign) <> 0
  $sql$, 'duty_facts_of_' || tg_table_name);
  if random() < 1.0 / 64 then
    perform fold_duties(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

-- A municipality that goes takes its evidence with it.
create function duty_rows_removed() returns trigger language plpgsql as $$
begin
  if not exists (select from removed r join municipality m on m.id = r.municipality_id) then
    return null;
  end if;
  execute format($sql$
    insert into duty_change (municipality_id, id, region_id, day, fact, done, owed)
    select m.id, gen_random_uuid(), m.region_id, f.day, f.fact, -sum(f.done), -sum(f.owed)
    from removed s join municipality m on m.id = s.municipality_id
    cross join lateral %I(s, m.time_zone) f
    group by m.id, m.region_id, f.day, f.fact
  $sql$, 'duty_facts_of_' || tg_table_name);
  return null;
end;
$$;

create function duty_submissions_added() returns trigger language plpgsql as $$
begin
  insert into duty_change (municipality_id, id, region_id, day, fact, done, owed)
  select m.id, gen_random_uuid(), m.region_id, f.day, f.fact, sum(f.done), sum(f.owed)
  from added s join municipality m on m.id = s.municipality_id
  cross join lateral duty_facts_of_submission(s, m.time_zone) f
  group by m.id, m.region_id, f.day, f.fact;
  if random() < 1.0 / 64 then
    perform fold_duties(town) from (select distinct municipality_id as town from added) as towns;
  end if;
  return null;
end;
$$;

-- Most changes of a submission are worth nothing here: the trigger's condition leaves them out for free.
create function duty_submission_changed() returns trigger language plpgsql as $$
begin
  insert into duty_change (municipality_id, id, region_id, day, fact, done, owed)
  select m.id, gen_random_uuid(), m.region_id, f.day, f.fact, sum(f.done * f.sign), sum(f.owed * f.sign)
  from municipality m cross join lateral (
    select n.*, 1 as sign from submission_duty_facts(new.received_at, new.summary, new.place, new.object, new.fact,
      new.topic_id, new.scale, new.is_accelerated, new.solved_at, m.time_zone) n
    union all
    select o.*, -1 from submission_duty_facts(old.received_at, old.summary, old.place, old.object, old.fact,
      old.topic_id, old.scale, old.is_accelerated, old.solved_at, m.time_zone) o
  ) f
  where m.id = new.municipality_id
  group by m.id, m.region_id, f.day, f.fact
  having sum(f.done * f.sign) <> 0 or sum(f.owed * f.sign) <> 0;
  return null;
end;
$$;

create trigger duty_submission_added after insert on submission
  referencing new table as added for each statement execute function duty_submissions_added();

create trigger duty_submission_changed after update on submission for each row
  when (old.received_at is distinct from new.received_at or old.topic_id is distinct from new.topic_id
    or old.scale is distinct from new.scale or old.is_accelerated is distinct from new.is_accelerated
    or (new.is_accelerated and (old.solved_at is null) <> (new.solved_at is null))
    or (old.summary = '') <> (new.summary = '')
    or (coalesce(old.place, old.object, old.fact) is null) <> (coalesce(new.place, new.object, new.fact) is null))
  execute function duty_submission_changed();

create trigger duty_submission_removed after delete on submission
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_quality_review_added after insert on quality_review
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_quality_review_changed after update on quality_review
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_quality_review_removed after delete on quality_review
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_quality_sample_added after insert on quality_sample
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_quality_sample_changed after update on quality_sample
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_quality_sample_removed after delete on quality_sample
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_correction_demand_added after insert on correction_demand
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_correction_demand_changed after update on correction_demand
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_correction_demand_removed after delete on correction_demand
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_communication_fault_added after insert on communication_fault
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_communication_fault_changed after update on communication_fault
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_communication_fault_removed after delete on communication_fault
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_improvement_added after insert on improvement
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_improvement_changed after update on improvement
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_improvement_removed after delete on improvement
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_sector_check_added after insert on sector_check
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_sector_check_changed after update on sector_check
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_sector_check_removed after delete on sector_check
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_satisfaction_mark_added after insert on satisfaction_mark
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_satisfaction_mark_changed after update on satisfaction_mark
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_satisfaction_mark_removed after delete on satisfaction_mark
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_satisfaction_study_added after insert on satisfaction_study
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_satisfaction_study_changed after update on satisfaction_study
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_satisfaction_study_removed after delete on satisfaction_study
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_co_executor_added after insert on co_executor
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_co_executor_changed after update on co_executor
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_co_executor_removed after delete on co_executor
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_outside_escalation_added after insert on outside_escalation
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_outside_escalation_changed after update on outside_escalation
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_outside_escalation_removed after delete on outside_escalation
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_submission_contact_added after insert on submission_contact
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_submission_contact_changed after update on submission_contact
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_submission_contact_removed after delete on submission_contact
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_applicant_view_added after insert on applicant_view
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_applicant_view_changed after update on applicant_view
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_applicant_view_removed after delete on applicant_view
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_report_added after insert on report
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_report_changed after update on report
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_report_removed after delete on report
  referencing old table as removed for each statement execute function duty_rows_removed();

-- Recommendations that a centre makes itself; those of the region are read where they lie, see `joint_duty_rows`.
create function recommendation_duty_fact(kind text, state text, created_at timestamptz, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'RECOMMENDATIONS_' || kind, local_day(created_at, zone), 1, 1 where state not in ('WITHDRAWN', 'DECLINED')
$$;

create function duty_recommendation_written() returns trigger language plpgsql as $$
begin
  insert into duty_change (municipality_id, id, region_id, day, fact, done, owed)
  select m.id, gen_random_uuid(), m.region_id, f.day, f.fact, sum(f.done * f.sign), sum(f.owed * f.sign)
  from municipality m cross join lateral (
    select n.*, 1 as sign from recommendation_duty_fact(new.kind, new.state, new.created_at, m.time_zone) n
    union all
    select o.*, -1 from recommendation_duty_fact(old.kind, old.state, old.created_at, m.time_zone) o
    where tg_op = 'UPDATE'
  ) f
  where m.id = new.municipality_id
  group by m.id, m.region_id, f.day, f.fact
  having sum(f.done * f.sign) <> 0 or sum(f.owed * f.sign) <> 0;
  return null;
end;
$$;

create trigger duty_recommendation_added after insert on recommendation for each row
  when (new.source = 'CENTRE') execute function duty_recommendation_written();

create trigger duty_recommendation_changed after update on recommendation for each row
  when (new.source = 'CENTRE' and (old.state <> new.state or old.kind <> new.kind))
  execute function duty_recommendation_written();

-- What both rooms write has no differences of its own: whoever asks may read the rows, and they are few.
create function joint_duty_rows(towns uuid[], wanted_grain text, since date, until date)
returns table (municipality_id uuid, starts_on date, fact text, done int, owed int) language sql stable as $$
  select j.municipality_id, period_start(wanted_grain, j.day), j.fact, j.done::int, 1
  from (
    select r.municipality_id, case r.direction when 'TO_CENTRE' then 'REQUESTS' else 'OWN_REQUESTS' end as fact,
      r.due_on as day, r.answered_at is not null and (r.direction = 'TO_REGION' or r.answered_at <= r.due_at) as done
    from centre_request r
    where r.municipality_id = any(towns) and r.state <> 'WITHDRAWN'
    union all
    select r.municipality_id, 'ADOPTED', local_day(r.created_at, m.time_zone), r.state = 'ADOPTED'
    from recommendation r join municipality m on m.id = r.municipality_id
    where r.municipality_id = any(towns) and r.source <> 'CENTRE' and r.state not in ('WITHDRAWN', 'DECLINED')
    union all
    select p.origin_id, 'PRACTICES', local_day(p.created_at, m.time_zone), true
    from practice p join municipality m on m.id = p.origin_id
    where p.origin_id = any(towns) and p.state in ('PROPOSED', 'PUBLISHED')
    union all
    select t.municipality_id, 'TARGETS', local_day(t.entered_at, m.time_zone), true
    from target t join municipality m on m.id = t.municipality_id
    where t.municipality_id = any(towns) and t.own_name is not null and t.entered_at is not null
      and t.cancelled_at is null
  ) j
  where period_start(wanted_grain, j.day) between since and until
$$;

-- Evidence of periods with what is not folded yet; the caller's policies decide which rows there are.
create function duty_rows(towns uuid[], wanted_grain text, since date, until date)
returns table (municipality_id uuid, starts_on date, fact text, done int, owed int) language sql stable as $$
  select r.municipality_id, r.starts_on, r.fact, r.done, r.owed
  from duty_rollup r
  where r.municipality_id = any(towns) and r.grain = wanted_grain and r.starts_on between since and until
  union all
  select c.municipality_id, period_start(wanted_grain, c.day), c.fact, c.done, c.owed
  from duty_change c
  where c.municipality_id = any(towns) and period_start(wanted_grain, c.day) between since and until
  union all
  select * from joint_duty_rows(towns, wanted_grain, since, until)
$$;
