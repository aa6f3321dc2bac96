import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { FaultKind } from "./quality.enums.ts";

export type CommunicationFaultId = Id<"communication-fault">;

/** A conflict or an error in communication. May name people: no regional policy. */
@ObjectType({ description: "A conflict or an error in communication with residents." })
@Entity({ tableName: "communication_fault", ...tenantTable() })
@Index({ properties: ["municipality", "occurredOn", "id"] })
export class CommunicationFault {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: CommunicationFaultId;

  @Field(() => FaultKind, { description: "What went wrong." })
  @Property({ type: "text" })
  kind!: FaultKind;

  @Field(() => PlainDateScalar, { description: "Day on which it happened." })
  @Property({ type: "date" })
  occurredOn!: PlainDate;

  @Field(() => ID, { nullable: true, description: "Submission it happened in." })
  @Property({ type: "uuid", nullable: true })
  submissionId!: SubmissionId | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Field(() => String, { nullable: true, description: "Channel: code of `labels` set `channel`." })
  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Field(() => String, { description: "What happened." })
  @Property({ type: "text" })
  description!: string;

  @Field(() => String, { nullable: true, description: "Channel that would suit better." })
  @Property({ type: "text", nullable: true })
  suggestedChannel!: string | null;

  @Field(() => String, { nullable: true, description: "How to speak with residents instead." })
  @Property({ type: "text", nullable: true })
  suggestion!: string | null;

  @Field(() => Boolean, { description: "Still to be settled." })
  @Property({ type: "boolean" })
  isOpen!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Property({ type: "datetime", length: 3 })
  recordedAt!: Date;

  @Field(() => String, { description: "Who recorded it, as named then." })
  @Property({ type: "text" })
  recordedByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was settled." })
  @Property({ type: "datetime", length: 3, nullable: true })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who settled it, as named then." })
  @Property({ type: "text", nullable: true })
  settledByName!: string | null;

  @Field(() => String, { nullable: true, description: "What was done about it." })
  @Property({ type: "text", nullable: true })
  settlement!: string | null;
}
