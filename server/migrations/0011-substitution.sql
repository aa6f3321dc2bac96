-- Who holds which role in a municipality on a day: what an account holds itself, and what it carries for somebody who
-- is away. The same is said of one session by `identity/identity.ts`. `is_away`: somebody else carries it that day.
create function acting_grant(town uuid, today date)
returns table (account_id uuid, role_code text, recipient_id uuid, absent_account_id uuid, is_away boolean)
language sql stable as $$
  select g.account_id, g.role_code, g.recipient_id, null::uuid, exists (
    select from substitution u where u.municipality_id = town and u.absent_account_id = g.account_id
      and g.role_code = any(u.role_codes) and u.revoked_at is null and today between u.valid_from and u.valid_to)
  from municipal_grant g where g.municipality_id = town
  union all
  select u.substitute_account_id, g.role_code, null::uuid, u.absent_account_id, false
  from substitution u
  join municipal_grant g on g.municipality_id = u.municipality_id and g.account_id = u.absent_account_id
    and g.role_code = any(u.role_codes) and g.recipient_id is null
  where u.municipality_id = town and u.revoked_at is null and today between u.valid_from and u.valid_to
    and exists (select from municipal_grant o where o.municipality_id = town
      and o.account_id = u.substitute_account_id and o.recipient_id is null)
$$;
