/** People of the centre as accounts: who can stand in for whom. */
import labels from "../../schema/labels.json" with { type: "json" };
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { rolesInForce } from "./appointment.service.ts";

export interface AccountRow {
  readonly accountId: AccountId;
  readonly name: string;
  /** Its own, without those it carries for others. */
  readonly roleCodes: readonly string[];
  readonly recipientId: RecipientId | null;
}

/** Accounts that work in the municipality, people of responsible recipients included, by name. */
export function listAccounts(ctx: MunicipalContext): Promise<AccountRow[]> {
  return select<AccountRow>(
    ctx.em,
    `select account_id as "accountId", name, to_json(role_codes) as "roleCodes", recipient_id as "recipientId"
     from people_of_municipality() order by name collate "ru", account_id`,
  );
}

/** Accounts of the centre itself, for whoever tells everybody there. */
export async function centreAccounts(ctx: MunicipalContext): Promise<AccountId[]> {
  return (await listAccounts(ctx))
    .filter(({ recipientId }) => recipientId === null)
    .map(({ accountId }) => accountId);
}

/** Names of roles: as the regulation in force has them, else as everybody says. */
export async function roleTitlesOf(ctx: MunicipalContext): Promise<(roleCode: string) => string> {
  const titles = new Map((await rolesInForce(ctx, todayOf(ctx)))?.map(({ code, title }) => [code, title]));
  const known: Readonly<Record<string, { ru: string } | undefined>> = labels.role;
  return (code) => titles.get(code) ?? known[code]?.ru ?? code;
}
