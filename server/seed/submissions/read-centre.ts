import { Cause } from "../../classifier/cause.entity.ts";
import { readFederalSectors } from "../../classifier/federal-sectors.reads.ts";
import { Topic } from "../../classifier/topic.entity.ts";
import { PROGRAM } from "../../identity/program.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import type { AccountId, RecipientId } from "../../kernel/ids.ts";
import { actInScope, AUTH_SCOPE, scopeOf } from "../../kernel/scopes.ts";
import { select } from "../../kernel/select.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import { openChannels } from "../../regulation/features.ts";
import { standingOf } from "../../regulation/standing.ts";
import { checklistOf } from "../../quality/checklist.service.ts";
import type { Scale } from "../../submission/submission.enums.ts";
import { termRulesOf } from "../../term/term-book.reads.ts";
import type { Centre, CentrePerson, CentreRecipient } from "./centre.ts";

/**
 * Reads what the generator has to know of the municipality of the context.
 *
 * @returns null for a municipality without a regulation, or whose regulation opens no channel
 */
export async function readCentre(ctx: MunicipalContext, slug: string): Promise<Centre | null> {
  const standing = await standingOf(ctx);
  const channels = standing ? openChannels(standing).map(({ code }) => code) : [];
  if (!standing || channels.length === 0) return null;
  const own = { municipality: ctx.municipalityId };
  const open = { ...own, isClosed: false };
  const byName = { orderBy: { name: "asc", id: "asc" } } as const;
  const [topics, causes] = [await ctx.em.find(Topic, open, byName), await ctx.em.find(Cause, open, byName)];
  const people = await peopleOf(ctx);
  return {
    id: ctx.municipalityId,
    regionId: ctx.regionId,
    slug,
    timeZone: ctx.timeZone,
    regulationVersion: standing.version,
    channels,
    scales: standing.incidentClasses.map(({ value }) => value.code as Scale),
    isCauseObligatory: standing.causeObligatory?.value ?? false,
    topics,
    federal: await readFederalSectors(ctx),
    causes,
    recipients: await recipientsOf(ctx, people),
    people: people.filter(({ recipientId }) => recipientId === null),
    terms: await termRulesOf(ctx),
    checklist: await checklistOf(ctx),
  };
}

type Person = CentrePerson & { readonly recipientId: RecipientId | null };

/** Accounts of the centre and of its recipients; the program itself where there is none. */
async function peopleOf(ctx: MunicipalContext): Promise<Person[]> {
  const rows = await actInScope(ctx, AUTH_SCOPE, scopeOf(ctx), () =>
    select<{ accountId: AccountId; name: string; roleCodes: string[]; recipientId: RecipientId | null }>(
      ctx.em,
      `select g.account_id as "accountId", a.display_name as name, g.recipient_id as "recipientId",
         array_agg(g.role_code order by g.role_code) as "roleCodes"
       from municipal_grant g join account a on a.id = g.account_id
       where g.municipality_id = ? and a.disabled_at is null
       group by 1, 2, 3 order by a.display_name, g.account_id`,
      [ctx.municipalityId],
    ),
  );
  const isStaffed = rows.some(({ recipientId }) => recipientId === null);
  const program = { accountId: null, name: PROGRAM.displayName, roleCodes: [], recipientId: null };
  return isStaffed ? rows : [...rows, program];
}

async function recipientsOf(ctx: MunicipalContext, people: readonly Person[]): Promise<CentreRecipient[]> {
  const rows = await select<{ id: RecipientId; sectorIds: SectorId[] }>(
    ctx.em,
    `select r.id, array_remove(array_agg(s.sector_id order by s.sector_id), null) as "sectorIds"
     from recipient r left join recipient_sector s on s.municipality_id = r.municipality_id and s.recipient_id = r.id
     where r.municipality_id = ? and not r.is_closed group by r.id, r.name order by r.name, r.id`,
    [ctx.municipalityId],
  );
  return rows.map((row) => ({
    ...row,
    person: people.find(({ recipientId }) => recipientId === row.id) ?? null,
  }));
}
