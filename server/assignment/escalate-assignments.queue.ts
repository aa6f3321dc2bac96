/**
 * Tells people of terms of assignments by the ladder of the centre (`server/escalation`): the owner before the term
 * and at it, then upwards. Missed runs catch up, and no step is taken twice for one term.
 */
import type { LadderStep } from "../escalation/default-ladder.ts";
import { TO_EXECUTOR } from "../escalation/escalation-step.entity.ts";
import { ladderOf } from "../escalation/ladder.reads.ts";
import { staffingOf } from "../escalation/staffing.ts";
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { endOfDay } from "../term/local-time.ts";
import { Assignment } from "./assignment.entity.ts";
import { OWED_STATES } from "./assignment.enums.ts";
import { AssignmentEscalation } from "./assignment-escalation.entity.ts";
import { recordAssignmentEvent } from "./find-assignment.ts";
import { noticeParams } from "./new-assignment.ts";
import { toTellOwner } from "./owner.reads.ts";

const EVERY_MINUTES = 15;
const MS_PER_MINUTE = 60_000;
/** A term that was over long before is left in peace. */
const CATCH_UP_DAYS = 7;
/** No step of a ladder is farther from its term. */
const FARTHEST_DAYS = 61;
const BATCH = 50;

export const escalateAssignmentsQueue: Queue = {
  name: "escalate-assignments",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    for (let count = 1; count > 0;) {
      work.throwIfStopping();
      count = await work.inMunicipality(escalateSome);
    }
  },
};

/** Takes some steps that are due; 0 when nothing is due any more. */
export async function escalateSome(ctx: MunicipalContext): Promise<number> {
  const today = todayOf(ctx);
  const near = { $gte: addDays(today, -FARTHEST_DAYS), $lte: addDays(today, FARTHEST_DAYS) };
  const own = { municipality: ctx.municipalityId, state: { $in: [...OWED_STATES] }, dueOn: near };
  const owed = await ctx.em.find(Assignment, own, { orderBy: { dueOn: "asc", id: "asc" } });
  if (owed.length === 0) return 0;
  // Steps for one regime of submissions are not for assignments.
  const steps = (await ladderOf(ctx)).filter(({ isOn, regime }) => isOn && regime === null);
  const taken = new Set(
    (
      await ctx.em.find(AssignmentEscalation, {
        municipality: ctx.municipalityId,
        assignmentId: { $in: owed.map(({ id }) => id) },
      })
    ).map(({ assignmentId, stepId, dueOn }) => `${assignmentId} ${stepId} ${dueOn}`),
  );
  const due = owed.flatMap((assignment) =>
    steps
      .filter((step) => !taken.has(`${assignment.id} ${step.id} ${assignment.dueOn}`))
      .filter((step) => isDue(ctx, step, assignment))
      .map((step) => ({ assignment, step })),
  );
  for (const { assignment, step } of due.slice(0, BATCH)) await takeStep(ctx, step, assignment);
  await ctx.em.flush();
  return Math.min(due.length, BATCH);
}

/** A warning is not given after the term, nor for a term that was shorter than the warning. */
export function isDue(
  { timeZone, clock }: Pick<MunicipalContext, "timeZone" | "clock">,
  { offsetMinutes }: Pick<LadderStep, "offsetMinutes">,
  { dueOn, setAt }: Pick<Assignment, "dueOn" | "setAt">,
): boolean {
  const term = endOfDay(timeZone, dueOn).getTime();
  const at = term + offsetMinutes * MS_PER_MINUTE;
  const now = clock.now().getTime();
  if (now < at) return false;
  if (offsetMinutes < 0) return now <= term && setAt.getTime() <= at;
  return now - at <= CATCH_UP_DAYS * 24 * 60 * MS_PER_MINUTE;
}

async function takeStep(ctx: MunicipalContext, step: LadderStep, assignment: Assignment): Promise<void> {
  const { id, dueOn, ownerRecipientId, sectorId } = assignment;
  const isToOwner = step.audience === TO_EXECUTOR;
  const staffing = await staffingOf(ctx);
  const owner = await toTellOwner(ctx, assignment);
  const isAnybody = ownerRecipientId !== null || (owner.accountIds?.length ?? 0) > 0;
  // Where nobody stands behind the owner, whoever is next upwards has to know.
  const target = { executorAccountId: null, recipientId: ownerRecipientId, sectorId };
  const upwards = staffing.toTell(step.audience, target);
  const { audience, ...told } = isToOwner && isAnybody ? { audience: TO_EXECUTOR, ...owner } : upwards;
  ctx.em.persist(
    ctx.em.create(AssignmentEscalation, {
      municipality: ctx.municipalityId,
      assignmentId: id,
      stepId: step.id,
      dueOn,
      at: ctx.clock.now(),
      audience,
    }),
  );
  recordAssignmentEvent(ctx, id, "ESCALATED", { dueTo: dueOn });
  await ctx.em.flush();
  await notify(ctx, { kind: kindOf(step, audience), ...told, params: noticeParams(ctx, assignment) });
}

function kindOf({ offsetMinutes }: LadderStep, audience: string): NotificationKind {
  if (audience !== TO_EXECUTOR) return NotificationKind.ASSIGNMENT_ESCALATED;
  return offsetMinutes < 0 ? NotificationKind.ASSIGNMENT_DUE : NotificationKind.ASSIGNMENT_OVERDUE;
}
