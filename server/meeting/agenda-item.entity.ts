import type { Opt } from "@mikro-orm/core";
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Meeting, type MeetingId } from "./meeting.entity.ts";
import { AgendaItemState, AgendaOutcome, AgendaSubjectKind } from "./meeting.enums.ts";

export type AgendaItemId = Id<"agenda-item">;

/** A matter of a meeting: proposed by the program or written by people. */
@ObjectType({ description: "A matter of a meeting." })
@Entity({ tableName: "agenda_item", ...tenantTable() })
@Index({ properties: ["municipality", "subjectId"] })
@Index({
  name: "agenda_item_of_subject",
  expression:
    "create unique index agenda_item_of_subject on agenda_item (municipality_id, meeting_id, subject_kind, subject_id) where subject_id is not null",
})
@Index({ properties: ["municipality", "meeting", "ordinal"] })
export class AgendaItem {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the item." })
  @PrimaryKey({ type: "uuid" })
  id!: AgendaItemId;

  @ManyToOne(() => Meeting, {
    fieldNames: ["municipality_id", "meeting_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  meeting!: [MunicipalityId, MeetingId];

  @Field(() => Int, { description: "Place on the agenda, from 1." })
  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => String, { description: "The matter." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "Why it is there, with figures." })
  @Property({ type: "text", nullable: true })
  reason!: string | null;

  @Field(() => AgendaSubjectKind, { description: "What it is about." })
  @Property({ type: "text" })
  subjectKind!: AgendaSubjectKind;

  @Field(() => ID, { nullable: true, description: "Id of what it is about; null for people's own matters." })
  @Property({ type: "uuid", nullable: true })
  subjectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Page of the municipality's room that shows it, beginning with `/`.",
  })
  @Property({ type: "text", nullable: true })
  path!: string | null;

  @Field(() => AgendaItemState, { description: "Whether it stands on the agenda." })
  @Property({ type: "text" })
  state!: AgendaItemState;

  @Field(() => String, { nullable: true, description: "Who speaks on it." })
  @Property({ type: "text", nullable: true })
  speaker!: string | null;

  @Field(() => AgendaOutcome, { nullable: true, description: "How it ended; null until then." })
  @Property({ type: "text", nullable: true })
  outcome!: AgendaOutcome | null;

  @Field(() => Boolean, { description: "The outcome was stated by whoever chaired, not counted." })
  @Property({ type: "boolean", default: false })
  isOutcomeStated!: Opt<boolean>;
}
