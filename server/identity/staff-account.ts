/** Accounts of the regional centres and of the platform: made by whoever runs the server. */
import { randomInt } from "node:crypto";
import type { Clock } from "../kernel/clock.ts";
import type { RegionalRoleCode } from "../kernel/context.ts";
import { type AccountId, newId } from "../kernel/ids.ts";
import { AUTH_SCOPE } from "../kernel/scopes.ts";
import { type EntityManager, unitOfWork } from "../kernel/unit-of-work.ts";
import { Region } from "../municipality/region.entity.ts";
import { Account } from "./account.entity.ts";
import { accountFault } from "./account.rules.ts";
import { RegionalGrant } from "./grants.entity.ts";
import { hashPassword } from "./password.ts";

/** Nothing that is read wrongly aloud or from paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const PASSWORD_LENGTH = 20;

export interface StaffAccount {
  readonly login: string;
  readonly displayName: string;
  readonly isPlatformOperator: boolean;
  /** Codes of the regions the post is held in. */
  readonly regionCodes: readonly string[];
  readonly role: RegionalRoleCode;
}

/** The account cannot be made; the message is a Russian sentence. */
export class StaffAccountError extends Error {
  override readonly name = "StaffAccountError";
}

/**
 * Makes the account.
 *
 * @returns its password, kept nowhere
 * @throws {StaffAccountError} when the login is taken or malformed, or a region is unknown
 */
export async function createStaffAccount(
  root: EntityManager,
  clock: Clock,
  wanted: StaffAccount,
): Promise<string> {
  const login = wanted.login.trim().toLowerCase();
  const password = newPassword();
  const fault = accountFault(wanted.displayName.trim(), login, password);
  if (fault) throw new StaffAccountError(fault.message);
  const passwordHash = await hashPassword(password);
  await unitOfWork(root, AUTH_SCOPE, async (em) => {
    if (await em.count(Account, { login })) throw new StaffAccountError(`Логин «${login}» уже занят.`);
    const now = clock.now();
    const account = em.create(Account, {
      id: newId<AccountId>(now.getTime()),
      login,
      displayName: wanted.displayName.trim(),
      passwordHash,
      isPlatformOperator: wanted.isPlatformOperator,
      isDemo: false,
      createdAt: now,
      disabledAt: null,
    });
    em.persist(account);
    for (const region of await findRegions(em, wanted.regionCodes)) {
      em.persist(em.create(RegionalGrant, { account: account.id, region: region.id, role: wanted.role }));
    }
  });
  return password;
}

async function findRegions(em: EntityManager, codes: readonly string[]): Promise<Region[]> {
  const all = await em.find(Region, {}, { orderBy: { code: "asc" } });
  return codes.map((code) => {
    const region = all.find((each) => each.code === code.toUpperCase());
    if (region) return region;
    const known = all.map((each) => each.code).join(", ");
    throw new StaffAccountError(`Региона с кодом «${code}» нет. Есть: ${known || "ни одного"}.`);
  });
}

function newPassword(): string {
  return Array.from({ length: PASSWORD_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
