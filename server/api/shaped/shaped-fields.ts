/**
 * Root fields whose whole answer is written from the columns of a few statements, when nothing below them needs a
 * resolver. The text goes to the client as it is. Everything else is executed as usual: `kept/kept-execution.ts`.
 */
import { requirePermissions } from "../../identity/authorization.ts";
import type { Permission } from "../../identity/permissions.ts";
import { SHAPED_ITEM } from "../../inbox/shaped/shaped-item.ts";
import { SHAPED_LIST } from "../../inbox/shaped/shaped-list.ts";
import { SHAPED_WORK } from "../../comparison/work/shaped-work.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../../kernel/context.ts";
import { municipal } from "../../kernel/rooms.ts";
import { CAPABILITIES_OF_FIELD } from "../../regulation/features.ts";
import type { SelectedField } from "./selection.ts";
import type { Steps } from "./steps.ts";

/** Writes the answer of one field for one viewer, as JSON in UTF-8. */
export interface Write {
  /** Rights that parts of the selection ask for, beside the field's; without them resolvers say what is denied. */
  readonly permissions?: readonly Permission[];
  /** Inside a unit of work, in the room of the field. @throws {DenialError} as the field's resolver */
  inUnit(ctx: MunicipalContext | RegionWideContext, args: Record<string, unknown>): Promise<Buffer>;
  /**
   * For whoever sends the statements together: the steps end with the answer, or with null when it takes a unit of
   * work after all. Null when that is known beforehand.
   *
   * @throws {DenialError} as the field's resolver, here or in a step
   */
  bySteps(ctx: MunicipalContext, args: Record<string, unknown>): Steps<Buffer | null> | null;
}

export interface ShapedField {
  /** Permission of the field: the same as its resolver asks for. */
  readonly permission: Permission;
  /** Its room, when that is not a municipality's: the same as its resolver's. @throws {DenialError} outside of it */
  readonly room?: (ctx: OperationContext) => RegionWideContext;
  /** How to write what was selected; null when something in it needs a resolver. */
  plan(selection: readonly SelectedField[]): Write | null;
}

/** By name of the field of `Query`. */
export const SHAPED_FIELDS: ReadonlyMap<string, ShapedField> = new Map<string, ShapedField>(
  Object.entries({ submissions: SHAPED_LIST, submission: SHAPED_ITEM, workComparison: SHAPED_WORK }).filter(
    // A field that a regulation may close is left to its guard.
    ([name]) => !CAPABILITIES_OF_FIELD.has(`Query.${name}`),
  ),
);

/** The same room and right as the resolver's. @throws {DenialError} otherwise */
export async function admitted(
  ctx: OperationContext,
  { permission, room }: ShapedField,
): Promise<MunicipalContext | RegionWideContext> {
  const inside = room ? room(ctx) : municipal(ctx);
  await requirePermissions(inside, [permission]);
  return inside;
}
