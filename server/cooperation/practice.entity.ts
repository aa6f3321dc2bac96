import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { inOwnRegion, inVisibleRegion, policy, setting, sharedTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Region } from "../municipality/region.entity.ts";
import { PracticeState } from "./cooperation.enums.ts";
import type { RecommendationId } from "./recommendation.entity.ts";

export type PracticeId = Id<"practice">;

const OFFERED = `origin_id = ${setting.municipalityId} and ${inOwnRegion}`;

/**
 * A best practice. It belongs to a region: a centre offers it, the regional centre publishes it, and then every
 * centre of the region reads it. Names no people.
 */
@ObjectType({ description: "A best practice of a region." })
@Entity({
  tableName: "practice",
  ...sharedTable(
    policy(
      "app_tenant",
      "select",
      `${inOwnRegion} and (state = 'PUBLISHED' or origin_id = ${setting.municipalityId})`,
    ),
    policy("app_tenant", "insert", null, `${OFFERED} and state = 'PROPOSED'`),
    policy("app_tenant", "update", `${OFFERED} and state = 'PROPOSED'`),
    policy("app_region", "select", inVisibleRegion),
    policy("app_region", "insert", null, inVisibleRegion),
    policy("app_region", "update", inVisibleRegion),
    policy("app_onboarding", "select", inVisibleRegion),
  ),
})
@Index({ properties: ["region", "createdAt", "id"] })
@Unique({ properties: ["region", "sourceId"] })
export class Practice {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the practice." })
  @PrimaryKey({ type: "uuid" })
  id!: PracticeId;

  /** The municipality whose centre found it; null when the regional centre did. */
  @Property({ type: "uuid", nullable: true })
  originId!: MunicipalityId | null;

  @Field(() => String, { description: "Name of the municipality or regional centre that found it." })
  @Property({ type: "text" })
  originName!: string;

  @Field(() => String, { description: "Its name." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "What was wrong." })
  @Property({ type: "text" })
  problem!: string;

  @Field(() => String, { description: "What was done, so that others can do the same." })
  @Property({ type: "text" })
  solution!: string;

  @Field(() => String, { nullable: true, description: "What it takes: people, money, time." })
  @Property({ type: "text", nullable: true })
  resources!: string | null;

  @Field(() => String, { nullable: true, description: "What changed where it was found." })
  @Property({ type: "text", nullable: true })
  result!: string | null;

  @Field(() => String, { nullable: true, description: "Indicator that shall change." })
  @Property({ type: "text", nullable: true })
  indicator!: string | null;

  @Field(() => String, { nullable: true, description: "Federal sector it concerns." })
  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  @Field(() => PracticeState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: PracticeState;

  @Field(() => String, { nullable: true, description: "Why it was declined or withdrawn." })
  @Property({ type: "text", nullable: true })
  reason!: string | null;

  /** The practice of another region that this one was copied from. */
  @Property({ type: "uuid", nullable: true })
  sourceId!: PracticeId | null;

  @Field(() => DateTimeScalar, { description: "When it was written down." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

const ADOPTER = `adopter_id = ${setting.municipalityId} and ${inOwnRegion}`;

/**
 * Where a practice was taken over and what changed after, frozen when the centre said so. All centres of the region
 * read it: it holds names of municipalities and figures.
 */
@ObjectType({ description: "A municipality that took a practice over, and what changed after." })
@Entity({
  tableName: "practice_adoption",
  ...sharedTable(
    policy("app_tenant", "select", inOwnRegion),
    policy("app_tenant", "insert", null, ADOPTER),
    policy("app_tenant", "update", ADOPTER),
    policy("app_region", "select", inVisibleRegion),
    policy("app_onboarding", "select", inVisibleRegion),
  ),
})
export class PracticeAdoption {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @PrimaryKey({ type: "uuid" })
  practiceId!: PracticeId;

  @PrimaryKey({ type: "uuid" })
  adopterId!: MunicipalityId;

  @Field(() => String, { description: "Name of the municipality." })
  @Property({ type: "text" })
  adopterName!: string;

  @Property({ type: "uuid" })
  recommendationId!: RecommendationId;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day of adoption; null while it is under way.",
  })
  @Property({ type: "date", nullable: true })
  adoptedOn!: PlainDate | null;

  @Field(() => Float, { nullable: true, description: "The indicator before, as last told." })
  @Property({ type: "double", nullable: true })
  valueBefore!: number | null;

  @Field(() => Float, { nullable: true, description: "The indicator after, as last told." })
  @Property({ type: "double", nullable: true })
  valueAfter!: number | null;

  @Field(() => Int, { nullable: true, description: "Cases behind the value after." })
  @Property({ type: "integer", nullable: true })
  casesAfter!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the difference is within chance." })
  @Property({ type: "boolean", nullable: true })
  isWithinChance!: boolean | null;

  @Field(() => DateTimeScalar, { description: "When this was last told." })
  @Property({ type: "datetime", length: 3 })
  toldAt!: Date;
}
