import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { CauseId } from "../classifier/cause.entity.ts";
import type { MechanismId } from "../classifier/mechanism.entity.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { ClusterState, GrowthState } from "./cluster.enums.ts";

export type ClusterId = Id<"cluster">;

/** How a problem goes, kept as it was computed last. */
@ObjectType({ description: "How a problem goes when season and chance are taken out." })
export class Growth {
  @Field(() => GrowthState, { description: "The verdict." })
  readonly state!: GrowthState;

  @Field(() => PlainDateScalar, { description: "First day of the days looked at." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the days looked at." })
  readonly to!: PlainDate;

  @Field(() => Int, { description: "Submissions of these days on its topic and place." })
  readonly observed!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many season and the year before let expect; null when nothing tells.",
  })
  readonly expected!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Times as many as expected, at least, by a 95 % interval.",
  })
  readonly ratioLow!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Times as many as expected, at most, by a 95 % interval.",
  })
  readonly ratioHigh!: number | null;

  @Field(() => Boolean, { description: "Whether the season of the year before was known." })
  readonly isSeasonal!: boolean;

  @Field(() => String, { description: "The verdict and its figures as a Russian sentence." })
  readonly sentence!: string;
}

/**
 * Submissions that tell one story: the program proposes, people decide. Names no people. Rows of other tables it
 * points at are never deleted, only closed; see `Submission`.
 */
@ObjectType({ description: "A problem: submissions that tell one story by place, topic, words and time." })
@Entity({ tableName: "cluster", ...tenantTable() })
@Index({ properties: ["municipality", "lastOn", "id"] })
@Index({ properties: ["municipality", "topicId"] })
@Index({ properties: ["municipality", "causeId"] })
export class Cluster {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the problem." })
  @PrimaryKey({ type: "uuid" })
  id!: ClusterId;

  @Field(() => String, {
    description: "Its name: a person's, or the program's out of topic, place and words.",
  })
  @Property({ type: "text" })
  title!: string;

  /** A person named it: the program leaves the name alone. */
  @Property({ type: "boolean" })
  isTitleOwn!: boolean;

  /** Of most of its submissions, as `sectorId` and `place`. */
  @Property({ type: "uuid", nullable: true })
  topicId!: TopicId | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => String, { nullable: true, description: "Place of most of its submissions, as written." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  /** Key of the place the growth is counted for; null when its submissions name several. */
  @Property({ type: "text", nullable: true })
  placeKey!: string | null;

  @Field(() => [String], { description: "Words that its submissions share and others do not; at most 8." })
  @Property({ type: "json" })
  words!: string[];

  @Field(() => ClusterState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: ClusterState;

  @Property({ type: "uuid", nullable: true })
  causeId!: CauseId | null;

  @Field(() => String, { nullable: true, description: "What was found about the cause." })
  @Property({ type: "text", nullable: true })
  causeNote!: string | null;

  /** Ready order of work that is followed to remove it. */
  @Property({ type: "uuid", nullable: true })
  mechanismId!: MechanismId | null;

  @Field(() => PlainDateScalar, { description: "Day of its first submission." })
  @Property({ type: "date" })
  firstOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Day of its last submission." })
  @Property({ type: "date" })
  lastOn!: PlainDate;

  @Field(() => Int, { description: "Submissions in it." })
  @Property({ type: "integer" })
  submissionCount!: number;

  @Field(() => Growth, { nullable: true, description: "How it goes; null until the next night." })
  @Property({ type: "json", nullable: true })
  growth!: Growth | null;

  /** For the order by growth: logarithm of the least times above expectation, 0 unless it grows. */
  @Property({ type: "double" })
  growthRank!: number;

  /** The problem it was put to. */
  @Property({ type: "uuid", nullable: true })
  mergedIntoId!: ClusterId | null;

  @Field(() => DateTimeScalar, { description: "When it was found or made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "uuid", nullable: true })
  decidedById!: AccountId | null;

  @Field(() => Int, {
    description: "Grows with every change by people; send it back to change what you saw.",
  })
  @Property({ type: "integer" })
  revision!: number;
}
