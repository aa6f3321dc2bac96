/** Inputs and results of target indicators. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { PeriodInput } from "../indicator/period.types.ts";
import { connectionType } from "../kernel/paging.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { TargetLight } from "./cooperation.enums.ts";
import { Target } from "./target.entity.ts";

export const TargetConnection = connectionType("Target", "targets", () => Target);

@InputType({ description: "Which targets." })
export class TargetFilter {
  @Field(() => ID, { nullable: true, description: "Only those of this municipality." })
  readonly municipalityId?: string | null;

  @Field(() => String, { nullable: true, description: "Only those of this indicator." })
  readonly indicator?: string | null;

  @Field(() => PeriodInput, { nullable: true, description: "Only those of this period." })
  readonly period?: PeriodInput | null;

  @Field(() => Boolean, { defaultValue: false, description: "Cancelled ones too." })
  readonly withCancelled: boolean = false;
}

@InputType({ description: "A target to bring." })
export class BringTargetInput {
  @Field(() => [ID], {
    nullable: true,
    description: "Municipalities, 500 at most; left out inside a centre, which brings it to itself.",
  })
  readonly municipalityIds?: string[] | null;

  @Field(() => String, { nullable: true, description: "Code of the indicator." })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "Name of an indicator of its own instead." })
  readonly ownName?: string | null;

  @Field(() => String, { nullable: true, description: "Unit of that, in words." })
  readonly ownUnit?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "For one of its own: more is better." })
  readonly isMoreBetter!: boolean;

  @Field(() => Float, { description: "The target; a share as 0 to 1." })
  readonly planned!: number;

  @Field(() => PeriodInput, { description: "Its period; may lie ahead." })
  readonly period!: PeriodInput;

  @Field(() => ID, { nullable: true, description: "Sector whose lead answers for it." })
  readonly sectorId?: string | null;

  @Field(() => String, { nullable: true, description: "Clause or act it rests on." })
  readonly clause?: string | null;
}

@ObjectType({ description: "How it stands." })
export class TargetFact {
  @Field(() => Float, { nullable: true, description: "The fact; null when nothing is counted or entered." })
  readonly value!: number | null;

  @Field(() => Int, { nullable: true, description: "Cases behind it; null for counts and entered facts." })
  readonly cases!: number | null;

  @Field(() => TargetLight, { description: "Plan against fact." })
  readonly light!: TargetLight;
}

@ObjectType({ description: "Targets that were brought, one for each municipality." })
export class TargetsBrought {
  @Field(() => [Target], { description: "The targets." })
  readonly targets: Target[];

  constructor(targets: Target[]) {
    this.targets = targets;
  }
}

@ObjectType({ description: "The target as it is now." })
export class TargetSaved {
  @Field(() => Target, { description: "The target." })
  readonly target: Target;

  constructor(target: Target) {
    this.target = target;
  }
}

export const TargetsResult = createUnionType({
  name: "TargetsResult",
  description: "Targets brought, or why none was.",
  types: () => [TargetsBrought, SubmissionRefused] as const,
});

export const TargetResult = createUnionType({
  name: "TargetResult",
  description: "A target, or why nothing was done.",
  types: () => [TargetSaved, SubmissionRefused] as const,
});
