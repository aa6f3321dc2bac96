/** The work goes on longer: extended, postponed, resumed, returned for rework. */
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { finishStep, openForStep, type StepOutcome, type StepTarget } from "./step-work.ts";
import { extensionRefusal, postponementRefusal, reasonRefusal } from "./step.rules.ts";
import type { Submission } from "./submission.entity.ts";
import { isRefusal } from "./submission-refusal.ts";

/** The term of an appeal grows once, with a reason and a notice. */
export async function extendSubmission(
  ctx: MunicipalContext,
  target: StepTarget,
  { days, isNotified }: { days: number; isNotified: boolean },
): StepOutcome {
  const submission = await openForStep(ctx, target, "EXTEND");
  if (isRefusal(submission)) return submission;
  const isExtended = await wasExtended(ctx, submission);
  const refusal =
    extensionRefusal({ regime: submission.regime, days, isNotified, isExtended }) ??
    reasonRefusal(target.note);
  if (refusal) return refusal;
  const details = { days, isNotified };
  return finishStep(
    ctx,
    submission,
    "EXTEND",
    {},
    { note: target.note, details, action: "extended", terms: { extendDays: days } },
  );
}

async function wasExtended(ctx: MunicipalContext, { id }: Submission): Promise<boolean> {
  const rows = await select(
    ctx.em,
    `select 1 from submission_event
     where municipality_id = ? and submission_id = ? and kind = 'EXTENDED' limit 1`,
    [ctx.municipalityId, id],
  );
  return rows.length > 0;
}

/** Put off to a day that was promised to the applicant. */
export async function postponeSubmission(
  ctx: MunicipalContext,
  target: StepTarget,
  until: PlainDate,
): StepOutcome {
  const submission = await openForStep(ctx, target, "POSTPONE");
  if (isRefusal(submission)) return submission;
  const refusal = postponementRefusal(until, todayOf(ctx)) ?? reasonRefusal(target.note);
  if (refusal) return refusal;
  return finishStep(
    ctx,
    submission,
    "POSTPONE",
    { postponedUntil: until },
    { note: target.note, details: { until }, action: "postponed", terms: { promisedOn: until } },
  );
}

/** Work goes on; the promised day stays in force. */
export async function resumeSubmission(ctx: MunicipalContext, target: StepTarget): StepOutcome {
  const submission = await openForStep(ctx, target, "RESUME");
  if (isRefusal(submission)) return submission;
  return finishStep(ctx, submission, "RESUME", {}, { note: target.note, action: "resumed" });
}

/** The answer is not good enough: it is not counted as given. */
export async function returnSubmission(ctx: MunicipalContext, target: StepTarget): StepOutcome {
  const submission = await openForStep(ctx, target, "RETURN");
  if (isRefusal(submission)) return submission;
  const refusal = reasonRefusal(target.note);
  if (refusal) return refusal;
  const change = {
    answeredAt: null,
    solvedAt: null,
    outcome: null,
    returnCount: submission.returnCount + 1,
  };
  const outcome = await finishStep(ctx, submission, "RETURN", change, {
    note: target.note,
    action: "returned",
  });
  if (isRefusal(outcome)) return outcome;
  const { recipientId, executorAccountId } = outcome;
  const accountIds = executorAccountId === null ? [] : [executorAccountId];
  await notify(ctx, { kind: NotificationKind.RETURNED, submission: outcome, accountIds, recipientId });
  return outcome;
}
