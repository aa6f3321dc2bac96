/** Items of a plan: put in while it is a draft, carried out once it is approved. */
import { ownerRefusal } from "../assignment/check-owner.ts";
import { notNow } from "../cooperation/text.rules.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Direction } from "./direction.entity.ts";
import { lockPlan, readItems } from "./find-plan.ts";
import { PlanItem, type PlanItemId } from "./plan-item.entity.ts";
import { PlanAct, PlanItemState, PlanItemStep, PlanState } from "./plan.enums.ts";
import { PLAN_ITEM_STEPS } from "./plan-steps.ts";
import type { Plan, PlanId } from "./plan.entity.ts";
import { itemRefusal } from "./plan.rules.ts";
import { inWorkOnly } from "./plan.service.ts";
import { planningProcedure, roleFor } from "./planning.reads.ts";
import { recordPlanEvent } from "./record-plan-event.ts";

export type PlanItemFacts = Pick<
  PlanItem,
  "title" | "result" | "directionId" | "ownerMemberId" | "ownerRecipientId" | "dueOn"
>;

type Outcome = Plan | SubmissionRefusal;

interface Held {
  readonly planId: PlanId;
  /** Of the plan, as the viewer saw it. */
  readonly revision: number;
}

/** The draft a drafter may change, or why not. */
async function draftOf(ctx: MunicipalContext, { planId, revision }: Held): Promise<Outcome> {
  const plan = await lockPlan(ctx, planId, revision);
  if (isRefusal(plan)) return plan;
  const role = roleFor(await planningProcedure(ctx), PlanAct.DRAFT, ctx);
  if (isRefusal(role)) return role;
  return plan.state === PlanState.DRAFT ? plan : inWorkOnly();
}

async function getItem(ctx: MunicipalContext, { id: planId }: Plan, id: PlanItemId): Promise<PlanItem> {
  const plan: PlanItem["plan"] = [ctx.municipalityId, planId];
  const item = await ctx.em.findOne(PlanItem, { municipality: ctx.municipalityId, id, plan });
  if (!item) throw notFound();
  return item;
}

/**
 * Adds an item, or changes one.
 *
 * @param id null for a new one, which goes to the end
 * @throws {DenialError} NOT_FOUND for an owner or a direction that is not the municipality's
 */
export async function savePlanItem(
  ctx: MunicipalContext,
  held: Held,
  id: PlanItemId | null,
  facts: PlanItemFacts,
): Promise<Outcome> {
  const plan = await draftOf(ctx, held);
  if (isRefusal(plan)) return plan;
  if (facts.directionId !== null) {
    const own = { municipality: ctx.municipalityId, id: facts.directionId };
    if ((await ctx.em.count(Direction, own)) === 0) throw notFound();
  }
  const refused = itemRefusal(facts, plan) ?? (await ownerRefusal(ctx, facts));
  if (refused) return refused;
  const item =
    id === null ? await addItem(ctx, plan, facts) : Object.assign(await getItem(ctx, plan, id), facts);
  plan.revision += 1;
  recordPlanEvent(ctx, plan, id === null ? "ITEM_ADDED" : "ITEM_CHANGED", { item });
  await ctx.em.flush();
  return plan;
}

async function addItem(ctx: MunicipalContext, plan: Plan, facts: PlanItemFacts): Promise<PlanItem> {
  const last = Math.max(0, ...(await readItems(ctx, plan.id)).map(({ ordinal }) => ordinal));
  const item = ctx.em.create(PlanItem, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<PlanItemId>(ctx.clock.now().getTime()),
    plan: [ctx.municipalityId, plan.id],
    ordinal: last + 1,
    state: PlanItemState.PLANNED,
    doneOn: null,
    note: null,
  });
  ctx.em.persist(item);
  return item;
}

/** Takes an item out of a draft; those behind it move up. */
export async function removePlanItem(ctx: MunicipalContext, held: Held, id: PlanItemId): Promise<Outcome> {
  const plan = await draftOf(ctx, held);
  if (isRefusal(plan)) return plan;
  const item = await getItem(ctx, plan, id);
  const rest = (await readItems(ctx, plan.id)).filter((each) => each.id !== id);
  rest.forEach((each, index) => {
    each.ordinal = index + 1;
  });
  recordPlanEvent(ctx, plan, "ITEM_REMOVED", { item });
  ctx.em.remove(item);
  plan.revision += 1;
  await ctx.em.flush();
  return plan;
}

export interface PlanItemStepFacts extends Held {
  readonly id: PlanItemId;
  readonly step: PlanItemStep;
  readonly note: string | null;
}

/** Marks how far an item of an approved plan is. */
export async function takePlanItemStep(
  ctx: MunicipalContext,
  { id, step, note, ...held }: PlanItemStepFacts,
): Promise<Outcome> {
  const plan = await lockPlan(ctx, held.planId, held.revision);
  if (isRefusal(plan)) return plan;
  const item = await getItem(ctx, plan, id);
  const { from, to, needsNote } = PLAN_ITEM_STEPS[step];
  if (plan.state !== PlanState.APPROVED || !from.includes(item.state)) return notNow();
  const refused = textRefusal(note, needsNote);
  if (refused) return refused;
  item.state = to;
  item.doneOn = step === PlanItemStep.FINISH ? todayOf(ctx) : null;
  item.note = note;
  plan.revision += 1;
  recordPlanEvent(ctx, plan, `ITEM_${step}`, { item, note });
  await ctx.em.flush();
  return plan;
}
