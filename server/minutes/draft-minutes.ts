/** Beginning minutes, and beginning those that correct signed ones. */
import { recordAudit } from "../audit/record-audit.ts";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { lockMeeting, nameOf } from "../meeting/find-meeting.ts";
import type { Meeting, MeetingId } from "../meeting/meeting.entity.ts";
import { MeetingState } from "../meeting/meeting.enums.ts";
import { procedureUnder } from "../meeting/procedure.reads.ts";
import { Decision } from "./decision.entity.ts";
import { keyOf, newestOf, recordMinutesEvent } from "./find-minutes.ts";
import { Minutes, type MinutesId, MinutesText } from "./minutes.entity.ts";
import { MinutesState } from "./minutes.enums.ts";
import { isRefusal, type MinutesRefusal, refuse } from "./minutes-refusal.ts";
import { keepingRefusal } from "./minutes.rules.ts";

/** The minutes of a meeting that goes on or is over: begun, or those that are there. */
export async function draftMinutes(
  ctx: MunicipalContext,
  meetingId: MeetingId,
): Promise<Minutes | MinutesRefusal> {
  const meeting = await lockMeeting(ctx, meetingId, null);
  if (isRefusal(meeting)) return meeting;
  const there = await newestOf(ctx, meetingId);
  if (there) return there;
  if (meeting.state !== MeetingState.IN_SESSION && meeting.state !== MeetingState.HELD)
    return refuse("MEETING_NOT_BEGUN", "Протокол ведут с начала заседания. Сначала откройте заседание.");
  const procedure = await procedureUnder(ctx, meeting.regulationVersion);
  const refused = keepingRefusal(procedure, ctx.roleCodes);
  if (refused) return refused;
  const minutes = newMinutes(ctx, meeting, null, null);
  recordMinutesEvent(ctx, minutes.id, "DRAFTED", { clause: procedure.acts.KEEP_MINUTES.clause });
  recordAudit(ctx, "minutes.drafted", nameOf(meeting));
  await ctx.em.flush();
  return minutes;
}

function newMinutes(
  ctx: MunicipalContext,
  meeting: Pick<Meeting, "id" | "heldAt">,
  corrected: Minutes | null,
  reason: string | null,
): Minutes {
  const now = ctx.clock.now();
  const minutes = ctx.em.create(Minutes, {
    municipality: ctx.municipalityId,
    id: newId<MinutesId>(now.getTime()),
    meetingId: meeting.id,
    version: (corrected?.version ?? 0) + 1,
    correctsId: corrected?.id ?? null,
    correctionReason: reason,
    state: MinutesState.DRAFT,
    revision: 1,
    content: null,
    contentHash: null,
    keptByName: ctx.viewer.displayName,
    signedAt: null,
    heldAt: meeting.heldAt ?? now,
    createdAt: now,
  });
  ctx.em.persist(minutes);
  return minutes;
}

/** New minutes that say what the signed ones say, to be changed; those stay as they are. */
export async function copyForCorrection(
  ctx: MunicipalContext,
  signed: Minutes,
  meeting: Meeting,
  reason: string,
): Promise<Minutes> {
  const minutes = newMinutes(ctx, meeting, signed, reason);
  await ctx.em.flush();
  const from = { minutes: keyOf(ctx, signed.id) };
  const to = { minutes: keyOf(ctx, minutes.id) };
  for (const { agendaItemId, text } of await ctx.em.find(MinutesText, from))
    ctx.em.persist(ctx.em.create(MinutesText, { ...to, agendaItemId, text, revision: 1 }));
  const now = ctx.clock.now().getTime();
  for (const decision of await ctx.em.find(Decision, from, { orderBy: { ordinal: "asc", id: "asc" } })) {
    const { agendaItemId, ordinal, text, isForAction, ownerMemberId, ownerRecipientId, dueOn, source } =
      decision;
    const words = {
      agendaItemId,
      ordinal,
      text,
      isForAction,
      ownerMemberId,
      ownerRecipientId,
      dueOn,
      source,
    };
    ctx.em.persist(
      ctx.em.create(Decision, {
        ...to,
        ...words,
        municipality: ctx.municipalityId,
        id: newId<DecisionId>(now),
        assignmentId: null,
        replacesId: decision.id,
        revision: 1,
      }),
    );
  }
  recordMinutesEvent(ctx, minutes.id, "DRAFTED", { note: reason });
  await ctx.em.flush();
  return minutes;
}
