import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { RecommendationId } from "../cooperation/recommendation.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { RoadmapPurpose, RoadmapState } from "./roadmap.enums.ts";

export type RoadmapId = Id<"roadmap">;

/** A list of measures with terms and people who answer for them. May name people: no regional policy. */
@ObjectType({ description: "A roadmap: measures with their terms and whoever answers for them." })
@Entity({ tableName: "roadmap", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
@Index({ properties: ["municipality", "recommendationId"] })
export class Roadmap {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the roadmap." })
  @PrimaryKey({ type: "uuid" })
  id!: RoadmapId;

  @Field(() => String, { description: "Title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What shall be reached, in words." })
  @Property({ type: "text", nullable: true })
  aim!: string | null;

  @Field(() => [RoadmapPurpose], {
    description: "What it is for; empty where the regulation names no purposes.",
  })
  @Property({ type: "json" })
  purposes!: RoadmapPurpose[];

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "uuid", nullable: true })
  recommendationId!: RecommendationId | null;

  @Field(() => RoadmapState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: RoadmapState;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was approved." })
  @Property({ type: "date", nullable: true })
  approvedOn!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Role in which it was approved: code of `labels` set `role`, or one of the regulation's own.",
  })
  @Property({ type: "text", nullable: true })
  approvedByRole!: string | null;

  /** Version of the regulation on the day it was made: what it asks of the roadmap stays. */
  @Property({ type: "integer", nullable: true })
  regulationVersion!: number | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
