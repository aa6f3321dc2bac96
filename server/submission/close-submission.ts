/** The end of the work: solved, closed, forwarded, left without an answer, and opened again. */
import { Cause, type CauseId } from "../classifier/cause.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { daysBetween, plainDateIn } from "../kernel/plain-date.ts";
import { Applicant } from "./applicant.entity.ts";
import { governingVersion } from "./governing-version.ts";
import type { Submission } from "./submission.entity.ts";
import { Outcome } from "./submission.enums.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";
import {
  bodyRefusal,
  closingRefusal,
  dismissalRefusal,
  GROUNDS,
  type GroundCode,
  reasonRefusal,
} from "./step.rules.ts";
import { finishStep, openForStep, type StepOutcome, type StepTarget } from "./step-work.ts";

/** The matter itself is put right; the answer alone does not say so. */
export async function solveSubmission(ctx: MunicipalContext, target: StepTarget): StepOutcome {
  const submission = await openForStep(ctx, target, "SOLVE");
  if (isRefusal(submission)) return submission;
  const change = { solvedAt: ctx.clock.now(), outcome: Outcome.SOLVED };
  return finishStep(ctx, submission, "SOLVE", change, { note: target.note, action: "solved" });
}

export interface Closing {
  readonly outcome: Outcome;
  /** Keeps the cause it has when null. */
  readonly causeId: CauseId | null;
}

/** Nothing more is done. */
export async function closeSubmission(
  ctx: MunicipalContext,
  target: StepTarget,
  { outcome, causeId }: Closing,
): StepOutcome {
  const submission = await openForStep(ctx, target, "CLOSE");
  if (isRefusal(submission)) return submission;
  const chosen = causeId ?? submission.causeId;
  const causeRefused = causeId === null ? null : await refusalOfCause(ctx, causeId);
  if (causeRefused) return causeRefused;
  const governing = await governingVersion(ctx, submission.regulationVersion);
  const claim = { state: submission.state, outcome, hasCause: chosen !== null };
  const refusal = closingRefusal(claim, governing?.standing.causeObligatory ?? null);
  if (refusal) return refusal;
  const change = { closedAt: ctx.clock.now(), outcome, causeId: chosen };
  const details = { outcome, ...(causeId === null ? {} : { causeId }) };
  return finishStep(ctx, submission, "CLOSE", change, { note: target.note, details, action: "closed" });
}

async function refusalOfCause(ctx: MunicipalContext, id: CauseId): Promise<SubmissionRefusal | null> {
  const cause = await ctx.em.findOne(Cause, { municipality: ctx.municipalityId, id });
  if (!cause) throw notFound();
  return cause.isClosed
    ? refuse("CAUSE_CLOSED", "Эта причина выведена из классификатора: выберите другую.")
    : null;
}

/** Another body is competent: it goes there, and the applicant is told (59-ФЗ, art. 8 part 3). */
export async function forwardSubmission(
  ctx: MunicipalContext,
  target: StepTarget,
  { to, isNotified }: { to: string; isNotified: boolean },
): StepOutcome {
  const submission = await openForStep(ctx, target, "FORWARD");
  if (isRefusal(submission)) return submission;
  const body = to.trim();
  const refusal = bodyRefusal(to);
  if (refusal) return refusal;
  const clause = "59-ФЗ, ст. 8 ч. 3";
  if (submission.regime === "APPEAL" && !isNotified)
    return refuse("NOTICE_MISSING", "Уведомите заявителя о переадресации и отметьте это.", clause);
  const now = ctx.clock.now();
  const [from, today] = [submission.registeredAt, now].map((at) => plainDateIn(ctx.timeZone, at));
  const details = { body, isNotified, afterDays: daysBetween(from!, today!) };
  const change = { closedAt: now, outcome: Outcome.FORWARDED };
  return finishStep(ctx, submission, "FORWARD", change, { note: target.note, details, action: "forwarded" });
}

/** No answer on the merits, on a ground of the law. */
export async function dismissSubmission(
  ctx: MunicipalContext,
  target: StepTarget,
  { ground, isNotified }: { ground: string; isNotified: boolean },
): StepOutcome {
  const submission = await openForStep(ctx, target, "DISMISS");
  if (isRefusal(submission)) return submission;
  const { regime, isRepeat } = submission;
  const isReachable = await canBeWritten(ctx, submission);
  const claim = { ground, regime, isRepeat, isReachable, isNotified };
  const refusal = reasonRefusal(target.note) ?? dismissalRefusal(claim);
  if (refusal) return refusal;
  const clause = GROUNDS.get(ground as GroundCode)?.clause ?? null;
  const change = { closedAt: ctx.clock.now(), outcome: Outcome.DISMISSED };
  const details = { ground, clause, isNotified };
  return finishStep(ctx, submission, "DISMISS", change, { note: target.note, details, action: "dismissed" });
}

async function canBeWritten(ctx: MunicipalContext, { applicantId }: Submission): Promise<boolean> {
  if (applicantId === null) return false;
  const where = { municipality: ctx.municipalityId, id: applicantId };
  const applicant = await ctx.em.findOne(Applicant, where);
  return applicant !== null && applicant.name !== "" && (applicant.email ?? applicant.address) !== null;
}

/** It was closed too early: back to work. */
export async function reopenSubmission(ctx: MunicipalContext, target: StepTarget): StepOutcome {
  const submission = await openForStep(ctx, target, "REOPEN");
  if (isRefusal(submission)) return submission;
  const refusal = reasonRefusal(target.note);
  if (refusal) return refusal;
  const change = { closedAt: null, solvedAt: null, answeredAt: null, outcome: null };
  return finishStep(ctx, submission, "REOPEN", change, { note: target.note, action: "reopened" });
}
