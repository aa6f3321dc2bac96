import type { Opt } from "@mikro-orm/core";
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { MeetingForm, MeetingState } from "./meeting.enums.ts";

export type MeetingId = Id<"meeting">;

/** A meeting of the centre. Who takes part is personal: no regional policy; the region counts evidence alone. */
@ObjectType({ description: "A meeting of the centre, by the procedure of the regulation that governs it." })
@Entity({ tableName: "meeting", ...tenantTable() })
@Unique({ properties: ["municipality", "year", "number"] })
@Index({ properties: ["municipality", "startsAt", "id"] })
export class Meeting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the meeting." })
  @PrimaryKey({ type: "uuid" })
  id!: MeetingId;

  @Field(() => Int, { description: "Year of the number." })
  @Property({ type: "integer" })
  year!: number;

  @Field(() => Int, { description: "Number within the year." })
  @Property({ type: "integer" })
  number!: number;

  @Field(() => String, { description: "What it is called, e.g. after its main matter." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => MeetingForm, { description: "How it is held." })
  @Property({ type: "text" })
  form!: MeetingForm;

  @Field(() => MeetingState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: MeetingState;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  @Property({ type: "datetime", length: 3 })
  startsAt!: Date;

  @Field(() => DateTimeScalar, {
    description: "When it is to end; by correspondence: until when votes are taken.",
  })
  @Property({ type: "datetime", length: 3 })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: "Address and room." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true, description: "Address of the video call." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => Int, { description: "Version of the regulation whose procedure it follows." })
  @Property({ type: "integer" })
  regulationVersion!: number;

  @Field(() => Int, { description: "Counts changes; said with every change." })
  @Property({ type: "integer", default: 1 })
  revision!: Opt<number>;

  @Field(() => String, { nullable: true, description: "Role of whoever opened it; null until then." })
  @Property({ type: "text", nullable: true })
  chairRole!: string | null;

  @Field(() => String, { nullable: true, description: "Who opened it, as named then." })
  @Property({ type: "text", nullable: true })
  chairedBy!: string | null;

  @Field(() => Boolean, { description: "It was opened in the chair's absence." })
  @Property({ type: "boolean", default: false })
  isSubstituted!: Opt<boolean>;

  @Field(() => Boolean, {
    nullable: true,
    description: "There was a quorum; null where no rule asks for one.",
  })
  @Property({ type: "boolean", nullable: true })
  isQuorate!: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When agenda and time were agreed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  agreedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who agreed them, as named then." })
  @Property({ type: "text", nullable: true })
  agreedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When participants were told." })
  @Property({ type: "datetime", length: 3, nullable: true })
  calledAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was opened." })
  @Property({ type: "datetime", length: 3, nullable: true })
  openedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  heldAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it does not take place." })
  @Property({ type: "text", nullable: true })
  cancelReason!: string | null;

  /** 0: nobody was reminded; 1: the day before; 2: the hour before. */
  @Property({ type: "integer", default: 0 })
  reminded!: Opt<number>;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;
}
