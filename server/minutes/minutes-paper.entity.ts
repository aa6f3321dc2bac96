import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { MinutesId } from "./minutes.entity.ts";
import type { MinutesFormat } from "./minutes.enums.ts";

/** A file of signed minutes, byte for byte: what a signature outside the program is put under. */
@Entity({ tableName: "minutes_file", ...tenantTable({ tenant: "append" }) })
export class MinutesFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  minutesId!: MinutesId;

  @PrimaryKey({ type: "text" })
  format!: MinutesFormat;

  @Property({ type: "text" })
  sha256!: string;

  @Property({ type: "integer" })
  byteLength!: number;

  @Property({ type: "blob" })
  content!: Buffer;
}

export type MinutesExtractId = Id<"minutes-extract">;

/** What of signed minutes one owner of decisions gets: only its own. */
@ObjectType({ description: "An extract from signed minutes for one who has to carry decisions out." })
@Entity({ tableName: "minutes_extract", ...tenantTable() })
@Index({ properties: ["municipality", "minutesId", "id"] })
@Index({ properties: ["municipality", "ownerMemberId"] })
@Index({ properties: ["municipality", "ownerRecipientId"] })
export class MinutesExtract {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the extract; as a file: GET `/files/minutes-extracts/{id}.docx`." })
  @PrimaryKey({ type: "uuid" })
  id!: MinutesExtractId;

  @Property({ type: "uuid" })
  minutesId!: MinutesId;

  @Property({ type: "uuid", nullable: true })
  ownerMemberId!: MemberId | null;

  @Property({ type: "uuid", nullable: true })
  ownerRecipientId!: RecipientId | null;

  @Field(() => String, { description: "To whom, as named when it was sent." })
  @Property({ type: "text" })
  addressee!: string;

  @Field(() => DateTimeScalar, { description: "When it was sent." })
  @Property({ type: "datetime", length: 3 })
  sentAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was asked for the receipt again." })
  @Property({ type: "datetime", length: 3, nullable: true })
  remindedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the receipt was confirmed." })
  @Property({ type: "datetime", length: 3, nullable: true })
  receivedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who confirmed it, as named then." })
  @Property({ type: "text", nullable: true })
  receivedBy!: string | null;
}

export type MinutesEventId = Id<"minutes-event">;
export type MinutesEventKind =
  "DRAFTED" | "SUBMIT" | "RETURN" | "SIGN" | "CORRECT" | "EXTRACTS_SENT" | "RECEIPT" | "QUALIFIED_ADDED";

/** What was done with minutes, and by whom. */
@ObjectType({ description: "What was done with minutes." })
@Entity({ tableName: "minutes_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "minutesId", "id"] })
export class MinutesEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: MinutesEventId;

  @Property({ type: "uuid" })
  minutesId!: MinutesId;

  @Field(() => String, { description: "Code of `labels` set `minutesEvent`." })
  @Property({ type: "text" })
  kind!: MinutesEventKind;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "Clause that gives the right to do it." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
