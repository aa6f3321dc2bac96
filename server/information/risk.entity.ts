import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { InformationSubjectId } from "./information-subject.entity.ts";
import { RiskLevel, type RiskLinkKind, RiskState } from "./information.enums.ts";

export type RiskId = Id<"risk">;
export type RefutationId = Id<"refutation">;

/** A risk or a threat of the information field, with what is done about it. Names people: no regional policy. */
@ObjectType({ description: "A risk of the information field, with what is done about it." })
@Entity({ tableName: "risk", ...tenantTable() })
@Index({ properties: ["municipality", "noticedAt", "id"] })
@Index({
  name: "risk_open",
  expression: "create index risk_open on risk (municipality_id, due_on) where state <> 'CLOSED'",
})
@Unique({ properties: ["municipality", "number"] })
export class Risk {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the risk." })
  @PrimaryKey({ type: "uuid" })
  id!: RiskId;

  @Field(() => Int, { description: "Its number in the municipality, from 1." })
  @Property({ type: "integer" })
  number!: number;

  @Field(() => String, { description: "The risk, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What threatens, whom, and why." })
  @Property({ type: "text", nullable: true })
  text!: string | null;

  @Field(() => RiskLevel, { description: "How much harm it may do." })
  @Property({ type: "text" })
  level!: RiskLevel;

  @Field(() => Boolean, { description: "What is published is not true: it has to be refuted." })
  @Property({ type: "boolean" })
  isDisinformation!: boolean;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "uuid", nullable: true })
  subjectId!: InformationSubjectId | null;

  @Field(() => String, { nullable: true, description: "Place it concerns." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Property({ type: "uuid" })
  ownerAccountId!: AccountId;

  @Field(() => String, { description: "Who answers for the reaction, as named then." })
  @Property({ type: "text" })
  ownerName!: string;

  @Field(() => PlainDateScalar, { description: "Day by which the harm is to be offset." })
  @Property({ type: "date" })
  dueOn!: PlainDate;

  @Field(() => String, { nullable: true, description: "Plan of reaction." })
  @Property({ type: "text", nullable: true })
  plan!: string | null;

  @Field(() => RiskState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: RiskState;

  @Field(() => DateTimeScalar, { description: "When it was noticed." })
  @Property({ type: "datetime", length: 3 })
  noticedAt!: Date;

  @Field(() => String, { description: "Who noticed it, as named then." })
  @Property({ type: "text" })
  noticedByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When somebody was first told of it." })
  @Property({ type: "datetime", length: 3, nullable: true })
  reportedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the reaction began." })
  @Property({ type: "datetime", length: 3, nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the harm was offset." })
  @Property({ type: "datetime", length: 3, nullable: true })
  offsetAt!: Date | null;

  @Field(() => String, { nullable: true, description: "How the harm was offset." })
  @Property({ type: "text", nullable: true })
  offsetNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: "Closed because it was not confirmed." })
  @Property({ type: "boolean" })
  isDismissed!: boolean;

  /** What was reminded of: 0 nothing, 1 the last day, 2 that it has passed. */
  @Property({ type: "integer" })
  reminded!: number;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** By what a risk is seen. Rows it points at are never deleted, only closed. */
@Entity({ tableName: "risk_link", ...tenantTable() })
@Index({
  name: "risk_link_target",
  expression: "create index risk_link_target on risk_link (municipality_id, target_id)",
})
export class RiskLink {
  @ManyToOne(() => Risk, {
    primary: true,
    fieldNames: ["municipality_id", "risk_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  risk!: [MunicipalityId, RiskId];

  @PrimaryKey({ type: "uuid" })
  targetId!: string;

  @Property({ type: "text" })
  kind!: RiskLinkKind;

  @Property({ type: "datetime", length: 3 })
  linkedAt!: Date;
}

/** What was published against disinformation. */
@ObjectType({ description: "A refutation: where it was published and how many people it reached." })
@Entity({ tableName: "refutation", ...tenantTable() })
@Index({ properties: ["risk"] })
export class Refutation {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the refutation." })
  @PrimaryKey({ type: "uuid" })
  id!: RefutationId;

  @ManyToOne(() => Risk, {
    fieldNames: ["municipality_id", "risk_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  risk!: [MunicipalityId, RiskId];

  @Field(() => String, { description: "Where it stands." })
  @Property({ type: "text" })
  link!: string;

  @Field(() => String, { nullable: true, description: "Media, page or channel it was published by." })
  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Field(() => PlainDateScalar, { description: "Day on which it was published." })
  @Property({ type: "date" })
  publishedOn!: PlainDate;

  @Field(() => Int, { nullable: true, description: "How many people have seen it." })
  @Property({ type: "integer", nullable: true })
  reach!: number | null;
}
