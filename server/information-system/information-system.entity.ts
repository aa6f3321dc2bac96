import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { OccurrenceKind, SystemClass, SystemState } from "./information-system.enums.ts";

export type InformationSystemId = Id<"information-system">;
export type SystemOccurrenceId = Id<"system-occurrence">;
export type ProtectionMarkId = Id<"protection-mark">;

/** A system that the centre works in. Names whom to call: no regional policy. */
@ObjectType({ description: "An information system that the centre works in." })
@Entity({ tableName: "information_system", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class InformationSystem {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the system." })
  @PrimaryKey({ type: "uuid" })
  id!: InformationSystemId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Field(() => String, { nullable: true, description: "What the centre does in it." })
  @Property({ type: "text", nullable: true })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: "Body that owns it." })
  @Property({ type: "text", nullable: true })
  owner!: string | null;

  @Field(() => SystemClass, { description: "What sort of system it is." })
  @Property({ type: "text" })
  systemClass!: SystemClass;

  @Field(() => Int, {
    nullable: true,
    description: "Level of protection of personal data, 1 to 4; null where it holds none or nobody found it.",
  })
  @Property({ type: "smallint", nullable: true })
  protectionLevel!: number | null;

  @Field(() => String, { nullable: true, description: "Clause of the regulation that speaks of it." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: "Where it is: an address that begins with https." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => String, { nullable: true, description: "Whom to call when it does not work." })
  @Property({ type: "text", nullable: true })
  contact!: string | null;

  @Field(() => SystemState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: SystemState;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** Planned work on a system, or a time when it did not work. */
@ObjectType({ description: "Planned work on a system, or a time when it did not work as it should." })
@Entity({ tableName: "system_occurrence", ...tenantTable() })
@Index({ properties: ["municipality", "startsAt", "id"] })
@Index({ properties: ["system"] })
export class SystemOccurrence {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the occurrence." })
  @PrimaryKey({ type: "uuid" })
  id!: SystemOccurrenceId;

  @ManyToOne(() => InformationSystem, {
    fieldNames: ["municipality_id", "system_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  system!: [MunicipalityId, InformationSystemId];

  @Field(() => OccurrenceKind, { description: "What it is." })
  @Property({ type: "text" })
  kind!: OccurrenceKind;

  @Field(() => String, { description: "What is done or what went wrong." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => DateTimeScalar, { description: "When it begins or began." })
  @Property({ type: "datetime", length: 3 })
  startsAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it ends or ended; null while nobody knows.",
  })
  @Property({ type: "datetime", length: 3, nullable: true })
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it happened, once it is known." })
  @Property({ type: "text", nullable: true })
  cause!: string | null;

  @Field(() => String, { nullable: true, description: "What was done about it." })
  @Property({ type: "text", nullable: true })
  outcome!: string | null;

  @Field(() => Boolean, { description: "Whether it was called off." })
  @Property({ type: "boolean" })
  isCancelled!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was written down." })
  @Property({ type: "datetime", length: 3 })
  notedAt!: Date;

  @Field(() => String, { description: "Who wrote it down, as named then." })
  @Property({ type: "text" })
  notedByName!: string;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** Somebody did a protection measure on a day; never changed, taken back by a row that says so. */
@ObjectType({ description: "A note that a protection measure was done." })
@Entity({ tableName: "protection_mark", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "measureCode", "doneOn", "id"] })
export class ProtectionMark {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the note." })
  @PrimaryKey({ type: "uuid" })
  id!: ProtectionMarkId;

  @Field(() => String, { description: "Code of the measure." })
  @Property({ type: "text" })
  measureCode!: string;

  @Field(() => PlainDateScalar, { description: "Day on which it was done." })
  @Property({ type: "date" })
  doneOn!: PlainDate;

  @Field(() => String, { description: "Who did it." })
  @Property({ type: "text" })
  doneByName!: string;

  @Field(() => String, { nullable: true, description: "Document that shows it: its name, number and day." })
  @Property({ type: "text", nullable: true })
  document!: string | null;

  @Field(() => String, { nullable: true, description: "What else there is to say." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was noted." })
  @Property({ type: "datetime", length: 3 })
  notedAt!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who noted it, as named then." })
  @Property({ type: "text" })
  notedByName!: string;
}
