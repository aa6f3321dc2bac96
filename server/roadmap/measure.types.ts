/** Inputs and results of measures. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Measure } from "./measure.entity.ts";
import { MeasureIndicator, MeasureState, MeasureStep } from "./roadmap.enums.ts";

export const MeasureConnection = connectionType("Measure", "measures", () => Measure);

@InputType({ description: "Which measures." })
export class MeasureFilter {
  @Field(() => [MeasureState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: MeasureState[] | null;

  @Field(() => ID, { nullable: true, description: "Only those of this roadmap." })
  readonly roadmapId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this problem." })
  readonly clusterId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this decision." })
  readonly decisionId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those this recipient answers for." })
  readonly ownerRecipientId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that are overdue." })
  readonly isOverdue?: boolean | null;
}

@InputType({ description: "A measure." })
export class MeasureInput {
  @Field(() => ID, { description: "Roadmap it stands in." })
  readonly roadmapId!: string;

  @Field(() => ID, { nullable: true, description: "The measure; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "What is done, in a line." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "How, and what is left to say." })
  readonly text?: string | null;

  @Field(() => ID, { nullable: true, description: "Member of the centre who answers for it." })
  readonly ownerMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recipient that answers for it; one of the two." })
  readonly ownerRecipientId?: string | null;

  @Field(() => PlainDateScalar, { description: "First day of the work." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Day by which it is to be done." })
  readonly dueOn!: PlainDate;

  @Field(() => ID, { nullable: true, description: "Problem (cluster of submissions) it belongs to." })
  readonly clusterId?: string | null;

  @Field(() => ID, { nullable: true, description: "Decision it carries out." })
  readonly decisionId?: string | null;

  @Field(() => ID, { nullable: true, description: "Cause it removes." })
  readonly causeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Mechanism it works by, where the regulation asks for them.",
  })
  readonly mechanismId?: string | null;

  @Field(() => MeasureIndicator, { nullable: true, description: "What it shall bring down." })
  readonly indicator?: MeasureIndicator | null;

  @Field(() => Int, { nullable: true, description: "By how many percent, 1 to 100." })
  readonly expectedDrop?: number | null;

  @Field(() => ID, { nullable: true, description: "Topic it is counted by." })
  readonly topicId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Sector it is counted by; without topic and sector, everything.",
  })
  readonly sectorId?: string | null;

  @Field(() => String, { nullable: true, description: "Place it is counted in; everywhere when absent." })
  readonly place?: string | null;
}

@InputType({ description: "A step of a measure." })
export class MeasureStepInput {
  @Field(() => ID, { description: "The measure." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => MeasureStep, { description: "What to do." })
  readonly step!: MeasureStep;

  @Field(() => String, { nullable: true, description: "What was done, or the reason." })
  readonly note?: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day on which it was done, today when absent; the new term of a prolongation.",
  })
  readonly on?: PlainDate | null;
}

@ObjectType({ description: "The measure as it is now." })
export class MeasureSaved {
  @Field(() => Measure, { description: "The measure." })
  readonly measure: Measure;

  constructor(measure: Measure) {
    this.measure = measure;
  }
}

export const MeasureResult = createUnionType({
  name: "MeasureResult",
  description: "A measure, or why nothing was done.",
  types: () => [MeasureSaved, SubmissionRefused] as const,
});
