import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { Applicant } from "../submission/applicant.entity.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { takeStep } from "../submission/take-step.ts";
import type { Answer } from "./answer.entity.ts";
import { AnswerState, AnswerVia } from "./answer.enums.ts";
import { needsApproval, sha256Of } from "./answer.rules.ts";
import { approvalRuleOf } from "./answer-setting.service.ts";
import { lockAnswer, type AnswerAsked } from "./find-answer.ts";
import { refusalOfGaps } from "./placeholders.ts";
import { contactsIn } from "./public-text.ts";

/** Anybody reads a public comment, so the applicant's own contacts may not stand in it. */
async function refusalOfPublicText(
  ctx: MunicipalContext,
  text: string,
  { applicantId: id }: Submission,
): Promise<SubmissionRefusal | null> {
  const applicant = id && (await ctx.em.findOne(Applicant, { municipality: ctx.municipalityId, id }));
  if (!applicant || contactsIn(text, applicant).length === 0) return null;
  return refuse(
    "CONTACTS_IN_PUBLIC",
    "В публичном комментарии нельзя раскрывать имя, телефон, почту и адрес заявителя. Уберите их из текста.",
    "152-ФЗ",
  );
}

async function refusalOfSending(
  ctx: MunicipalContext,
  answer: Answer,
  submission: Submission,
  via: AnswerVia,
): Promise<SubmissionRefusal | null> {
  const isApproved = answer.state === AnswerState.APPROVED;
  if (!isApproved && needsApproval(await approvalRuleOf(ctx), answer.isInterim, submission.regime))
    return refuse("NOT_APPROVED", "Этот ответ отправляют после согласования: передайте его согласующему.");
  const refused = refusalOfGaps(answer.text);
  if (refused || via !== AnswerVia.PUBLIC_COMMENT) return refused;
  return refusalOfPublicText(ctx, answer.text, submission);
}

/**
 * Notes that an answer has gone out: from then on nothing of it changes. A final answer ends the work on the
 * submission until somebody finds it solved, closes it or returns it; an interim one starts the clock of the
 * final one.
 */
export async function sendAnswer(
  ctx: MunicipalContext,
  asked: AnswerAsked,
  via: AnswerVia,
): Promise<Answer | SubmissionRefusal> {
  const locked = await lockAnswer(ctx, asked, "send");
  if (isRefusal(locked)) return locked;
  const { answer, submission } = locked;
  const refused = await refusalOfSending(ctx, answer, submission, via);
  if (refused) return refused;
  const now = ctx.clock.now();
  const firstAnsweredAt = submission.firstAnsweredAt ?? now;
  const details = { answerId: answer.id, via, sha256: sha256Of(answer.text) };
  const stepRefused = answer.isInterim
    ? await takeStep(ctx, submission, "SEND_INTERIM_ANSWER", { firstAnsweredAt }, null, details)
    : await takeStep(ctx, submission, "SEND_ANSWER", { firstAnsweredAt, answeredAt: now }, null, details);
  if (stepRefused) return stepRefused;
  Object.assign(answer, {
    state: AnswerState.SENT,
    isOpen: false,
    via,
    sentAt: now,
    sentByName: ctx.viewer.displayName,
    recipientId: submission.recipientId,
    sentSha256: details.sha256,
  });
  recordAudit(ctx, "answer.sent", submission.number, { via, isInterim: answer.isInterim });
  await ctx.em.flush();
  return answer;
}
