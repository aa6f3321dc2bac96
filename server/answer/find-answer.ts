import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Answer } from "./answer.entity.ts";
import type { AnswerId } from "./answer.entity.ts";
import { refusalOfAct, type AnswerAct } from "./answer.rules.ts";

export interface LockedAnswer {
  answer: Answer;
  submission: Submission;
}

const changedMeanwhile = (version: number): SubmissionRefusal => ({
  code: "CHANGED_MEANWHILE",
  message: "Текст ответа уже изменил кто-то другой. Посмотрите новый текст и повторите.",
  clause: null,
  currentRevision: version,
});

/** An answer with its submission, both held until the transaction ends. */
export interface AnswerAsked {
  readonly id: AnswerId;
  /** Version of the text that the person saw. */
  readonly version: number;
  /** Revision of the submission that the person saw; null where only the answer itself changes. */
  readonly revision?: number | null;
}

/**
 * Holds an answer for an act.
 *
 * @throws {DenialError} NOT_FOUND when there is none, or its submission is not the viewer's to see
 */
export async function lockAnswer(
  ctx: MunicipalContext,
  { id, version, revision = null }: AnswerAsked,
  act: AnswerAct,
): Promise<LockedAnswer | SubmissionRefusal> {
  const own = { municipality: ctx.municipalityId, id };
  const found = await ctx.em.findOne(Answer, own);
  if (!found) throw notFound();
  const submission = await lockSubmission(ctx, found.submissionId, revision);
  if (isRefusal(submission)) return submission;
  // Whoever held the submission before may have changed the answer.
  const answer = await ctx.em.findOneOrFail(Answer, own, { refresh: true });
  const refused = refusalOfAct(answer.state, act);
  if (refused) return refused;
  return answer.version === version ? { answer, submission } : changedMeanwhile(answer.version);
}
