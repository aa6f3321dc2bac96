import type { MunicipalContext } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { recordEvent } from "../submission/record-event.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { stateRefusal, takeStep } from "../submission/take-step.ts";
import type { Answer } from "./answer.entity.ts";
import { AnswerState } from "./answer.enums.ts";
import { refusalOfApprover } from "./answer.rules.ts";
import { approversOf } from "./approvers.ts";
import { lockAnswer, type AnswerAsked } from "./find-answer.ts";
import { refusalOfGaps } from "./placeholders.ts";

const LONGEST_NOTE = 2_000;

/** Gives an answer to the approver. */
export async function submitAnswer(
  ctx: MunicipalContext,
  asked: AnswerAsked,
): Promise<Answer | SubmissionRefusal> {
  const locked = await lockAnswer(ctx, asked, "submit");
  if (isRefusal(locked)) return locked;
  const { answer, submission } = locked;
  const refused = refusalOfGaps(answer.text) ?? stateRefusal(submission, "APPROVE_ANSWER");
  if (refused) return refused;
  Object.assign(answer, {
    state: AnswerState.ON_APPROVAL,
    submittedAt: ctx.clock.now(),
    decidedAt: null,
    decidedByName: null,
    decisionNote: null,
  });
  submission.revision += 1;
  recordEvent(ctx, submission, "ANSWER_SUBMITTED", { details: { answerId: answer.id } });
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.AWAITING_APPROVAL,
    submission,
    accountIds: await approversOf(ctx),
  });
  return answer;
}

const decision = (ctx: MunicipalContext, state: AnswerState, note: string | null) => ({
  state,
  decidedAt: ctx.clock.now(),
  decidedByName: ctx.viewer.displayName,
  decisionNote: note,
});

const refusalOfNote = (note: string | null): SubmissionRefusal | null =>
  (note?.length ?? 0) > LONGEST_NOTE
    ? refuse("TEXT_TOO_LONG", `Примечание длиннее ${LONGEST_NOTE} знаков. Сократите его.`)
    : null;

/** Approves the text that the approver saw. Nobody approves his own answer while somebody else can. */
export async function approveAnswer(
  ctx: MunicipalContext,
  asked: AnswerAsked,
  note: string | null,
): Promise<Answer | SubmissionRefusal> {
  const locked = await lockAnswer(ctx, asked, "approve");
  if (isRefusal(locked)) return locked;
  const { answer, submission } = locked;
  const refused =
    refusalOfNote(note) ??
    refusalOfApprover(ctx.viewer.accountId, answer.authorAccountId, await approversOf(ctx));
  if (refused) return refused;
  const details = { answerId: answer.id };
  const stepRefused = await takeStep(ctx, submission, "APPROVE_ANSWER", {}, note, details);
  if (stepRefused) return stepRefused;
  Object.assign(answer, decision(ctx, AnswerState.APPROVED, note));
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.ANSWER_APPROVED,
    submission,
    accountIds: [answer.authorAccountId],
  });
  return answer;
}

/** Sends an answer back to its author; the note says what to mend. */
export async function rejectAnswer(
  ctx: MunicipalContext,
  asked: AnswerAsked,
  note: string,
): Promise<Answer | SubmissionRefusal> {
  if (note.trim() === "") return refuse("NOTE_MISSING", "Напишите, что исправить в ответе.");
  const locked = await lockAnswer(ctx, asked, "reject");
  if (isRefusal(locked)) return locked;
  const { answer, submission } = locked;
  const refused = refusalOfNote(note);
  if (refused) return refused;
  Object.assign(answer, decision(ctx, AnswerState.REJECTED, note.trim()));
  submission.revision += 1;
  recordEvent(ctx, submission, "ANSWER_REJECTED", { note: note.trim(), details: { answerId: answer.id } });
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.ANSWER_REJECTED,
    submission,
    accountIds: [answer.authorAccountId],
  });
  return answer;
}
