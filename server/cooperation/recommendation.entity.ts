import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { jointTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { CentreRequestId } from "./centre-request.entity.ts";
import { RecommendationKind, RecommendationSource, RecommendationState } from "./cooperation.enums.ts";
import type { PracticeId } from "./practice.entity.ts";

export type RecommendationId = Id<"recommendation">;

/** What a centre is advised to change, and whether it did. One of the centre to itself carries no region. */
@ObjectType({ description: "A recommendation and its state of adoption." })
@Entity({ tableName: "recommendation", ...jointTable({ mayBeOwn: true }) })
@Index({ properties: ["municipality", "createdAt", "id"] })
@Index({ properties: ["regionId", "createdAt", "id"] })
@Index({ properties: ["regionId", "id"] })
export class Recommendation {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the recommendation." })
  @PrimaryKey({ type: "uuid" })
  id!: RecommendationId;

  @Property({ type: "uuid", nullable: true })
  regionId!: RegionId | null;

  @Field(() => RecommendationSource, { description: "Where it comes from." })
  @Property({ type: "text" })
  source!: RecommendationSource;

  @Field(() => RecommendationKind, { description: "What it is for." })
  @Property({ type: "text" })
  kind!: RecommendationKind;

  @Field(() => String, { description: "What it is about, in a line." })
  @Property({ type: "text" })
  subject!: string;

  @Field(() => String, { description: "What is found and why it matters." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => String, { description: "What to do." })
  @Property({ type: "text" })
  measure!: string;

  @Field(() => String, { nullable: true, description: "Federal sector it concerns." })
  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  @Field(() => String, { nullable: true, description: "Indicator that shall change." })
  @Property({ type: "text", nullable: true })
  indicator!: string | null;

  @Field(() => Float, { nullable: true, description: "Its value when recommended." })
  @Property({ type: "double", nullable: true })
  effectFrom!: number | null;

  @Field(() => Float, { nullable: true, description: "Its value expected." })
  @Property({ type: "double", nullable: true })
  effectTo!: number | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day." })
  @Property({ type: "date", nullable: true })
  effectBy!: PlainDate | null;

  @Field(() => ID, { nullable: true, description: "Request it follows from." })
  @Property({ type: "uuid", nullable: true })
  requestId!: CentreRequestId | null;

  @Field(() => ID, { nullable: true, description: "Best practice it takes over." })
  @Property({ type: "uuid", nullable: true })
  practiceId!: PracticeId | null;

  @Field(() => String, { nullable: true, description: "Clause it rests on." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => RecommendationState, { description: "State of adoption." })
  @Property({ type: "text" })
  state!: RecommendationState;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was adopted." })
  @Property({ type: "date", nullable: true })
  adoptedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Why it was declined or withdrawn." })
  @Property({ type: "text", nullable: true })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
