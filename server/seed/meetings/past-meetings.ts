/** A meeting that was held and one to come in each centre of the demo, by the procedure of its own act. */
import type { JobId } from "../../job/job.entity.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { addAgendaItem, changeAgendaItem, proposeAgenda } from "../../meeting/agenda.service.ts";
import { draftMeeting } from "../../meeting/draft-meeting.ts";
import { wholeOf } from "../../meeting/find-meeting.ts";
import { Meeting } from "../../meeting/meeting.entity.ts";
import {
  AgendaItemState,
  AgendaOutcome,
  Attendance,
  MeetingForm,
  MeetingStep,
  ParticipantKind,
  ProcedureAct,
  VoteChoice,
} from "../../meeting/meeting.enums.ts";
import { MEETING_STEPS } from "../../meeting/meeting-steps.ts";
import { isRefusal, type MeetingRefusal } from "../../meeting/meeting-refusal.ts";
import { chooseParticipants, recordAttendance } from "../../meeting/participant.service.ts";
import { procedureToday } from "../../meeting/procedure.reads.ts";
import { needsAgreement, type Procedure } from "../../meeting/procedure.rules.ts";
import { stepMeeting } from "../../meeting/step-meeting.ts";
import { castVote, stateOutcome } from "../../meeting/vote.service.ts";
import { hasField } from "../../regulation/features.ts";
import { standingOf } from "../../regulation/standing.ts";
import { instantOf } from "../../term/local-time.ts";
import type { Seeding } from "../seed.ts";
import { townsOf } from "../submissions/fill-register.ts";

/** Days from today: when the first was drawn up and held, when the next one is. */
const DRAWN_UP = -28;
const HELD = -21;
const NEXT = 5;
const TUESDAY = 2;
const BEGINS = 10 * 60;
/** Proposals kept, votes written down. */
const KEPT = 3;
const VOTES = 7;

/** Draws them up where there is none. */
export async function holdMeetings(
  { database: { em: root }, clock, log }: Pick<Seeding, "database" | "clock" | "log">,
  ids: readonly MunicipalityId[],
): Promise<void> {
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    const job = { id: "meetings" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      if (!hasField(await standingOf(ctx), "Query.meetings")) return;
      if ((await ctx.em.count(Meeting, { municipality: municipalityId })) > 0) return;
      const { procedure } = await procedureToday(ctx);
      await holdOne(ctx, procedure);
      await drawUpNext(ctx, procedure);
    });
  }
}

/** The centre at a moment, in the role that the procedure gives an act to. */
function as(ctx: MunicipalContext, procedure: Procedure, act: ProcedureAct, at: Date): MunicipalContext {
  const role = procedure.acts[act].value[0] ?? "HEAD";
  const displayName = procedure.roleTitles.get(role) ?? role;
  return { ...ctx, clock: { now: () => at }, roleCodes: [role], viewer: { ...ctx.viewer, displayName } };
}

/** The Tuesday on or before a day. */
function tuesdayBy(day: PlainDate): PlainDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - TUESDAY + 7) % 7));
}

async function drawUp(
  ctx: MunicipalContext,
  procedure: Procedure,
  { at, day, title }: { at: Date; day: PlainDate; title: string },
): Promise<Meeting> {
  const organising = as(ctx, procedure, ProcedureAct.ORGANISE, at);
  const startsAt = instantOf(ctx.timeZone, day, BEGINS);
  const meeting = made(
    await draftMeeting(organising, {
      title,
      form: procedure.forms.value[0] ?? MeetingForm.IN_PERSON,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 90 * 60_000),
      place: "Администрация, малый зал",
      link: null,
    }),
  );
  // Roles instead of the people of the published composition: what is invented is never said of a person.
  const choosing = as(ctx, procedure, ProcedureAct.CHOOSE_PARTICIPANTS, at);
  const roleCodes = [...procedure.roleTitles.keys()];
  made(
    await chooseParticipants(choosing, meeting.id, meeting.revision, {
      memberIds: [],
      roleCodes,
      invited: [],
    }),
  );
  made(await proposeAgenda(organising, meeting.id));
  made(
    await addAgendaItem(organising, meeting.id, {
      title: "О ходе рассмотрения обращений и сообщений жителей",
      reason: "Вопрос рассматривается на каждом заседании.",
      speaker: procedure.roleTitles.get(organising.roleCodes[0] ?? "") ?? null,
    }),
  );
  return meeting;
}

/** Agreed where that is asked for, called, held: as the act says, one step after another. */
async function holdOne(ctx: MunicipalContext, procedure: Procedure): Promise<void> {
  const today = todayOf(ctx);
  const day = tuesdayBy(addDays(today, HELD));
  const at = instantOf(ctx.timeZone, addDays(today, DRAWN_UP - 7), BEGINS);
  const meeting = await drawUp(ctx, procedure, { at, day, title: "Итоги месяца: обращения и их причины" });
  const organising = as(ctx, procedure, ProcedureAct.ORGANISE, at);
  const { items } = await wholeOf(ctx, meeting);
  for (const item of items.filter(({ state }) => state === AgendaItemState.PROPOSED).slice(0, KEPT))
    made(await changeAgendaItem(organising, meeting.id, item.id, { ...item, state: AgendaItemState.KEPT }));
  if (needsAgreement(procedure)) {
    await take(ctx, meeting, MeetingStep.SUBMIT, at);
    await take(ctx, meeting, MeetingStep.AGREE, at);
  }
  await take(ctx, meeting, MeetingStep.CALL, at);
  await sit(ctx, meeting);
  await take(ctx, meeting, MeetingStep.CLOSE, meeting.endsAt);
}

/** Everybody came; the first matter is voted on, the chair states how each one ended. */
async function sit(ctx: MunicipalContext, meeting: Meeting): Promise<void> {
  const at = meeting.startsAt;
  const { participants, procedure, items } = await wholeOf(ctx, meeting);
  const keeping = as(ctx, procedure, ProcedureAct.KEEP_MINUTES, at);
  const came = participants.map(({ id }) => ({
    participantId: id,
    attendance: Attendance.PRESENT,
    absenceReason: null,
    substitute: null,
  }));
  made(await recordAttendance(keeping, meeting.id, came));
  await take(ctx, meeting, MeetingStep.OPEN, at);
  const kept = items.filter(({ state }) => state === AgendaItemState.KEPT);
  const voters = participants.filter(({ kind }) => kind === ParticipantKind.MEMBER).slice(0, VOTES);
  for (const { id } of voters)
    made(
      await castVote(keeping, {
        meetingId: meeting.id,
        itemId: kept[0]!.id,
        participantId: id,
        choice: VoteChoice.FOR,
      }),
    );
  const chairing = as(ctx, procedure, ProcedureAct.CHAIR, at);
  for (const [place, item] of kept.entries()) {
    const outcome = place === kept.length - 1 && place > 0 ? AgendaOutcome.NOTED : AgendaOutcome.ADOPTED;
    made(await stateOutcome(chairing, meeting.id, item.id, outcome));
  }
}

/** The next one: on its way to be agreed where that is asked for, else in the hands of whoever organises. */
async function drawUpNext(ctx: MunicipalContext, procedure: Procedure): Promise<void> {
  const now = ctx.clock.now();
  const day = addDays(todayOf(ctx), NEXT);
  const meeting = await drawUp(ctx, procedure, {
    at: now,
    day,
    title: "Просроченные обращения и запросы ЦУР",
  });
  await take(ctx, meeting, needsAgreement(procedure) ? MeetingStep.SUBMIT : MeetingStep.CALL, now);
}

async function take(ctx: MunicipalContext, { id }: Meeting, step: MeetingStep, at: Date): Promise<void> {
  const meeting = await ctx.em.findOneOrFail(Meeting, { municipality: ctx.municipalityId, id });
  const { procedure } = await wholeOf(ctx, meeting);
  made(
    await stepMeeting(as(ctx, procedure, MEETING_STEPS[step].act, at), {
      id,
      revision: meeting.revision,
      step,
      note: null,
      startsAt: null,
      endsAt: null,
      isChairAbsent: false,
      isQuorumStated: true,
    }),
  );
}

/** @throws {Error} when a step is refused: a demo that its own rules refuse is a mistake */
function made<T extends object>(outcome: T | MeetingRefusal): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome as T;
}
