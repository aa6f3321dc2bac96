import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { LegalDocumentKind } from "./legal-document.enums.ts";

export type LegalDocumentId = Id<"legal-document">;

/** A document that a centre works by. Says who looked at it: no regional policy. */
@ObjectType({ description: "A document that the centre works by." })
@Entity({ tableName: "legal_document", ...tenantTable() })
@Index({ properties: ["municipality", "kind", "title", "id"] })
export class LegalDocument {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the document." })
  @PrimaryKey({ type: "uuid" })
  id!: LegalDocumentId;

  @Field(() => LegalDocumentKind, { description: "What sort of document it is." })
  @Property({ type: "text" })
  kind!: LegalDocumentKind;

  @Field(() => String, { description: "Title." })
  @Property({ type: "text", collation: "ru" })
  title!: string;

  @Field(() => String, { nullable: true, description: "Body that issued it." })
  @Property({ type: "text", nullable: true })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: "Number." })
  @Property({ type: "text", nullable: true })
  number!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of signing." })
  @Property({ type: "date", nullable: true })
  signedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day in force." })
  @Property({ type: "date", nullable: true })
  inForceFrom!: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day in force; null until further notice.",
  })
  @Property({ type: "date", nullable: true })
  inForceTo!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it can be read: an address that begins with https.",
  })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => String, { nullable: true, description: "What it is needed for." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => PlainDateScalar, { description: "Day on which somebody last looked whether it is in force." })
  @Property({ type: "date" })
  checkedOn!: PlainDate;

  @Field(() => String, { description: "Who looked, as named then." })
  @Property({ type: "text" })
  checkedByName!: string;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
