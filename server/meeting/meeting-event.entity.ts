import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { MeetingId } from "./meeting.entity.ts";
import type { MeetingStep } from "./meeting.enums.ts";

export type MeetingEventId = Id<"meeting-event">;
export type MeetingEventKind =
  | keyof typeof MeetingStep
  | "DRAFTED"
  | "CHANGED"
  | "PARTICIPANTS"
  | "AGENDA"
  | "ATTENDANCE"
  | "MATERIAL_ADDED"
  | "MATERIAL_REMOVED";

/** What was done with a meeting, and by whom. */
@ObjectType({ description: "What was done with a meeting." })
@Entity({ tableName: "meeting_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "meetingId", "id"] })
export class MeetingEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: MeetingEventId;

  @Property({ type: "uuid" })
  meetingId!: MeetingId;

  @Field(() => String, { description: "Code of `labels` set `meetingEvent`." })
  @Property({ type: "text" })
  kind!: MeetingEventKind;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "Clause or setting that gave the right to do it." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
