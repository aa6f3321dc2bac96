/** Who gets what, in words that modules share. */
import type { ActorName, Tenant } from "./tenants.ts";

/** What an actor gets who asks a root field about the northern municipality. */
export type Outcome = "data" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "BAD_INPUT";

export interface RootField {
  /** Arguments aimed at the tenant, as variables by argument name. */
  readonly args?: (target: Tenant) => Record<string, unknown>;
  readonly outcomes: Readonly<Record<ActorName, Outcome>>;
}

export const everyone = (outcome: Outcome): Record<ActorName, Outcome> => ({
  own: outcome,
  foreign: outcome,
  region: outcome,
  onboarding: outcome,
  otherRegion: outcome,
  platform: outcome,
  anonymous: outcome,
});

export const signedIn: Record<ActorName, Outcome> = { ...everyone("data"), anonymous: "UNAUTHENTICATED" };
export const nobody: Record<ActorName, Outcome> = { ...everyone("FORBIDDEN"), anonymous: "UNAUTHENTICATED" };
/** Acts on a row of the municipality: a stranger's is not there. */
export const ownRow: Record<ActorName, Outcome> = { ...nobody, own: "data", foreign: "NOT_FOUND" };
/** Acts in the municipality of the session, whatever the arguments say. */
export const inOwnRoom: Record<ActorName, Outcome> = { ...nobody, own: "data", foreign: "data" };
