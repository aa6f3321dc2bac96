import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import { type MunicipalContext, type OperationContext, todayOf } from "../kernel/context.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality, municipal } from "../kernel/rooms.ts";
import { AgendaItem } from "./agenda-item.entity.ts";
import { mayArrange } from "./agenda.service.ts";
import { getMeeting, readWhole } from "./find-meeting.ts";
import { Meeting, type MeetingId } from "./meeting.entity.ts";
import { MeetingStep, ProcedureAct } from "./meeting.enums.ts";
import { MeetingFilter } from "./meeting.inputs.ts";
import { frequencyOf, meetingsPage } from "./meeting.reads.ts";
import {
  MeetingConnection,
  MeetingProcedure,
  MeetingVoteView,
  ProcedureFrequency,
  VoteTally,
} from "./meeting.types.ts";
import { MeetingEvent } from "./meeting-event.entity.ts";
import { MeetingMaterial } from "./meeting-material.entity.ts";
import { MeetingParticipant } from "./participant.entity.ts";
import { anyOf } from "./participant.service.ts";
import { procedureToday } from "./procedure.reads.ts";
import { procedureView } from "./procedure-view.ts";
import { stepsFor } from "./step.rules.ts";
import { countedOutcome, tallyOf, votesFor } from "./vote.rules.ts";
import { ownParticipant } from "./vote.service.ts";

const whole = (ctx: OperationContext, meeting: Meeting) => readWhole(municipal(ctx), meeting);

@Resolver(() => Meeting)
export class MeetingResolver {
  @Authorized("meeting:view")
  @Query(() => MeetingConnection, { description: "Meetings by their time, the latest first." })
  meetings(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => MeetingFilter, { nullable: true, description: "Which ones." })
    filter: MeetingFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Meeting>> {
    return meetingsPage(ctx, filter ?? null, { first, after: after ?? null });
  }

  @Authorized("meeting:view")
  @Query(() => Meeting, { description: "A meeting." })
  meeting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The meeting." }) id: string,
  ): Promise<Meeting> {
    return getMeeting(ctx, clientId<MeetingId>(id));
  }

  @Authorized("meeting:view")
  @Query(() => MeetingProcedure, { description: "How the centre meets by the regulation in force." })
  async meetingProcedure(@InMunicipality() ctx: MunicipalContext): Promise<MeetingProcedure> {
    return procedureView((await procedureToday(ctx, todayOf(ctx))).procedure, ctx);
  }

  @Authorized("meeting:view")
  @Query(() => ProcedureFrequency, {
    description: "How often the centre meets, and when the next time is due.",
  })
  meetingFrequency(@InMunicipality() ctx: MunicipalContext): Promise<ProcedureFrequency> {
    return frequencyOf(ctx);
  }

  @FieldResolver(() => MeetingProcedure, { description: "The procedure of the version that governs it." })
  async procedure(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<MeetingProcedure> {
    return procedureView((await whole(ctx, meeting)).procedure, municipal(ctx));
  }

  @FieldResolver(() => [MeetingStep], { description: "Steps that the viewer may ask for now." })
  async steps(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<MeetingStep[]> {
    return stepsFor((await whole(ctx, meeting)).procedure, meeting.state, municipal(ctx).roleCodes);
  }

  @FieldResolver(() => Boolean, { description: "The viewer may arrange the agenda now." })
  async canArrange(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<boolean> {
    return mayArrange(municipal(ctx), await whole(ctx, meeting)).isAllowed;
  }

  @FieldResolver(() => Boolean, { description: "The viewer may note attendance and votes of others." })
  async canRecord(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<boolean> {
    const { KEEP_MINUTES, ORGANISE, CHAIR } = ProcedureAct;
    const { procedure } = await whole(ctx, meeting);
    return anyOf(procedure, [KEEP_MINUTES, ORGANISE, CHAIR], municipal(ctx)).isAllowed;
  }

  @FieldResolver(() => ID, { nullable: true, description: "The participant as whom the viewer votes." })
  async ownParticipantId(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<string | null> {
    return ownParticipant(await whole(ctx, meeting), municipal(ctx))?.id ?? null;
  }

  @FieldResolver(() => [AgendaItem], {
    description: "Matters in their order, proposed and dropped ones among them.",
  })
  async agenda(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<AgendaItem[]> {
    return (await whole(ctx, meeting)).items;
  }

  @FieldResolver(() => [MeetingParticipant], { description: "Who takes part." })
  async participants(@Ctx() ctx: OperationContext, @Root() meeting: Meeting): Promise<MeetingParticipant[]> {
    return (await whole(ctx, meeting)).participants;
  }

  @FieldResolver(() => [MeetingMaterial], { description: "Files for it, in the order they came." })
  materials(@Ctx() ctx: OperationContext, @Root() { id }: Meeting): Promise<MeetingMaterial[]> {
    const { municipalityId } = municipal(ctx);
    return ctx.em.find(MeetingMaterial, { meeting: [municipalityId, id] }, { orderBy: { id: "asc" } });
  }

  @FieldResolver(() => [MeetingEvent], { description: "What was done with it, newest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: Meeting): Promise<MeetingEvent[]> {
    const where = { municipality: municipal(ctx).municipalityId, meetingId: id };
    return ctx.em.find(MeetingEvent, where, { orderBy: { id: "desc" }, limit: 200 });
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => VoteTally, { description: "Its votes, counted." })
  async tally(@Ctx() ctx: OperationContext, @Root() item: AgendaItem): Promise<VoteTally> {
    const all = await wholeOfItem(ctx, item);
    return { ...tallyOf(all, item.id), outcome: countedOutcome(all, item) };
  }

  @FieldResolver(() => [MeetingVoteView], { description: "Who voted how." })
  async votes(@Ctx() ctx: OperationContext, @Root() item: AgendaItem): Promise<MeetingVoteView[]> {
    return votesFor((await wholeOfItem(ctx, item)).votes, item.id);
  }
}

async function wholeOfItem(ctx: OperationContext, item: AgendaItem) {
  return readWhole(municipal(ctx), await getMeeting(municipal(ctx), item.meeting[1]));
}

@Resolver(() => MeetingParticipant)
export class MeetingParticipantResolver {
  @FieldResolver(() => ID, { nullable: true, description: "The member of the centre; null for others." })
  memberId(@Root() { member }: MeetingParticipant): string | null {
    return member?.[1] ?? null;
  }
}
