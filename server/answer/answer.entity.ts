import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { AnswerState, AnswerVia } from "./answer.enums.ts";

export type AnswerId = Id<"answer">;

/** An answer to a submission. No foreign key: see `Submission`. */
@ObjectType({ description: "An answer to a submission: interim or final." })
@Entity({ tableName: "answer", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId", "createdAt"] })
@Index({
  name: "answer_open",
  expression: "create unique index answer_open on answer (municipality_id, submission_id) where is_open",
})
@Index({
  name: "answer_sent",
  expression: "create index answer_sent on answer (municipality_id, sent_at, id) where sent_at is not null",
})
export class Answer {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the answer." })
  @PrimaryKey({ type: "uuid" })
  id!: AnswerId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => AnswerState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: AnswerState;

  /** Neither sent nor discarded; a submission has one such answer at most. */
  @Property({ type: "boolean" })
  isOpen!: boolean;

  @Field(() => Boolean, { description: "Tells what is being done; the final answer follows." })
  @Property({ type: "boolean" })
  isInterim!: boolean;

  @Field(() => String, { description: "Text." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Int, { description: "Grows with every saved text; send it back to change what you saw." })
  @Property({ type: "integer" })
  version!: number;

  @Property({ type: "uuid" })
  authorAccountId!: AccountId;

  @Field(() => String, { description: "Who began it, as named then." })
  @Property({ type: "text" })
  authorName!: string;

  @Field(() => DateTimeScalar, { description: "When it was begun." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When its text last changed." })
  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last went to the approver." })
  @Property({ type: "datetime", length: 3, nullable: true })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was approved or rejected." })
  @Property({ type: "datetime", length: 3, nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who approved or rejected it, as named then." })
  @Property({ type: "text", nullable: true })
  decidedByName!: string | null;

  @Field(() => String, { nullable: true, description: "What the approver wrote." })
  @Property({ type: "text", nullable: true })
  decisionNote!: string | null;

  @Field(() => AnswerVia, { nullable: true, description: "How it was sent; null before." })
  @Property({ type: "text", nullable: true })
  via!: AnswerVia | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was sent." })
  @Property({ type: "datetime", length: 3, nullable: true })
  sentAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who sent it, as named then." })
  @Property({ type: "text", nullable: true })
  sentByName!: string | null;

  /** Who was responsible when it was sent. */
  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the text as sent, in hexadecimal." })
  @Property({ type: "text", nullable: true })
  sentSha256!: string | null;
}

/** A text that was saved; rows are added and never changed, so the text as sent can be proven. */
@ObjectType({ description: "A text of an answer as it was saved." })
@Entity({ tableName: "answer_version", ...tenantTable({ tenant: "append" }) })
export class AnswerVersion {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  answerId!: AnswerId;

  @Field(() => Int, { description: "Number of the text, from 1." })
  @PrimaryKey({ type: "integer" })
  version!: number;

  @Field(() => String, { description: "Text." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { description: "SHA-256 of the text, in hexadecimal." })
  @Property({ type: "text" })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: "When it was saved." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who saved it, as named then." })
  @Property({ type: "text" })
  author!: string;
}
