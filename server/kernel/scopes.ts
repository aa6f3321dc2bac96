/** Which database role and settings each kind of context stands for. */
import type {
  MunicipalContext,
  OnboardingContext,
  OperationBase,
  PlatformContext,
  RegionWideContext,
} from "./context.ts";
import { notFound } from "./errors.ts";
import type { MunicipalityId, RegionId } from "./ids.ts";
import { enterScope, type Scope } from "./unit-of-work.ts";

type Identified =
  | Pick<MunicipalContext, "kind" | "municipalityId" | "regionId" | "viewer">
  | Pick<RegionWideContext, "kind" | "regionIds" | "viewer">
  | Pick<PlatformContext, "kind" | "viewer">;

/** Sign-in, sessions and invitations; nothing of any tenant. */
export const AUTH_SCOPE: Scope = { role: "app_auth" };

/** The scope a context works in. */
export function scopeOf(ctx: Identified, onboardingRegionIds: readonly RegionId[] = []): Scope {
  const account = { account_id: ctx.viewer.accountId };
  switch (ctx.kind) {
    case "municipal":
      return {
        role: "app_tenant",
        settings: { ...account, municipality_id: ctx.municipalityId, region_id: ctx.regionId },
      };
    case "regional":
      return { role: "app_region", settings: { ...account, region_ids: ctx.regionIds.join(",") } };
    case "onboarding":
      return {
        role: "app_onboarding",
        settings: {
          ...account,
          region_ids: ctx.regionIds.join(","),
          onboarding_region_ids: onboardingRegionIds.join(","),
        },
      };
    case "platform":
      return { role: "app_platform", settings: account };
  }
}

/**
 * Works inside one municipality of the officer's regions, in the same transaction: for making a tenant
 * and for filling it. Afterwards the transaction is the officer's again.
 *
 * @throws {DenialError} NOT_FOUND when it is not a municipality the officer may make or change
 */
export async function actInMunicipality<T>(
  ctx: OnboardingContext,
  id: MunicipalityId,
  work: (inside: MunicipalContext) => Promise<T>,
): Promise<T> {
  await ctx.em.flush();
  const [row] = await ctx.em.execute<{ region_id: RegionId; time_zone: string }[]>(
    "select region_id, time_zone from municipality where id = ?",
    [id],
  );
  if (!row || !ctx.onboardingRegionIds.includes(row.region_id)) throw notFound();
  const inside: MunicipalContext = {
    ...baseOf(ctx),
    kind: "municipal",
    viewer: ctx.viewer,
    municipalityId: id,
    regionId: row.region_id,
    timeZone: row.time_zone,
    roleCodes: [],
    recipientId: null,
  };
  await enterScope(ctx.em, scopeOf(inside));
  const result = await work(inside);
  await enterScope(ctx.em, scopeOf(ctx, ctx.onboardingRegionIds));
  return result;
}

/**
 * Reads or writes as the identity module in the middle of another scope, and comes back.
 *
 * @param back the scope to return to, `scopeOf(ctx)` of the running context
 */
export async function actInScope<T>(
  base: OperationBase,
  scope: Scope,
  back: Scope,
  work: () => Promise<T>,
): Promise<T> {
  await enterScope(base.em, scope);
  const result = await work();
  await enterScope(base.em, back);
  return result;
}

function baseOf(ctx: OperationBase): OperationBase {
  return { em: ctx.em, clock: ctx.clock, log: ctx.log, connection: ctx.connection };
}
