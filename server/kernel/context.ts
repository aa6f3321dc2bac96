/** For whom an operation works. Services take the narrowest kind they need, so the compiler guards the rooms. */
import type { Clock } from "./clock.ts";
import type { AccountId, MunicipalityId, RecipientId, RegionId } from "./ids.ts";
import type { Log } from "./log.ts";
import { plainDateIn, type PlainDate } from "./plain-date.ts";
import type { EntityManager } from "./unit-of-work.ts";

/** The signed-in person. */
export interface Viewer {
  readonly accountId: AccountId;
  readonly login: string;
  readonly displayName: string;
  readonly rooms: readonly Room[];
}

export type RoomCode = "MUNICIPALITY" | "REGION" | "PLATFORM";

/** A room the account may enter. */
export interface Room {
  readonly room: RoomCode;
  readonly municipalityId: MunicipalityId | null;
  /** Russian name to show. */
  readonly name: string;
  /** Address of the room in the portal. */
  readonly path: string;
}

/** The client at the other end: its session and address, never its data. */
export interface Connection {
  readonly requestId: string;
  /** Address to count attempts by. */
  readonly address: string;
  /** Secret of the session cookie; null when the client sent none. */
  readonly sessionToken: string | null;
  /** Sets the session cookie once the operation is committed; null takes it away. */
  setSessionToken(token: string | null): void;
}

/** What every operation has. */
export interface OperationBase {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly log: Log;
  readonly connection: Connection;
}

/** Nobody signed in: only what is public, and the way in. */
export interface AnonymousContext extends OperationBase {
  readonly kind: "anonymous";
  readonly viewer: null;
}

/** Somebody who is away and whose roles the viewer carries meanwhile. */
export interface StandIn {
  readonly accountId: AccountId;
  readonly displayName: string;
  /** Roles carried, of those the absent one holds today. */
  readonly roleCodes: readonly string[];
  /** Sectors that go with them; all of the absent one's when empty. */
  readonly sectorIds: readonly string[];
  /** Last day, counted in. */
  readonly validTo: PlainDate;
}

/** One municipality, by the roles its regulation gives the viewer. */
export interface MunicipalContext extends OperationBase {
  readonly kind: "municipal";
  readonly viewer: Viewer;
  /** From the session, never from arguments. */
  readonly municipalityId: MunicipalityId;
  readonly regionId: RegionId;
  readonly timeZone: string;
  /** Those carried for others included. */
  readonly roleCodes: readonly string[];
  /** For whom the viewer acts as well; nobody when absent. */
  readonly standsInFor?: readonly StandIn[];
  /** The recipient the viewer answers for and is confined to; null for the centre's own people. */
  readonly recipientId: RecipientId | null;
}

export type RegionalRoleCode = "ANALYST" | "HEAD" | "ONBOARDING_OFFICER";

/** The regional centre: reads what its municipalities publish, writes what it shares with them. */
export interface RegionalContext extends OperationBase {
  readonly kind: "regional";
  readonly viewer: Viewer;
  readonly regionIds: readonly RegionId[];
  readonly regionalRole: RegionalRoleCode;
}

/** The regional centre's officer who makes municipalities out of documents; reads like the centre. */
export interface OnboardingContext extends OperationBase {
  readonly kind: "onboarding";
  readonly viewer: Viewer;
  readonly regionIds: readonly RegionId[];
  readonly regionalRole: RegionalRoleCode;
  /** Regions whose municipalities the viewer may make. */
  readonly onboardingRegionIds: readonly RegionId[];
}

/** Who runs the platform: tenants and regions, no cases. */
export interface PlatformContext extends OperationBase {
  readonly kind: "platform";
  readonly viewer: Viewer;
  /** Counted while signing in: the platform's role may not look at accounts. */
  readonly accountCount: number;
}

export type OperationContext =
  AnonymousContext | MunicipalContext | RegionalContext | OnboardingContext | PlatformContext;

export type SignedInContext = Exclude<OperationContext, AnonymousContext>;
/** Anyone who looks across municipalities. */
export type RegionWideContext = RegionalContext | OnboardingContext;

/** Today as the municipality counts it. */
export function todayOf(ctx: MunicipalContext): PlainDate {
  return plainDateIn(ctx.timeZone, ctx.clock.now());
}
