import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { InformationContactKind } from "./material.enums.ts";

export type InformationContactId = Id<"information-contact">;

/** Media and opinion leaders that a centre works with, as organisations: no person is named. */
@ObjectType({ description: "A media organisation or a community that the centre works with." })
@Entity({ tableName: "information_contact", ...tenantTable() })
export class InformationContact {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the contact." })
  @PrimaryKey({ type: "uuid" })
  id!: InformationContactId;

  @Field(() => InformationContactKind, { description: "What it is." })
  @Property({ type: "text" })
  kind!: InformationContactKind;

  @Field(() => String, { description: "Name of the organisation or the community." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "Its site or page." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => String, { nullable: true, description: "Telephone of the editors." })
  @Property({ type: "text", nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail of the editors." })
  @Property({ type: "text", nullable: true })
  email!: string | null;

  @Field(() => Int, { nullable: true, description: "How many people it reaches." })
  @Property({ type: "integer", nullable: true })
  reach!: number | null;

  @Field(() => String, { nullable: true, description: "What the centre works with it about." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Boolean, { description: "The centre works with it no longer." })
  @Property({ type: "boolean" })
  isClosed!: boolean;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
