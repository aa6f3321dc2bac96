import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { DocumentContent } from "../document/document-content.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import type { AgendaItemId } from "../meeting/agenda-item.entity.ts";
import type { MeetingId } from "../meeting/meeting.entity.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { MinutesState } from "./minutes.enums.ts";

export type MinutesId = Id<"minutes">;

/**
 * Minutes of a meeting. Once signed they are never changed, nor what belongs to them: the database refuses it
 * (`migrations/*-minutes.sql`). A correction is another row of the same meeting that refers to the one before.
 */
@ObjectType({ description: "Minutes of a meeting; signed ones are never changed." })
@Entity({ tableName: "minutes", ...tenantTable() })
@Index({
  name: "minutes_of_meeting",
  expression: "create unique index minutes_of_meeting on minutes (municipality_id, meeting_id, version)",
})
@Index({ properties: ["municipality", "state", "signedAt"] })
export class Minutes {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the minutes." })
  @PrimaryKey({ type: "uuid" })
  id!: MinutesId;

  @Property({ type: "uuid" })
  meetingId!: MeetingId;

  @Field(() => Int, { description: "1 for the first ones; each later one corrects the one before." })
  @Property({ type: "integer" })
  version!: number;

  @Field(() => ID, { nullable: true, description: "Minutes that these correct." })
  @Property({ type: "uuid", nullable: true })
  correctsId!: MinutesId | null;

  @Field(() => String, { nullable: true, description: "Why the minutes before are corrected." })
  @Property({ type: "text", nullable: true })
  correctionReason!: string | null;

  @Field(() => MinutesState, { description: "Where they stand." })
  @Property({ type: "text" })
  state!: MinutesState;

  @Field(() => Int, { description: "Counts changes; said with every step." })
  @Property({ type: "integer" })
  revision!: number;

  /** As submitted for signature; null while they are written. */
  @Property({ type: "json", nullable: true })
  content!: DocumentContent | null;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the text as submitted, in hexadecimal digits: what is signed. Null for a draft.",
  })
  @Property({ type: "text", nullable: true })
  contentHash!: string | null;

  @Field(() => String, { description: "Who began them, as named then." })
  @Property({ type: "text" })
  keptByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last of those who sign signed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  signedAt!: Date | null;

  /** Day and hour of the meeting's end, for evidence of duties. */
  @Property({ type: "datetime", length: 3 })
  heldAt!: Date;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}

/** What was said on an item of the agenda. */
@ObjectType({ description: "What was said on an item of the agenda." })
@Entity({ tableName: "minutes_text", ...tenantTable() })
export class MinutesText {
  @ManyToOne(() => Minutes, {
    primary: true,
    fieldNames: ["municipality_id", "minutes_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  minutes!: [MunicipalityId, MinutesId];

  @Field(() => ID, { description: "The item of the agenda." })
  @PrimaryKey({ type: "uuid" })
  agendaItemId!: AgendaItemId;

  @Field(() => String, { description: "What was heard; an empty line begins a paragraph." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Int, { description: "Counts changes of the text; 0 before the first." })
  @Property({ type: "integer" })
  revision!: number;
}
