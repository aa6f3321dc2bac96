/** Main directions: set by whom the act names, each for its days. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Direction, type DirectionId } from "./direction.entity.ts";
import { PlanAct } from "./plan.enums.ts";
import { directionRefusal } from "./plan.rules.ts";
import { planningProcedure, roleFor } from "./planning.reads.ts";

export type DirectionFacts = Pick<Direction, "title" | "text" | "validFrom" | "validTo">;

/**
 * Sets a direction, or changes one; a day set as its last one ends it.
 *
 * @param given the direction and its revision as the viewer saw it; null for a new one
 * @throws {DenialError} NOT_FOUND for a direction that is not the municipality's
 */
export async function setDirection(
  ctx: MunicipalContext,
  given: { readonly id: DirectionId; readonly revision: number } | null,
  facts: DirectionFacts,
): Promise<Direction | SubmissionRefusal> {
  const role = roleFor(await planningProcedure(ctx), PlanAct.DIRECT, ctx);
  if (isRefusal(role)) return role;
  const refused = directionRefusal(facts);
  if (refused) return refused;
  const set = {
    ...facts,
    setByRole: role.roleCode,
    clause: role.clause,
    setByName: actorName(ctx),
    setAt: ctx.clock.now(),
  };
  const { validFrom, validTo } = facts;
  const own = { municipality: ctx.municipalityId };
  if (given === null) {
    const count = await ctx.em.count(Direction, own);
    const id = newId<DirectionId>(set.setAt.getTime());
    const direction = ctx.em.create(Direction, { ...own, ...set, id, ordinal: count + 1, revision: 1 });
    ctx.em.persist(direction);
    recordAudit(ctx, "direction.set", facts.title, { validFrom, validTo });
    await ctx.em.flush();
    return direction;
  }
  const direction = await ctx.em.findOne(
    Direction,
    { ...own, id: given.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!direction) throw notFound();
  if (direction.revision !== given.revision) return changedByOther(direction.revision);
  Object.assign(direction, set, { revision: direction.revision + 1 });
  recordAudit(ctx, "direction.changed", facts.title, { validFrom, validTo });
  await ctx.em.flush();
  return direction;
}
