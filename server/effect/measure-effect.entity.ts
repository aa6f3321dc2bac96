import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { MeasureId } from "../roadmap/measure.entity.ts";
import { ControlScope, EffectReason, EffectVerdict, WeekPhase } from "./effect.enums.ts";

@ObjectType({ description: "One week of the series an effect is read from." })
export class EffectWeek {
  @Field(() => PlainDateScalar, { description: "Monday of the week." })
  week!: PlainDate;

  @Field(() => WeekPhase, { description: "Before the measure, while it was being carried out, or after it." })
  phase!: WeekPhase;

  @Field(() => Float, { nullable: true, description: "What came: a count, or hours of a usual solution." })
  actual!: number | null;

  @Field(() => Float, { nullable: true, description: "What would have come without the measure." })
  expected!: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % range of one week as expected." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of it." })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The municipalities compared with, brought to the level of this one before the measure.",
  })
  control!: number | null;
}

/** What changed after a measure, as it was counted last. Counts only: nothing of people. */
@ObjectType({
  description: "What changed after a measure, counted against other municipalities and seasons.",
})
@Entity({ tableName: "measure_effect", ...tenantTable() })
export class MeasureEffect {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the measure." })
  @PrimaryKey({ type: "uuid" })
  id!: MeasureId;

  @Field(() => EffectVerdict, { description: "What can be said." })
  @Property({ type: "text" })
  verdict!: EffectVerdict;

  @Field(() => EffectReason, { nullable: true, description: "Why nothing can be told; null when it can." })
  @Property({ type: "text", nullable: true })
  reason!: EffectReason | null;

  @Field(() => Float, {
    nullable: true,
    description: "Change in parts of what was expected: -0.3 is 30 % less.",
  })
  @Property({ type: "double", nullable: true })
  change!: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of its 95 % interval." })
  @Property({ type: "double", nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of it." })
  @Property({ type: "double", nullable: true })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "What came after the measure: submissions in all, or hours of a usual solution.",
  })
  @Property({ type: "double", nullable: true })
  actual!: number | null;

  @Field(() => Float, { nullable: true, description: "What would have come without it, counted alike." })
  @Property({ type: "double", nullable: true })
  expected!: number | null;

  @Field(() => Int, { description: "Whole weeks before the measure that are looked at." })
  @Property({ type: "integer" })
  weeksBefore!: number;

  @Field(() => Int, { description: "Whole weeks after it." })
  @Property({ type: "integer" })
  weeksAfter!: number;

  @Field(() => ControlScope, { description: "Whom it is compared with." })
  @Property({ type: "text" })
  controlScope!: ControlScope;

  @Field(() => Int, { description: "How many municipalities that are; their figures are read in sum only." })
  @Property({ type: "integer" })
  controlCount!: number;

  @Field(() => String, {
    nullable: true,
    description: "Federal sector compared by: `labels` set `topicGroup`; null for all sectors.",
  })
  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  /** Read apart from the rest: `MeasureEffect.weeks`. */
  @Property({ type: "json" })
  weeks!: EffectWeek[];

  @Field(() => Int, { description: "Version of the method." })
  @Property({ type: "integer" })
  method!: number;

  @Field(() => Boolean, { description: "Whether enough time has passed for the figures to stay." })
  @Property({ type: "boolean" })
  isSettled!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was counted." })
  @Property({ type: "datetime", length: 3 })
  computedAt!: Date;
}
