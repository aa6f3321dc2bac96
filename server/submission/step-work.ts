/** What every step of a person has in common: the lock, the rights, the record. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import type { StepFacts } from "../term/submission-terms.ts";
import { writeLater } from "../kernel/write-together.ts";
import { lockForStep } from "./lock-for-step.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { isRefusal, type SubmissionRefusal } from "./submission-refusal.ts";
import type { Step } from "./submission-states.ts";
import { holdsStep, type StepChange, stepRefusal, takeStep } from "./take-step.ts";

export type StepOutcome = Promise<Submission | SubmissionRefusal>;

/** Which submission a person acts on, and what he saw of it. */
export interface StepTarget {
  readonly id: SubmissionId;
  readonly revision: number;
  readonly note: string | null;
}

/**
 * Locks a submission and looks whether the viewer may take the step at all, before anything else is said of it.
 *
 * @throws {DenialError} NOT_FOUND or FORBIDDEN
 */
export async function openForStep(
  ctx: MunicipalContext,
  { id, revision }: StepTarget,
  step: Step,
): Promise<Submission | SubmissionRefusal> {
  const locked = await lockForStep(ctx, id, revision);
  if (isRefusal(locked)) return locked;
  const { submission } = locked;
  if (!(await holdsStep(ctx, step))) throw forbidden();
  return (await stepRefusal(ctx, submission, step)) ?? submission;
}

interface StepRecord {
  readonly note: string | null;
  readonly details?: Record<string, unknown>;
  /** Past participle for the audit, e.g. `closed`. */
  readonly action: string;
  readonly terms?: StepFacts;
}

/** Takes a step that is known to fit, and records it. */
export async function finishStep(
  ctx: MunicipalContext,
  submission: Submission,
  step: Step,
  change: StepChange,
  { note, details = {}, action, terms = {} }: StepRecord,
): StepOutcome {
  const refusal = await takeStep(ctx, submission, step, change, note, details, terms);
  if (refusal) return refusal;
  recordAudit(ctx, `submission.${action}`, submission.number, details);
  await writeLater(ctx.em);
  return submission;
}

/** A change beside the steps: other people's copies of the submission are stale now. */
export async function saved(ctx: MunicipalContext, submission: Submission): Promise<Submission> {
  submission.revision += 1;
  await writeLater(ctx.em);
  return submission;
}
