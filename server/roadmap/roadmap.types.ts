/** Inputs and results of roadmaps. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { RoadmapDemand, RoadmapPurpose, RoadmapState, RoadmapStep } from "./roadmap.enums.ts";
import { Roadmap } from "./roadmap.entity.ts";

export const RoadmapConnection = connectionType("Roadmap", "roadmaps", () => Roadmap);

@InputType({ description: "Which roadmaps." })
export class RoadmapFilter {
  @Field(() => [RoadmapState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: RoadmapState[] | null;

  @Field(() => ID, { nullable: true, description: "Only those made on this recommendation." })
  readonly recommendationId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this sector." })
  readonly sectorId?: string | null;
}

@InputType({ description: "A roadmap." })
export class RoadmapInput {
  @Field(() => ID, { nullable: true, description: "The roadmap; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Title." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What shall be reached, in words." })
  readonly aim?: string | null;

  @Field(() => [RoadmapPurpose], {
    nullable: true,
    description: "What it is for; kept where the regulation names purposes.",
  })
  readonly purposes?: RoadmapPurpose[] | null;

  @Field(() => ID, { nullable: true, description: "Sector it belongs to." })
  readonly sectorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recommendation of the regional centre it is made on." })
  readonly recommendationId?: string | null;
}

@InputType({ description: "A step of a roadmap." })
export class RoadmapStepInput {
  @Field(() => ID, { description: "The roadmap." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => RoadmapStep, { description: "What to do." })
  readonly step!: RoadmapStep;

  @Field(() => String, { nullable: true, description: "The reason, where one is needed." })
  readonly note?: string | null;
}

@ObjectType({ description: "The roadmap as it is now." })
export class RoadmapSaved {
  @Field(() => Roadmap, { description: "The roadmap." })
  readonly roadmap: Roadmap;

  constructor(roadmap: Roadmap) {
    this.roadmap = roadmap;
  }
}

export const RoadmapResult = createUnionType({
  name: "RoadmapResult",
  description: "A roadmap, or why nothing was done.",
  types: () => [RoadmapSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "Something that the regulation asks of roadmaps." })
export class RoadmapDemanded {
  @Field(() => RoadmapDemand, { description: "What." })
  readonly demand!: RoadmapDemand;

  @Field(() => Boolean, { description: "Whether nothing is approved without it." })
  readonly isObligatory!: boolean;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: readonly string[];
}

@ObjectType({ description: "A role that takes part in making roadmaps." })
export class RoadmapPart {
  @Field(() => String, { description: "Code of `labels` set `role`, or one of the regulation's own." })
  readonly roleCode!: string;

  @Field(() => String, { nullable: true, description: "Clause that says so; null: ours by default." })
  readonly clause!: string | null;
}

@ObjectType({ description: "How roadmaps are made here, by the regulation in force today." })
export class RoadmapRules {
  @Field(() => [RoadmapDemanded], { description: "What is asked for; parts that are not are not shown." })
  readonly demands!: readonly RoadmapDemanded[];

  @Field(() => [RoadmapPart], { description: "Who approves." })
  readonly approvers!: readonly RoadmapPart[];

  @Field(() => [RoadmapPart], { description: "Whose duty it is to draw them up; others may as well." })
  readonly drafters!: readonly RoadmapPart[];
}

@ObjectType({ description: "Measures of a roadmap by where they stand." })
export class RoadmapProgress {
  @Field(() => Int, { description: "Measures, cancelled ones left out." })
  readonly total!: number;

  @Field(() => Int, { description: "Of them, done." })
  readonly done!: number;

  @Field(() => Int, { description: "Of them, not done though their term is over." })
  readonly overdue!: number;
}
