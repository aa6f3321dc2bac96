import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { OutsideMeeting, OutsideMeetingState } from "./outside-meeting.entity.ts";

export const OutsideMeetingConnection = connectionType(
  "OutsideMeeting",
  "meetings of other bodies",
  () => OutsideMeeting,
);

@InputType({ description: "A meeting of another body." })
export class OutsideMeetingInput {
  @Field(() => ID, { nullable: true, description: "The one to change; null for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as seen." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Who holds it." })
  readonly body!: string;

  @Field(() => String, { description: "Matter of the centre." })
  readonly matter!: string;

  @Field(() => PlainDateScalar, { description: "On which day." })
  readonly heldOn!: PlainDate;

  @Field(() => ID, { nullable: true, description: "Member who takes part." })
  readonly memberId?: string | null;
}

@InputType({ description: "What became of a meeting of another body." })
export class OutsideMeetingResultInput {
  @Field(() => ID, { description: "The meeting." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision as seen." })
  readonly revision!: number;

  @Field(() => OutsideMeetingState, { description: "What became of it." })
  readonly state!: OutsideMeetingState;

  @Field(() => String, { nullable: true, description: "What was decided there, or why nobody came." })
  readonly result?: string | null;
}

@ObjectType({ description: "The meeting as it is now." })
export class OutsideMeetingSaved {
  @Field(() => OutsideMeeting, { description: "The meeting." })
  readonly meeting: OutsideMeeting;

  constructor(meeting: OutsideMeeting) {
    this.meeting = meeting;
  }
}

export const OutsideMeetingOutcome = createUnionType({
  name: "OutsideMeetingOutcome",
  description: "The meeting, or why nothing was done.",
  types: () => [OutsideMeetingSaved, SubmissionRefused] as const,
});
