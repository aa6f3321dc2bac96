/** Inputs and results of recommendations. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import {
  RecommendationKind,
  RecommendationSource,
  RecommendationState,
  RecommendationStep,
} from "./cooperation.enums.ts";
import { Recommendation } from "./recommendation.entity.ts";

export const RecommendationConnection = connectionType(
  "Recommendation",
  "recommendations",
  () => Recommendation,
);

@InputType({ description: "Which recommendations." })
export class RecommendationFilter {
  @Field(() => [RecommendationState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: RecommendationState[] | null;

  @Field(() => RecommendationSource, { nullable: true, description: "Only those from here." })
  readonly source?: RecommendationSource | null;

  @Field(() => ID, { nullable: true, description: "Only those of this municipality." })
  readonly municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those that follow from this request." })
  readonly requestId?: string | null;
}

@InputType({ description: "A recommendation." })
export class RecommendInput {
  @Field(() => [ID], {
    nullable: true,
    description: "Municipalities, 500 at most; left out inside a centre, which recommends to itself.",
  })
  readonly municipalityIds?: string[] | null;

  @Field(() => RecommendationKind, { description: "What it is for." })
  readonly kind!: RecommendationKind;

  @Field(() => String, { description: "What it is about, in a line." })
  readonly subject!: string;

  @Field(() => String, { description: "What is found and why it matters." })
  readonly text!: string;

  @Field(() => String, { description: "What to do." })
  readonly measure!: string;

  @Field(() => String, { nullable: true, description: "Federal sector: `labels` set `topicGroup`." })
  readonly federalSector?: string | null;

  @Field(() => String, { nullable: true, description: "Indicator that shall change." })
  readonly indicator?: string | null;

  @Field(() => Float, { nullable: true, description: "Its value expected." })
  readonly effectTo?: number | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day." })
  readonly effectBy?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: "Request it follows from." })
  readonly requestId?: string | null;

  @Field(() => String, { nullable: true, description: "Clause it rests on." })
  readonly clause?: string | null;
}

@InputType({ description: "A step of adoption." })
export class RecommendationStepInput {
  @Field(() => ID, { description: "The recommendation." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => RecommendationStep, { description: "What to do." })
  readonly step!: RecommendationStep;

  @Field(() => String, { nullable: true, description: "What was done, or the reason." })
  readonly note?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of adoption; today when absent." })
  readonly adoptedOn?: PlainDate | null;
}

@ObjectType({ description: "An indicator over some months." })
export class EffectValue {
  @Field(() => PlainDateScalar, { description: "First day." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day." })
  readonly to!: PlainDate;

  @Field(() => Float, { nullable: true, description: "The value; null when there is nothing to count." })
  readonly value!: number | null;

  @Field(() => Int, { nullable: true, description: "Number of cases behind it; null for plain counts." })
  readonly cases!: number | null;

  @Field(() => Boolean, { description: "Whether the cases reach the minimum sample." })
  readonly isEnough!: boolean;
}

@ObjectType({ description: "What changed after. A difference is no proof that the measure caused it." })
export class RecommendationEffect {
  @Field(() => EffectValue, { description: "Whole months before the month of adoption." })
  readonly before!: EffectValue;

  @Field(() => EffectValue, { nullable: true, description: "As many after it; null until one has passed." })
  readonly after!: EffectValue | null;

  @Field(() => Float, { nullable: true, description: "After less before." })
  readonly difference!: number | null;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % interval; null when not told." })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of it." })
  readonly high!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether chance alone could make the difference; null when that cannot be told.",
  })
  readonly isWithinChance!: boolean | null;
}

@ObjectType({ description: "Recommendations that were made, one for each municipality." })
export class RecommendationsMade {
  @Field(() => [Recommendation], { description: "The recommendations." })
  readonly recommendations: Recommendation[];

  constructor(recommendations: Recommendation[]) {
    this.recommendations = recommendations;
  }
}

@ObjectType({ description: "The recommendation as it is now." })
export class RecommendationSaved {
  @Field(() => Recommendation, { description: "The recommendation." })
  readonly recommendation: Recommendation;

  constructor(recommendation: Recommendation) {
    this.recommendation = recommendation;
  }
}

export const RecommendationsResult = createUnionType({
  name: "RecommendationsResult",
  description: "Recommendations made, or why none was.",
  types: () => [RecommendationsMade, SubmissionRefused] as const,
});

export const RecommendationResult = createUnionType({
  name: "RecommendationResult",
  description: "A recommendation, or why nothing was done.",
  types: () => [RecommendationSaved, SubmissionRefused] as const,
});
