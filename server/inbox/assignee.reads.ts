/** Who may be told to answer: people with an account in the municipality whose roles allow answering. */
import labels from "../../schema/labels.json" with { type: "json" };
import { municipalPermissions } from "../identity/permissions.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import type { Assignee } from "./assignee.types.ts";

interface PersonRow {
  readonly accountId: string;
  readonly name: string;
  readonly roleCodes: string[];
  readonly recipientId: RecipientId | null;
}

/** Names of accounts are the identity module's: a function of its role gives those of the municipality. */
const PEOPLE_SQL = `
  select account_id as "accountId", name, to_json(role_codes) as "roleCodes", recipient_id as "recipientId"
  from people_of_municipality() order by name collate "ru", account_id`;

/**
 * @param recipientId only people of this recipient and of the centre; everybody when null
 */
export async function listAssignees(
  ctx: MunicipalContext,
  recipientId: RecipientId | null,
): Promise<Assignee[]> {
  const people = await select<PersonRow>(ctx.em, PEOPLE_SQL);
  const standing = await standingOf(ctx);
  const mayAnswer = ({ roleCodes }: PersonRow) =>
    municipalPermissions(roleCodes, standing?.administeredBy ?? null, standing?.roleCodes ?? []).has(
      "submission:answer",
    );
  const titles = await roleTitles(ctx, standing?.regulationId ?? null);
  const sectors = await chosenSectors(ctx);
  return people
    .filter((person) => mayAnswer(person) && isNear(ctx, person, recipientId))
    .map(({ accountId, name, roleCodes, recipientId: worksFor }) => ({
      accountId,
      name,
      roleTitles: roleCodes.map((code) => titles.get(code) ?? labelOf(code)),
      recipientId: worksFor,
      sectorIds: sectors.get(accountId) ?? [],
    }));
}

/** A recipient's person sees its own; for a recipient's item others' people are no use. */
function isNear(ctx: MunicipalContext, person: PersonRow, recipientId: RecipientId | null): boolean {
  if (ctx.recipientId !== null) return person.recipientId === ctx.recipientId;
  return recipientId === null || person.recipientId === null || person.recipientId === recipientId;
}

function labelOf(code: string): string {
  const known: Readonly<Record<string, { ru: string }>> = labels.role;
  return known[code]?.ru ?? code;
}

async function roleTitles(ctx: MunicipalContext, regulationId: string | null): Promise<Map<string, string>> {
  if (regulationId === null) return new Map();
  const [row] = await select<{ roles: { code: string; title: string }[] }>(
    ctx.em,
    "select variant->'roles' as roles from regulation where municipality_id = ? and id = ?",
    [ctx.municipalityId, regulationId],
  );
  return new Map(row?.roles.map(({ code, title }) => [code, title]));
}

async function chosenSectors(ctx: MunicipalContext): Promise<Map<string, string[]>> {
  const rows = await select<{ account: string; sectors: string[] }>(
    ctx.em,
    `select account_id as account, json_agg(sector_id order by sector_id) as sectors from account_sector
     where municipality_id = ? group by account_id`,
    [ctx.municipalityId],
  );
  return new Map(rows.map(({ account, sectors }) => [account, sectors]));
}
