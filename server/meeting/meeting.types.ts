import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Meeting } from "./meeting.entity.ts";
import { AgendaOutcome, MeetingForm, ProcedureAct, ProcedureSource, VoteChoice } from "./meeting.enums.ts";
import type { MeetingRefusal } from "./meeting-refusal.ts";

export const MeetingConnection = connectionType("Meeting", "meetings", () => Meeting);

@ObjectType({ description: "Who does what in the procedure of meetings, and where that comes from." })
export class ProcedureRule {
  @Field(() => ProcedureAct, { description: "What." })
  readonly act!: ProcedureAct;

  @Field(() => [String], { description: "Codes of the roles; empty where nobody has to." })
  readonly roleCodes!: readonly string[];

  @Field(() => [String], { description: "Titles of the roles, as the regulation names them." })
  readonly roleTitles!: readonly string[];

  @Field(() => String, { nullable: true, description: "Clause that states it." })
  readonly clause!: string | null;

  @Field(() => ProcedureSource, { description: "Where it comes from." })
  readonly source!: ProcedureSource;

  @Field(() => String, { nullable: true, description: "Where the centre has it from, when it set it." })
  readonly note!: string | null;
}

@ObjectType({ description: "In which forms meetings are held." })
export class ProcedureForms {
  @Field(() => [MeetingForm], { description: "The forms." })
  readonly values!: readonly MeetingForm[];

  @Field(() => String, { nullable: true, description: "Clause that states it." })
  readonly clause!: string | null;

  @Field(() => ProcedureSource, { description: "Where it comes from." })
  readonly source!: ProcedureSource;

  @Field(() => String, { nullable: true, description: "Where the centre has it from, when it set it." })
  readonly note!: string | null;
}

@ObjectType({ description: "How often the centre meets." })
export class ProcedureFrequency {
  @Field(() => String, { description: "Code of `labels` set `meetingFrequency`." })
  readonly value!: string;

  @Field(() => String, { nullable: true, description: "As the regulation words it." })
  readonly text!: string | null;

  @Field(() => String, { nullable: true, description: "Clause that states it." })
  readonly clause!: string | null;

  @Field(() => ProcedureSource, { description: "Where it comes from." })
  readonly source!: ProcedureSource;

  @Field(() => String, { nullable: true, description: "Where the centre has it from, when it set it." })
  readonly note!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the last meeting that was held." })
  readonly lastHeldOn!: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day for the next meeting; null where no period is set.",
  })
  readonly nextDueOn!: PlainDate | null;

  @Field(() => Boolean, { description: "That day is over and no meeting was held." })
  readonly isOverdue!: boolean;
}

@ObjectType({ description: "Somebody named by the regulation, and the clause." })
export class ProcedureNamed {
  @Field(() => String, { description: "Who, in words." })
  readonly who!: string;

  @Field(() => String, { nullable: true, description: "The clause." })
  readonly clause!: string | null;
}

@ObjectType({ description: "A rule in the words of the regulation." })
export class ProcedureWording {
  @Field(() => String, { description: "The words." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "The clause." })
  readonly clause!: string | null;

  @Field(() => Boolean, {
    description: "The program counts by it; otherwise whoever chairs states the result.",
  })
  readonly isCounted!: boolean;
}

@ObjectType({ description: "How the centre meets: each rule with its clause, setting or default." })
export class MeetingProcedure {
  @Field(() => [ProcedureRule], { description: "Who does what." })
  readonly rules!: readonly ProcedureRule[];

  @Field(() => ProcedureForms, { description: "In which forms." })
  readonly forms!: ProcedureForms;

  @Field(() => [ProcedureNamed], { description: "Who has to be present besides members." })
  readonly attendedBy!: readonly ProcedureNamed[];

  @Field(() => [ProcedureNamed], { description: "Titles of the roles whose holder has to be present." })
  readonly requiredRoles!: readonly ProcedureNamed[];

  @Field(() => [ProcedureNamed], { description: "Who may be invited." })
  readonly invited!: readonly ProcedureNamed[];

  @Field(() => String, {
    nullable: true,
    description: "Clause by which whoever chairs cannot be substituted; null where somebody may.",
  })
  readonly chairInPersonBy!: string | null;

  @Field(() => ProcedureWording, {
    nullable: true,
    description: "Quorum; null where the regulation sets none.",
  })
  readonly quorum!: ProcedureWording | null;

  @Field(() => ProcedureWording, {
    nullable: true,
    description: "How decisions are taken; null where the regulation does not say.",
  })
  readonly majority!: ProcedureWording | null;

  @Field(() => Boolean, { description: "Agenda and time are agreed before the meeting is called." })
  readonly needsAgreement!: boolean;

  @Field(() => [ProcedureAct], { description: "What the viewer may do, by the roles held." })
  readonly ownActs!: readonly ProcedureAct[];
}

@ObjectType({ description: "Votes of an item, counted." })
export class VoteTally {
  @Field(() => Int, { name: "for", description: "For." })
  readonly for!: number;

  @Field(() => Int, { description: "Against." })
  readonly against!: number;

  @Field(() => Int, { description: "Abstained." })
  readonly abstained!: number;

  @Field(() => AgendaOutcome, {
    nullable: true,
    description: "What the votes give by the act's own rule; null where it has none that can be counted.",
  })
  readonly outcome!: AgendaOutcome | null;
}

@ObjectType({ description: "How a participant voted on an item." })
export class MeetingVoteView {
  @Field(() => ID, { description: "The participant." })
  readonly participantId!: string;

  @Field(() => VoteChoice, { description: "The choice." })
  readonly choice!: VoteChoice;

  @Field(() => Boolean, { description: "Sent in without being present." })
  readonly isAbsentee!: boolean;

  @Field(() => DateTimeScalar, { description: "When; the last change counts." })
  readonly at!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Who wrote it down for the participant; null when the person voted.",
  })
  readonly recordedBy!: string | null;
}

@ObjectType({ description: "Why a step of the procedure was not taken." })
export class StepRefused {
  @Field(() => String, { description: "Code of `labels` set `meetingRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause that stands against it." })
  readonly clause: string | null;

  @Field(() => ProcedureSource, {
    nullable: true,
    description: "Where the rule that stands against it comes from; null when no rule of the procedure does.",
  })
  readonly source: ProcedureSource | null;

  @Field(() => [String], { description: "Codes of the roles that may." })
  readonly by: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: "The revision now, when somebody else changed it meanwhile.",
  })
  readonly currentRevision: number | null;

  constructor({ code, message, clause, source, by, currentRevision }: MeetingRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
    this.source = source ?? null;
    this.by = by ?? [];
    this.currentRevision = currentRevision;
  }
}

@ObjectType({ description: "The meeting as it is now." })
export class MeetingSaved {
  @Field(() => Meeting, { description: "The meeting." })
  readonly meeting: Meeting;

  constructor(meeting: Meeting) {
    this.meeting = meeting;
  }
}

export const MeetingResult = createUnionType({
  name: "MeetingResult",
  description: "The meeting, or why nothing was done with it.",
  types: () => [MeetingSaved, StepRefused] as const,
});

@ObjectType({ description: "The procedure as it is now." })
export class ProcedureSaved {
  @Field(() => MeetingProcedure, { description: "The procedure." })
  readonly procedure: MeetingProcedure;

  constructor(procedure: MeetingProcedure) {
    this.procedure = procedure;
  }
}

export const MeetingRuleResult = createUnionType({
  name: "MeetingRuleResult",
  description: "The procedure, or why nothing was set.",
  types: () => [ProcedureSaved, StepRefused] as const,
});

@ObjectType({ description: "Meetings that concern the viewer today." })
export class MyDayMeetings {
  @Field(() => [Meeting], { description: "Called for today, or open; the earliest first." })
  readonly today!: Meeting[];

  @Field(() => [Meeting], { description: "Agenda and time wait for the viewer to agree them." })
  readonly toAgree!: Meeting[];
}
