import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { WorkloadGround } from "../workload/workload-ground.ts";
import { ProposalAddressee, ProposalKind, ProposalState } from "./proposal.enums.ts";

export type ProposalId = Id<"proposal">;

/** Something a member or the centre proposes, with what became of it. Names people: no regional policy. */
@ObjectType({ description: "Something that is proposed, with what became of it." })
@Entity({ tableName: "proposal", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
@Index({ properties: ["municipality", "state", "replyDueOn"] })
@Unique({ properties: ["municipality", "number"] })
export class Proposal {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the proposal." })
  @PrimaryKey({ type: "uuid" })
  id!: ProposalId;

  @Field(() => Int, { description: "Its number in the municipality, from 1." })
  @Property({ type: "integer" })
  number!: number;

  @Field(() => ProposalKind, { description: "What it is about." })
  @Property({ type: "text" })
  kind!: ProposalKind;

  @Field(() => String, { description: "The proposal, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "What is proposed and why." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { nullable: true, description: "What is expected to come of it." })
  @Property({ type: "text", nullable: true })
  expectedEffect!: string | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => ProposalAddressee, { description: "Whom it is for." })
  @Property({ type: "text" })
  addressee!: ProposalAddressee;

  @Field(() => String, {
    nullable: true,
    description: "Name of the unit or institution, where it is not a recipient.",
  })
  @Property({ type: "text", nullable: true })
  addresseeName!: string | null;

  @Property({ type: "uuid", nullable: true })
  addresseeRecipientId!: RecipientId | null;

  /** What the proposal rests on, as it was when it was put forward; null for one made without figures. */
  @Property({ type: "json", nullable: true })
  ground!: WorkloadGround | null;

  @Field(() => ProposalState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: ProposalState;

  @Property({ type: "uuid" })
  authorAccountId!: AccountId;

  @Field(() => String, { description: "Who put it forward, as named then." })
  @Property({ type: "text" })
  authorName!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was sent." })
  @Property({ type: "date", nullable: true })
  sentOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day by which a reply is expected." })
  @Property({ type: "date", nullable: true })
  replyDueOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the reply." })
  @Property({ type: "date", nullable: true })
  repliedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "The reply." })
  @Property({ type: "text", nullable: true })
  reply!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was adopted or declined." })
  @Property({ type: "date", nullable: true })
  decidedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was carried out." })
  @Property({ type: "date", nullable: true })
  doneOn!: PlainDate | null;

  /** What was reminded of: 0 nothing, 1 the last day, 2 that it has passed. */
  @Property({ type: "integer" })
  reminded!: number;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
