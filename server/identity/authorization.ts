/** Answers `@Authorized("permission")` for the room of the operation. */
import type { AuthCheckerFn } from "type-graphql";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { forbidden, unauthenticated } from "../kernel/errors.ts";
import { type Standing, standingOf } from "../regulation/standing.ts";
import {
  municipalPermissions,
  type Permission,
  PLATFORM_PERMISSIONS,
  REGIONAL_PERMISSIONS,
} from "./permissions.ts";

const known = new WeakMap<OperationContext, Promise<ReadonlySet<Permission>>>();

/** What the viewer may do in the room of the operation; read once per operation. */
export function permissionsOf(ctx: OperationContext): Promise<ReadonlySet<Permission>> {
  let permissions = known.get(ctx);
  if (!permissions) {
    permissions = findPermissions(ctx);
    known.set(ctx, permissions);
  }
  return permissions;
}

/** @throws {DenialError} UNAUTHENTICATED or FORBIDDEN unless the viewer holds every permission asked for */
export async function requirePermissions(ctx: OperationContext, asked: readonly Permission[]): Promise<void> {
  if (ctx.kind === "anonymous") throw unauthenticated();
  const held = await permissionsOf(ctx);
  if (!asked.every((permission) => held.has(permission))) throw forbidden();
}

export const checkAuthorization: AuthCheckerFn<OperationContext, Permission> = async ({ context }, asked) => {
  await requirePermissions(context, asked);
  return true;
};

async function findPermissions(ctx: OperationContext): Promise<ReadonlySet<Permission>> {
  switch (ctx.kind) {
    case "anonymous":
      return new Set();
    case "municipal":
      return findMunicipalPermissions(ctx);
    case "regional":
    case "onboarding":
      return new Set(REGIONAL_PERMISSIONS[ctx.regionalRole]);
    case "platform":
      return new Set(PLATFORM_PERMISSIONS);
  }
}

async function findMunicipalPermissions(ctx: MunicipalContext): Promise<ReadonlySet<Permission>> {
  return permissionsUnder(ctx, await standingOf(ctx));
}

/** What the viewer may do in a municipality that works by the standing. */
export function permissionsUnder(
  { roleCodes }: Pick<MunicipalContext, "roleCodes">,
  standing: Standing | null,
): ReadonlySet<Permission> {
  return municipalPermissions(roleCodes, standing?.administeredBy ?? null, standing?.roleCodes ?? []);
}
