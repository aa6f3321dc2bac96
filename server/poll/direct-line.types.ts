/** Inputs and results of direct lines. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { SubmissionState } from "../submission/submission.enums.ts";
import { DirectLine } from "./direct-line.entity.ts";
import { DirectLineState } from "./poll.enums.ts";

export const DirectLineConnection = connectionType("DirectLine", "direct lines", () => DirectLine);

@InputType({ description: "Which direct lines." })
export class DirectLineFilter {
  @Field(() => [DirectLineState], { nullable: true, description: "In one of these states." })
  readonly states?: DirectLineState[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "That begin then or later." })
  readonly from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "That begin before." })
  readonly to?: Date | null;
}

@InputType({ description: "A direct line." })
export class DirectLineInput {
  @Field(() => ID, { nullable: true, description: "The line; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "What it is about." })
  readonly theme!: string;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  readonly startsAt!: Date;

  @Field(() => Int, { description: "How long it lasts, in minutes." })
  readonly minutes!: number;

  @Field(() => String, { description: "How residents reach it." })
  readonly channel!: string;

  @Field(() => ID, { nullable: true, description: "Member who answers." })
  readonly answererMemberId?: string | null;

  @Field(() => String, { nullable: true, description: "Who answers, when it is no member." })
  readonly answererName?: string | null;
}

@InputType({ description: "A line that was held or is not going to be." })
export class CloseDirectLineInput {
  @Field(() => ID, { description: "The line." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => DirectLineState, { description: "`HELD`, `CANCELLED`, or `PLANNED` to open it again." })
  readonly state!: DirectLineState;

  @Field(() => Int, {
    nullable: true,
    description: "How many questions were answered at once, without a submission; with `HELD`.",
  })
  readonly answeredAtOnce?: number | null;

  @Field(() => String, { nullable: true, description: "How it went; the reason with `CANCELLED`." })
  readonly note?: string | null;
}

@InputType({ description: "A submission that came by a line." })
export class DirectLineLinkInput {
  @Field(() => ID, { description: "The line." })
  readonly lineId!: string;

  @Field(() => String, { description: "Number of the submission." })
  readonly number!: string;

  @Field(() => Boolean, { defaultValue: false, description: "It did not come by the line after all." })
  readonly isRemoved!: boolean;
}

@ObjectType({ description: "How many submissions came by a line and how they stand." })
export class DirectLineCounts {
  @Field(() => Int, { description: "Came." })
  readonly received!: number;

  @Field(() => Int, { description: "Answered." })
  readonly answered!: number;

  @Field(() => Int, { description: "Not closed yet." })
  readonly open!: number;

  @Field(() => Int, { description: "Not closed though the term is over." })
  readonly overdue!: number;
}

@ObjectType({ description: "A submission that came by a direct line." })
export class DirectLineSubmissionView {
  @Field(() => DirectLine, { description: "The line." })
  readonly line!: DirectLine;

  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => String, { description: "Its number." })
  readonly number!: string;

  @Field(() => String, { nullable: true, description: "Its topic." })
  readonly topicName!: string | null;

  @Field(() => String, { nullable: true, description: "Who answers." })
  readonly recipientName!: string | null;

  @Field(() => SubmissionState, { description: "Where it stands." })
  readonly state!: SubmissionState;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its term ends." })
  readonly dueAt!: Date | null;

  @Field(() => Boolean, { description: "Whether it is not closed yet." })
  readonly isOpen!: boolean;

  @Field(() => Boolean, { description: "Whether its term is over." })
  readonly isOverdue!: boolean;

  @Field(() => Boolean, {
    description: "Whether a person said that it came by the line; else channel and day say so.",
  })
  readonly isSaid!: boolean;
}

@ObjectType({ description: "The line as it is now." })
export class DirectLineSaved {
  @Field(() => DirectLine, { description: "The line." })
  readonly line: DirectLine;

  constructor(line: DirectLine) {
    this.line = line;
  }
}

export const DirectLineResult = createUnionType({
  name: "DirectLineResult",
  description: "A direct line, or why nothing was done.",
  types: () => [DirectLineSaved, SubmissionRefused] as const,
});
