/** Inputs and results of sources and watched subjects. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { GrowthState } from "../cluster/cluster.enums.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { InformationSource } from "./information-source.entity.ts";
import { InformationSubject } from "./information-subject.entity.ts";
import { InformationSourceKind, PublicationAuthor } from "./information.enums.ts";

@InputType({ description: "A source of publications." })
export class InformationSourceInput {
  @Field(() => ID, { nullable: true, description: "The source; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => InformationSourceKind, { description: "How publications come; never changes." })
  readonly kind!: InformationSourceKind;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Address of the feed; with `FEED`." })
  readonly url?: string | null;

  @Field(() => ID, { nullable: true, description: "Key of the other system; with `MACHINE`." })
  readonly intakeKeyId?: string | null;

  @Field(() => PublicationAuthor, {
    defaultValue: PublicationAuthor.MEDIA,
    description: "Who publishes there, as a rule.",
  })
  readonly authorKind!: PublicationAuthor;

  @Field(() => Int, { nullable: true, description: "How many people it usually reaches." })
  readonly reach?: number | null;

  @Field(() => ID, { nullable: true, description: "Sector it writes about." })
  readonly sectorId?: string | null;

  @Field(() => String, { nullable: true, description: "Place it writes about." })
  readonly place?: string | null;

  @Field(() => Int, { defaultValue: 30, description: "Minutes between two readings, 5 to 1440." })
  readonly everyMinutes!: number;

  @Field(() => Boolean, { defaultValue: false, description: "Switched off." })
  readonly isOff!: boolean;
}

@ObjectType({ description: "The source as it is now." })
export class InformationSourceSaved {
  @Field(() => InformationSource, { description: "The source." })
  readonly source: InformationSource;

  constructor(source: InformationSource) {
    this.source = source;
  }
}

export const InformationSourceResult = createUnionType({
  name: "InformationSourceResult",
  description: "A source, or why nothing was done.",
  types: () => [InformationSourceSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "A key that a source may come by." })
export class InformationSourceKey {
  @Field(() => ID, { description: "Id of the key." })
  readonly id!: string;

  @Field(() => String, { description: "The system it was given to." })
  readonly name!: string;
}

@InputType({ description: "A subject that is watched." })
export class InformationSubjectInput {
  @Field(() => ID, { nullable: true, description: "The subject; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => [String], { description: "Words and phrases by which it is told, 50 at most." })
  readonly words!: string[];

  @Field(() => ID, { nullable: true, description: "Sector it belongs to." })
  readonly sectorId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "No longer watched." })
  readonly isClosed!: boolean;
}

@ObjectType({ description: "The subject as it is now." })
export class InformationSubjectSaved {
  @Field(() => InformationSubject, { description: "The subject." })
  readonly subject: InformationSubject;

  constructor(subject: InformationSubject) {
    this.subject = subject;
  }
}

export const InformationSubjectResult = createUnionType({
  name: "InformationSubjectResult",
  description: "A subject, or why nothing was done.",
  types: () => [InformationSubjectSaved, SubmissionRefused] as const,
});

@ObjectType({
  description: "How a subject goes in the information field when season and chance are taken out.",
})
export class SubjectGrowth {
  @Field(() => GrowthState, { description: "The verdict." })
  readonly state!: GrowthState;

  @Field(() => Int, { description: "Publications of the last 14 days, noise left out." })
  readonly observed!: number;

  @Field(() => Int, { description: "Of these, negative ones." })
  readonly negative!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many were to be expected; null when nothing tells.",
  })
  readonly expected!: number | null;

  @Field(() => String, { description: "The verdict and its figures as a Russian sentence." })
  readonly sentence!: string;
}
