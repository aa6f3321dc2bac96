/** Answers `@Authorized("permission")` for the room of the operation. */
import type { AuthCheckerFn } from "type-graphql";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { forbidden, unauthenticated } from "../kernel/errors.ts";
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

/** By the version in force; a centre whose first version has yet to come is prepared under it. */
async function findMunicipalPermissions(ctx: MunicipalContext): Promise<ReadonlySet<Permission>> {
  const day = todayOf(ctx);
  const [row] = await ctx.em.execute<{ administered_by: string | null; codes: string[] }[]>(
    `select administered_by, jsonb_path_query_array(variant, '$.roles[*].code') as codes
     from regulation
     where municipality_id = ?
     order by (in_force_from <= ? and (in_force_to is null or in_force_to >= ?)) desc, version desc limit 1`,
    [ctx.municipalityId, day, day],
  );
  return municipalPermissions(ctx.roleCodes, row?.administered_by ?? null, row?.codes ?? []);
}
