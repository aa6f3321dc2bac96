import { municipalPermissions } from "../identity/permissions.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";

interface GrantedRoles {
  accountId: AccountId;
  roleCodes: string[];
}

/** Accounts of the centre whose roles hold `submission:approve`. A centre has tens of accounts. */
export async function approversOf(ctx: MunicipalContext): Promise<AccountId[]> {
  const granted = await select<GrantedRoles>(
    ctx.em,
    `select account_id as "accountId", array_agg(role_code) as "roleCodes"
     from acting_grant(?::uuid, ?::date) group by account_id`,
    [ctx.municipalityId, todayOf(ctx)],
  );
  const standing = await standingOf(ctx);
  const held = (roles: readonly string[]) =>
    municipalPermissions(roles, standing?.administeredBy ?? null, standing?.roleCodes ?? []);
  return granted
    .filter(({ roleCodes }) => held(roleCodes).has("submission:approve"))
    .map(({ accountId }) => accountId);
}
