import {
  createUnionType,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { SatisfactionStudy } from "./satisfaction-study.entity.ts";
import { MarkSource, StudyMethod } from "./satisfaction.enums.ts";

export enum SatisfactionSlice {
  ALL = "ALL",
  CHANNEL = "CHANNEL",
  SECTOR = "SECTOR",
  RECIPIENT = "RECIPIENT",
  MONTH = "MONTH",
}
registerEnumType(SatisfactionSlice, {
  name: "SatisfactionSlice",
  description: "By what submissions are put together.",
});

export const SatisfactionStudyConnection = connectionType(
  "SatisfactionStudy",
  "studies",
  () => SatisfactionStudy,
);

@InputType({ description: "A mark that the applicant gave." })
export class RecordSatisfactionInput {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Revision of the submission that you saw." })
  readonly revision!: number;

  @Field(() => Int, { description: "1 to 5." })
  readonly mark!: number;

  @Field(() => MarkSource, { description: "How it came to the centre." })
  readonly source!: MarkSource;

  @Field(() => String, { nullable: true, description: "What the applicant said." })
  readonly comment?: string | null;
}

@InputType({ description: "A study as it shall be." })
export class SatisfactionStudyInput {
  @Field(() => ID, { nullable: true, description: "The study to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { description: "What was studied." })
  readonly title!: string;

  @Field(() => String, { description: "Whose work it is about." })
  readonly subject!: string;

  @Field(() => StudyMethod, { description: "How it was made." })
  readonly method!: StudyMethod;

  @Field(() => PlainDateScalar, { description: "First day." })
  readonly heldFrom!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day." })
  readonly heldTo!: PlainDate;

  @Field(() => Int, { description: "Residents asked." })
  readonly respondents!: number;

  @Field(() => Int, { description: "Of those, satisfied." })
  readonly satisfied!: number;

  @Field(() => String, { description: "What was found." })
  readonly findings!: string;

  @Field(() => String, { nullable: true, description: "What was decided upon it." })
  readonly decisions?: string | null;
}

@ObjectType({ description: "Satisfaction with some submissions." })
export class SatisfactionRow {
  @Field(() => SatisfactionSlice, { description: "By what they are put together." })
  readonly slice!: SatisfactionSlice;

  @Field(() => String, {
    nullable: true,
    description: "Code of the channel, id of the sector or recipient, or month as `YYYY-MM`.",
  })
  readonly key!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the sector or recipient." })
  readonly name!: string | null;

  @Field(() => Int, { description: "Answered submissions." })
  readonly answered!: number;

  @Field(() => Int, { description: "Of those, with a mark." })
  readonly marks!: number;

  @Field(() => Int, { nullable: true, description: "Percent of the answered ones that have a mark." })
  readonly responseRate!: number | null;

  @Field(() => Float, { nullable: true, description: "Mean mark; null below ten marks." })
  readonly mean!: number | null;

  @Field(() => Int, { nullable: true, description: "Percent of marks of 4 and 5; null below ten marks." })
  readonly highShare!: number | null;
}

@ObjectType({ description: "The level of satisfaction that the centre aims at." })
export class SatisfactionAimView {
  @Field(() => Int, { description: "Wanted percent of marks of 4 and 5." })
  readonly percent!: number;

  @Field(() => String, { nullable: true, description: "Clause or order it rests on." })
  readonly ground!: string | null;

  @Field(() => Boolean, { description: "False while the program's own default holds." })
  readonly isOwn!: boolean;

  constructor(facts: SatisfactionAimView) {
    Object.assign(this, facts);
  }
}

@ObjectType({ description: "Satisfaction with submissions received in a period." })
export class SatisfactionSummary {
  @Field(() => [SatisfactionRow], {
    description: "All together, then by channel, sector, recipient and month.",
  })
  readonly rows!: SatisfactionRow[];
}

@ObjectType({ description: "The study as it is now." })
export class SatisfactionStudySaved {
  @Field(() => SatisfactionStudy, { description: "The study." })
  readonly study: SatisfactionStudy;

  constructor(study: SatisfactionStudy) {
    this.study = study;
  }
}

export const SatisfactionStudyResult = createUnionType({
  name: "SatisfactionStudyResult",
  description: "The study, or why it was not kept.",
  types: () => [SatisfactionStudySaved, SubmissionRefused] as const,
});

export const SatisfactionAimResult = createUnionType({
  name: "SatisfactionAimResult",
  description: "The aim, or why it was not changed.",
  types: () => [SatisfactionAimView, SubmissionRefused] as const,
});
