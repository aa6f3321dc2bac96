/** Inputs and results of best practices. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { PracticeState } from "./cooperation.enums.ts";
import { Practice } from "./practice.entity.ts";

export const PracticeConnection = connectionType("Practice", "practices", () => Practice);

@InputType({ description: "A best practice as it shall read." })
export class PracticeInput {
  @Field(() => ID, { nullable: true, description: "The practice to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it." })
  readonly revision?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "Region of a new one, for a regional centre of several regions; its first one when absent.",
  })
  readonly regionId?: string | null;

  @Field(() => String, { description: "Its name." })
  readonly title!: string;

  @Field(() => String, { description: "What was wrong." })
  readonly problem!: string;

  @Field(() => String, { description: "What was done, so that others can do the same." })
  readonly solution!: string;

  @Field(() => String, { nullable: true, description: "What it takes: people, money, time." })
  readonly resources?: string | null;

  @Field(() => String, { nullable: true, description: "What changed where it was found." })
  readonly result?: string | null;

  @Field(() => String, { nullable: true, description: "Indicator that shall change." })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "Federal sector: `labels` set `topicGroup`." })
  readonly federalSector?: string | null;
}

@InputType({ description: "What the regional centre decides on a practice." })
export class DecidePracticeInput {
  @Field(() => ID, { description: "The practice." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => PracticeState, { description: "`PUBLISHED`, `DECLINED` or `WITHDRAWN`." })
  readonly state!: PracticeState;

  @Field(() => String, { nullable: true, description: "The reason, unless it is published." })
  readonly note?: string | null;
}

@ObjectType({ description: "The practice as it is now." })
export class PracticeSaved {
  @Field(() => Practice, { description: "The practice." })
  readonly practice: Practice;

  constructor(practice: Practice) {
    this.practice = practice;
  }
}

export const PracticeResult = createUnionType({
  name: "PracticeResult",
  description: "A practice, or why nothing was done.",
  types: () => [PracticeSaved, SubmissionRefused] as const,
});
