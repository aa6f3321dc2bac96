/** Plans of the viewer's municipality, and what belongs to them. */
import { LockMode } from "@mikro-orm/core";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Direction, type DirectionId } from "./direction.entity.ts";
import { PlanEvent } from "./plan-event.entity.ts";
import { PlanItem } from "./plan-item.entity.ts";
import { PlanVersion } from "./plan-version.entity.ts";
import { Plan, type PlanId } from "./plan.entity.ts";

/** @throws {DenialError} NOT_FOUND for a plan that is not the municipality's */
export async function getPlan(ctx: MunicipalContext, id: PlanId): Promise<Plan> {
  const plan = await ctx.em.findOne(Plan, { municipality: ctx.municipalityId, id });
  if (!plan) throw notFound();
  return plan;
}

/** The plan, held until the transaction ends; refused when somebody else changed it meanwhile. */
export async function lockPlan(
  ctx: MunicipalContext,
  id: PlanId,
  revision: number,
): Promise<Plan | SubmissionRefusal> {
  const plan = await ctx.em.findOne(
    Plan,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!plan) throw notFound();
  return plan.revision === revision ? plan : changedByOther(plan.revision);
}

const itemsByPlan = perOperation(async (ctx: MunicipalContext, ids: readonly PlanId[]) => {
  const rows = await ctx.em.find(
    PlanItem,
    { $or: ids.map((id) => ({ plan: [ctx.municipalityId, id] as PlanItem["plan"] })) },
    { orderBy: { ordinal: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ plan }) => plan[1]);
});

/** Items of a plan in their order, as they are at this moment: for what changes them. */
export const readItems = (ctx: MunicipalContext, id: PlanId): Promise<PlanItem[]> =>
  ctx.em.find(PlanItem, { plan: [ctx.municipalityId, id] }, { orderBy: { ordinal: "asc", id: "asc" } });

/** Items of a plan in their order. Batched. */
export async function itemsOf(ctx: MunicipalContext, id: PlanId): Promise<PlanItem[]> {
  return (await itemsByPlan(ctx).load(id)) ?? [];
}

const plansById = perOperation(async (ctx: OperationBase, ids: readonly PlanId[]) => {
  const rows = await ctx.em.find(Plan, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** Batched. */
export const planById = (ctx: OperationBase, id: PlanId): Promise<Plan | null> => plansById(ctx).load(id);

const directionsById = perOperation(async (ctx: OperationBase, ids: readonly DirectionId[]) => {
  const rows = await ctx.em.find(Direction, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** Batched. */
export async function directionById(ctx: OperationBase, id: DirectionId | null): Promise<Direction | null> {
  return id === null ? null : directionsById(ctx).load(id);
}

const itemsByDirection = perOperation(async (ctx: OperationBase, ids: readonly DirectionId[]) => {
  const rows = await ctx.em.find(
    PlanItem,
    { directionId: { $in: [...ids] } },
    { orderBy: { dueOn: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ directionId }) => directionId!);
});

/** Items of plans that carry a direction out, by their days. Batched. */
export async function itemsOfDirection(ctx: OperationBase, id: DirectionId): Promise<PlanItem[]> {
  return (await itemsByDirection(ctx).load(id)) ?? [];
}

export const versionsOf = (ctx: MunicipalContext, id: PlanId): Promise<PlanVersion[]> =>
  ctx.em.find(PlanVersion, { plan: [ctx.municipalityId, id] }, { orderBy: { number: "desc" } });

export const historyOf = (ctx: MunicipalContext, planId: PlanId): Promise<PlanEvent[]> =>
  ctx.em.find(PlanEvent, { municipality: ctx.municipalityId, planId }, { orderBy: { id: "asc" } });
