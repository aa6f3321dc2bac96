import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ClusterId } from "../cluster/cluster.entity.ts";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { MaterialChannel, MaterialKind, MaterialState } from "./material.enums.ts";
import type { InformationContactId } from "./information-contact.entity.ts";

export type InformationMaterialId = Id<"information-material">;

/** Something that the centre tells people: a matter of the agenda, a material for a group. Names people who made it. */
@ObjectType({ description: "Something that the centre tells people, from its plan to its publication." })
@Entity({ tableName: "information_material", ...tenantTable() })
@Index({ properties: ["municipality", "plannedOn", "id"] })
export class InformationMaterial {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the material." })
  @PrimaryKey({ type: "uuid" })
  id!: InformationMaterialId;

  @Field(() => MaterialKind, { description: "What it is for." })
  @Property({ type: "text" })
  kind!: MaterialKind;

  @Field(() => String, { description: "Its title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "Its text, or what it is to tell." })
  @Property({ type: "text", nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true, description: "Whom it is for." })
  @Property({ type: "text", nullable: true })
  audience!: string | null;

  @Field(() => String, { nullable: true, description: "Place whose people it is for; null for everybody." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => [MaterialChannel], { description: "How it goes out." })
  @Property({ type: "json" })
  channels!: MaterialChannel[];

  @Property({ type: "uuid", nullable: true })
  contactId!: InformationContactId | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  /** The incident that was handled; with `HANDLED_INCIDENT`. */
  @Property({ type: "uuid", nullable: true })
  submissionId!: SubmissionId | null;

  @Property({ type: "uuid", nullable: true })
  clusterId!: ClusterId | null;

  @Field(() => MaterialState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: MaterialState;

  @Field(() => PlainDateScalar, { description: "Day for which it is planned." })
  @Property({ type: "date" })
  plannedOn!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was published." })
  @Property({ type: "date", nullable: true })
  publishedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Where it was published." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => Int, { nullable: true, description: "How many people have seen it." })
  @Property({ type: "integer", nullable: true })
  reach!: number | null;

  @Property({ type: "uuid" })
  authorAccountId!: AccountId;

  @Field(() => String, { description: "Who planned it, as named then." })
  @Property({ type: "text" })
  authorName!: string;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
