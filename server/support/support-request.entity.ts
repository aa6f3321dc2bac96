import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { InformationSystemId } from "../information-system/information-system.entity.ts";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { SupportKind, SupportPriority, SupportState, SupportStep } from "./support.enums.ts";

export type SupportRequestId = Id<"support-request">;
export type SupportEntryId = Id<"support-entry">;

/** A request for help to whoever supports the centre. Names people: no regional policy. */
@ObjectType({ description: "A request for help to whoever supports the centre." })
@Entity({ tableName: "support_request", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
@Index({ properties: ["municipality", "state", "dueAt"] })
@Unique({ properties: ["municipality", "number"] })
export class SupportRequest {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the request." })
  @PrimaryKey({ type: "uuid" })
  id!: SupportRequestId;

  @Field(() => Int, { description: "Its number in the municipality, from 1." })
  @Property({ type: "integer" })
  number!: number;

  @Field(() => SupportKind, { description: "What help is asked for." })
  @Property({ type: "text" })
  kind!: SupportKind;

  @Field(() => SupportPriority, { description: "How much it keeps people from work." })
  @Property({ type: "text" })
  priority!: SupportPriority;

  @Field(() => String, { description: "The matter, in a line." })
  @Property({ type: "text" })
  subject!: string;

  @Property({ type: "uuid", nullable: true })
  systemId!: InformationSystemId | null;

  @Field(() => SupportState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: SupportState;

  @Property({ type: "uuid" })
  authorAccountId!: AccountId;

  @Field(() => String, { description: "Who asks, as named then." })
  @Property({ type: "text" })
  authorName!: string;

  @Property({ type: "uuid", nullable: true })
  assigneeAccountId!: AccountId | null;

  @Field(() => String, { nullable: true, description: "Who has taken it, as named then." })
  @Property({ type: "text", nullable: true })
  assigneeName!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "By when an answer is due." })
  @Property({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was answered first." })
  @Property({ type: "datetime", length: 3, nullable: true })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  closedAt!: Date | null;

  /** Whether the support was reminded that the day is over. */
  @Property({ type: "boolean" })
  isReminded!: boolean;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** One line of a thread: what somebody wrote, did, or both. Added to, never changed. */
@ObjectType({ description: "One line of a thread: what somebody wrote, did, or both." })
@Entity({ tableName: "support_entry", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "requestId", "id"] })
export class SupportEntry {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the line." })
  @PrimaryKey({ type: "uuid" })
  id!: SupportEntryId;

  @Property({ type: "uuid" })
  requestId!: SupportRequestId;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => SupportStep, { nullable: true, description: "What was done; null for a message." })
  @Property({ type: "text", nullable: true })
  step!: SupportStep | null;

  @Field(() => String, { nullable: true, description: "What was written." })
  @Property({ type: "text", nullable: true })
  text!: string | null;
}

/** Who supports a centre and in what time, where it said so. */
@Entity({ tableName: "support_setting", ...tenantTable() })
export class SupportSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** Body or unit that supports, as the centre names it. */
  @Property({ type: "text", nullable: true })
  provider!: string | null;

  @Property({ type: "text", nullable: true })
  contact!: string | null;

  /** Priority → working hours; a priority that is missing has the usual length. */
  @Property({ type: "json" })
  hours!: Partial<Record<SupportPriority, number>>;
}
