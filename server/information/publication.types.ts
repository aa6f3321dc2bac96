/** Inputs and results of publications. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { PublicationAuthor, PublicationState, PublicationTone } from "./information.enums.ts";
import { Publication } from "./publication.entity.ts";

export const PublicationConnection = connectionType("Publication", "publications", () => Publication);

@InputType({ description: "Which publications." })
export class PublicationFilter {
  @Field(() => [PublicationState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: PublicationState[] | null;

  @Field(() => [PublicationTone], { nullable: true, description: "Only those of these tones." })
  readonly tones?: PublicationTone[] | null;

  @Field(() => [ID], { nullable: true, description: "Only those from these sources." })
  readonly sourceIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Only those about these watched subjects." })
  readonly subjectIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Only those of these sectors." })
  readonly sectorIds?: string[] | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day of publication." })
  readonly from?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day of publication." })
  readonly to?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they tell of the work of the administration or the centre.",
  })
  readonly isAboutCentre?: boolean | null;

  @Field(() => String, { nullable: true, description: "Text that title, excerpt or place holds." })
  readonly text?: string | null;
}

@InputType({ description: "A publication that somebody noted." })
export class PublicationInput {
  @Field(() => String, { description: "Where it stands." })
  readonly link!: string;

  @Field(() => String, { description: "Its title, or its first words." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What it says, in short." })
  readonly excerpt?: string | null;

  @Field(() => PublicationAuthor, {
    defaultValue: PublicationAuthor.PRIVATE_PERSON,
    description: "Who published it.",
  })
  readonly authorKind!: PublicationAuthor;

  @Field(() => String, { nullable: true, description: "Name of the media or the organisation." })
  readonly author?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people have seen it." })
  readonly reach?: number | null;

  @Field(() => PublicationTone, { nullable: true, description: "How it speaks." })
  readonly tone?: PublicationTone | null;

  @Field(() => ID, { nullable: true, description: "Sector it concerns." })
  readonly sectorId?: string | null;

  @Field(() => String, { nullable: true, description: "Place it is about." })
  readonly place?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Tells of the work of the administration." })
  readonly isAboutCentre!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published; now when absent." })
  readonly publishedAt?: Date | null;
}

@InputType({ description: "What people say of a publication." })
export class JudgePublicationInput {
  @Field(() => ID, { description: "The publication." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => PublicationState, { description: "`KEPT` or `DISMISSED`." })
  readonly state!: PublicationState;

  @Field(() => PublicationTone, { nullable: true, description: "How it speaks." })
  readonly tone?: PublicationTone | null;

  @Field(() => ID, { nullable: true, description: "Sector it concerns." })
  readonly sectorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Watched subject it is about." })
  readonly subjectId?: string | null;

  @Field(() => String, { nullable: true, description: "Place it is about." })
  readonly place?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people have seen it." })
  readonly reach?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: "Tells of the work of the administration." })
  readonly isAboutCentre!: boolean;
}

@ObjectType({ description: "The publication as it is now." })
export class PublicationSaved {
  @Field(() => Publication, { description: "The publication." })
  readonly publication: Publication;

  constructor(publication: Publication) {
    this.publication = publication;
  }
}

export const PublicationResult = createUnionType({
  name: "PublicationResult",
  description: "A publication, or why nothing was done.",
  types: () => [PublicationSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "Counts of publications." })
export class PublicationCounts {
  @Field(() => Int, { description: "All." })
  readonly total!: number;

  @Field(() => Int, { description: "Those nobody has looked at." })
  readonly isNew!: number;

  @Field(() => Int, { description: "Signals that matter." })
  readonly kept!: number;

  @Field(() => Int, { description: "Noise." })
  readonly dismissed!: number;

  @Field(() => Int, { description: "Of a positive tone." })
  readonly positive!: number;

  @Field(() => Int, { description: "Of a neutral tone." })
  readonly neutral!: number;

  @Field(() => Int, { description: "Of a negative tone." })
  readonly negative!: number;

  @Field(() => Float, { description: "Sum of what is known of their reach." })
  readonly reach!: number;
}
