import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { PeriodGrain } from "../../indicator/period.ts";
import { PeriodGrain as PeriodGrainType } from "../../indicator/period.types.ts";
import type { AccountId, Id, MunicipalityId, RegionId } from "../../kernel/ids.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { inOwnRegion, inVisibleRegion, policy, setting, sharedTable } from "../../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../../kernel/scalars.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import { Region } from "../../municipality/region.entity.ts";
import type { RatingFormula } from "../rating-book.ts";
import type { RatingCell } from "../rating-cell.ts";
import type { ComponentResult } from "../rate.ts";

export type RatingPublicationId = Id<"rating-publication">;

/** What the regional centre adds and everybody of the region reads; nobody changes it (`0009-rating.sql`). */
const published = sharedTable(
  policy("app_tenant", "select", inOwnRegion),
  policy("app_region", "select", inVisibleRegion),
  policy("app_region", "insert", null, inVisibleRegion),
  policy("app_onboarding", "select", inVisibleRegion),
);

@ObjectType({
  description: "A rating of a finished period, as it was made public; never changed afterwards.",
})
@Entity({ tableName: "rating_publication", ...published })
@Unique({ properties: ["region", "grain", "startsOn"] })
@Index({ properties: ["region", "publishedAt", "id"] })
export class RatingPublication {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the publication." })
  @PrimaryKey({ type: "uuid" })
  id!: RatingPublicationId;

  @Field(() => PeriodGrainType, { description: "Length of the period." })
  @Property({ type: "text" })
  grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  @Field(() => String, { description: "Version of the formula it was made by." })
  @Property({ type: "text" })
  formulaVersion!: string;

  /** The whole formula as it was. */
  @Property({ type: "json" })
  formula!: RatingFormula;

  @Field(() => String, { description: "SHA-256 of the rows with everything they were made of." })
  @Property({ type: "text" })
  hash!: string;

  @Field(() => DateTimeScalar, { description: "When it was published." })
  @Property({ type: "datetime", length: 3 })
  publishedAt!: Date;

  @Property({ type: "uuid" })
  publishedById!: AccountId;

  @Field(() => String, { description: "Name of the person who published it, as it was then." })
  @Property({ type: "text" })
  publishedBy!: string;

  @Field(() => Int, { description: "Number of municipalities in it." })
  @Property({ type: "integer" })
  rowCount!: number;
}

@ObjectType({ description: "One municipality in a published rating." })
@Entity({ tableName: "rating_place", ...published })
@Unique({ properties: ["region", "publicationId", "subjectId"] })
export class RatingPlace {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @PrimaryKey({ type: "uuid" })
  publicationId!: RatingPublicationId;

  @Field(() => Int, { description: "Where it stands in the list, from 1." })
  @PrimaryKey({ type: "integer" })
  position!: number;

  @Field(() => ID, { description: "Id of the municipality." })
  @Property({ type: "uuid" })
  subjectId!: MunicipalityId;

  @Field(() => String, { description: "Its name, as it was." })
  @Property({ type: "text" })
  subjectName!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Place, shared by all whose difference is not significant.",
  })
  @Property({ type: "integer", nullable: true })
  place!: number | null;

  @Field(() => Int, { nullable: true, description: "Best place that the figures allow for." })
  @Property({ type: "integer", nullable: true })
  rankFrom!: number | null;

  @Field(() => Int, { nullable: true, description: "Worst place that the figures allow for." })
  @Property({ type: "integer", nullable: true })
  rankTo!: number | null;

  @Field(() => Float, { description: "The value, from 0 to 100." })
  @Property({ type: "double" })
  value!: number;

  @Field(() => Float, { description: "Lower end of its 95 % interval." })
  @Property({ type: "double" })
  low!: number;

  @Field(() => Float, { description: "Upper end of its 95 % interval." })
  @Property({ type: "double" })
  high!: number;

  @Field(() => Int, { description: "Matters behind the value." })
  @Property({ type: "integer" })
  cases!: number;

  @Field(() => Boolean, {
    description: "Whether they reach the minimum sample; without it there is no place.",
  })
  @Property({ type: "boolean" })
  isEnough!: boolean;
}

/** What a published row was made of: for the municipality itself and its regional centre. */
@Entity({
  tableName: "rating_detail",
  ...sharedTable(
    policy("app_tenant", "select", `municipality_id = ${setting.municipalityId}`),
    policy("app_region", "select", inVisibleRegion),
    policy("app_region", "insert", null, inVisibleRegion),
    policy("app_onboarding", "select", inVisibleRegion),
  ),
})
@Index({ properties: ["regionId", "publicationId"] })
export class RatingDetail {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  publicationId!: RatingPublicationId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "json" })
  components!: readonly ComponentResult[];

  /** Sums by stratum, from which the row can be reckoned again. */
  @Property({ type: "json" })
  cells!: readonly RatingCell[];
}
