/**
 * What sessions were the last time they were looked up: enough to send the scope of an operation along with the
 * look-up that tells what the session is now. Never the ground of an answer by itself.
 */
import type { ByteRow } from "../kernel/byte-row.ts";
import { type Identity, identityOfBytes } from "./identity.ts";

export interface RememberedSession {
  readonly identity: Identity;
  /** The row itself, by which the next look-up is compared. */
  readonly row: ByteRow;
}

/** Sessions of people who work at one time. */
const MOST_REMEMBERED = 5_000;

export class RememberedSessions {
  private readonly sessions = new Map<string, RememberedSession>();

  get(tokenHash: string): RememberedSession | undefined {
    return this.sessions.get(tokenHash);
  }

  /** @param row of `identityStatement`; undefined when the session has ended */
  keep(tokenHash: string, row: ByteRow | undefined): RememberedSession | undefined {
    this.sessions.delete(tokenHash);
    if (!row) return undefined;
    if (this.sessions.size >= MOST_REMEMBERED) this.sessions.clear();
    const session = { identity: identityOfBytes(row), row: row.copy() };
    this.sessions.set(tokenHash, session);
    return session;
  }
}
