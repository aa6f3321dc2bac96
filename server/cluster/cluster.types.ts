import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Cluster } from "./cluster.entity.ts";
import { ClusterState, ClusterStep, GrowthState } from "./cluster.enums.ts";
import { ClusterReason } from "./cluster-submission.entity.ts";

export const ClusterConnection = connectionType("Cluster", "problems", () => Cluster);

@ObjectType({ description: "A submission in a problem, and why it is there." })
export class ClusterMember {
  @Field(() => Submission, { description: "The submission." })
  readonly submission!: Submission;

  @Field(() => [ClusterReason], { description: "Why it is there." })
  readonly reasons!: ClusterReason[];

  @Field(() => String, { nullable: true, description: "Who put it there; null when the program did." })
  readonly addedBy!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was put there." })
  readonly addedAt!: Date;
}

export const ClusterMemberConnection = connectionType(
  "ClusterMember",
  "submissions of a problem",
  () => ClusterMember,
);

@InputType({ description: "Which problems." })
export class ClusterFilter {
  @Field(() => [ClusterState], {
    nullable: true,
    description: "In these states; proposed and confirmed ones when absent.",
  })
  readonly states?: ClusterState[] | null;

  @Field(() => [GrowthState], { nullable: true, description: "Going so; any when absent." })
  readonly growth?: GrowthState[] | null;

  @Field(() => [ID], { nullable: true, description: "Of these topics." })
  readonly topicIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Of these sectors." })
  readonly sectorIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "With a cause, or without one." })
  readonly hasCause?: boolean | null;

  @Field(() => String, { nullable: true, description: "Words that its name or place holds." })
  readonly text?: string | null;
}

@ObjectType({ description: "Why nothing was done with the problem." })
export class ClusterRefused {
  @Field(() => String, { description: "Code of `labels` set `clusterRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause that stands against it." })
  readonly clause: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision now, when somebody else changed it." })
  readonly currentRevision: number | null;

  constructor({ code, message, clause, currentRevision }: SubmissionRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
    this.currentRevision = currentRevision;
  }
}

@ObjectType({ description: "The problem as it is now." })
export class ClusterSaved {
  @Field(() => Cluster, { description: "The problem." })
  readonly cluster: Cluster;

  constructor(cluster: Cluster) {
    this.cluster = cluster;
  }
}

export const ClusterResult = createUnionType({
  name: "ClusterResult",
  description: "The problem, or why it was not changed.",
  types: () => [ClusterSaved, ClusterRefused] as const,
});

@ObjectType({ description: "A step that the viewer might take now." })
export class ClusterAllowedStep {
  @Field(() => ClusterStep, { description: "The step." })
  readonly step!: ClusterStep;

  @Field(() => ClusterState, { description: "State after it." })
  readonly to!: ClusterState;
}

@ObjectType({ description: "How far the search for problems is." })
export class ClusterSearch {
  @Field(() => Boolean, { description: "A search waits or runs now." })
  readonly isRunning!: boolean;

  @Field(() => Int, { description: "Submissions read by the running search, or by the last one." })
  readonly done!: number;

  @Field(() => Int, { description: "Submissions that it has to read." })
  readonly total!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last search ended." })
  readonly finishedAt!: Date | null;
}

@ObjectType({ description: "A week of a problem." })
export class ClusterWeek {
  @Field(() => PlainDateScalar, { description: "Its Monday." })
  readonly startsOn!: PlainDate;

  @Field(() => Int, { description: "Submissions on the topic and place of the problem." })
  readonly count!: number;

  @Field(() => Int, { description: "Submissions of the problem itself." })
  readonly members!: number;

  @Field(() => Float, { nullable: true, description: "How many season and level let expect." })
  readonly expected!: number | null;

  @Field(() => Int, { nullable: true, description: "Least count that chance brings in 95 of 100 weeks." })
  readonly low!: number | null;

  @Field(() => Int, { nullable: true, description: "Greatest count that chance brings in 95 of 100 weeks." })
  readonly high!: number | null;

  @Field(() => Boolean, { description: "Whether it is over." })
  readonly isOver!: boolean;
}

@ObjectType({ description: "A place that submissions of a problem name." })
export class ClusterPlace {
  @Field(() => String, { description: "As it was written most often." })
  readonly place!: string;

  @Field(() => Int, { description: "Submissions that name it." })
  readonly count!: number;
}
