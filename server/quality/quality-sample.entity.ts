import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AnswerId } from "../answer/answer.entity.ts";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";

export type QualitySampleId = Id<"quality-sample">;

/** Answers drawn for review. With its seed, anybody draws the same again. */
@ObjectType({ description: "Answers drawn for review, by a seed that draws the same again." })
@Entity({ tableName: "quality_sample", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "drawnAt", "id"] })
export class QualitySample {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the sample." })
  @PrimaryKey({ type: "uuid" })
  id!: QualitySampleId;

  @Field(() => PlainDateScalar, { description: "First day on which the answers were sent." })
  @Property({ type: "date" })
  sentFrom!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day on which the answers were sent." })
  @Property({ type: "date" })
  sentTo!: PlainDate;

  @Field(() => Int, { description: "Percent of the answers of each recipient that was drawn." })
  @Property({ type: "smallint" })
  share!: number;

  @Field(() => String, { description: "Seed of the draw." })
  @Property({ type: "text" })
  seed!: string;

  @Field(() => Int, { description: "How many people review each answer: 1 or 2." })
  @Property({ type: "smallint" })
  reviewers!: number;

  @Field(() => Int, { description: "Final answers sent in those days." })
  @Property({ type: "integer" })
  population!: number;

  @Field(() => Int, { description: "Answers drawn." })
  @Property({ type: "integer" })
  size!: number;

  @Field(() => DateTimeScalar, { description: "When it was drawn." })
  @Property({ type: "datetime", length: 3 })
  drawnAt!: Date;

  @Field(() => String, { description: "Who drew it, as named then." })
  @Property({ type: "text" })
  drawnByName!: string;
}

/** One drawn answer. */
@ObjectType({ description: "An answer of a sample." })
@Entity({ tableName: "quality_sample_item", ...tenantTable({ tenant: "append" }) })
export class QualitySampleItem {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  sampleId!: QualitySampleId;

  @Field(() => ID, { description: "The answer." })
  @PrimaryKey({ type: "uuid" })
  answerId!: AnswerId;

  @Field(() => ID, { description: "The submission it answers." })
  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;
}
