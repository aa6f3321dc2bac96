/** Who can be told in a municipality, read once for a batch. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { groupBy } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { Notice } from "../notification/notify.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { INSTEAD } from "./default-ladder.ts";
import { TO_EXECUTOR } from "./escalation-step.entity.ts";

const SECTOR_LEAD = "SECTOR_LEAD";

interface GrantRow {
  readonly accountId: AccountId;
  readonly roleCode: string;
  readonly recipientId: RecipientId | null;
}

interface WatchRow {
  readonly accountId: AccountId;
  readonly sectorId: SectorId;
}

export type Told = Pick<Notice, "accountIds" | "roleCodes" | "recipientId"> & {
  /** The role or `EXECUTOR` that is told in the end. */
  readonly audience: string;
};

export class Staffing {
  readonly #byRole: ReadonlyMap<string, readonly GrantRow[]>;
  readonly #accounts: ReadonlySet<AccountId>;
  readonly #recipients: ReadonlySet<RecipientId | null>;
  readonly #watched: ReadonlyMap<SectorId, readonly WatchRow[]>;

  constructor(grants: readonly GrantRow[], watched: readonly WatchRow[]) {
    this.#byRole = groupBy(grants, ({ roleCode }) => roleCode);
    this.#accounts = new Set(grants.map(({ accountId }) => accountId));
    this.#recipients = new Set(grants.map(({ recipientId }) => recipientId));
    this.#watched = groupBy(watched, ({ sectorId }) => sectorId);
  }

  /**
   * Whom to tell of a submission. Where nobody stands behind the audience, the first role upwards that somebody
   * holds; nobody at all only in a centre without people.
   */
  toTell(
    audience: string,
    submission: Pick<Submission, "executorAccountId" | "recipientId" | "sectorId">,
  ): Told {
    const told = audience === TO_EXECUTOR ? this.#answering(submission) : this.#holding(audience, submission);
    if (told) return told;
    const role = INSTEAD.find((code) => this.#byRole.has(code));
    return role === undefined ? { audience } : { audience: role, roleCodes: [role] };
  }

  #answering({
    executorAccountId,
    recipientId,
  }: Pick<Submission, "executorAccountId" | "recipientId">): Told | null {
    if (executorAccountId !== null && this.#accounts.has(executorAccountId))
      return { audience: TO_EXECUTOR, accountIds: [executorAccountId] };
    if (recipientId !== null && this.#recipients.has(recipientId))
      return { audience: TO_EXECUTOR, recipientId };
    return null;
  }

  /** Of the leads of sectors, those who look after this one; all of them where nobody said so. */
  #holding(role: string, { sectorId }: Pick<Submission, "sectorId">): Told | null {
    const holders = this.#byRole.get(role);
    if (!holders) return null;
    const watching = sectorId === null || role !== SECTOR_LEAD ? [] : (this.#watched.get(sectorId) ?? []);
    const own = watching.filter((row) => holders.some(({ accountId }) => accountId === row.accountId));
    return own.length > 0
      ? { audience: role, accountIds: own.map(({ accountId }) => accountId) }
      : { audience: role, roleCodes: [role] };
  }
}

/** The people of the context's municipality. */
export async function staffingOf(ctx: MunicipalContext): Promise<Staffing> {
  const grants = await select<GrantRow>(
    ctx.em,
    `select account_id as "accountId", role_code as "roleCode", recipient_id as "recipientId"
     from acting_grant(?::uuid, ?::date)`,
    [ctx.municipalityId, todayOf(ctx)],
  );
  const watched = await select<WatchRow>(
    ctx.em,
    `select account_id as "accountId", sector_id as "sectorId" from account_sector where municipality_id = ?
     union
     select u.substitute_account_id, c.sector_id from substitution u
     join account_sector c on c.municipality_id = u.municipality_id and c.account_id = u.absent_account_id
     where u.municipality_id = ? and u.revoked_at is null and ?::date between u.valid_from and u.valid_to
       and '${SECTOR_LEAD}' = any(u.role_codes) and (u.sector_ids = '{}' or c.sector_id::text = any(u.sector_ids))`,
    [ctx.municipalityId, ctx.municipalityId, todayOf(ctx)],
  );
  return new Staffing(grants, watched);
}
