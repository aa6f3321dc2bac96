import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AnswerId } from "../answer/answer.entity.ts";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { QualityVerdict } from "./quality.enums.ts";
import type { QualitySampleId } from "./quality-sample.entity.ts";

export type QualityReviewId = Id<"quality-review">;

@ObjectType({ description: "One line of the checklist with the mark a reviewer gave." })
export class CriterionMark {
  @Field(() => String, { description: "Code of the line." })
  code!: string;

  @Field(() => String, { description: "What was looked at, as the checklist said then." })
  name!: string;

  @Field(() => Int, { description: "Share of the score in percent, as the checklist said then." })
  weight!: number;

  @Field(() => Int, { nullable: true, description: "0 to 100; null when it does not apply to this answer." })
  mark!: number | null;
}

@ObjectType({ description: "A question that the applicant raised, and whether it is answered." })
export class RaisedQuestion {
  @Field(() => String, { description: "The question in a few words." })
  question!: string;

  @Field(() => Boolean, { description: "Answered and solved or explained." })
  isAnswered!: boolean;
}

/** What one person found about one sent answer. Rows are added and never changed. */
@ObjectType({ description: "A review of a sent answer." })
@Entity({ tableName: "quality_review", ...tenantTable({ tenant: "append" }) })
@Unique({ properties: ["municipality", "answerId", "reviewerAccountId"] })
@Index({ properties: ["municipality", "submissionId"] })
@Index({ properties: ["municipality", "at"] })
export class QualityReview {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the review." })
  @PrimaryKey({ type: "uuid" })
  id!: QualityReviewId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => ID, { description: "The answer." })
  @Property({ type: "uuid" })
  answerId!: AnswerId;

  /** Null when it was not drawn, but chosen by the reviewer. */
  @Property({ type: "uuid", nullable: true })
  sampleId!: QualitySampleId | null;

  /** Who was responsible when the answer was sent. */
  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Property({ type: "uuid" })
  reviewerAccountId!: AccountId;

  @Field(() => String, { description: "Who reviewed it, as named then." })
  @Property({ type: "text" })
  reviewerName!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => [CriterionMark], { description: "Marks by lines of the checklist." })
  @Property({ type: "json" })
  marks!: CriterionMark[];

  @Field(() => [RaisedQuestion], { description: "Questions that were raised." })
  @Property({ type: "json" })
  questions!: RaisedQuestion[];

  @Field(() => Int, { description: "Weighted score, 0 to 100." })
  @Property({ type: "smallint" })
  score!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Percent of the raised questions that are answered; null when none was listed.",
  })
  @Property({ type: "smallint", nullable: true })
  completeness!: number | null;

  @Field(() => QualityVerdict, { description: "The decision." })
  @Property({ type: "text" })
  verdict!: QualityVerdict;

  @Field(() => String, { nullable: true, description: "What the reviewer wrote." })
  @Property({ type: "text", nullable: true })
  comment!: string | null;
}
