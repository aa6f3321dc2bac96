import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { TrainingKind, TrainingState } from "./training.enums.ts";

export type TrainingId = Id<"training">;
export type TrainingAttendeeId = Id<"training-attendee">;
export type TrainingTopicId = Id<"training-topic">;

/** A training or a seminar of a centre. Names people: no regional policy. */
@ObjectType({ description: "A training or a seminar of the centre." })
@Entity({ tableName: "training", ...tenantTable() })
@Index({ properties: ["municipality", "startsAt", "id"] })
export class Training {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the training." })
  @PrimaryKey({ type: "uuid" })
  id!: TrainingId;

  @Field(() => TrainingKind, { description: "How people are taught." })
  @Property({ type: "text" })
  kind!: TrainingKind;

  @Field(() => String, { description: "Subject." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "Programme, a line for each point." })
  @Property({ type: "text", nullable: true })
  programme!: string | null;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  @Property({ type: "datetime", length: 3 })
  startsAt!: Date;

  @Field(() => Int, { description: "How long it lasts, in minutes." })
  @Property({ type: "integer" })
  minutes!: number;

  @Field(() => String, { nullable: true, description: "Where: a place or the address of a call." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true, description: "Who teaches." })
  @Property({ type: "text", nullable: true })
  lecturer!: string | null;

  @Field(() => TrainingState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: TrainingState;

  @Field(() => String, { nullable: true, description: "Why it was cancelled." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** Somebody who is to come to a training. */
@ObjectType({
  description: "Somebody who is to come to a training: a member, a recipient's people, or somebody else.",
})
@Entity({ tableName: "training_attendee", ...tenantTable() })
@Index({ properties: ["training"] })
@Index({ properties: ["municipality", "memberId"] })
export class TrainingAttendee {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the line." })
  @PrimaryKey({ type: "uuid" })
  id!: TrainingAttendeeId;

  @ManyToOne(() => Training, {
    fieldNames: ["municipality_id", "training_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  training!: [MunicipalityId, TrainingId];

  @Property({ type: "uuid", nullable: true })
  memberId!: MemberId | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of somebody else, or of the recipient's person.",
  })
  @Property({ type: "text", nullable: true })
  name!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the person came; null while nobody noted it.",
  })
  @Property({ type: "boolean", nullable: true })
  isPresent!: boolean | null;
}

/** A point of a programme. When it begins follows from those before it. */
@ObjectType({ description: "A point of the programme of a training." })
@Entity({ tableName: "training_topic", ...tenantTable() })
@Index({ properties: ["training"] })
export class TrainingTopic {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the point." })
  @PrimaryKey({ type: "uuid" })
  id!: TrainingTopicId;

  @ManyToOne(() => Training, {
    fieldNames: ["municipality_id", "training_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  training!: [MunicipalityId, TrainingId];

  @Field(() => Int, { description: "Its place, from 1." })
  @Property({ type: "smallint" })
  ordinal!: number;

  @Field(() => String, { description: "What it is about." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => Int, { description: "How long it lasts, in minutes." })
  @Property({ type: "integer" })
  minutes!: number;

  @Field(() => String, { nullable: true, description: "Who speaks." })
  @Property({ type: "text", nullable: true })
  speaker!: string | null;
}
