import { Answer } from "../answer/answer.entity.ts";
import type { AnswerId } from "../answer/answer.entity.ts";
import { AnswerState } from "../answer/answer.enums.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { returnSubmission } from "../submission/delay-submission.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { holdsStep, stateRefusal } from "../submission/take-step.ts";
import { checklistOf } from "./checklist.service.ts";
import { QualityReview } from "./quality-review.entity.ts";
import type { QualityReviewId, RaisedQuestion } from "./quality-review.entity.ts";
import { QualitySampleItem } from "./quality-sample.entity.ts";
import type { QualitySampleId } from "./quality-sample.entity.ts";
import { QualityVerdict } from "./quality.enums.ts";
import { completenessOf, refusalOfMarks, scoreOf } from "./quality.rules.ts";

/** What a reviewer found. */
export interface ReviewFacts {
  answerId: AnswerId;
  /** Revision of the submission that he saw. */
  revision: number;
  /** Marks of 0 to 100 by line of the checklist; null where a line does not apply. */
  marks: ReadonlyMap<string, number | null>;
  questions: readonly RaisedQuestion[];
  verdict: QualityVerdict;
  comment: string | null;
}

const LONGEST_TEXT = 4_000;
const MOST_QUESTIONS = 30;

function refusalOfFacts({ questions, comment, verdict }: ReviewFacts): SubmissionRefusal | null {
  if (questions.length > MOST_QUESTIONS) return refuse("TOO_MANY", `Вопросов не больше ${MOST_QUESTIONS}.`);
  if (questions.some(({ question }) => question.trim() === ""))
    return refuse("TEXT_MISSING", "Есть вопрос без текста. Назовите его или удалите.");
  if (
    [comment ?? "", ...questions.map(({ question }) => question)].some((text) => text.length > LONGEST_TEXT)
  )
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  return verdict === QualityVerdict.RETURN && comment === null
    ? refuse("NOTE_MISSING", "Напишите, что исправить в ответе.")
    : null;
}

async function refusalOfReviewer(
  ctx: MunicipalContext,
  answer: Answer,
  submission: Submission,
  verdict: QualityVerdict,
): Promise<SubmissionRefusal | null> {
  if (answer.state !== AnswerState.SENT)
    return refuse("ANSWER_STATE", "Проверяют отправленные ответы: этот ещё не отправлен.");
  if (answer.authorAccountId === ctx.viewer.accountId)
    return refuse("OWN_ANSWER", "Свой ответ проверяет другой сотрудник.");
  const own = { municipality: ctx.municipalityId, answerId: answer.id };
  if ((await ctx.em.count(QualityReview, { ...own, reviewerAccountId: ctx.viewer.accountId })) > 0)
    return refuse("ALREADY_REVIEWED", "Вы уже проверили этот ответ.");
  if (verdict === QualityVerdict.ACCEPT) return null;
  if (!(await holdsStep(ctx, "RETURN")))
    return refuse(
      "CANNOT_RETURN",
      "Возвращает на доработку тот, кто согласует ответы. Примите с замечаниями и сообщите ему.",
    );
  return stateRefusal(submission, "RETURN");
}

/** The sample that still waits for a review of the answer; null when it was not drawn. */
async function sampleOf(ctx: MunicipalContext, answerId: AnswerId): Promise<QualitySampleId | null> {
  const own = { municipality: ctx.municipalityId, answerId };
  const item = await ctx.em.findOne(QualitySampleItem, own, { orderBy: { sampleId: "desc" } });
  return item?.sampleId ?? null;
}

/** Reviews a sent answer by the checklist; the verdict may send the submission back to rework. */
export async function reviewQuality(
  ctx: MunicipalContext,
  facts: ReviewFacts,
): Promise<QualityReview | SubmissionRefusal> {
  const found = await ctx.em.findOne(Answer, { municipality: ctx.municipalityId, id: facts.answerId });
  if (!found) throw notFound();
  const submission = await lockSubmission(ctx, found.submissionId, facts.revision);
  if (isRefusal(submission)) return submission;
  const criteria = await checklistOf(ctx);
  const refused =
    refusalOfFacts(facts) ??
    refusalOfMarks(criteria, facts.marks) ??
    (await refusalOfReviewer(ctx, found, submission, facts.verdict));
  if (refused) return refused;
  const marks = criteria.map((line) => ({ ...line, mark: facts.marks.get(line.code) ?? null }));
  const review = await keepReview(ctx, found, facts, marks);
  await takeVerdict(ctx, submission, review);
  return review;
}

async function keepReview(
  ctx: MunicipalContext,
  answer: Answer,
  { questions, verdict, comment }: ReviewFacts,
  marks: QualityReview["marks"],
): Promise<QualityReview> {
  const now = ctx.clock.now();
  const asked = questions.map(({ question, isAnswered }) => ({ question: question.trim(), isAnswered }));
  const review = ctx.em.create(QualityReview, {
    municipality: ctx.municipalityId,
    id: newId<QualityReviewId>(now.getTime()),
    submissionId: answer.submissionId,
    answerId: answer.id,
    sampleId: await sampleOf(ctx, answer.id),
    recipientId: answer.recipientId,
    reviewerAccountId: ctx.viewer.accountId,
    reviewerName: ctx.viewer.displayName,
    at: now,
    marks,
    questions: asked,
    score: scoreOf(marks) ?? 0,
    completeness: completenessOf(asked),
    verdict,
    comment,
  });
  ctx.em.persist(review);
  await ctx.em.flush();
  return review;
}

/** The history says that it was reviewed; a return is a step of its own. */
async function takeVerdict(
  ctx: MunicipalContext,
  submission: Submission,
  { id, verdict, score, comment }: QualityReview,
): Promise<void> {
  submission.qualityScore = score;
  submission.revision += 1;
  recordEvent(ctx, submission, "QUALITY_REVIEWED", { details: { reviewId: id, score, verdict } });
  await ctx.em.flush();
  if (verdict === QualityVerdict.ACCEPT) return;
  const target = { id: submission.id, revision: submission.revision, note: comment };
  const returned = await returnSubmission(ctx, target);
  // Everything that could stand against it was looked at before the review was kept.
  if (isRefusal(returned)) throw new Error(`A review could not return the submission: ${returned.code}.`);
}
