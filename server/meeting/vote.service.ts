/** Votes: in session, and without being present where the act knows votes by correspondence. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { select } from "../kernel/select.ts";
import { refuse } from "../submission/submission-refusal.ts";
import type { AgendaItem, AgendaItemId } from "./agenda-item.entity.ts";
import { lockMeeting, type MeetingWhole, nameOf, saved, wholeOf } from "./find-meeting.ts";
import type { Meeting, MeetingId } from "./meeting.entity.ts";
import {
  AgendaItemState,
  type AgendaOutcome,
  Attendance,
  MeetingForm,
  MeetingState,
  ParticipantKind,
  ProcedureAct,
  type VoteChoice,
} from "./meeting.enums.ts";
import { against, isRefusal, type MeetingRefusal, notNow, refusalOf } from "./meeting-refusal.ts";
import type { MeetingParticipant, ParticipantId } from "./participant.entity.ts";
import { anyOf } from "./participant.service.ts";
import { countedOutcome, votesFor } from "./vote.rules.ts";
import { groundOf, whoMay } from "./who-may.rules.ts";

export interface VoteGiven {
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  /** For whom; the viewer's own when absent. */
  readonly participantId: ParticipantId | null;
  /** Null takes the vote back. */
  readonly choice: VoteChoice | null;
}

/** Casts, changes or takes back one vote, until the meeting is closed. */
export async function castVote(ctx: MunicipalContext, given: VoteGiven): Promise<Meeting | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, given.meetingId, null);
  if (isRefusal(meeting)) return meeting;
  const whole = await wholeOf(ctx, meeting);
  const item = whole.items.find(({ id }) => id === given.itemId);
  if (!item) throw notFound();
  const own = ownParticipant(whole, ctx);
  const participant = given.participantId
    ? whole.participants.find(({ id }) => id === given.participantId)
    : own;
  if (!participant)
    return refuse("NOT_A_PARTICIPANT", "Среди участников вашей роли нет: голосовать могут только участники.");
  const isOwn = participant.id === own?.id;
  const refused = recordingRefusal(ctx, whole, isOwn) ?? votingRefusal(ctx, whole, item, participant);
  if (refused) return refused;
  if (given.choice === null) await takeBack(ctx, item, participant);
  else await write(ctx, whole, { item, participant, choice: given.choice, isOwn });
  recordAudit(ctx, "meeting.voted", nameOf(meeting), { itemId: item.id, isRecorded: !isOwn });
  return saved(ctx, meeting);
}

/** The member as whom the viewer votes: bound to the account already, or held by one of its roles and free. */
export function ownParticipant(
  { participants }: Pick<MeetingWhole, "participants">,
  { viewer, roleCodes }: Pick<MunicipalContext, "viewer" | "roleCodes">,
): MeetingParticipant | undefined {
  const members = participants.filter(({ kind }) => kind === ParticipantKind.MEMBER);
  return (
    members.find(({ accountId }) => accountId === viewer.accountId) ??
    members.find((each) => each.accountId === null && each.roleCodes.some((code) => roleCodes.includes(code)))
  );
}

/** Writing down what another said is for whoever keeps the minutes, organises or chairs. */
function recordingRefusal(
  ctx: MunicipalContext,
  { procedure }: MeetingWhole,
  isOwn: boolean,
): MeetingRefusal | null {
  if (isOwn) return null;
  const outcome = anyOf(
    procedure,
    [ProcedureAct.KEEP_MINUTES, ProcedureAct.ORGANISE, ProcedureAct.CHAIR],
    ctx,
  );
  return outcome.isAllowed ? null : refusalOf(outcome);
}

function votingRefusal(
  ctx: MunicipalContext,
  { meeting, procedure }: MeetingWhole,
  item: AgendaItem,
  participant: MeetingParticipant,
): MeetingRefusal | null {
  if (participant.kind !== ParticipantKind.MEMBER)
    return refuse("NOT_A_MEMBER", "Голосуют только члены центра: приглашённые и присутствующие не голосуют.");
  if (item.state !== AgendaItemState.KEPT)
    return refuse("NOT_ON_AGENDA", "Этого вопроса в повестке нет: голосовать по нему нельзя.");
  const isCorrespondence = meeting.form === MeetingForm.BY_CORRESPONDENCE;
  if (isCorrespondence && ctx.clock.now() > meeting.endsAt)
    return refuse("VOTING_OVER", "Срок голосования истёк: голос не принят.");
  const isInSession = meeting.state === MeetingState.IN_SESSION;
  if (isCorrespondence || (isInSession && isPresent(participant))) return isInSession ? null : notNow();
  if (!isInSession && meeting.state !== MeetingState.CALLED) return notNow();
  const { forms } = procedure;
  return forms.value.includes(MeetingForm.BY_CORRESPONDENCE)
    ? null
    : against(
        "ABSENTEE_NOT_ALLOWED",
        `Заочное голосование не предусмотрено. ${groundOf(forms)} Голосовать могут присутствующие: отметьте явку.`,
        forms,
      );
}

const isPresent = ({ attendance }: MeetingParticipant): boolean =>
  attendance === Attendance.PRESENT || attendance === Attendance.REMOTE;

const takeBack = (ctx: MunicipalContext, item: AgendaItem, participant: MeetingParticipant) =>
  select(
    ctx.em,
    "delete from meeting_vote where municipality_id = ? and agenda_item_id = ? and participant_id = ?",
    [ctx.municipalityId, item.id, participant.id],
  );

interface Cast {
  readonly item: AgendaItem;
  readonly participant: MeetingParticipant;
  readonly choice: VoteChoice;
  readonly isOwn: boolean;
}

async function write(
  ctx: MunicipalContext,
  { meeting }: MeetingWhole,
  { item, participant, choice, isOwn }: Cast,
): Promise<void> {
  // From the first vote on, no other account with the same role votes as this person.
  if (isOwn) participant.accountId = ctx.viewer.accountId;
  const isAbsentee = meeting.form === MeetingForm.BY_CORRESPONDENCE || !isPresent(participant);
  await select(
    ctx.em,
    `insert into meeting_vote (municipality_id, agenda_item_id, participant_id, choice, is_absentee, at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (municipality_id, agenda_item_id, participant_id) do update set choice = excluded.choice,
       is_absentee = excluded.is_absentee, at = excluded.at, recorded_by = excluded.recorded_by`,
    [
      ctx.municipalityId,
      item.id,
      participant.id,
      choice,
      isAbsentee,
      ctx.clock.now(),
      isOwn ? null : ctx.viewer.displayName,
    ],
  );
}

/** States how an item ended: whoever chairs, where votes do not say so by the act's own rule. */
export async function stateOutcome(
  ctx: MunicipalContext,
  id: MeetingId,
  itemId: AgendaItemId,
  outcome: AgendaOutcome | null,
): Promise<Meeting | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, id, null);
  if (isRefusal(meeting)) return meeting;
  if (meeting.state !== MeetingState.IN_SESSION) return notNow();
  const whole = await wholeOf(ctx, meeting);
  const item = whole.items.find((each) => each.id === itemId);
  if (!item) throw notFound();
  const { procedure } = whole;
  const may = whoMay(procedure, ProcedureAct.CHAIR, {
    roleCodes: ctx.roleCodes,
    isChairAbsent: meeting.isSubstituted,
  });
  if (!may.isAllowed) return refusalOf(may);
  if (item.state !== AgendaItemState.KEPT) return refuse("NOT_ON_AGENDA", "Этого вопроса в повестке нет.");
  const counted = countedOutcome(whole, item);
  if (counted !== null && outcome !== null && outcome !== counted)
    return against(
      "OUTCOME_BY_VOTE",
      `По голосованию итог другой: за — ${votesFor(whole.votes, item.id).filter(({ choice }) => choice === "FOR").length}. Итог определяют голоса.`,
      { clause: procedure.majority!.clause, source: procedure.acts.CHAIR.source },
    );
  item.outcome = outcome;
  item.isOutcomeStated = outcome !== null && counted === null;
  return saved(ctx, meeting);
}
