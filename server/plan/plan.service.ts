/** Plans: drawn up, sent for approval, approved and kept as they were, worked anew. */
import { createHash } from "node:crypto";
import { notNow } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { canonicalJson } from "../report/canonical-json.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockPlan, readItems } from "./find-plan.ts";
import { documentOfPlan } from "./plan-document.ts";
import { PlanAct, type PlanKind, PlanState, PlanStep } from "./plan.enums.ts";
import { PLAN_STEPS } from "./plan-steps.ts";
import { PlanVersion } from "./plan-version.entity.ts";
import { Plan, type PlanId } from "./plan.entity.ts";
import { planRefusal } from "./plan.rules.ts";
import { type PlanningProcedure, planningProcedure, roleFor } from "./planning.reads.ts";
import type { PlanningRole } from "./planning.rules.ts";
import { recordPlanEvent } from "./record-plan-event.ts";

export interface PlanFacts {
  readonly kind: PlanKind;
  readonly title: string;
  readonly aim: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

type Outcome = Plan | SubmissionRefusal;

/**
 * Draws a plan up, or changes a draft.
 *
 * @param given the plan and its revision as the viewer saw it; null for a new one
 */
export async function savePlan(
  ctx: MunicipalContext,
  given: { readonly id: PlanId; readonly revision: number } | null,
  facts: PlanFacts,
): Promise<Outcome> {
  const procedure = await planningProcedure(ctx);
  const role = roleFor(procedure, PlanAct.DRAFT, ctx);
  if (isRefusal(role)) return role;
  const refused = planRefusal(facts);
  if (refused) return refused;
  if (given === null) return draftPlan(ctx, procedure, facts);
  const plan = await lockPlan(ctx, given.id, given.revision);
  if (isRefusal(plan)) return plan;
  if (plan.state !== PlanState.DRAFT) return inWorkOnly();
  if ((await readItems(ctx, plan.id)).some(({ dueOn }) => dueOn < facts.startsOn || dueOn > facts.endsOn))
    return refuse("OUTSIDE_OF_PLAN", "Сроки пунктов не входят в новый период. Сначала измените их.");
  Object.assign(plan, facts, { revision: plan.revision + 1 });
  recordPlanEvent(ctx, plan, "CHANGED");
  await ctx.em.flush();
  return plan;
}

export const inWorkOnly = (): SubmissionRefusal =>
  refuse("PLAN_NOT_DRAFT", "Менять можно только проект плана. Утверждённый план сначала верните в работу.");

async function draftPlan(
  ctx: MunicipalContext,
  { version }: PlanningProcedure,
  facts: PlanFacts,
): Promise<Plan> {
  const now = ctx.clock.now();
  const plan = ctx.em.create(Plan, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<PlanId>(now.getTime()),
    state: PlanState.DRAFT,
    draftedByName: actorName(ctx),
    approvedOn: null,
    version: 0,
    regulationVersion: version,
    createdAt: now,
    revision: 1,
  });
  ctx.em.persist(plan);
  recordPlanEvent(ctx, plan, "DRAFTED");
  await ctx.em.flush();
  return plan;
}

export interface PlanStepFacts {
  readonly id: PlanId;
  readonly revision: number;
  readonly step: PlanStep;
  readonly note: string | null;
}

/** Takes a step; who may is said by the act (`planning.rules.ts`). */
export async function takePlanStep(
  ctx: MunicipalContext,
  { id, revision, step, note }: PlanStepFacts,
): Promise<Outcome> {
  const plan = await lockPlan(ctx, id, revision);
  if (isRefusal(plan)) return plan;
  const { from, to, act, needsNote } = PLAN_STEPS[step];
  if (!from.includes(plan.state)) return notNow();
  const procedure = await planningProcedure(ctx);
  const role = roleFor(procedure, act, ctx);
  if (isRefusal(role)) return role;
  const refused = textRefusal(note, needsNote) ?? (await emptyRefusal(ctx, plan, step));
  if (refused) return refused;
  plan.state = to;
  plan.revision += 1;
  if (step === PlanStep.APPROVE) await keepVersion(ctx, procedure, plan, role);
  recordPlanEvent(ctx, plan, step, { note });
  await ctx.em.flush();
  await tell(ctx, procedure, plan, step);
  return plan;
}

async function emptyRefusal(
  ctx: MunicipalContext,
  { id }: Plan,
  step: PlanStep,
): Promise<SubmissionRefusal | null> {
  if (step !== PlanStep.SUBMIT && step !== PlanStep.APPROVE) return null;
  return (await readItems(ctx, id)).length > 0
    ? null
    : refuse(
        "ITEMS_MISSING",
        "В плане нет ни одного пункта. Добавьте, что, кем и к какому дню будет сделано.",
      );
}

/** What was approved stays as it was approved, whatever becomes of the plan. */
async function keepVersion(
  ctx: MunicipalContext,
  procedure: PlanningProcedure,
  plan: Plan,
  { roleCode, clause }: PlanningRole,
): Promise<void> {
  plan.version += 1;
  plan.approvedOn = todayOf(ctx);
  const approval = {
    on: plan.approvedOn,
    roleTitle: procedure.titles.get(roleCode) ?? roleCode,
    name: actorName(ctx),
    clause,
  };
  const content = await documentOfPlan(ctx, plan, approval);
  ctx.em.persist(
    ctx.em.create(PlanVersion, {
      municipality: ctx.municipalityId,
      plan: [ctx.municipalityId, plan.id],
      number: plan.version,
      approvedAt: ctx.clock.now(),
      approvedByName: approval.name,
      approvedByRole: roleCode,
      clause,
      contentHash: createHash("sha256").update(canonicalJson(content)).digest("hex"),
      content,
    }),
  );
}

/** Whoever has to act next is told; after a decision, whoever drew it up. */
async function tell(
  ctx: MunicipalContext,
  { planning }: PlanningProcedure,
  plan: Plan,
  step: PlanStep,
): Promise<void> {
  const next = step === PlanStep.SUBMIT ? PlanAct.APPROVE : PlanAct.DRAFT;
  if (step !== PlanStep.SUBMIT && step !== PlanStep.APPROVE && step !== PlanStep.RETURN) return;
  const roleCodes = planning[next].map(({ roleCode }) => roleCode);
  await notify(ctx, { kind: NotificationKind.PLAN_CHANGED, roleCodes, params: { planId: plan.id, step } });
}
