-- Evidence of the work with official pages (`0007-duties.sql`).
create function duty_facts_of_page_assessment(r page_assessment, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select f.fact, r.assessed_on, 1, 1 from (values ('PAGE_ASSESSMENTS'), ('PUBLIC_PAGES')) f (fact)
$$;

create function duty_facts_of_page_advice(r page_advice, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select f.fact, r.given_on, 1, 1 from (values ('PAGE_ADVICE'), ('PUBLIC_PAGES')) f (fact)
  where r.state <> 'WITHDRAWN'
$$;

create function duty_facts_of_page_statistic(r page_statistic, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select f.fact, local_day(r.taken_at, zone), 1, 1 from (values ('PAGE_FIGURES'), ('PUBLIC_PAGES')) f (fact)
$$;

-- What is planned counts once it may go out; what was given up does not.
create function duty_facts_of_content_post(r content_post, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'CONTENT_PLANNED', local_day(r.planned_at, zone), 1, 1 where r.state in ('APPROVED', 'PUBLISHED')
$$;

create function duty_facts_of_content_placement(r content_placement, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'CONTENT_PUBLISHED', local_day(r.published_at, zone), 1, 1 where r.state = 'PUBLISHED'
  union all
  select 'OBLIGATORY_CONTENT', local_day(r.published_at, zone), 1, 1
  where r.state = 'PUBLISHED' and r.is_obligatory
$$;

create trigger duty_page_assessment_added after insert on page_assessment
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_page_assessment_removed after delete on page_assessment
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_page_advice_added after insert on page_advice
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_page_advice_changed after update on page_advice
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_page_advice_removed after delete on page_advice
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_page_statistic_added after insert on page_statistic
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_page_statistic_changed after update on page_statistic
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_page_statistic_removed after delete on page_statistic
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_content_post_added after insert on content_post
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_content_post_changed after update on content_post
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_content_post_removed after delete on content_post
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_content_placement_added after insert on content_placement
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_content_placement_changed after update on content_placement
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_content_placement_removed after delete on content_placement
  referencing old table as removed for each statement execute function duty_rows_removed();
