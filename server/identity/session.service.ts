/** Sessions: opened by a password or an invitation, moved between rooms, ended. */
import type { OperationBase, OperationContext, RoomCode, SignedInContext } from "../kernel/context.ts";
import { DenialError, notFound } from "../kernel/errors.ts";
import type { AccountId, MunicipalityId } from "../kernel/ids.ts";
import { AUTH_SCOPE } from "../kernel/scopes.ts";
import { type EntityManager, enterScope, unitOfWork } from "../kernel/unit-of-work.ts";
import type { Clock } from "../kernel/clock.ts";
import { Account } from "./account.entity.ts";
import { findByTokenHash, type Identity, type SessionRules } from "./identity.ts";
import { contextOf, scopeOfContext } from "./identity-context.ts";
import { isPasswordOf } from "./password.ts";
import { hashSecret, newSecret } from "./secret.ts";
import { Session } from "./session.entity.ts";

/** A session is touched at most this often; it idles that much longer at worst. */
const TOUCH_MS = 60_000;

export class SessionService {
  constructor(readonly rules: SessionRules) {}

  /**
   * The account of a login and password; null when they do not fit, which takes as long either way.
   */
  async findAccount(base: OperationBase, login: string, password: string): Promise<Account | null> {
    await enterScope(base.em, AUTH_SCOPE);
    const account = await base.em.findOne(Account, { login: login.trim().toLowerCase() });
    const isRight = await isPasswordOf(account?.passwordHash ?? null, password);
    const mayWork = account && account.disabledAt === null && (!account.isDemo || this.rules.isDemo);
    return isRight && mayWork ? account : null;
  }

  /**
   * Opens a session under a new secret and ends the one the client came with, so that a secret planted
   * beforehand is worth nothing.
   *
   * @returns the context of the room it starts in; the transaction is already in its scope
   */
  async open(base: OperationBase, account: AccountId, room?: MunicipalityId): Promise<SignedInContext> {
    await enterScope(base.em, AUTH_SCOPE);
    await this.#forget(base);
    const now = base.clock.now();
    const token = newSecret();
    const session = base.em.create(Session, {
      tokenHash: hashSecret(token),
      account,
      room: room ? "MUNICIPALITY" : "PLATFORM",
      enteredMunicipalityId: room ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.rules.maxMinutes * 60_000),
    });
    await base.em.persist(session).flush();
    await base.em.nativeUpdate(Account, { id: account }, { lastSignedInAt: now });
    const identity = await this.#identityOf(base, session.tokenHash);
    if (!room) {
      const first = firstRoom(identity);
      session.room = first.room;
      session.enteredMunicipalityId = first.municipalityId;
      await base.em.flush();
    }
    base.connection.setSessionToken(token);
    return this.#contextOf(base, session.tokenHash);
  }

  /** Ends the session of the connection. */
  async close(ctx: OperationContext): Promise<void> {
    await enterScope(ctx.em, AUTH_SCOPE);
    await this.#forget(ctx);
    ctx.connection.setSessionToken(null);
  }

  /**
   * Moves the session to another room of its account.
   *
   * @throws {DenialError} NOT_FOUND when the account has no such room
   */
  async enter(
    ctx: SignedInContext,
    room: RoomCode,
    municipalityId: MunicipalityId | null,
  ): Promise<SignedInContext> {
    const target = room === "MUNICIPALITY" ? municipalityId : null;
    const choice = ctx.viewer.rooms.find((each) => each.room === room && each.municipalityId === target);
    const token = ctx.connection.sessionToken;
    if (!choice || token === null) throw notFound();
    await enterScope(ctx.em, AUTH_SCOPE);
    const tokenHash = hashSecret(token);
    await ctx.em.nativeUpdate(Session, { tokenHash }, { room, enteredMunicipalityId: target });
    return this.#contextOf(ctx, tokenHash);
  }

  /** Notes that the session is in use, in a transaction of its own: reading operations may not write. */
  async touch(root: EntityManager, clock: Clock, identity: Identity): Promise<void> {
    const now = clock.now();
    if (now.getTime() - identity.lastSeenAt.getTime() < TOUCH_MS) return;
    await unitOfWork(root, AUTH_SCOPE, async (em) => {
      await em.nativeUpdate(Session, { tokenHash: identity.tokenHash }, { lastSeenAt: now });
      await em.nativeDelete(Session, { expiresAt: { $lt: now } });
    });
  }

  async #forget(base: OperationBase): Promise<void> {
    const { sessionToken } = base.connection;
    if (sessionToken !== null) await base.em.nativeDelete(Session, { tokenHash: hashSecret(sessionToken) });
  }

  async #identityOf(base: OperationBase, tokenHash: string): Promise<Identity> {
    const identity = await findByTokenHash(base, this.rules, tokenHash);
    if (!identity) throw notFound();
    return identity;
  }

  async #contextOf(base: OperationBase, tokenHash: string): Promise<SignedInContext> {
    const context = contextOf(base, await this.#identityOf(base, tokenHash));
    if (context.kind === "anonymous") {
      throw new DenialError("FORBIDDEN", "У этой учётной записи нет доступа ни к одному разделу.");
    }
    await enterScope(base.em, scopeOfContext(context));
    return context;
  }
}

/** Where the account's daily work is: a municipality, else the region, else the platform. */
function firstRoom(identity: Identity): { room: RoomCode; municipalityId: MunicipalityId | null } {
  const [grant] = identity.municipalGrants;
  if (grant) return { room: "MUNICIPALITY", municipalityId: grant.municipalityId };
  return { room: identity.regionalGrants.length > 0 ? "REGION" : "PLATFORM", municipalityId: null };
}
