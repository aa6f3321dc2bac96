/** Inputs and results of the content plan. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { ContentPost } from "./content-post.entity.ts";
import { ContentTemplate } from "./content-template.entity.ts";
import { ContentComponent, ContentPostStep, ObligationState, PlacementStep } from "./official-page.enums.ts";

@InputType({ description: "A post to be published." })
export class ContentPostInput {
  @Field(() => ID, { nullable: true, description: "The post; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Its subject, for the calendar." })
  readonly title!: string;

  @Field(() => String, { description: "Its text." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Address that goes with it." })
  readonly link?: string | null;

  @Field(() => DateTimeScalar, { description: "When it is to be published." })
  readonly plannedAt!: Date;

  @Field(() => ContentComponent, {
    description: "Where its subject comes from; that of the template, if any.",
  })
  readonly component!: ContentComponent;

  @Field(() => ID, { nullable: true, description: "Template of the regional centre it is made from." })
  readonly templateId?: string | null;

  @Field(() => [ID], { description: "Pages it goes on." })
  readonly pageIds!: string[];
}

@InputType({ description: "Another time for a post." })
export class MoveContentPostInput {
  @Field(() => ID, { description: "The post." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => DateTimeScalar, { description: "When it is to be published." })
  readonly plannedAt!: Date;
}

@InputType({ description: "A step of a post." })
export class ContentPostStepInput {
  @Field(() => ID, { description: "The post." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => ContentPostStep, { description: "What to do." })
  readonly step!: ContentPostStep;

  @Field(() => String, { nullable: true, description: "The reason; with `RETURN`." })
  readonly note?: string | null;
}

@InputType({ description: "What a person says of a publication." })
export class PlacementStepInput {
  @Field(() => ID, { description: "The publication." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => PlacementStep, { description: "What is so." })
  readonly step!: PlacementStep;

  @Field(() => String, {
    nullable: true,
    description: "Address of the publication; with `MARK_PUBLISHED`.",
  })
  readonly link?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it appeared; with `MARK_PUBLISHED`; now when absent.",
  })
  readonly publishedAt?: Date | null;
}

@ObjectType({ description: "The post as it is now." })
export class ContentPostSaved {
  @Field(() => ContentPost, { description: "The post." })
  readonly post: ContentPost;

  constructor(post: ContentPost) {
    this.post = post;
  }
}

export const ContentPostResult = createUnionType({
  name: "ContentPostResult",
  description: "A post, or why nothing was done.",
  types: () => [ContentPostSaved, SubmissionRefused] as const,
});

@InputType({ description: "A text of the regional centre for official pages." })
export class ContentTemplateInput {
  @Field(() => ID, { nullable: true, description: "The template; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "Region it is for; the only one of the viewer when absent.",
  })
  readonly regionId?: string | null;

  @Field(() => ContentComponent, { description: "`FEDERAL` or `REGIONAL`." })
  readonly component!: ContentComponent;

  @Field(() => String, { description: "Subject, in a line." })
  readonly title!: string;

  @Field(() => String, { description: "Text, ready to be published." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Address that goes with it." })
  readonly link?: string | null;

  @Field(() => Boolean, { description: "Whether every municipality has to publish it." })
  readonly isObligatory!: boolean;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day on which it may be published." })
  readonly placeFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day on which it is in time; needed for an obligatory one.",
  })
  readonly placeBy?: PlainDate | null;
}

@ObjectType({ description: "The template as it is now." })
export class ContentTemplateSaved {
  @Field(() => ContentTemplate, { description: "The template." })
  readonly template: ContentTemplate;

  constructor(template: ContentTemplate) {
    this.template = template;
  }
}

export const ContentTemplateResult = createUnionType({
  name: "ContentTemplateResult",
  description: "A template, or why nothing was done.",
  types: () => [ContentTemplateSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "An obligatory publication, and how it stands in the municipality." })
export class ContentObligation {
  @Field(() => ContentTemplate, { description: "What is to be published." })
  readonly template!: ContentTemplate;

  @Field(() => ObligationState, { description: "How it stands." })
  readonly state!: ObligationState;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day for which the earliest post is planned.",
  })
  readonly plannedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the earliest publication." })
  readonly publishedOn!: PlainDate | null;

  @Field(() => Int, { description: "Pages on which it was published." })
  readonly pages!: number;
}
