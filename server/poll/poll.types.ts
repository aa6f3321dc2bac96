/** Inputs and results of polls. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Poll } from "./poll.entity.ts";
import { PollKind, PollStageCode, PollState } from "./poll.enums.ts";

export const PollConnection = connectionType("Poll", "polls", () => Poll);

@InputType({ description: "Which polls." })
export class PollFilter {
  @Field(() => [PollKind], { nullable: true, description: "Of these kinds." })
  readonly kinds?: PollKind[] | null;

  @Field(() => [PollState], { nullable: true, description: "In one of these states." })
  readonly states?: PollState[] | null;

  @Field(() => ID, { nullable: true, description: "Of this settlement." })
  readonly settlementId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "That end on this day or later." })
  readonly from?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "That begin on this day or earlier." })
  readonly to?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Words of the title." })
  readonly text?: string | null;
}

@InputType({ description: "A question put to residents." })
export class PollQuestionInput {
  @Field(() => String, { description: "The question." })
  readonly text!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether several answers may be chosen." })
  readonly isMultiple!: boolean;

  @Field(() => [String], { description: "Answers to choose from, at least two." })
  readonly options!: string[];
}

@InputType({ description: "A poll, a vote or a hearing." })
export class PollInput {
  @Field(() => ID, { nullable: true, description: "The poll; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => PollKind, { description: "How residents are asked." })
  readonly kind!: PollKind;

  @Field(() => String, { description: "What it is about, in a line." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  readonly about?: string | null;

  @Field(() => PlainDateScalar, { description: "First day." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  readonly endsOn!: PlainDate;

  @Field(() => String, { nullable: true, description: "Where." })
  readonly place?: string | null;

  @Field(() => ID, { nullable: true, description: "Settlement that it is held in." })
  readonly settlementId?: string | null;

  @Field(() => String, { nullable: true, description: "Its page on the feedback platform." })
  readonly link?: string | null;

  @Field(() => String, { description: "The body that holds it." })
  readonly organiser!: string;

  @Field(() => ID, { nullable: true, description: "Member who is the authorised person for it." })
  readonly officerMemberId?: string | null;

  @Field(() => Int, { nullable: true, description: "How many residents may take part." })
  readonly invitedCount?: number | null;

  @Field(() => Int, { nullable: true, description: "Fewest that have to take part." })
  readonly leastCount?: number | null;

  @Field(() => [PollQuestionInput], { description: "Questions in their order; may be empty in a draft." })
  readonly questions!: PollQuestionInput[];
}

@InputType({ description: "A step of a poll." })
export class PollStepInput {
  @Field(() => ID, { description: "The poll." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => String, {
    nullable: true,
    description: "Why; with `PUBLISH` where the results were published: an address or an edition.",
  })
  readonly note?: string | null;
}

@InputType({ description: "A stage of a poll: its day, and whether it was done." })
export class PollStageInput {
  @Field(() => ID, { description: "The poll." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => PollStageCode, { description: "The stage." })
  readonly code!: PollStageCode;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day, counted in." })
  readonly dueOn?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was done." })
  readonly doneOn?: PlainDate | null;

  @Field(() => Boolean, { defaultValue: false, description: "It is not needed here; the note says why." })
  readonly isDropped!: boolean;

  @Field(() => String, { nullable: true, description: "Where it can be read, or why it is not needed." })
  readonly note?: string | null;
}

@InputType({ description: "Votes for the answers of a question." })
export class PollQuestionResultInput {
  @Field(() => ID, { description: "The question." })
  readonly questionId!: string;

  @Field(() => Int, { description: "How many answered it." })
  readonly answeredCount!: number;

  @Field(() => [Int], { description: "Votes by answer, in the order of the question." })
  readonly votes!: number[];
}

@InputType({ description: "Results of a poll." })
export class PollResultsInput {
  @Field(() => ID, { description: "The poll." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => Int, { description: "How many took part." })
  readonly participantCount!: number;

  @Field(() => [PollQuestionResultInput], { description: "Every question." })
  readonly questions!: PollQuestionResultInput[];
}

@InputType({ description: "What was decided by the results." })
export class PollDecisionInput {
  @Field(() => ID, { description: "The poll." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => String, { description: "What was decided." })
  readonly decision!: string;

  @Field(() => PlainDateScalar, { nullable: true, description: "When; today when absent." })
  readonly decidedOn?: PlainDate | null;
}

@InputType({ description: "What a poll helps to understand." })
export class PollSubjectsInput {
  @Field(() => ID, { description: "The poll." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => [ID], { description: "Problems." })
  readonly clusterIds!: string[];

  @Field(() => [ID], { description: "Topics." })
  readonly topicIds!: string[];
}

@ObjectType({ description: "The poll as it is now." })
export class PollSaved {
  @Field(() => Poll, { description: "The poll." })
  readonly poll: Poll;

  constructor(poll: Poll) {
    this.poll = poll;
  }
}

export const PollResult = createUnionType({
  name: "PollResult",
  description: "A poll, or why nothing was done.",
  types: () => [PollSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "A role that the regulation gives polls, settlements or direct lines to." })
export class PollDutyView {
  @Field(() => String, { description: "Capability: `POL-01` to `POL-04`." })
  readonly capability!: string;

  @Field(() => String, { description: "Role." })
  readonly roleCode!: string;

  @Field(() => String, { description: "Role as the regulation names it." })
  readonly roleTitle!: string;

  @Field(() => String, { description: "Clause that says so." })
  readonly clause!: string;
}
