import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

export type SubmissionContactId = Id<"submission-contact">;

export enum ContactMeans {
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  MEETING = "MEETING",
  LETTER = "LETTER",
}
registerEnumType(ContactMeans, { name: "ContactMeans", description: "How a recipient was spoken to." });

/** A task given to a recipient outside the program, with its term and what came of it. */
@ObjectType({ description: "An entry of the contact journal: a task given by e-mail or telephone." })
@Entity({ tableName: "submission_contact", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId", "at"] })
export class SubmissionContact {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: SubmissionContactId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "uuid" })
  recipientId!: RecipientId;

  @Field(() => ContactMeans, { description: "How." })
  @Property({ type: "text" })
  means!: ContactMeans;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who spoke for the centre, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { description: "What was asked for." })
  @Property({ type: "text" })
  task!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "By when; null when no term was set." })
  @Property({ type: "datetime", length: 3, nullable: true })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was settled." })
  @Property({ type: "datetime", length: 3, nullable: true })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What came of it." })
  @Property({ type: "text", nullable: true })
  result!: string | null;
}
