import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Regime } from "../submission/submission.enums.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { EscalationStep } from "./escalation-step.entity.ts";
import type { GroundedStep } from "./ladder.reads.ts";

@InputType({ description: "A step of the ladder as it shall be." })
export class EscalationStepInput {
  @Field(() => ID, { nullable: true, description: "The step to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => Int, { description: "Minutes from the term: before it when negative, at it when 0." })
  readonly offsetMinutes!: number;

  @Field(() => String, { description: "Code of a role of the regulation in force, or `EXECUTOR`." })
  readonly audience!: string;

  @Field(() => Regime, { nullable: true, description: "Only submissions of this regime; all when absent." })
  readonly regime?: Regime | null;

  @Field(() => Boolean, { defaultValue: true, description: "It works." })
  readonly isOn!: boolean;
}

@ObjectType({ description: "The ladder as it is now." })
export class EscalationLadderSaved {
  @Field(() => [EscalationStep], { description: "All steps, in the order of time." })
  readonly steps: readonly GroundedStep[];

  constructor(steps: readonly GroundedStep[]) {
    this.steps = steps;
  }
}

export const EscalationLadderResult = createUnionType({
  name: "EscalationLadderResult",
  description: "The ladder, or why it was not changed.",
  types: () => [EscalationLadderSaved, SubmissionRefused] as const,
});
