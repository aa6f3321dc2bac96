import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { Submission } from "./submission.entity.ts";
import { SubmissionState } from "./submission.enums.ts";
import { type Step, StepEnum } from "./submission-states.ts";
import { isRefusal, type SubmissionRefusal } from "./submission-refusal.ts";

@ObjectType({ description: "Why nothing was done with the submission." })
export class SubmissionRefused {
  @Field(() => String, { description: "Code of `labels` set `submissionRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: "Clause of the regulation or article of the law that stands against it.",
  })
  readonly clause: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Its revision now, when somebody else changed it meanwhile.",
  })
  readonly currentRevision: number | null;

  constructor({ code, message, clause, currentRevision }: SubmissionRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
    this.currentRevision = currentRevision;
  }
}

@ObjectType({ description: "The submission as it is now." })
export class SubmissionSaved {
  @Field(() => Submission, { description: "The submission." })
  readonly submission: Submission;

  constructor(submission: Submission) {
    this.submission = submission;
  }
}

export const SubmissionResult = createUnionType({
  name: "SubmissionResult",
  description: "The submission, or why it was not changed.",
  types: () => [SubmissionSaved, SubmissionRefused] as const,
});

/** The result union out of what a service gave. */
export const resultOf = (outcome: Submission | SubmissionRefusal): SubmissionSaved | SubmissionRefused =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new SubmissionSaved(outcome);

@ObjectType({ description: "A step that the viewer might take now." })
export class AllowedStep {
  @Field(() => StepEnum, { description: "The step." })
  readonly step!: Step;

  @Field(() => SubmissionState, { nullable: true, description: "State after it; null when it stays." })
  readonly to!: SubmissionState | null;

  @Field(() => String, { nullable: true, description: "Why not now, in Russian; null when it may be taken." })
  readonly refusalReason!: string | null;
}
