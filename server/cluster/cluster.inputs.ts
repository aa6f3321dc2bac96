import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A problem as the person saw it, and a remark." })
export class ClusterStepInput {
  @Field(() => ID, { description: "The problem." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that you saw." })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: "Remark for the history." })
  readonly note?: string | null;
}

@InputType({ description: "What is to be changed of a problem." })
export class ChangeClusterInput {
  @Field(() => ID, { description: "The problem." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that you saw." })
  readonly revision!: number;

  @Field(() => String, { description: "Name, 3 to 200 characters." })
  readonly title!: string;
}

@InputType({ description: "The root cause of a problem." })
export class NameClusterCauseInput {
  @Field(() => ID, { description: "The problem." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that you saw." })
  readonly revision!: number;

  @Field(() => ID, { nullable: true, description: "The cause; takes it away when absent." })
  readonly causeId?: string | null;

  @Field(() => ID, { nullable: true, description: "Ready order of work by which it is removed." })
  readonly mechanismId?: string | null;

  @Field(() => String, { nullable: true, description: "What was found." })
  readonly note?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Note it on those of its submissions as well that have no cause.",
  })
  readonly isForAll!: boolean;
}

@InputType({ description: "Submissions and a problem." })
export class ClusterSubmissionsInput {
  @Field(() => ID, { description: "The problem." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that you saw." })
  readonly revision!: number;

  @Field(() => [ID], { description: "The submissions, at most 200." })
  readonly submissionIds!: string[];
}

@InputType({ description: "Submissions that a person calls a problem." })
export class MakeClusterInput {
  @Field(() => [ID], { description: "The submissions, at most 200." })
  readonly submissionIds!: string[];

  @Field(() => String, { description: "Name of the problem, 3 to 200 characters." })
  readonly title!: string;
}

@InputType({ description: "Submissions that become a problem of their own." })
export class SplitClusterInput {
  @Field(() => ID, { description: "The problem they are taken from." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that you saw." })
  readonly revision!: number;

  @Field(() => [ID], { description: "The submissions, at most 200." })
  readonly submissionIds!: string[];

  @Field(() => String, { description: "Name of the new problem, 3 to 200 characters." })
  readonly title!: string;
}

@InputType({ description: "A problem, and others that tell the same." })
export class MergeClustersInput {
  @Field(() => ID, { description: "The problem that stays." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision that you saw." })
  readonly revision!: number;

  @Field(() => [ID], { description: "Problems that are put to it, at most 20." })
  readonly otherIds!: string[];
}
