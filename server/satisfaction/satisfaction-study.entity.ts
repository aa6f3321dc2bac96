import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { StudyMethod } from "./satisfaction.enums.ts";

export type SatisfactionStudyId = Id<"satisfaction-study">;

/** A study of how residents see the work of bodies: figures and findings, without persons. */
@ObjectType({ description: "A study of how residents see the work of bodies." })
@Entity({ tableName: "satisfaction_study", ...tenantTable() })
@Index({ properties: ["municipality", "heldTo", "id"] })
export class SatisfactionStudy {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the study." })
  @PrimaryKey({ type: "uuid" })
  id!: SatisfactionStudyId;

  @Field(() => String, { description: "What was studied." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "Whose work it is about." })
  @Property({ type: "text" })
  subject!: string;

  @Field(() => StudyMethod, { description: "How it was made." })
  @Property({ type: "text" })
  method!: StudyMethod;

  @Field(() => PlainDateScalar, { description: "First day." })
  @Property({ type: "date" })
  heldFrom!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day." })
  @Property({ type: "date" })
  heldTo!: PlainDate;

  @Field(() => Int, { description: "Residents asked." })
  @Property({ type: "integer" })
  respondents!: number;

  @Field(() => Int, { description: "Of those, satisfied." })
  @Property({ type: "integer" })
  satisfied!: number;

  @Field(() => String, { description: "What was found." })
  @Property({ type: "text" })
  findings!: string;

  @Field(() => String, { nullable: true, description: "What was decided upon it." })
  @Property({ type: "text", nullable: true })
  decisions!: string | null;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;

  @Field(() => String, { description: "Who entered it, as named then." })
  @Property({ type: "text" })
  createdByName!: string;
}
