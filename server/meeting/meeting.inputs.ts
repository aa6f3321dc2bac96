import { Field, ID, InputType, Int } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import {
  AgendaItemState,
  AgendaOutcome,
  Attendance,
  MeetingForm,
  MeetingState,
  MeetingStep,
  VoteChoice,
} from "./meeting.enums.ts";

@InputType({ description: "Which meetings to list." })
export class MeetingFilter {
  @Field(() => [MeetingState], { nullable: true, description: "In these states." })
  readonly states?: MeetingState[] | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day, as the municipality counts it." })
  readonly from?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day, counted in." })
  readonly to?: PlainDate | null;
}

@InputType({ description: "A new meeting." })
export class DraftMeetingInput {
  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => MeetingForm, { description: "How it is held." })
  readonly form!: MeetingForm;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, {
    description: "When it ends; by correspondence: until when votes are taken.",
  })
  readonly endsAt!: Date;

  @Field(() => String, { nullable: true, description: "Address and room." })
  readonly place?: string | null;

  @Field(() => String, { nullable: true, description: "Address of the video call." })
  readonly link?: string | null;
}

@InputType({ description: "Other facts of a meeting; everything is said anew." })
export class ChangeMeetingInput extends DraftMeetingInput {
  @Field(() => ID, { description: "The meeting." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;
}

@InputType({ description: "A step of a meeting." })
export class MeetingStepInput {
  @Field(() => ID, { description: "The meeting." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;

  @Field(() => MeetingStep, { description: "The step." })
  readonly step!: MeetingStep;

  @Field(() => String, {
    nullable: true,
    description: "What to say about it; why, where it is given back or cancelled.",
  })
  readonly note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "The new beginning of a meeting that moves." })
  readonly startsAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Its new end; as long as before when absent." })
  readonly endsAt?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whoever chairs is away: the substitute opens." })
  readonly isChairAbsent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "There is a quorum; asked for where the words of the act cannot be counted.",
  })
  readonly isQuorumStated!: boolean;
}

@InputType({ description: "An official or expert to invite." })
export class InvitedInput {
  @Field(() => String, { description: "Name, or post." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Post and organisation." })
  readonly post?: string | null;
}

@InputType({ description: "Who takes part, said anew; whoever the regulation asks for stays." })
export class ChooseParticipantsInput {
  @Field(() => ID, { description: "The meeting." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;

  @Field(() => [ID], { description: "Members of the centre." })
  readonly memberIds!: string[];

  @Field(() => [String], { defaultValue: [], description: "Roles whose holders are not known by name." })
  readonly roleCodes!: string[];

  @Field(() => [InvitedInput], { defaultValue: [], description: "Invited." })
  readonly invited!: InvitedInput[];
}

@InputType({ description: "Whether somebody came." })
export class MeetingAttendanceInput {
  @Field(() => ID, { description: "The participant." })
  readonly participantId!: string;

  @Field(() => Attendance, { nullable: true, description: "Null: not noted." })
  readonly attendance?: Attendance | null;

  @Field(() => String, { nullable: true, description: "Why the person is absent." })
  readonly absenceReason?: string | null;

  @Field(() => String, { nullable: true, description: "Who came in the person's place." })
  readonly substitute?: string | null;
}

@InputType({ description: "A matter of people's own." })
export class AddAgendaItemInput {
  @Field(() => ID, { description: "The meeting." })
  readonly meetingId!: string;

  @Field(() => String, { description: "The matter." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Why it is there." })
  readonly reason?: string | null;

  @Field(() => String, { nullable: true, description: "Who speaks on it." })
  readonly speaker?: string | null;
}

@InputType({ description: "A matter as it shall stand; everything is said anew." })
export class ChangeAgendaItemInput extends AddAgendaItemInput {
  @Field(() => ID, { description: "The matter." })
  readonly itemId!: string;

  @Field(() => AgendaItemState, { description: "Whether it stands on the agenda." })
  readonly state!: AgendaItemState;
}

@InputType({ description: "A vote." })
export class CastVoteInput {
  @Field(() => ID, { description: "The meeting." })
  readonly meetingId!: string;

  @Field(() => ID, { description: "The matter." })
  readonly itemId!: string;

  @Field(() => ID, { nullable: true, description: "Whose vote it is; the viewer's own when absent." })
  readonly participantId?: string | null;

  @Field(() => VoteChoice, { nullable: true, description: "Null takes the vote back." })
  readonly choice?: VoteChoice | null;
}

@InputType({ description: "How a matter ended." })
export class StateOutcomeInput {
  @Field(() => ID, { description: "The meeting." })
  readonly meetingId!: string;

  @Field(() => ID, { description: "The matter." })
  readonly itemId!: string;

  @Field(() => AgendaOutcome, { nullable: true, description: "Null: not yet." })
  readonly outcome?: AgendaOutcome | null;
}

@InputType({ description: "What the centre sets about its meetings where the regulation is silent." })
export class MeetingRuleInput {
  @Field(() => String, { description: "A `ProcedureAct`, `FORMS` or `FREQUENCY`." })
  readonly rule!: string;

  @Field(() => [String], {
    description: "Role codes, codes of forms, or the one code of a frequency; empty takes the setting back.",
  })
  readonly values!: string[];

  @Field(() => String, { nullable: true, description: "Where the centre has it from; needed to set it." })
  readonly note?: string | null;
}
