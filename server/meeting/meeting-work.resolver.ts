import { Arg, Authorized, ID, Mutation, Resolver } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { AgendaItemId } from "./agenda-item.entity.ts";
import { addAgendaItem, changeAgendaItem, orderAgenda, proposeAgenda } from "./agenda.service.ts";
import { changeMeeting, draftMeeting } from "./draft-meeting.ts";
import type { Meeting, MeetingId } from "./meeting.entity.ts";
import {
  AddAgendaItemInput,
  MeetingAttendanceInput,
  CastVoteInput,
  ChangeAgendaItemInput,
  ChangeMeetingInput,
  ChooseParticipantsInput,
  DraftMeetingInput,
  MeetingRuleInput,
  MeetingStepInput,
  StateOutcomeInput,
} from "./meeting.inputs.ts";
import {
  MeetingResult,
  MeetingRuleResult,
  MeetingSaved,
  ProcedureSaved,
  StepRefused,
} from "./meeting.types.ts";
import { removeMaterial } from "./material.service.ts";
import type { MeetingMaterialId } from "./meeting-material.entity.ts";
import { isRefusal, type MeetingRefusal } from "./meeting-refusal.ts";
import { setMeetingRule } from "./meeting-setting.service.ts";
import type { ParticipantId } from "./participant.entity.ts";
import { chooseParticipants, recordAttendance } from "./participant.service.ts";
import { procedureView } from "./procedure-view.ts";
import { stepMeeting } from "./step-meeting.ts";
import { castVote, stateOutcome } from "./vote.service.ts";

const resultOf = (outcome: Meeting | MeetingRefusal): typeof MeetingResult =>
  isRefusal(outcome) ? new StepRefused(outcome) : new MeetingSaved(outcome);

const meetingId = (id: string) => clientId<MeetingId>(id);
const itemId = (id: string) => clientId<AgendaItemId>(id);

const factsOf = ({ title, form, startsAt, endsAt, place, link }: DraftMeetingInput) => ({
  title,
  form,
  startsAt,
  endsAt,
  place: place ?? null,
  link: link ?? null,
});

const itemFactsOf = ({ title, reason, speaker }: AddAgendaItemInput) => ({
  title,
  reason: reason ?? null,
  speaker: speaker ?? null,
});

const MEETING = { description: "The meeting." };

/** Whoever takes part in meetings gets through this door; the procedure says who may take which step. */
@Resolver()
export class MeetingWorkResolver {
  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, {
    description: "Begins a meeting, with everybody of the centre as participants.",
  })
  async draftMeeting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DraftMeetingInput, { description: "Its facts." }) input: DraftMeetingInput,
  ): Promise<typeof MeetingResult> {
    return resultOf(await draftMeeting(ctx, factsOf(input)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Changes the facts of a meeting that has not begun." })
  async changeMeeting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeMeetingInput, { description: "Its facts." }) input: ChangeMeetingInput,
  ): Promise<typeof MeetingResult> {
    return resultOf(await changeMeeting(ctx, meetingId(input.id), input.revision, factsOf(input)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Takes a step by the procedure that governs the meeting." })
  async takeMeetingStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MeetingStepInput, { description: "The step." }) input: MeetingStepInput,
  ): Promise<typeof MeetingResult> {
    const { id, note, startsAt, endsAt, ...step } = input;
    const given = { note: note ?? null, startsAt: startsAt ?? null, endsAt: endsAt ?? null };
    return resultOf(await stepMeeting(ctx, { ...step, ...given, id: meetingId(id) }));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Says who takes part." })
  async chooseParticipants(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChooseParticipantsInput, { description: "Who." }) input: ChooseParticipantsInput,
  ): Promise<typeof MeetingResult> {
    const { id, revision, memberIds, roleCodes, invited } = input;
    const given = {
      memberIds: memberIds.map((each) => clientId<MemberId>(each)),
      roleCodes,
      invited: invited.map(({ name, post }) => ({ name, post: post ?? null })),
    };
    return resultOf(await chooseParticipants(ctx, meetingId(id), revision, given));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Notes who came." })
  async recordAttendance(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("meetingId", () => ID, MEETING) id: string,
    @Arg("attendance", () => [MeetingAttendanceInput], {
      description: "Participants; others stay as they are.",
    })
    attendance: MeetingAttendanceInput[],
  ): Promise<typeof MeetingResult> {
    const given = attendance.map(({ participantId, ...facts }) => ({
      participantId: clientId<ParticipantId>(participantId),
      attendance: facts.attendance ?? null,
      absenceReason: facts.absenceReason ?? null,
      substitute: facts.substitute ?? null,
    }));
    return resultOf(await recordAttendance(ctx, meetingId(id), given));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, {
    description: "Adds what the register, targets, requests, problems and assignments propose now.",
  })
  async proposeAgenda(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("meetingId", () => ID, MEETING) id: string,
  ): Promise<typeof MeetingResult> {
    return resultOf(await proposeAgenda(ctx, meetingId(id)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Adds a matter to the agenda." })
  async addAgendaItem(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AddAgendaItemInput, { description: "The matter." }) input: AddAgendaItemInput,
  ): Promise<typeof MeetingResult> {
    return resultOf(await addAgendaItem(ctx, meetingId(input.meetingId), itemFactsOf(input)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Keeps, drops or words a matter." })
  async changeAgendaItem(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeAgendaItemInput, { description: "The matter." }) input: ChangeAgendaItemInput,
  ): Promise<typeof MeetingResult> {
    const facts = { ...itemFactsOf(input), state: input.state };
    return resultOf(await changeAgendaItem(ctx, meetingId(input.meetingId), itemId(input.itemId), facts));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "Puts the matters in order." })
  async orderAgenda(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("meetingId", () => ID, MEETING) id: string,
    @Arg("itemIds", () => [ID], { description: "Matters in their new order; those left out follow." })
    itemIds: string[],
  ): Promise<typeof MeetingResult> {
    return resultOf(await orderAgenda(ctx, meetingId(id), itemIds.map(itemId)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, {
    description: "Casts, changes or takes back a vote until the meeting is closed.",
  })
  async castVote(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CastVoteInput, { description: "The vote." }) input: CastVoteInput,
  ): Promise<typeof MeetingResult> {
    const given = {
      meetingId: meetingId(input.meetingId),
      itemId: itemId(input.itemId),
      participantId: optionalId<ParticipantId>(input.participantId),
      choice: input.choice ?? null,
    };
    return resultOf(await castVote(ctx, given));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, { description: "States how a matter ended, where votes do not say so." })
  async stateOutcome(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => StateOutcomeInput, { description: "The outcome." }) input: StateOutcomeInput,
  ): Promise<typeof MeetingResult> {
    const { meetingId: id, itemId: item, outcome } = input;
    return resultOf(await stateOutcome(ctx, meetingId(id), itemId(item), outcome ?? null));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MeetingResult, {
    description: "Takes a file away: whoever added it, or whoever organises, until the meeting is over.",
  })
  async removeMeetingMaterial(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The file." }) id: string,
  ): Promise<typeof MeetingResult> {
    return resultOf(await removeMaterial(ctx, clientId<MeetingMaterialId>(id)));
  }

  @Authorized("meeting:organise")
  @Mutation(() => MeetingRuleResult, { description: "Sets what the regulation leaves open about meetings." })
  async setMeetingRule(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MeetingRuleInput, { description: "The rule." }) input: MeetingRuleInput,
  ): Promise<typeof MeetingRuleResult> {
    const outcome = await setMeetingRule(ctx, { ...input, note: input.note ?? null });
    return isRefusal(outcome) ? new StepRefused(outcome) : new ProcedureSaved(procedureView(outcome, ctx));
  }
}
