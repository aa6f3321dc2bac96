import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { SubmissionFilter } from "../submission-filter.types.ts";

@InputType({ description: "A submission as the viewer saw it." })
export class BulkItemInput {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Its revision then." })
  readonly revision!: number;
}

@InputType({ description: "Many submissions to be assigned: by items or by a filter, not both." })
export class AssignSubmissionsInput {
  @Field(() => [BulkItemInput], { nullable: true, description: "Rows that were chosen." })
  readonly items?: BulkItemInput[] | null;

  @Field(() => SubmissionFilter, {
    nullable: true,
    description: "Everything that meets it now, up to 20,000.",
  })
  readonly filter?: SubmissionFilter | null;

  @Field(() => ID, { nullable: true, description: "Responsible recipient." })
  readonly recipientId?: string | null;

  @Field(() => ID, { nullable: true, description: "Account that shall answer." })
  readonly executorAccountId?: string | null;

  @Field(() => String, { nullable: true, description: "Word for whoever answers." })
  readonly note?: string | null;
}

@ObjectType({ description: "What came of one submission." })
export class BulkOutcome {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => String, { nullable: true, description: "Its number; null when the viewer does not see it." })
  readonly number!: string | null;

  @Field(() => Boolean, { description: "Whether it was assigned." })
  readonly isAssigned!: boolean;

  @Field(() => String, { nullable: true, description: "Why not: code of `labels` set `submissionRefusal`." })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: "Why not, in Russian." })
  readonly message!: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision now." })
  readonly revision!: number | null;
}

@ObjectType({ description: "Many submissions assigned at one stroke." })
export class BulkAssignmentState {
  @Field(() => ID, { description: "Id, to ask again while it goes on." })
  readonly id!: string;

  @Field(() => Int, { description: "How many were chosen." })
  readonly total!: number;

  @Field(() => Int, { description: "How many are assigned." })
  readonly assigned!: number;

  @Field(() => Int, { description: "How many were refused." })
  readonly refused!: number;

  @Field(() => Boolean, { description: "Whether all of them have an outcome." })
  readonly isFinished!: boolean;

  @Field(() => [BulkOutcome], { description: "Outcomes so far, refusals first, no more than 500." })
  readonly outcomes!: BulkOutcome[];
}
