import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { OfficialPageId } from "./official-page.entity.ts";
import { ScoreLine } from "./requirement.types.ts";

export type PageAssessmentId = Id<"page-assessment">;
export type PageRequirementId = Id<"page-requirement">;

/** A page against the requirements of a day, line by line; added to, never changed. Names who judged. */
@ObjectType({ description: "A page held against the requirements, with what each line gave." })
@Entity({ tableName: "page_assessment", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "pageId", "id"] })
export class PageAssessment {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the assessment." })
  @PrimaryKey({ type: "uuid" })
  id!: PageAssessmentId;

  @Property({ type: "uuid" })
  pageId!: OfficialPageId;

  @Field(() => PlainDateScalar, { description: "Day." })
  @Property({ type: "date" })
  assessedOn!: PlainDate;

  @Field(() => String, { description: "Version of the requirements it was held against." })
  @Property({ type: "text" })
  version!: string;

  @Field(() => Int, { description: "Points reached." })
  @Property({ type: "integer" })
  points!: number;

  @Field(() => Int, { description: "Points that could be reached." })
  @Property({ type: "integer" })
  most!: number;

  @Field(() => [ScoreLine], { description: "What each requirement gave, and why." })
  @Property({ type: "json" })
  lines!: ScoreLine[];

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who judged, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}

/** What a municipality asks of its pages beyond the common requirements, from a day and to a day. */
@ObjectType({ description: "A requirement of the municipality itself." })
@Entity({ tableName: "page_requirement", ...tenantTable() })
export class PageRequirement {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the requirement." })
  @PrimaryKey({ type: "uuid" })
  id!: PageRequirementId;

  @Field(() => String, { description: "What is asked." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => Int, { description: "Points for it." })
  @Property({ type: "integer" })
  points!: number;

  @Field(() => String, { nullable: true, description: "On what ground it is asked." })
  @Property({ type: "text", nullable: true })
  ground!: string | null;

  @Field(() => PlainDateScalar, { description: "First day." })
  @Property({ type: "date" })
  validFrom!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day; null while it holds." })
  @Property({ type: "date", nullable: true })
  validTo!: PlainDate | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
