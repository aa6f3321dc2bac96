/** A sent answer looked at again by somebody who did not write it. */
import { PROGRAM_ACCOUNT_ID } from "../../identity/program.ts";
import type { CriterionMark, QualityReviewId, RaisedQuestion } from "../../quality/quality-review.entity.ts";
import { QualityVerdict } from "../../quality/quality.enums.ts";
import { completenessOf, scoreOf } from "../../quality/quality.rules.ts";
import { personOf } from "./acting.ts";
import type { CentrePerson } from "./centre.ts";
import type { Course } from "./course.ts";
import type { LifeSetting } from "./life.ts";
import names from "./names.json" with { type: "json" };

const REVIEWERS = ["COORDINATOR", "CURATOR", "DEPUTY_HEAD", "HEAD"];

/** Reviews the last answer at an instant that the course has reached; nobody reviews what he wrote himself. */
export function reviewAnswer(
  course: Course,
  setting: LifeSetting,
  at: number,
  verdict: QualityVerdict,
  comment: string | null,
): void {
  const reviewer = personOf(setting.centre, REVIEWERS);
  const answer = course.desk.answers.at(-1);
  const accountId = reviewer.accountId ?? PROGRAM_ACCOUNT_ID;
  if (course.isOver || at > course.now || !answer?.sentAt || answer.authorAccountId === accountId) return;
  const marks = marksOf(setting, verdict);
  const questions = questionsOf(setting, verdict);
  const review = {
    municipality: course.row.municipality,
    id: setting.random.id<QualityReviewId>(Math.floor(at)),
    submissionId: course.row.id,
    answerId: answer.id,
    sampleId: null,
    recipientId: answer.recipientId,
    reviewerAccountId: accountId,
    reviewerName: reviewer.name,
    at: new Date(at),
    marks,
    questions,
    score: scoreOf(marks) ?? 0,
    completeness: completenessOf(questions),
    verdict,
    comment,
  };
  course.reviews.push(review);
  record(course, reviewer, review);
}

function record(course: Course, reviewer: CentrePerson, review: Course["reviews"][number]): void {
  const { id, score, verdict, at } = review;
  course.row.qualityScore = score;
  course.row.revision += 1;
  course.record("QUALITY_REVIEWED", at, reviewer, null, { reviewId: id, score, verdict });
}

/** A good recipient writes good answers; one that goes back has its reason. */
function marksOf({ centre, random, answering }: LifeSetting, verdict: QualityVerdict): CriterionMark[] {
  const middle = verdict === QualityVerdict.RETURN ? 35 : 60 + 30 * answering.quality;
  return centre.checklist.map((line) => {
    const mark = Math.round((middle + random.between(-25, 25)) / 5) * 5;
    return { ...line, mark: Math.min(100, Math.max(0, mark)) };
  });
}

/** What the applicant asked; a second question is the one that is forgotten. */
function questionsOf({ random, answering }: LifeSetting, verdict: QualityVerdict): RaisedQuestion[] {
  const isAccepted = verdict === QualityVerdict.ACCEPT;
  const first = { question: names.questions[0]!, isAnswered: isAccepted };
  if (random.isLikely(0.5)) return [first];
  const question = names.questions[1 + random.below(names.questions.length - 1)]!;
  return [first, { question, isAnswered: isAccepted && random.isLikely(0.5 + 0.5 * answering.quality) }];
}
