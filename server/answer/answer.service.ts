import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission, SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { takeStep } from "../submission/take-step.ts";
import { Answer, AnswerVersion } from "./answer.entity.ts";
import type { AnswerId } from "./answer.entity.ts";
import { AnswerState } from "./answer.enums.ts";
import { refusalOfText, sha256Of } from "./answer.rules.ts";
import { lockAnswer, type AnswerAsked } from "./find-answer.ts";

export interface DraftFacts {
  text: string;
  isInterim: boolean;
}

/** Keeps the text of an answer under its number. */
function keepVersion(ctx: MunicipalContext, { id, version, text }: Answer): void {
  ctx.em.persist(
    ctx.em.create(AnswerVersion, {
      municipality: ctx.municipalityId,
      answerId: id,
      version,
      text,
      sha256: sha256Of(text),
      at: ctx.clock.now(),
      author: ctx.viewer.displayName,
    }),
  );
}

function newDraft(ctx: MunicipalContext, submission: Submission, { text, isInterim }: DraftFacts): Answer {
  const now = ctx.clock.now();
  return ctx.em.create(Answer, {
    municipality: ctx.municipalityId,
    id: newId<AnswerId>(now.getTime()),
    submissionId: submission.id,
    state: AnswerState.DRAFT,
    isOpen: true,
    isInterim,
    text,
    version: 1,
    authorAccountId: ctx.viewer.accountId,
    authorName: ctx.viewer.displayName,
    createdAt: now,
    changedAt: now,
    submittedAt: null,
    decidedAt: null,
    decidedByName: null,
    decisionNote: null,
    via: null,
    sentAt: null,
    sentByName: null,
    recipientId: null,
    sentSha256: null,
  });
}

/** Begins an answer. A submission has one open answer at most. */
export async function draftAnswer(
  ctx: MunicipalContext,
  submissionId: SubmissionId,
  revision: number,
  facts: DraftFacts,
): Promise<Answer | SubmissionRefusal> {
  const refused = refusalOfText(facts.text);
  if (refused) return refused;
  const submission = await lockSubmission(ctx, submissionId, revision);
  if (isRefusal(submission)) return submission;
  const open = { municipality: ctx.municipalityId, submissionId, isOpen: true };
  const other = await ctx.em.findOne(Answer, open);
  if (other)
    return refuse(
      "ANSWER_OPEN",
      `Ответ уже готовит ${other.authorName}. Продолжите его или отмените, прежде чем начинать новый.`,
    );
  const { isInterim } = facts;
  const stepRefused = await takeStep(ctx, submission, "DRAFT_ANSWER", {}, null, { isInterim });
  if (stepRefused) return stepRefused;
  const answer = newDraft(ctx, submission, facts);
  ctx.em.persist(answer);
  keepVersion(ctx, answer);
  await ctx.em.flush();
  return answer;
}

/** Changes the text. An approval given before is gone with the text it was given for. */
export async function changeAnswer(
  ctx: MunicipalContext,
  asked: AnswerAsked,
  { text, isInterim }: DraftFacts,
): Promise<Answer | SubmissionRefusal> {
  const refused = refusalOfText(text);
  if (refused) return refused;
  const locked = await lockAnswer(ctx, asked, "change");
  if (isRefusal(locked)) return locked;
  const { answer } = locked;
  if (answer.text === text && answer.isInterim === isInterim) return answer;
  Object.assign(answer, {
    text,
    isInterim,
    state: AnswerState.DRAFT,
    version: answer.version + 1,
    changedAt: ctx.clock.now(),
  });
  keepVersion(ctx, answer);
  await ctx.em.flush();
  return answer;
}

/** Throws an answer away before it is sent; its texts stay in the history. */
export async function discardAnswer(
  ctx: MunicipalContext,
  asked: AnswerAsked,
): Promise<Answer | SubmissionRefusal> {
  const locked = await lockAnswer(ctx, asked, "discard");
  if (isRefusal(locked)) return locked;
  const { answer, submission } = locked;
  Object.assign(answer, { state: AnswerState.DISCARDED, isOpen: false });
  submission.revision += 1;
  recordEvent(ctx, submission, "ANSWER_DISCARDED", { details: { answerId: answer.id } });
  await ctx.em.flush();
  return answer;
}
