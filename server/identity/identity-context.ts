/** Turns an identity into the context of its room. */
import type {
  AnonymousContext,
  OperationBase,
  OperationContext,
  RegionalRoleCode,
  Room,
  Viewer,
} from "../kernel/context.ts";
import { AUTH_SCOPE, scopeOf } from "../kernel/scopes.ts";
import type { Scope } from "../kernel/unit-of-work.ts";
import type { Identity, RegionalGrantFacts } from "./identity.ts";
import { actingRoles } from "./stand-in.ts";

/** Strongest first: a person with several posts is shown as the first of them. */
const REGIONAL_ROLES: readonly RegionalRoleCode[] = ["ONBOARDING_OFFICER", "HEAD", "ANALYST"];

/**
 * The context of the room the session is in. Whoever lost the grants of that room is nobody there: the
 * person has to choose another room by signing in again.
 */
export function contextOf(base: OperationBase, identity: Identity | null): OperationContext {
  const context = identity && roomContext(base, identity);
  return context ?? anonymous(base);
}

/** Database scope of a context. */
export function scopeOfContext(ctx: OperationContext): Scope {
  if (ctx.kind === "anonymous") return AUTH_SCOPE;
  return scopeOf(ctx, ctx.kind === "onboarding" ? ctx.onboardingRegionIds : []);
}

/** All rooms of an account: where its daily work is comes first. */
export function roomsOf(
  identity: Pick<Identity, "municipalGrants" | "regionalGrants" | "isPlatformOperator">,
): Room[] {
  const municipal = identity.municipalGrants.map((grant) => ({
    room: "MUNICIPALITY" as const,
    municipalityId: grant.municipalityId,
    name: grant.name,
    path: `/${grant.slug}`,
  }));
  const [region] = identity.regionalGrants;
  const name = identity.regionalGrants.length > 1 ? "Регионы" : (region?.name ?? "");
  return [
    ...municipal,
    ...(region ? [{ room: "REGION" as const, municipalityId: null, name, path: "/region" }] : []),
    ...(identity.isPlatformOperator
      ? [{ room: "PLATFORM" as const, municipalityId: null, name: "Платформа", path: "/platform" }]
      : []),
  ];
}

function anonymous(base: OperationBase): AnonymousContext {
  return { ...base, kind: "anonymous", viewer: null };
}

function roomContext(base: OperationBase, identity: Identity): OperationContext | null {
  const viewer: Viewer = {
    accountId: identity.accountId,
    login: identity.login,
    displayName: identity.displayName,
    rooms: roomsOf(identity),
  };
  switch (identity.room) {
    case "MUNICIPALITY": {
      const grant = identity.municipalGrants.find((each) => each.municipalityId === identity.municipalityId);
      if (!grant) return null;
      const { municipalityId, regionId, timeZone, recipientId } = grant;
      // Whoever is confined to a recipient carries nothing for the centre's people.
      const standsInFor = recipientId === null ? grant.standsInFor : [];
      return {
        ...base,
        kind: "municipal",
        viewer,
        municipalityId,
        regionId,
        timeZone,
        roleCodes: actingRoles(grant.roleCodes, standsInFor),
        standsInFor,
        recipientId,
      };
    }
    case "REGION":
      return regionContext(base, viewer, identity.regionalGrants);
    case "PLATFORM":
      if (!identity.isPlatformOperator) return null;
      return { ...base, kind: "platform", viewer, accountCount: identity.accountCount ?? 0 };
  }
}

function regionContext(
  base: OperationBase,
  viewer: Viewer,
  grants: readonly RegionalGrantFacts[],
): OperationContext | null {
  const regionalRole = REGIONAL_ROLES.find((role) => grants.some((grant) => grant.role === role));
  if (!regionalRole) return null;
  const regionIds = grants.map((grant) => grant.regionId);
  const onboardingRegionIds = grants
    .filter((grant) => grant.role === "ONBOARDING_OFFICER")
    .map((grant) => grant.regionId);
  return onboardingRegionIds.length > 0
    ? { ...base, kind: "onboarding", viewer, regionIds, regionalRole, onboardingRegionIds }
    : { ...base, kind: "regional", viewer, regionIds, regionalRole };
}
