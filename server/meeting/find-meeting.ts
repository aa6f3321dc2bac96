/** Finds meetings of the context's municipality. Another's is not found. */
import { LockMode } from "@mikro-orm/core";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { localDay } from "../term/local-time.ts";
import { Meeting, type MeetingId } from "./meeting.entity.ts";
import { AgendaItemState, type VoteChoice } from "./meeting.enums.ts";
import { MeetingEvent, type MeetingEventId, type MeetingEventKind } from "./meeting-event.entity.ts";
import { changedMeanwhile, type MeetingRefusal } from "./meeting-refusal.ts";
import { AgendaItem, type AgendaItemId } from "./agenda-item.entity.ts";
import { MeetingParticipant, type ParticipantId } from "./participant.entity.ts";
import { procedureUnder } from "./procedure.reads.ts";
import type { Procedure } from "./procedure.rules.ts";
import type { MeetingFacts } from "./step.rules.ts";

/** @throws {DenialError} NOT_FOUND */
export async function getMeeting(ctx: MunicipalContext, id: MeetingId): Promise<Meeting> {
  const meeting = await ctx.em.findOne(Meeting, { municipality: ctx.municipalityId, id });
  if (!meeting) throw notFound();
  return meeting;
}

/**
 * The meeting for whoever changes it: held until the end of the transaction.
 *
 * @param revision the one seen; null where the newest will do
 * @throws {DenialError} NOT_FOUND
 */
export async function lockMeeting(
  ctx: MunicipalContext,
  id: MeetingId,
  revision: number | null,
): Promise<Meeting | MeetingRefusal> {
  const where = { municipality: ctx.municipalityId, id };
  const meeting = await ctx.em.findOne(Meeting, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!meeting) throw notFound();
  return revision === null || meeting.revision === revision ? meeting : changedMeanwhile(meeting.revision);
}

/** Counts the change and writes it. */
export async function saved(ctx: MunicipalContext, meeting: Meeting): Promise<Meeting> {
  meeting.revision += 1;
  meeting.changedAt = ctx.clock.now();
  await ctx.em.flush();
  parts(ctx).clear(meeting.id);
  return meeting;
}

export interface VoteRow {
  readonly itemId: AgendaItemId;
  readonly participantId: ParticipantId;
  readonly choice: VoteChoice;
  readonly isAbsentee: boolean;
  readonly at: Date;
  readonly recordedBy: string | null;
}

/** Everything that a meeting is judged by. */
export interface MeetingWhole {
  readonly meeting: Meeting;
  readonly procedure: Procedure;
  readonly items: AgendaItem[];
  readonly participants: MeetingParticipant[];
  readonly votes: VoteRow[];
}

/** The meeting with what belongs to it, as it is now. */
export async function wholeOf(ctx: MunicipalContext, meeting: Meeting): Promise<MeetingWhole> {
  parts(ctx).clear(meeting.id);
  return readWhole(ctx, meeting);
}

/** As above, read once in an operation that changes nothing in between. Batched. */
export async function readWhole(ctx: MunicipalContext, meeting: Meeting): Promise<MeetingWhole> {
  const procedure = await procedureUnder(ctx, meeting.regulationVersion);
  return { meeting, procedure, ...(await parts(ctx).load(meeting.id))! };
}

type Parts = Pick<MeetingWhole, "items" | "participants" | "votes">;

const parts = perOperation(async (ctx: MunicipalContext, ids: readonly MeetingId[]) => {
  const { municipalityId } = ctx;
  const of = { meeting: { $in: ids.map((id) => [municipalityId, id] as never) } };
  const items = await ctx.em.find(AgendaItem, of, { orderBy: { ordinal: "asc", id: "asc" } });
  const participants = await ctx.em.find(MeetingParticipant, of, { orderBy: { id: "asc" } });
  const votes = await votesOf(ctx, ids);
  const found = ids.map((id): [MeetingId, Parts] => {
    const isOf = ({ meeting }: { meeting: [unknown, MeetingId] }) => meeting[1] === id;
    const own = { items: items.filter(isOf), participants: participants.filter(isOf) };
    return [id, { ...own, votes: votes.filter(({ meetingId }) => meetingId === id) }];
  });
  return new Map(found);
});

async function votesOf(
  ctx: MunicipalContext,
  ids: readonly MeetingId[],
): Promise<(VoteRow & { meetingId: MeetingId })[]> {
  const rows = await select<VoteRow & { meetingId: MeetingId }>(
    ctx.em,
    `select i.meeting_id as "meetingId", v.agenda_item_id as "itemId", v.participant_id as "participantId", v.choice,
       v.is_absentee as "isAbsentee", v.at, v.recorded_by as "recordedBy"
     from meeting_vote v join agenda_item i on i.municipality_id = v.municipality_id and i.id = v.agenda_item_id
     where i.municipality_id = ? and i.meeting_id = any(string_to_array(?, ',')::uuid[])
     order by v.at, v.participant_id`,
    [ctx.municipalityId, ids.join(",")],
  );
  // A plain statement gives an instant as text.
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** What the rules of steps look at. */
export async function factsOf(
  ctx: MunicipalContext,
  { meeting, procedure, items, participants, votes }: MeetingWhole,
): Promise<MeetingFacts> {
  const { state, form, startsAt, endsAt } = meeting;
  const kept = items.filter((item) => item.state === AgendaItemState.KEPT);
  const voted = new Set(votes.map(({ participantId }) => participantId));
  const votedOn = new Set(votes.map(({ itemId }) => itemId));
  const isCounted = procedure.majority?.rule != null;
  const unsettled = kept.find(({ id, outcome }) => outcome === null && !(isCounted && votedOn.has(id)));
  return {
    state,
    form,
    startsAt,
    endsAt,
    startsOn: localDay(ctx.timeZone, startsAt),
    keptItems: kept.length,
    unsettled: unsettled?.title ?? null,
    participants: participants.map((each) => ({ ...each, hasVoted: voted.has(each.id) })),
    memberCount: await memberCount(ctx, localDay(ctx.timeZone, startsAt)),
  };
}

async function memberCount(ctx: MunicipalContext, day: string): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from member
     where municipality_id = ? and joined_on <= ? and (left_on is null or left_on >= ?)`,
    [ctx.municipalityId, day, day],
  );
  return row?.count ?? 0;
}

/** Notes what was done, in the transaction that does it. */
export function recordMeetingEvent(
  ctx: MunicipalContext,
  meetingId: MeetingId,
  kind: MeetingEventKind,
  { note = null, clause = null }: { note?: string | null; clause?: string | null } = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(MeetingEvent, {
      municipality: ctx.municipalityId,
      id: newId<MeetingEventId>(at.getTime()),
      meetingId,
      kind,
      at,
      actor: ctx.viewer.displayName,
      clause,
      note,
    }),
  );
}

/** Number and year as people write them. */
export const nameOf = ({ number, year }: Pick<Meeting, "number" | "year">): string => `${number}/${year}`;
