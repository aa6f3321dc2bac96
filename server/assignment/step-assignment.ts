/** Steps of an assignment from set to done. */
import { recordAudit } from "../audit/record-audit.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { settleDemand } from "../quality/demand.service.ts";
import {
  type AssignmentRefusal,
  isRefusal,
  notController,
  notInState,
  notOwner,
} from "./assignment-refusal.ts";
import { stepRefusal } from "./assignment.rules.ts";
import type { Assignment, AssignmentId } from "./assignment.entity.ts";
import { AssignmentState, AssignmentStep, CLOSED_STATES } from "./assignment.enums.ts";
import { ASSIGNMENT_STEPS, type Standpoint } from "./assignment-steps.ts";
import { ownerRefusal } from "./check-owner.ts";
import { lockAssignment, recordAssignmentEvent } from "./find-assignment.ts";
import { numberOf } from "./new-assignment.ts";
import { isMine, type Owner } from "./owner.reads.ts";
import { tellOfStep } from "./tell-of-step.ts";

export interface StepAsked {
  readonly id: AssignmentId;
  readonly revision: number;
  readonly step: AssignmentStep;
  readonly note: string | null;
  readonly dueOn: PlainDate | null;
  readonly owner: Owner;
}

/** How the viewer stands to an assignment: whoever set it, or holds the role that watches over it, controls it. */
export async function standpointOf(
  ctx: MunicipalContext,
  assignment: Pick<Assignment, "setByAccount" | "controlledByRole" | "ownerMemberId" | "ownerRecipientId">,
): Promise<Standpoint> {
  const { setByAccount, controlledByRole } = assignment;
  const isOfCentre = ctx.recipientId === null;
  return {
    isOwner: await isMine(ctx, assignment),
    isController:
      isOfCentre &&
      (setByAccount === ctx.viewer.accountId ||
        (controlledByRole !== null && ctx.roleCodes.includes(controlledByRole))),
  };
}

/** Takes one step. @throws {DenialError} NOT_FOUND for what the viewer does not see */
export async function stepAssignment(
  ctx: MunicipalContext,
  asked: StepAsked,
): Promise<Assignment | AssignmentRefusal> {
  const assignment = await lockAssignment(ctx, asked.id, asked.revision);
  if (isRefusal(assignment)) return assignment;
  const refused = await refusalOf(ctx, assignment, asked);
  if (refused) return refused;
  const settled = await settleItsDemand(ctx, assignment, asked);
  if (settled) return settled;
  apply(ctx, assignment, asked);
  await ctx.em.flush();
  await tellOfStep(ctx, asked.step, assignment);
  return assignment;
}

async function refusalOf(
  ctx: MunicipalContext,
  assignment: Assignment,
  { step, note, dueOn, owner }: StepAsked,
): Promise<AssignmentRefusal | null> {
  const { from, by } = ASSIGNMENT_STEPS[step];
  const standpoint = await standpointOf(ctx, assignment);
  if (by === "OWNER" && !standpoint.isOwner) return notOwner();
  if (by === "CONTROLLER" && !standpoint.isController) return notController(assignment.setByName);
  if (!from.includes(assignment.state)) return notInState();
  const hasOwner = owner.ownerMemberId !== null || owner.ownerRecipientId !== null;
  return (
    stepRefusal(step, assignment, { note, dueOn, hasOwner }, todayOf(ctx)) ??
    (step === AssignmentStep.HAND_OVER ? await ownerRefusal(ctx, owner) : null)
  );
}

/** A demand and its assignment end together. */
async function settleItsDemand(
  ctx: MunicipalContext,
  { demandId }: Assignment,
  { step, note }: StepAsked,
): Promise<AssignmentRefusal | null> {
  const isEnd = step === AssignmentStep.CONFIRM || step === AssignmentStep.CANCEL;
  if (demandId === null || !isEnd) return null;
  const words = note?.trim() || "Исполнение подтверждено.";
  const outcome = await settleDemand(ctx, demandId, words, step === AssignmentStep.CANCEL);
  return isRefusal(outcome) ? outcome : null;
}

const AUDITED: Readonly<Record<AssignmentStep, string>> = {
  ACCEPT: "accepted",
  REPORT: "reported",
  ASK_TIME: "time_asked",
  CONFIRM: "done",
  RETURN: "returned",
  PROLONG: "prolonged",
  HAND_OVER: "handed_over",
  CANCEL: "cancelled",
};

function apply(ctx: MunicipalContext, assignment: Assignment, { step, note, dueOn, owner }: StepAsked): void {
  const { to, needs } = ASSIGNMENT_STEPS[step];
  const now = ctx.clock.now();
  const before = assignment.dueOn;
  if (to !== null) assignment.state = to;
  if (to !== null && CLOSED_STATES.includes(to)) assignment.closedAt = now;
  if (to === AssignmentState.REPORTED) assignment.reportedAt = now;
  if (step === AssignmentStep.ASK_TIME) assignment.wishedDueOn = dueOn;
  if (step === AssignmentStep.PROLONG) Object.assign(assignment, { dueOn, wishedDueOn: null });
  if (step === AssignmentStep.HAND_OVER)
    Object.assign(assignment, {
      ownerMemberId: owner.ownerMemberId,
      ownerRecipientId: owner.ownerRecipientId,
      wishedDueOn: null,
    });
  assignment.revision += 1;
  const days = needs.includes("DAY") ? { dueFrom: before, dueTo: dueOn } : {};
  recordAssignmentEvent(ctx, assignment.id, step, { note: note?.trim() || null, ...days });
  recordAudit(ctx, `assignment.${AUDITED[step]}`, numberOf(assignment), days);
}
