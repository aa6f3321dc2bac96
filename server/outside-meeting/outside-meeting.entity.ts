import type { Opt } from "@mikro-orm/core";
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type OutsideMeetingId = Id<"outside-meeting">;

export enum OutsideMeetingState {
  PLANNED = "PLANNED",
  ATTENDED = "ATTENDED",
  MISSED = "MISSED",
  CANCELLED = "CANCELLED",
}
registerEnumType(OutsideMeetingState, {
  name: "OutsideMeetingState",
  description: "What became of a meeting of another body.",
});

/** A meeting that another body holds and the centre takes part in. Names people: no regional policy. */
@ObjectType({ description: "A meeting of another body or unit in which the centre takes part." })
@Entity({ tableName: "outside_meeting", ...tenantTable() })
@Index({ properties: ["municipality", "heldOn", "id"] })
export class OutsideMeeting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id." })
  @PrimaryKey({ type: "uuid" })
  id!: OutsideMeetingId;

  @Field(() => String, { description: "Who holds it: a body or a unit." })
  @Property({ type: "text" })
  body!: string;

  @Field(() => String, { description: "Matter of the centre that is looked at there." })
  @Property({ type: "text" })
  matter!: string;

  @Field(() => PlainDateScalar, { description: "On which day." })
  @Property({ type: "date" })
  heldOn!: PlainDate;

  /** No foreign key: the row stays as it was when the member leaves. */
  @Property({ type: "uuid", nullable: true })
  memberId!: MemberId | null;

  @Field(() => OutsideMeetingState, { description: "What became of it." })
  @Property({ type: "text" })
  state!: OutsideMeetingState;

  @Field(() => String, { nullable: true, description: "What was decided there, or why nobody came." })
  @Property({ type: "text", nullable: true })
  result!: string | null;

  @Field(() => String, { description: "Who wrote it down last, as named then." })
  @Property({ type: "text" })
  changedBy!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;

  @Field(() => Int, { description: "Counts changes; said with every change." })
  @Property({ type: "integer", default: 1 })
  revision!: Opt<number>;
}
