create function tell_submission_events() returns trigger
language plpgsql as $$
begin
  if (select count(*) from (select from added limit 51) few) > 50 then
    perform pg_notify('register', json_build_object('m', municipality_id)::text)
    from (select distinct municipality_id from added) towns;
  else
    perform pg_notify('register', json_build_object('m', municipality_id, 's', submission_id, 'k', kind,
      'a', actor, 'i', account_id)::text)
    from added;
  end if;
  return null;
end
$$;

create trigger submission_event_tell after insert on submission_event
referencing new table as added for each statement execute function tell_submission_events();

create function tell_answering() returns trigger
language plpgsql as $$
begin
  perform pg_notify('register', json_build_object('m', new.municipality_id, 's', new.submission_id,
    'k', 'ANSWERING', 'a', new.actor, 'i', new.account_id, 'u', new.until)::text);
  return null;
end
$$;

create trigger submission_answering_tell after insert or update on submission_answering
for each row execute function tell_answering();
