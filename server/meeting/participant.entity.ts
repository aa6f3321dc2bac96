import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Member, type MemberId } from "../composition/member.entity.ts";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { AgendaItem, type AgendaItemId } from "./agenda-item.entity.ts";
import { Meeting, type MeetingId } from "./meeting.entity.ts";
import { Attendance, ParticipantKind, VoteChoice } from "./meeting.enums.ts";

export type ParticipantId = Id<"meeting-participant">;

/** Who takes part in a meeting, as named when it was put together. Personal data: no regional policy. */
@ObjectType({ description: "Somebody who takes part in a meeting." })
@Entity({ tableName: "meeting_participant", ...tenantTable() })
@Index({ properties: ["municipality", "meeting"] })
@Index({
  name: "meeting_participant_member",
  expression:
    "create unique index meeting_participant_member on meeting_participant (municipality_id, meeting_id, member_id) where member_id is not null",
})
export class MeetingParticipant {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the participant." })
  @PrimaryKey({ type: "uuid" })
  id!: ParticipantId;

  @ManyToOne(() => Meeting, {
    fieldNames: ["municipality_id", "meeting_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  meeting!: [MunicipalityId, MeetingId];

  /** Members are never deleted, they leave; null for those who are none. */
  @ManyToOne(() => Member, {
    fieldNames: ["municipality_id", "member_id"],
    deleteRule: "cascade",
    mapToPk: true,
    nullable: true,
  })
  member!: [MunicipalityId, MemberId] | null;

  @Field(() => ParticipantKind, { description: "In what quality." })
  @Property({ type: "text" })
  kind!: ParticipantKind;

  @Field(() => String, { description: "Name, or the post where nobody is named." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "Post and organisation." })
  @Property({ type: "text", nullable: true })
  post!: string | null;

  @Field(() => [String], { description: "Codes of the roles held in the centre on the day of the meeting." })
  @Property({ type: "text[]" })
  roleCodes!: string[];

  @Field(() => String, { nullable: true, description: "Clause that asks for the presence." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => Attendance, { nullable: true, description: "Whether the person took part; null until noted." })
  @Property({ type: "text", nullable: true })
  attendance!: Attendance | null;

  @Field(() => String, { nullable: true, description: "Why the person is absent." })
  @Property({ type: "text", nullable: true })
  absenceReason!: string | null;

  @Field(() => String, { nullable: true, description: "Who came in the person's place." })
  @Property({ type: "text", nullable: true })
  substitute!: string | null;

  /** The account that voted as this participant first: from then on no other account does. */
  @Property({ type: "uuid", nullable: true })
  accountId!: AccountId | null;
}

/** One vote of one participant on one item. Shows people: no regional policy. */
@ObjectType({ description: "How a participant voted on an item." })
@Entity({ tableName: "meeting_vote", ...tenantTable() })
export class MeetingVote {
  @ManyToOne(() => AgendaItem, {
    primary: true,
    fieldNames: ["municipality_id", "agenda_item_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  item!: [MunicipalityId, AgendaItemId];

  @ManyToOne(() => MeetingParticipant, {
    primary: true,
    fieldNames: ["municipality_id", "participant_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  participant!: [MunicipalityId, ParticipantId];

  @Field(() => VoteChoice, { description: "The choice." })
  @Property({ type: "text" })
  choice!: VoteChoice;

  @Field(() => Boolean, { description: "Sent in without being present." })
  @Property({ type: "boolean" })
  isAbsentee!: boolean;

  @Field(() => DateTimeScalar, { description: "When; the last change counts." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Who wrote it down for the participant; null when the person voted.",
  })
  @Property({ type: "text", nullable: true })
  recordedBy!: string | null;
}
