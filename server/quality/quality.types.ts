import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { QualityCriterion } from "./quality-checklist.entity.ts";
import { QualityReview } from "./quality-review.entity.ts";
import { QualitySample, QualitySampleItem } from "./quality-sample.entity.ts";
import { QualityVerdict } from "./quality.enums.ts";

export const QualitySampleConnection = connectionType("QualitySample", "samples", () => QualitySample);
export const QualitySampleItemConnection = connectionType(
  "QualitySampleItem",
  "drawn answers",
  () => QualitySampleItem,
);

@InputType({ description: "A line of the checklist." })
export class QualityCriterionInput {
  @Field(() => String, { nullable: true, description: "Its code; absent for a new line." })
  readonly code?: string | null;

  @Field(() => String, { description: "What is looked at." })
  readonly name!: string;

  @Field(() => Int, { description: "Share of the score in percent; all lines together make 100." })
  readonly weight!: number;
}

@InputType({ description: "A mark by one line of the checklist." })
export class CriterionMarkInput {
  @Field(() => String, { description: "Code of the line." })
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: "0 to 100; absent when the line does not apply." })
  readonly mark?: number | null;
}

@InputType({ description: "A question that the applicant raised." })
export class RaisedQuestionInput {
  @Field(() => String, { description: "The question in a few words." })
  readonly question!: string;

  @Field(() => Boolean, { description: "Answered and solved or explained." })
  readonly isAnswered!: boolean;
}

@InputType({ description: "A review of a sent answer." })
export class ReviewQualityInput {
  @Field(() => ID, { description: "The answer." })
  readonly answerId!: string;

  @Field(() => Int, { description: "Revision of the submission that you saw." })
  readonly revision!: number;

  @Field(() => [CriterionMarkInput], { description: "A mark for every line of the checklist." })
  readonly marks!: CriterionMarkInput[];

  @Field(() => [RaisedQuestionInput], { defaultValue: [], description: "Questions that were raised." })
  readonly questions!: RaisedQuestionInput[];

  @Field(() => QualityVerdict, { description: "The decision." })
  readonly verdict!: QualityVerdict;

  @Field(() => String, { nullable: true, description: "What to mend; needed to return the answer." })
  readonly comment?: string | null;
}

@InputType({ description: "A sample to be drawn." })
export class DrawQualitySampleInput {
  @Field(() => PlainDateScalar, { description: "First day on which the answers were sent." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day on which the answers were sent." })
  readonly to!: PlainDate;

  @Field(() => Int, { description: "Percent of the answers of each recipient, 1 to 100." })
  readonly share!: number;

  @Field(() => Int, { defaultValue: 1, description: "How many people review each answer: 1 or 2." })
  readonly reviewers!: number;

  @Field(() => String, { nullable: true, description: "Seed of an earlier draw, to draw the same again." })
  readonly seed?: string | null;
}

@ObjectType({ description: "The checklist as it is now." })
export class QualityChecklistSaved {
  @Field(() => [QualityCriterion], { description: "Its lines." })
  readonly criteria: QualityCriterion[];

  constructor(criteria: QualityCriterion[]) {
    this.criteria = criteria;
  }
}

@ObjectType({ description: "The review was kept." })
export class QualityReviewed {
  @Field(() => QualityReview, { description: "The review." })
  readonly review: QualityReview;

  constructor(review: QualityReview) {
    this.review = review;
  }
}

@ObjectType({ description: "The sample was drawn." })
export class QualitySampleDrawn {
  @Field(() => QualitySample, { description: "The sample." })
  readonly sample: QualitySample;

  constructor(sample: QualitySample) {
    this.sample = sample;
  }
}

export const QualityChecklistResult = createUnionType({
  name: "QualityChecklistResult",
  description: "The checklist, or why it was not changed.",
  types: () => [QualityChecklistSaved, SubmissionRefused] as const,
});

export const QualityReviewResult = createUnionType({
  name: "QualityReviewResult",
  description: "The review, or why it was not kept.",
  types: () => [QualityReviewed, SubmissionRefused] as const,
});

export const QualitySampleResult = createUnionType({
  name: "QualitySampleResult",
  description: "The sample, or why it was not drawn.",
  types: () => [QualitySampleDrawn, SubmissionRefused] as const,
});
