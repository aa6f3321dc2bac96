import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { SettlementContactWay, SettlementState } from "./poll.enums.ts";

export type SettlementId = Id<"settlement">;
export type SettlementContactId = Id<"settlement-contact">;

/** A settlement of a district with its authorised person. Names people: no regional policy. */
@ObjectType({
  description: "A settlement of the district, its link to the feedback platform and its person.",
})
@Entity({ tableName: "settlement", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class Settlement {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the settlement." })
  @PrimaryKey({ type: "uuid" })
  id!: SettlementId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => SettlementState, { description: "How far it is with the platform." })
  @Property({ type: "text" })
  state!: SettlementState;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was connected." })
  @Property({ type: "date", nullable: true })
  connectedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day by which it is to be connected." })
  @Property({ type: "date", nullable: true })
  connectBy!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Its authorised person." })
  @Property({ type: "text", nullable: true })
  officerName!: string | null;

  @Field(() => String, { nullable: true, description: "Post of the person." })
  @Property({ type: "text", nullable: true })
  officerPost!: string | null;

  @Field(() => String, { nullable: true, description: "Telephone of the office." })
  @Property({ type: "text", nullable: true })
  officerPhone!: string | null;

  @Field(() => String, { nullable: true, description: "Address for letters." })
  @Property({ type: "text", nullable: true })
  officerEmail!: string | null;

  @Field(() => String, { nullable: true, description: "The act that names the person." })
  @Property({ type: "text", nullable: true })
  appointedBy!: string | null;

  @Field(() => String, { nullable: true, description: "What hinders, what is agreed." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** What was spoken with a settlement: added to, never changed. */
@ObjectType({ description: "An entry of the journal of work with a settlement." })
@Entity({ tableName: "settlement_contact", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "settlementId", "id"] })
export class SettlementContact {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: SettlementContactId;

  @Property({ type: "uuid" })
  settlementId!: SettlementId;

  @Field(() => DateTimeScalar, { description: "When it was written." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => PlainDateScalar, { description: "Day of the contact." })
  @Property({ type: "date" })
  heldOn!: PlainDate;

  @Field(() => SettlementContactWay, { description: "How." })
  @Property({ type: "text" })
  way!: SettlementContactWay;

  @Field(() => String, { description: "What was agreed." })
  @Property({ type: "text" })
  text!: string;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who wrote it, as named then." })
  @Property({ type: "text" })
  actor!: string;
}
