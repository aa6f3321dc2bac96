/** Steps of a meeting, from draft to held. */
import { recordAudit } from "../audit/record-audit.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { countedOutcome } from "./vote.rules.ts";
import {
  factsOf,
  lockMeeting,
  type MeetingWhole,
  nameOf,
  recordMeetingEvent,
  saved,
  wholeOf,
} from "./find-meeting.ts";
import type { Meeting, MeetingId } from "./meeting.entity.ts";
import { AgendaItemState, MeetingStep } from "./meeting.enums.ts";
import { isRefusal, type MeetingRefusal } from "./meeting-refusal.ts";
import { MEETING_STEPS } from "./meeting-steps.ts";
import { allowStep, type StepAllowed } from "./step.rules.ts";
import { tellOfMeeting } from "./tell-meeting.ts";

const LONGEST_NOTE = 2_000;

export interface StepGiven {
  readonly id: MeetingId;
  readonly revision: number;
  readonly step: MeetingStep;
  readonly note: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly isChairAbsent: boolean;
  readonly isQuorumStated: boolean;
}

/** Takes one step by the procedure of the version that governs the meeting. */
export async function stepMeeting(
  ctx: MunicipalContext,
  given: StepGiven,
): Promise<Meeting | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, given.id, given.revision);
  if (isRefusal(meeting)) return meeting;
  if ((given.note?.length ?? 0) > LONGEST_NOTE)
    return refuse("TEXT_TOO_LONG", `Пояснение длиннее ${LONGEST_NOTE} знаков. Сократите его.`);
  const whole = await wholeOf(ctx, meeting);
  const allowed = allowStep(whole.procedure, await factsOf(ctx, whole), {
    ...given,
    roleCodes: ctx.roleCodes,
    now: ctx.clock.now(),
    today: todayOf(ctx),
    // Whoever opened in the chair's absence closes as well.
    isChairAbsent: given.isChairAbsent || meeting.isSubstituted,
  });
  if (isRefusal(allowed)) return allowed;
  const refused = EFFECTS[given.step](ctx, whole, given, allowed);
  if (refused) return refused;
  meeting.state = MEETING_STEPS[given.step].to;
  recordMeetingEvent(ctx, meeting.id, given.step, {
    note: given.note?.trim() || null,
    clause: allowed.clause,
  });
  recordAudit(ctx, `meeting.${AUDITED[given.step]}`, nameOf(meeting), {
    clause: allowed.clause,
    isSubstitute: allowed.isSubstitute,
  });
  const done = await saved(ctx, meeting);
  await tell(ctx, given.step, whole);
  return done;
}

const AUDITED: Readonly<Record<MeetingStep, string>> = {
  SUBMIT: "submitted",
  AGREE: "agreed",
  RETURN: "returned",
  CALL: "called",
  RESCHEDULE: "rescheduled",
  OPEN: "opened",
  CLOSE: "closed",
  CANCEL: "cancelled",
};

type Effect = (
  ctx: MunicipalContext,
  whole: MeetingWhole,
  given: StepGiven,
  allowed: StepAllowed,
) => MeetingRefusal | null;

const nothing: Effect = () => null;

const EFFECTS: Readonly<Record<MeetingStep, Effect>> = {
  SUBMIT: nothing,
  AGREE: (ctx, { meeting }) => {
    meeting.agreedAt = ctx.clock.now();
    meeting.agreedBy = ctx.viewer.displayName;
    return null;
  },
  RETURN: (_ctx, { meeting }) => {
    meeting.agreedAt = null;
    meeting.agreedBy = null;
    return null;
  },
  CALL: (ctx, { meeting, items }) => {
    meeting.calledAt = ctx.clock.now();
    // What nobody kept by now was not taken up.
    for (const item of items)
      if (item.state === AgendaItemState.PROPOSED) item.state = AgendaItemState.DROPPED;
    return null;
  },
  RESCHEDULE: (_ctx, { meeting }, { startsAt, endsAt }) => {
    const length = meeting.endsAt.getTime() - meeting.startsAt.getTime();
    const start = startsAt!;
    const end = endsAt ?? new Date(start.getTime() + length);
    if (end <= start) return refuse("TIME_REVERSED", "Окончание должно быть позже начала.");
    Object.assign(meeting, { startsAt: start, endsAt: end, reminded: 0 });
    return null;
  },
  OPEN: (ctx, { meeting }, _given, { role, isSubstitute, isQuorate }) => {
    Object.assign(meeting, {
      openedAt: ctx.clock.now(),
      chairRole: role,
      chairedBy: ctx.viewer.displayName,
      isSubstituted: isSubstitute,
      isQuorate,
    });
    return null;
  },
  CLOSE: (ctx, whole, _given, { isQuorate }) => {
    const { meeting } = whole;
    meeting.heldAt = ctx.clock.now();
    meeting.isQuorate ??= isQuorate;
    for (const item of whole.items) item.outcome ??= countedOutcome(whole, item);
    return null;
  },
  CANCEL: (_ctx, { meeting }, { note }) => {
    meeting.cancelReason = note!.trim();
    return null;
  },
};

async function tell(
  ctx: MunicipalContext,
  step: MeetingStep,
  { meeting, procedure }: MeetingWhole,
): Promise<void> {
  switch (step) {
    case MeetingStep.SUBMIT:
      return tellOfMeeting(ctx, meeting, "MEETING_TO_AGREE", procedure.acts.AGREE.value);
    case MeetingStep.AGREE:
    case MeetingStep.RETURN:
      return tellOfMeeting(ctx, meeting, "MEETING_CHANGED", procedure.acts.ORGANISE.value);
    case MeetingStep.CALL:
      return tellOfMeeting(ctx, meeting, "MEETING_CALLED");
    case MeetingStep.RESCHEDULE:
      return tellOfMeeting(ctx, meeting, "MEETING_CHANGED");
    case MeetingStep.CANCEL:
      return meeting.calledAt === null ? undefined : tellOfMeeting(ctx, meeting, "MEETING_CANCELLED");
    default:
      return undefined;
  }
}
