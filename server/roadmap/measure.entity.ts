import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { CauseId } from "../classifier/cause.entity.ts";
import type { MechanismId } from "../classifier/mechanism.entity.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { MeasureIndicator, MeasureState } from "./roadmap.enums.ts";
import type { RoadmapId } from "./roadmap.entity.ts";

export type MeasureId = Id<"measure">;

/** One thing to do, by when and by whom, and what it shall bring down. May name people: no regional policy. */
@ObjectType({ description: "A measure: what is done, by when, by whom, and what it shall bring down." })
@Entity({ tableName: "measure", ...tenantTable() })
@Index({ properties: ["municipality", "roadmapId", "startsOn", "id"] })
@Index({ properties: ["municipality", "dueOn", "id"] })
@Index({ properties: ["municipality", "clusterId"] })
@Index({ properties: ["municipality", "decisionId"] })
export class Measure {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the measure." })
  @PrimaryKey({ type: "uuid" })
  id!: MeasureId;

  @Property({ type: "uuid" })
  roadmapId!: RoadmapId;

  @Field(() => String, { description: "What is done, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "How, and what is left to say." })
  @Property({ type: "text", nullable: true })
  text!: string | null;

  @Property({ type: "uuid", nullable: true })
  ownerMemberId!: MemberId | null;

  @Property({ type: "uuid", nullable: true })
  ownerRecipientId!: RecipientId | null;

  @Field(() => PlainDateScalar, { description: "First day of the work." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Day by which it is to be done." })
  @Property({ type: "date" })
  dueOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "The same as first set: prolongations do not change it." })
  @Property({ type: "date" })
  originalDueOn!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was done." })
  @Property({ type: "date", nullable: true })
  doneOn!: PlainDate | null;

  @Field(() => MeasureState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: MeasureState;

  @Field(() => ID, { nullable: true, description: "Problem (cluster of submissions) it belongs to." })
  @Property({ type: "uuid", nullable: true })
  clusterId!: string | null;

  @Field(() => ID, { nullable: true, description: "Decision of a meeting it carries out." })
  @Property({ type: "uuid", nullable: true })
  decisionId!: string | null;

  @Property({ type: "uuid", nullable: true })
  causeId!: CauseId | null;

  @Property({ type: "uuid", nullable: true })
  mechanismId!: MechanismId | null;

  @Field(() => MeasureIndicator, { nullable: true, description: "What it shall bring down." })
  @Property({ type: "text", nullable: true })
  indicator!: MeasureIndicator | null;

  @Field(() => Int, { nullable: true, description: "By how many percent, 1 to 100." })
  @Property({ type: "smallint", nullable: true })
  expectedDrop!: number | null;

  @Property({ type: "uuid", nullable: true })
  topicId!: TopicId | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => String, { nullable: true, description: "Place it is counted in; everywhere when absent." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  /** `place` folded as that of a submission. */
  @Property({ type: "text", nullable: true })
  placeKey!: string | null;

  @Field(() => String, { nullable: true, description: "What was done in the end, or why it was cancelled." })
  @Property({ type: "text", nullable: true })
  outcome!: string | null;

  /** How far people were reminded of the term: 0 not, 1 ahead, 2 on the day, 3 when it was over. */
  @Property({ type: "smallint" })
  reminded!: number;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
