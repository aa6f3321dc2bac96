-- A notice of a risk goes to the region of its municipality, stays as it was sent, and its receipt is written once:
-- that of the regional centre by nobody else, so that a centre cannot prove to itself what did not happen.
create trigger risk_notice_joint before insert or update on risk_notice
  for each row execute function check_joint_row();

create function keep_risk_notice() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['receipt', 'received_at', 'received_by_id', 'received_by_name'])
     <> (to_jsonb(old) - array['receipt', 'received_at', 'received_by_id', 'received_by_name']) then
    raise exception 'a notice stays as it was sent' using errcode = 'insufficient_privilege';
  end if;
  if old.receipt is not null then
    raise exception 'a receipt is written once' using errcode = 'insufficient_privilege';
  end if;
  if (new.region_id is not null) <> (current_user = 'app_region') then
    raise exception 'a receipt is written by the addressee' using errcode = 'insufficient_privilege';
  end if;
  return new;
end;
$$;

create trigger risk_notice_kept before update on risk_notice
  for each row execute function keep_risk_notice();

-- Evidence of the work with the information field (`0007-duties.sql`): what people looked at, not what came by itself.
create function duty_facts_of_publication(r publication, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'SIGNALS', local_day(r.judged_at, zone), 1, 1 where r.judged_at is not null
$$;

-- Whoever is to be told is owed it when a risk is noticed, a reaction is owed on its day; a risk that was not confirmed
-- is owed neither.
create function duty_facts_of_risk(r risk, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'RISKS', r.due_on, (r.offset_at is not null)::int, 1 where not r.is_dismissed
  union all
  select 'RISK_NOTICES', local_day(r.noticed_at, zone), (r.reported_at is not null)::int, 1 where not r.is_dismissed
$$;

create function duty_facts_of_information_material(r information_material, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select case r.kind
    when 'AGENDA' then 'MATERIALS_AGENDA'
    when 'COVERAGE' then 'MATERIALS_COVERAGE'
    when 'TARGETED' then 'MATERIALS_TARGETED'
    when 'OPENNESS' then 'MATERIALS_OPENNESS'
    when 'HANDLED_INCIDENT' then 'MATERIALS_HANDLED'
  end, r.published_on, 1, 1
  where r.state = 'PUBLISHED'
$$;

create trigger duty_publication_added after insert on publication
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_publication_changed after update on publication
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_publication_removed after delete on publication
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_risk_added after insert on risk
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_risk_changed after update on risk
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_risk_removed after delete on risk
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_information_material_added after insert on information_material
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_information_material_changed after update on information_material
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_information_material_removed after delete on information_material
  referencing old table as removed for each statement execute function duty_rows_removed();
