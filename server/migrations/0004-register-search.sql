create function submission_words(tenant uuid, matter text, applicant text) returns tsvector
language sql stable parallel safe as $$
  select ts_delete(
      to_tsvector('russian', replace(
        regexp_replace(lower(matter), '\S+@\S+|\+?\d[\d ()-]{6,}\d', ' ', 'g'), 'ё', 'е')),
      tsvector_to_array(to_tsvector('russian', replace(lower(coalesce(applicant, '')), 'ё', 'е'))))
    || array_to_tsvector(array['tenant:' || tenant])
$$;

create function submission_matter(s submission) returns text
language sql immutable parallel safe as $$
  select concat_ws(' . ', s.summary, s.place, s.object, s.fact, s.text)
$$;

create function ask_for_words(tenant uuid, at timestamptz) returns void
language sql as $$
  insert into job (municipality_id, id, queue, key, data, run_at, attempts)
  values (tenant, gen_random_uuid(), 'index-search', 'index-search', '{}', at, 0)
  on conflict (municipality_id, queue, key) where key is not null and lease is null do nothing
$$;

create function submission_search_add() returns trigger
language plpgsql as $$
begin
  -- In portions that one transaction of the job reads.
  insert into submission_unread (municipality_id, id, newest_at, submission_ids)
  select municipality_id, gen_random_uuid(), max(received_at), array_agg(id)
  from (
    select municipality_id, id, received_at,
      (row_number() over (partition by municipality_id order by received_at desc) - 1) / 500 as portion
    from added
  ) as portions
  group by municipality_id, portion;
  perform ask_for_words(municipality_id, max(registered_at)) from added group by municipality_id;
  return null;
end
$$;

-- Words that no longer hold find nothing until they are read anew.
create function submission_search_change() returns trigger
language plpgsql as $$
begin
  update submission_search set words = null, received_at = new.received_at
  where municipality_id = new.municipality_id and submission_id = new.id;
  insert into submission_unread (municipality_id, id, newest_at, submission_ids)
  values (new.municipality_id, gen_random_uuid(), new.received_at, array[new.id]);
  perform ask_for_words(new.municipality_id, greatest(new.registered_at, new.last_event_at));
  return null;
end
$$;

create function submission_search_remove() returns trigger
language plpgsql as $$
begin
  delete from submission_search w using removed r
  where w.municipality_id = r.municipality_id and w.submission_id = r.id;
  return null;
end
$$;

create trigger submission_search_add after insert on submission
referencing new table as added for each statement execute function submission_search_add();

create trigger submission_search_change after update of summary, place, object, fact, text, received_at, applicant_id on submission
for each row when ((old.summary, old.place, old.object, old.fact, old.text, old.received_at, old.applicant_id)
  is distinct from (new.summary, new.place, new.object, new.fact, new.text, new.received_at, new.applicant_id))
execute function submission_search_change();

create trigger submission_search_remove after delete on submission
referencing old table as removed for each statement execute function submission_search_remove();

-- Reads the words of about as many submissions as asked for, the newest first; gives how many, 0 when none waits.
create function read_submission_words(most integer) returns integer
language plpgsql as $$
declare
  tenant uuid := nullif(current_setting('app.municipality_id', true), '')::uuid;
  taken uuid[];
begin
  with waiting as materialized (
    select id, newest_at, submission_ids from submission_unread
    where municipality_id = tenant order by newest_at desc limit most for update skip locked
  ), counted as (
    select id, sum(cardinality(submission_ids)) over (order by newest_at desc, id) - cardinality(submission_ids) as before
    from waiting
  ), gone as (
    delete from submission_unread u using counted c
    where u.municipality_id = tenant and u.id = c.id and c.before < most
    returning u.submission_ids
  )
  select array_agg(distinct submission_id) into taken from gone, unnest(submission_ids) as submission_id;
  insert into submission_search (municipality_id, submission_id, received_at, words)
  select s.municipality_id, s.id, s.received_at, submission_words(s.municipality_id, submission_matter(s), a.name)
  from unnest(taken) as wanted join submission s on s.municipality_id = tenant and s.id = wanted
    left join applicant a on a.municipality_id = s.municipality_id and a.id = s.applicant_id
  on conflict (municipality_id, submission_id)
    do update set words = excluded.words, received_at = excluded.received_at;
  return coalesce(cardinality(taken), 0);
end
$$;

create function search_submissions(
  wanted text, is_open_wanted boolean, states text[], regimes text[], channels text[], sectors uuid[], topics uuid[],
  recipients uuid[], executors uuid[], since timestamptz, before timestamptz, most integer
) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  tenant uuid := nullif(current_setting('app.municipality_id', true), '')::uuid;
  words tsquery := to_tsquery('russian', wanted);
  filters text := concat(
    case when is_open_wanted is not null then format(' and s.is_open = %L', is_open_wanted) end,
    case when states is not null then format(' and s.state = any(%L::text[])', states) end,
    case when regimes is not null then format(' and s.regime = any(%L::text[])', regimes) end,
    case when channels is not null then format(' and s.channel = any(%L::text[])', channels) end,
    case when sectors is not null then format(' and s.sector_id = any(%L::uuid[])', sectors) end,
    case when topics is not null then format(' and s.topic_id = any(%L::uuid[])', topics) end,
    case when recipients is not null then format(' and s.recipient_id = any(%L::uuid[])', recipients) end,
    case when executors is not null then format(' and s.executor_account_id = any(%L::uuid[])', executors) end,
    case when since is not null then format(' and w.received_at >= %L', since) end,
    case when before is not null then format(' and w.received_at < %L', before) end);
begin
  if tenant is null or numnode(words) = 0 then
    return;
  end if;
  return query execute format(
    'select w.submission_id from submission_search w %s where w.municipality_id = %L and w.words @@ %L::tsquery %s '
    'order by w.received_at desc limit %s',
    case when filters <> '' then 'join submission s on s.municipality_id = w.municipality_id and s.id = w.submission_id' end,
    tenant, ('''tenant:' || tenant || '''')::tsquery && words, filters, most);
end
$$;

revoke all on function search_submissions from public;
grant execute on function search_submissions to app_tenant;

create function people_of_municipality()
returns table (account_id uuid, name text, role_codes text[], recipient_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.display_name, array_agg(g.role_code order by g.role_code),
    case when bool_and(g.recipient_id is not null) then min(g.recipient_id::text)::uuid end
  from municipal_grant g join account a on a.id = g.account_id
  where g.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and a.disabled_at is null
  group by a.id
$$;

revoke all on function people_of_municipality from public;
grant execute on function people_of_municipality to app_tenant;

grant create on schema public to app_search, app_auth;

do $$
declare
  given record;
  is_lent boolean;
begin
  for given in select * from (values ('app_search', 'search_submissions'), ('app_auth', 'people_of_municipality'))
    as functions(role, function)
  loop
    begin
      execute format('grant %I to %I', given.role, current_user);
      is_lent := true;
    exception when insufficient_privilege then
      is_lent := false;
    end;
    execute format('alter function %I owner to %I', given.function, given.role);
    if is_lent then
      execute format('revoke %I from %I granted by current_user', given.role, current_user);
    end if;
  end loop;
end $$;

revoke create on schema public from app_search, app_auth;
