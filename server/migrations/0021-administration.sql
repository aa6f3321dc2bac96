-- Who may enter a municipality, for the review of access: accounts stand outside of municipalities, so the function
-- reads them for the one that the transaction is in.
create function access_of_municipality()
returns table (account_id uuid, name text, login text, role_codes text[], recipient_id uuid, granted_at timestamptz,
  last_signed_in_at timestamptz, is_disabled boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.display_name, a.login, array_agg(g.role_code order by g.role_code),
    case when bool_and(g.recipient_id is not null) then min(g.recipient_id::text)::uuid end, min(g.granted_at),
    max(a.last_signed_in_at), bool_or(a.disabled_at is not null)
  from municipal_grant g join account a on a.id = g.account_id
  where g.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid
  group by a.id
$$;

revoke all on function access_of_municipality from public;
grant execute on function access_of_municipality to app_tenant;

grant create on schema public to app_auth;

do $$
declare
  is_lent boolean;
begin
  begin
    execute format('grant app_auth to %I', current_user);
    is_lent := true;
  exception when insufficient_privilege then
    is_lent := false;
  end;
  alter function access_of_municipality owner to app_auth;
  if is_lent then
    execute format('revoke app_auth from %I granted by current_user', current_user);
  end if;
end $$;

revoke create on schema public from app_auth;

-- Evidence of the account of workload, and of help that was given (`0007-duties.sql`).
create function duty_facts_of_workload_account(r workload_account, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'WORKLOAD', local_day(r.kept_at, zone), 1, 1
$$;

-- Owed once the term is over; what was closed before anybody answered is owed nothing.
create function duty_facts_of_support_request(r support_request, zone text)
returns table (fact text, day date, done int, owed int) language sql stable as $$
  select 'SUPPORT', local_day(r.due_at, zone), (coalesce(r.answered_at <= r.due_at, false))::int, 1
  where not (r.state = 'CLOSED' and r.answered_at is null)
$$;

create trigger duty_workload_account_added after insert on workload_account
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_workload_account_removed after delete on workload_account
  referencing old table as removed for each statement execute function duty_rows_removed();

create trigger duty_support_request_added after insert on support_request
  referencing new table as added for each statement execute function duty_rows_added();

create trigger duty_support_request_changed after update on support_request
  referencing old table as removed new table as added for each statement execute function duty_rows_changed();

create trigger duty_support_request_removed after delete on support_request
  referencing old table as removed for each statement execute function duty_rows_removed();
