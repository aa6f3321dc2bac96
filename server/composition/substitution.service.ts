/** Sets and ends substitutions. What they give is looked up with every session (`identity/identity.ts`). */
import { recordAudit } from "../audit/record-audit.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { Substitution, type SubstitutionId } from "../identity/substitution.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { type AccountId, newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { listAccounts, roleTitlesOf } from "./centre-account.reads.ts";
import { refusalOfTexts, trimmed } from "./composition-text.ts";
import {
  type Party,
  refusalOfSubstitution,
  type SubstitutionRefusal,
  SubstitutionState,
  substitutionState,
} from "./substitution.rules.ts";

export interface SubstitutionFacts {
  readonly absentAccountId: AccountId;
  readonly substituteAccountId: AccountId;
  readonly roleCodes: readonly string[];
  readonly sectorIds: readonly SectorId[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly ground: string | null;
}

/** One at a time in a municipality: two officers must not hand one role to two people. */
async function lockComposition(ctx: MunicipalContext): Promise<void> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?::text, 0))", [
    `composition:${ctx.municipalityId}`,
  ]);
}

async function refusalOfSectors(
  ctx: MunicipalContext,
  ids: readonly SectorId[],
): Promise<SubstitutionRefusal | null> {
  const [known] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from sector
     where municipality_id = ? and named_until is null and id = any(string_to_array(?, ',')::uuid[])`,
    [ctx.municipalityId, ids.join(",")],
  );
  return known?.count === new Set(ids).size
    ? null
    : { code: "SECTOR_UNKNOWN", message: "Такого направления в действующем положении нет." };
}

async function partiesOf(ctx: MunicipalContext, ids: readonly AccountId[]): Promise<Party[]> {
  const accounts = await listAccounts(ctx);
  return ids.map((id) => {
    const found = accounts.find(({ accountId }) => accountId === id);
    if (!found) throw notFound();
    return found;
  });
}

/**
 * Hands roles over for some days.
 *
 * @throws {DenialError} NOT_FOUND for an account that does not work here
 */
export async function setSubstitution(
  ctx: MunicipalContext,
  given: SubstitutionFacts,
): Promise<Substitution | SubstitutionRefusal> {
  await lockComposition(ctx);
  const [absent, substitute] = await partiesOf(ctx, [given.absentAccountId, given.substituteAccountId]);
  const standing = await ctx.em.find(Substitution, { municipality: ctx.municipalityId, revokedAt: null });
  const asked = { ...given, roleCodes: [...new Set(given.roleCodes)], ground: trimmed(given.ground) };
  const titleOf = await roleTitlesOf(ctx);
  const refusal =
    refusalOfSubstitution(
      { ...asked, absent: absent!, substitute: substitute! },
      todayOf(ctx),
      ctx.viewer.accountId,
      standing,
      titleOf,
    ) ??
    (await refusalOfSectors(ctx, asked.sectorIds)) ??
    refusalOfTexts([asked.ground]);
  if (refusal) return refusal as SubstitutionRefusal;
  return record(ctx, asked, absent!, substitute!);
}

async function record(
  ctx: MunicipalContext,
  asked: SubstitutionFacts,
  absent: Party,
  substitute: Party,
): Promise<Substitution> {
  const { validFrom, validTo, roleCodes } = asked;
  const row = ctx.em.create(Substitution, {
    ...asked,
    municipality: ctx.municipalityId,
    id: newId<SubstitutionId>(ctx.clock.now().getTime()),
    absentName: absent.name,
    substituteName: substitute.name,
    roleCodes: [...roleCodes],
    sectorIds: [...new Set(asked.sectorIds)],
    createdAt: ctx.clock.now(),
    createdByName: ctx.viewer.displayName,
    revokedAt: null,
    revokedByName: null,
  });
  ctx.em.persist(row);
  recordAudit(ctx, "substitution.set", `${absent.name} → ${substitute.name}`, {
    roleCodes,
    validFrom,
    validTo,
  });
  await ctx.em.flush();
  await tell(ctx, row, NotificationKind.SUBSTITUTION_SET);
  return row;
}

/**
 * Ends a substitution at once. Whoever keeps the composition may, and whoever is back from absence.
 *
 * @throws {DenialError} NOT_FOUND when it is over already, FORBIDDEN for anybody else
 */
export async function endSubstitution(ctx: MunicipalContext, id: SubstitutionId): Promise<Substitution> {
  await lockComposition(ctx);
  const row = await ctx.em.findOne(Substitution, { municipality: ctx.municipalityId, id });
  if (!row) throw notFound();
  if (!isEndableBy(ctx, row, await permissionsOf(ctx))) throw forbidden();
  const state = substitutionState(row, todayOf(ctx));
  if (state === SubstitutionState.REVOKED || state === SubstitutionState.OVER) return row;
  row.revokedAt = ctx.clock.now();
  row.revokedByName = ctx.viewer.displayName;
  const { roleCodes, validFrom, validTo } = row;
  recordAudit(ctx, "substitution.ended", `${row.absentName} → ${row.substituteName}`, {
    roleCodes,
    validFrom,
    validTo,
  });
  await ctx.em.flush();
  await tell(ctx, row, NotificationKind.SUBSTITUTION_ENDED);
  return row;
}

/** Whether the viewer may end it: by right, or because the roles are the viewer's own. */
export function isEndableBy(
  { viewer }: Pick<MunicipalContext, "viewer">,
  { absentAccountId }: Pick<Substitution, "absentAccountId">,
  permissions: ReadonlySet<string>,
): boolean {
  return permissions.has("composition:change") || absentAccountId === viewer.accountId;
}

async function tell(ctx: MunicipalContext, row: Substitution, kind: NotificationKind): Promise<void> {
  const { absentAccountId, substituteAccountId, validFrom, validTo } = row;
  const params = { validFrom, validTo };
  await notify(ctx, { kind, accountIds: [absentAccountId, substituteAccountId], params });
}
