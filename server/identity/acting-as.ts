/** What the program does later in somebody's name: with the rights, and for the absent ones, of the day it is done. */
import { type MunicipalContext, type StandIn, todayOf } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";

interface Grants {
  readonly roleCodes: readonly string[];
  readonly recipientId: RecipientId | null;
}

const GRANTS = `
  select coalesce(json_agg(distinct role_code order by role_code), '[]') as "roleCodes",
    case when bool_and(recipient_id is not null) then min(recipient_id::text)::uuid end as "recipientId"
  from acting_grant(?::uuid, ?::date) where account_id = ?`;

const STANDS_IN_FOR = `
  select u.absent_account_id as "accountId", p.name as "displayName", to_json(u.sector_ids) as "sectorIds",
    u.valid_to::text as "validTo", json_agg(g.role_code order by g.role_code) as "roleCodes"
  from substitution u
  join people_of_municipality() p on p.account_id = u.absent_account_id
  join acting_grant(?::uuid, ?::date) g on g.account_id = u.substitute_account_id
    and g.absent_account_id = u.absent_account_id and g.role_code = any(u.role_codes)
  where u.municipality_id = ? and u.substitute_account_id = ? and u.revoked_at is null
    and ?::date between u.valid_from and u.valid_to
  group by u.id, u.absent_account_id, p.name, u.sector_ids, u.valid_to
  order by 2, 1, 4`;

/** The program's context turned into that of whoever asked for the work. */
export async function actingAs(
  ctx: MunicipalContext,
  { accountId, name }: { readonly accountId: AccountId; readonly name: string },
): Promise<MunicipalContext> {
  const [town, today] = [ctx.municipalityId, todayOf(ctx)];
  const [grants] = await select<Grants>(ctx.em, GRANTS, [town, today, accountId]);
  const recipientId = grants?.recipientId ?? null;
  return {
    ...ctx,
    viewer: { accountId, login: "", displayName: name, rooms: [] },
    roleCodes: grants?.roleCodes ?? [],
    standsInFor:
      recipientId === null
        ? await select<StandIn>(ctx.em, STANDS_IN_FOR, [town, today, town, accountId, today])
        : [],
    recipientId,
  };
}
