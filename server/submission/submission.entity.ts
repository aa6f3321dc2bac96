import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { CauseId } from "../classifier/cause.entity.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { depersonalised, policy, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { ApplicantId } from "./applicant.entity.ts";
import { CountedFacts } from "./counted-facts.entity.ts";
import { DEPERSONALISED } from "./depersonalised-columns.ts";
import { ApplicantKind, Outcome, Regime, Scale, SubmissionState } from "./submission.enums.ts";
import type { EventKind } from "./submission-event.entity.ts";
import type { TermKind } from "../term/term-kind.ts";

export type SubmissionId = Id<"submission">;

/**
 * An appeal or a message of a resident. Its matter may name people: the region reads `DEPERSONALISED` alone.
 *
 * Rows of other tables it points at are never deleted, only closed, so those columns carry no foreign key
 * that an import of a million rows would have to check.
 */
@ObjectType({ description: "An appeal (59-ФЗ) or a message of a resident: one register for both." })
@Entity({
  tableName: "submission",
  ...tenantTable({
    more: [policy("app_search", "select", "true"), ...depersonalised<Submission>(DEPERSONALISED)],
  }),
})
@Unique({ properties: ["municipality", "number"] })
@Index({
  name: "submission_external_number",
  expression:
    "create unique index submission_external_number on submission (municipality_id, channel, external_number) where external_number is not null",
})
@Index({
  name: "submission_open_due",
  expression: "create index submission_open_due on submission (municipality_id, due_at, id) where is_open",
})
@Index({
  name: "submission_open_recipient",
  expression:
    "create index submission_open_recipient on submission (municipality_id, recipient_id, due_at, id) where is_open",
})
@Index({
  name: "submission_open_executor",
  expression:
    "create index submission_open_executor on submission (municipality_id, executor_account_id, due_at, id) where is_open and executor_account_id is not null",
})
@Index({
  name: "submission_open_sector",
  expression:
    "create index submission_open_sector on submission (municipality_id, sector_id, due_at, id) where is_open",
})
@Index({
  name: "submission_open_received",
  expression:
    "create index submission_open_received on submission (municipality_id, received_at, id) where is_open",
})
@Index({
  name: "submission_repeat",
  expression:
    "create index submission_repeat on submission (municipality_id, received_at, id) where is_repeat",
})
@Index({ properties: ["municipality", "receivedAt", "id"] })
@Index({ properties: ["municipality", "lastEventAt", "id"] })
@Index({ properties: ["municipality", "recipientId", "receivedAt", "id"] })
@Index({ properties: ["municipality", "topicId", "receivedAt", "id"] })
@Index({
  name: "submission_applicant",
  expression:
    "create index submission_applicant on submission (municipality_id, applicant_id) where applicant_id is not null",
})
@Index({
  name: "submission_place",
  expression:
    "create index submission_place on submission (municipality_id, place_key, topic_id, received_at) where place_key is not null",
})
export class Submission extends CountedFacts {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the submission." })
  @PrimaryKey({ type: "uuid" })
  id!: SubmissionId;

  @Field(() => String, { description: "Number in the register, e.g. `2026-000123`." })
  @Property({ type: "text" })
  number!: string;

  @Field(() => Regime, { description: "Legal regime: by which law it is handled, whatever the channel." })
  @Property({ type: "text" })
  regime!: Regime;

  @Field(() => String, { description: "Code of the channel it came by, of `labels` set `channel`." })
  @Property({ type: "text" })
  channel!: string;

  @Field(() => String, {
    nullable: true,
    description: "How an electronic appeal came in: code of `labels` set `electronicRoute`.",
  })
  @Property({ type: "text", nullable: true })
  route!: string | null;

  @Field(() => String, { nullable: true, description: "Number in the system it came from." })
  @Property({ type: "text", nullable: true })
  externalNumber!: string | null;

  /** Marks of what the file it came from said last, by which the next file is compared: `server/intake`. */
  @Property({ type: "text", nullable: true })
  sourceMarks!: string | null;

  @Field(() => ApplicantKind, { description: "Who applies." })
  @Property({ type: "text" })
  applicantKind!: ApplicantKind;

  @Property({ type: "uuid", nullable: true })
  applicantId!: ApplicantId | null;

  @Field(() => String, { description: "The matter in one sentence, without names." })
  @Property({ type: "text" })
  summary!: string;

  /** What the applicant wrote, word for word. Read through `Submission.text`, which masks it. */
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { nullable: true, description: "Where: address or place as written." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  /** `place` folded for comparison. */
  @Property({ type: "text", nullable: true })
  placeKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is about: a yard, a bus route, a boiler house.",
  })
  @Property({ type: "text", nullable: true })
  object!: string | null;

  @Field(() => String, { nullable: true, description: "What happened to it." })
  @Property({ type: "text", nullable: true })
  fact!: string | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "uuid", nullable: true })
  topicId!: TopicId | null;

  @Field(() => Scale, {
    nullable: true,
    description: "Scale of the incident; null where the regulation defines none.",
  })
  @Property({ type: "text", nullable: true })
  scale!: Scale | null;

  /** Version of the regulation in force on the day of registration; it stays with the item. */
  @Field(() => Int, { description: "Version of the regulation that governs it." })
  @Property({ type: "integer" })
  regulationVersion!: number;

  @Field(() => SubmissionState, { description: "Where it stands; steps that are allowed: `steps`." })
  @Property({ type: "text" })
  state!: SubmissionState;

  /** Follows from `state` by `schema/submission-states.json`. */
  @Property({ type: "boolean" })
  isOpen!: boolean;

  @Field(() => Outcome, { nullable: true, description: "What came of it; null while it is open." })
  @Property({ type: "text", nullable: true })
  outcome!: Outcome | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Property({ type: "uuid", nullable: true })
  executorAccountId!: AccountId | null;

  @Field(() => String, { nullable: true, description: "Name of who answers it, as it was when assigned." })
  @Property({ type: "text", nullable: true })
  executorName!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was received." })
  @Property({ type: "datetime", length: 3 })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was entered into the register." })
  @Property({ type: "datetime", length: 3 })
  registeredAt!: Date;

  /** Last instant of the nearest running clock, the control day's end included; null when none runs. */
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Instant by which the next step is due; null when no clock runs.",
  })
  @Property({ type: "datetime", length: 3, nullable: true })
  dueAt!: Date | null;

  /** Which clock `dueAt` is of. */
  @Property({ type: "text", nullable: true })
  dueKind!: TermKind | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day promised when it was postponed." })
  @Property({ type: "date", nullable: true })
  postponedUntil!: PlainDate | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "First answer of any kind, interim ones included.",
  })
  @Property({ type: "datetime", length: 3, nullable: true })
  firstAnsweredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Final answer sent." })
  @Property({ type: "datetime", length: 3, nullable: true })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Found solved: not the same as answered." })
  @Property({ type: "datetime", length: 3, nullable: true })
  solvedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Closed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: "A person found that it repeats an earlier one." })
  @Property({ type: "boolean" })
  isRepeat!: boolean;

  @Field(() => Boolean, { description: "ПОС fast track." })
  @Property({ type: "boolean" })
  isFastTrack!: boolean;

  @Field(() => Boolean, { description: "Handled in the accelerated term of its topic." })
  @Property({ type: "boolean" })
  isAccelerated!: boolean;

  @Property({ type: "uuid", nullable: true })
  causeId!: CauseId | null;

  @Field(() => Int, { nullable: true, description: "Applicant's mark of the result, 1 to 5; the newest." })
  @Property({ type: "smallint", nullable: true })
  mark!: number | null;

  @Field(() => Int, { description: "How many times it was returned for rework." })
  @Property({ type: "smallint" })
  returnCount!: number;

  /** The last event, kept here so that a page of the inbox reads one index range. */
  @Property({ type: "datetime", length: 3 })
  lastEventAt!: Date;

  @Property({ type: "text" })
  lastEventKind!: EventKind;

  @Property({ type: "text" })
  lastEventActor!: string;

  /** Grows with every change; a writer says which one it saw. */
  @Field(() => Int, { description: "Grows with every change; send it back to change what you saw." })
  @Property({ type: "integer" })
  revision!: number;
}
