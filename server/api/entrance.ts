/**
 * How an operation gets into the room of its session. Who asks is looked up in the message that begins the
 * transaction; the scope of the room and the version in force go along, on the strength of what the session was the
 * last time. The look-up, which comes first, says what it is now: unless that is the very same, the transaction is put
 * into the scope of what it is now, and nothing of the rest is used.
 */
import { findIdentity, type Identity, identityStatement } from "../identity/identity.ts";
import { contextOf, scopeOfContext } from "../identity/identity-context.ts";
import type { RememberedSession, RememberedSessions } from "../identity/remembered-sessions.ts";
import { hashSecret } from "../identity/secret.ts";
import type { SessionService } from "../identity/session.service.ts";
import type { ByteRow } from "../kernel/byte-row.ts";
import type { Clock } from "../kernel/clock.ts";
import { type OperationBase, type OperationContext, todayOf } from "../kernel/context.ts";
import type { Log } from "../kernel/log.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Statement } from "../kernel/select.ts";
import { type EntityManager, enterScope, scopeStatement } from "../kernel/unit-of-work.ts";
import { keepStandingFor, versionStatement } from "../regulation/standing.ts";
import type { Client } from "./client.ts";

export interface EntranceServices {
  readonly root: EntityManager;
  readonly sessions: SessionService;
  readonly remembered: RememberedSessions;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Entrance {
  readonly client: Client;
  readonly isReadOnly: boolean;
  /** What goes along with the beginning of the transaction. */
  readonly ahead: readonly Statement[];
  readonly tokenHash: string | null;
  readonly expected: RememberedSession | undefined;
  /** Day whose version was asked for; null when none was. */
  readonly versionOn: PlainDate | null;
}

/** The entrance of a request; needs no transaction yet. */
export function entranceOf(services: EntranceServices, client: Client, isReadOnly: boolean): Entrance {
  const nobody = { client, isReadOnly, ahead: [], tokenHash: null, expected: undefined, versionOn: null };
  if (client.sessionToken === null) return nobody;
  const { root, sessions, remembered, clock, log } = services;
  const tokenHash = hashSecret(client.sessionToken);
  const lookUp = identityStatement(sessions.rules, tokenHash, clock.now());
  const expected = remembered.get(tokenHash);
  const ctx = expected && contextOf({ em: root, clock, log, connection: client }, expected.identity);
  if (!ctx || ctx.kind === "anonymous") return { ...nobody, ahead: [lookUp], tokenHash };
  const scope = scopeStatement({ ...scopeOfContext(ctx), isReadOnly });
  if (ctx.kind !== "municipal") return { ...nobody, ahead: [lookUp, scope], tokenHash, expected };
  const versionOn = todayOf(ctx);
  const ahead = [lookUp, scope, versionStatement(ctx, versionOn)];
  return { ...nobody, ahead, tokenHash, expected, versionOn };
}

/**
 * Puts the transaction, which begins as the identity module's, into the scope of the session's room.
 *
 * @param answers to what went ahead; null where nothing could
 */
export async function enterRoom(
  { sessions, remembered, clock, log }: EntranceServices,
  { client, isReadOnly, tokenHash, expected, versionOn }: Entrance,
  em: EntityManager,
  answers: readonly ByteRow[][] | null,
): Promise<{ identity: Identity | null; ctx: OperationContext }> {
  const base: OperationBase = { em, clock, log, connection: client };
  if (answers === null || tokenHash === null) {
    const identity = await findIdentity(base, sessions.rules);
    const ctx = contextOf(base, identity);
    // Nobody yet, but signing in writes.
    if (ctx.kind !== "anonymous" || isReadOnly) await enterScope(em, { ...scopeOfContext(ctx), isReadOnly });
    return { identity, ctx };
  }
  const [[row] = [], , [version] = []] = answers;
  const isSame = expected !== undefined && row !== undefined && row.equals(expected.row);
  const session = isSame ? expected : remembered.keep(tokenHash, row);
  const identity = session?.identity ?? null;
  const ctx = contextOf(base, identity);
  if (!isSame) await enterScope(em, { ...scopeOfContext(ctx), isReadOnly });
  else if (ctx.kind === "municipal" && versionOn !== null && version)
    keepStandingFor(ctx, versionOn, version.textAt(0)!);
  return { identity, ctx };
}
