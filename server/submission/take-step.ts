/** The only way from one state to another. */
import labels from "../../schema/labels.json" with { type: "json" };
import { permissionsOf } from "../identity/authorization.ts";
import { isProgram } from "../identity/program.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import { type StepFacts, stepTerms } from "../term/submission-terms.ts";
import { termRulesOf } from "../term/term-book.reads.ts";
import { recordEvent } from "./record-event.ts";
import { noteRefusal } from "./step.rules.ts";
import type { Submission } from "./submission.entity.ts";
import { isOpenState, type Step, stepRule } from "./submission-states.ts";
import { refuse, type SubmissionRefusal } from "./submission-refusal.ts";

/** Columns that a step may set besides what the table of states sets. */
export type StepChange = Partial<
  Pick<
    Submission,
    | "outcome"
    | "recipientId"
    | "executorAccountId"
    | "executorName"
    | "postponedUntil"
    | "firstAnsweredAt"
    | "answeredAt"
    | "solvedAt"
    | "closedAt"
    | "causeId"
    | "returnCount"
    | "summary"
    | "place"
    | "placeKey"
    | "object"
    | "fact"
    | "sectorId"
    | "topicId"
    | "federalSector"
    | "scale"
    | "regime"
    | "isAccelerated"
  >
>;

/** Why the state of a submission does not allow a step; null when it does. */
export function stateRefusal(submission: Pick<Submission, "state">, step: Step): SubmissionRefusal | null {
  if (stepRule(step).from.includes(submission.state)) return null;
  const state = labels.submissionState[submission.state].ru;
  return refuse("STEP_NOT_ALLOWED", `Сейчас обращение в состоянии «${state}»: это действие недоступно.`);
}

/** Why this viewer may not take a step now; null when he may. The program may take every step. */
export async function stepRefusal(
  ctx: MunicipalContext,
  submission: Pick<Submission, "state" | "recipientId">,
  step: Step,
): Promise<SubmissionRefusal | null> {
  const isOutsider = ctx.recipientId !== null && submission.recipientId !== ctx.recipientId;
  if (isOutsider) return refuse("NOT_RESPONSIBLE", "Отвечает по обращению другой исполнитель.");
  return stateRefusal(submission, step);
}

/** Whether the viewer's roles hold what the step asks for. */
export async function holdsStep(ctx: MunicipalContext, step: Step): Promise<boolean> {
  return isProgram(ctx) || (await permissionsOf(ctx)).has(stepRule(step).permission);
}

/**
 * Takes a step: state, clocks, history and revision change together. The submission has to be locked before
 * (`lockSubmission`), or two people would take it at once.
 *
 * @param change further columns it sets
 * @param details facts for the history: ids, codes and days
 * @param terms what the step says of the clocks
 * @returns why it was not taken, and then nothing is changed; null when it was
 * @throws {DenialError} FORBIDDEN when the viewer's roles do not allow it
 */
export async function takeStep(
  ctx: MunicipalContext,
  submission: Submission,
  step: Step,
  change: StepChange = {},
  note: string | null = null,
  details: Record<string, unknown> = {},
  terms: StepFacts = {},
): Promise<SubmissionRefusal | null> {
  if (!(await holdsStep(ctx, step))) throw forbidden();
  const refusal = (await stepRefusal(ctx, submission, step)) ?? noteRefusal(note);
  if (refusal) return refusal;
  const { to, event } = stepRule(step);
  const from = submission.state;
  const isFirstAnswer = submission.firstAnsweredAt === null && change.firstAnsweredAt instanceof Date;
  Object.assign(submission, change);
  submission.originalSectorId ??= submission.sectorId;
  if (terms.promisedOn !== undefined) submission.promisedOn = terms.promisedOn;
  if (isFirstAnswer) await countFirstAnswer(ctx, submission, change.firstAnsweredAt!);
  if (to !== null) {
    submission.state = to;
    submission.isOpen = isOpenState(to);
  }
  submission.revision += 1;
  recordEvent(ctx, submission, event, {
    note,
    details: to === null || to === from ? details : { from, to, ...details },
  });
  await stepTerms(ctx, submission, step, terms);
  return null;
}

/** The first answer is measured once, by the hours that the centre has when it is sent. */
async function countFirstAnswer(ctx: MunicipalContext, submission: Submission, at: Date): Promise<void> {
  const book = await termRulesOf(ctx);
  submission.firstAnswerMinutes = book.workingMinutes(submission.receivedAt, at);
}
