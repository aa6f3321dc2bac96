/** Invitations: how people get accounts in a municipality. The secret is shown once and kept as a hash. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext, OperationBase, SignedInContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type AccountId, newId, type RecipientId } from "../kernel/ids.ts";
import { AUTH_SCOPE } from "../kernel/scopes.ts";
import { attempt, enterScope, RefusalError } from "../kernel/unit-of-work.ts";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { Account } from "./account.entity.ts";
import { type AccountFault, accountFault } from "./account.rules.ts";
import { MunicipalGrant } from "./grants.entity.ts";
import { Invitation, type InvitationId, InvitationStatus } from "./invitation.entity.ts";
import { hashPassword } from "./password.ts";
import { hashSecret, newSecret } from "./secret.ts";
import type { SessionService } from "./session.service.ts";

const VALID_DAYS = 14;
const MS_PER_DAY = 86_400_000;

export interface Issued {
  readonly invitation: Invitation;
  /** Path in the portal; holds the secret. */
  readonly path: string;
}

export interface NewAccount {
  readonly token: string;
  readonly displayName: string;
  readonly login: string;
  readonly password: string;
}

/**
 * Issues an invitation for a role of the regulation and notes it in the audit.
 *
 * @param role code and title of a role; the caller has checked that the regulation names it
 * @param recipientId the responsible recipient the account will work for; only with the role `RECIPIENT`
 */
export async function issueInvitation(
  ctx: MunicipalContext,
  role: { readonly code: string; readonly title: string },
  recipientId: RecipientId | null = null,
): Promise<Issued> {
  const now = ctx.clock.now();
  const secret = newSecret();
  const [municipality] = await ctx.em.execute<{ name: string }[]>(
    "select name from municipality where id = ?",
    [ctx.municipalityId],
  );
  if (!municipality) throw notFound();
  const invitation = ctx.em.create(Invitation, {
    municipality: ctx.municipalityId,
    id: newId<InvitationId>(now.getTime()),
    tokenHash: hashSecret(secret),
    roleCode: role.code,
    recipientId,
    roleTitle: role.title,
    municipalityName: municipality.name,
    createdAt: now,
    createdBy: ctx.viewer.displayName,
    expiresAt: new Date(now.getTime() + VALID_DAYS * MS_PER_DAY),
    acceptedAt: null,
    acceptedBy: null,
    revokedAt: null,
  });
  ctx.em.persist(invitation);
  const ground = recipientId === null ? {} : { recipientId };
  recordAudit(ctx, "invitation.issued", role.title, { roleCode: role.code, ...ground });
  await ctx.em.flush();
  return { invitation, path: `/invitation/${secret}` };
}

/**
 * Takes an open invitation back.
 *
 * @throws {DenialError} NOT_FOUND when the municipality has no such open invitation
 */
export async function revokeInvitation(ctx: MunicipalContext, id: InvitationId): Promise<Invitation> {
  const invitation = await ctx.em.findOne(Invitation, { municipality: ctx.municipalityId, id });
  const now = ctx.clock.now();
  if (invitation?.statusAt(now) !== InvitationStatus.OPEN) throw notFound();
  invitation.revokedAt = now;
  recordAudit(ctx, "invitation.revoked", invitation.roleTitle, { roleCode: invitation.roleCode });
  await ctx.em.flush();
  return invitation;
}

/**
 * The open invitation of a secret, for whoever holds it and from any room.
 *
 * @throws {DenialError} NOT_FOUND once it is accepted, revoked or expired
 */
export async function findOffer(base: OperationBase, secret: string): Promise<Invitation> {
  const tokenHash = hashSecret(secret);
  await base.em.execute("select set_config('app.invitation_hash', ?, true)", [tokenHash], "run");
  const invitation = await base.em.findOne(Invitation, { tokenHash });
  if (invitation?.statusAt(base.clock.now()) !== InvitationStatus.OPEN) throw notFound();
  return invitation;
}

/**
 * Makes an account by an invitation and signs it in.
 *
 * @returns the context of the new session, or what is wrong with the account
 * @throws {DenialError} NOT_FOUND when the invitation is not open
 */
export async function acceptInvitation(
  base: OperationBase,
  sessions: SessionService,
  given: NewAccount,
): Promise<SignedInContext | AccountFault> {
  await enterScope(base.em, AUTH_SCOPE);
  const offer = await findOffer(base, given.token);
  const wanted = { displayName: given.displayName.trim(), login: given.login.trim().toLowerCase() };
  const fault = accountFault(wanted.displayName, wanted.login, given.password);
  if (fault) return fault;
  const passwordHash = await hashPassword(given.password);
  return attempt<SignedInContext | AccountFault>(base.em, async () => {
    const account = await createAccount(base, offer, { ...wanted, passwordHash });
    return sessions.open(base, account, offer.municipality);
  });
}

async function createAccount(
  base: OperationBase,
  offer: Invitation,
  facts: Pick<Account, "displayName" | "login" | "passwordHash">,
): Promise<AccountId> {
  const now = base.clock.now();
  const id = newId<AccountId>(now.getTime());
  const fresh = { id, ...facts, isPlatformOperator: false, isDemo: false, createdAt: now, disabledAt: null };
  base.em.persist(base.em.create(Account, fresh));
  // Two people with one secret: only one of them turns the open row.
  const accepted = await base.em.nativeUpdate(
    Invitation,
    { municipality: offer.municipality, id: offer.id, acceptedAt: null, revokedAt: null },
    { acceptedAt: now, acceptedBy: facts.displayName },
  );
  if (accepted !== 1) throw notFound();
  const { municipality, roleCode, recipientId } = offer;
  const grant = { municipality, accountId: id, roleCode, recipientId, grantedAt: now };
  base.em.persist(base.em.create(MunicipalGrant, grant));
  try {
    await base.em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new RefusalError<AccountFault>({
      code: "LOGIN_TAKEN",
      message: `Логин «${facts.login}» уже занят. Выберите другой.`,
    });
  }
  return id;
}
