/** Who takes part in a meeting, and who came. */
import type { MemberId } from "../composition/member.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { localDay } from "../term/local-time.ts";
import { lockMeeting, recordMeetingEvent, saved, wholeOf } from "./find-meeting.ts";
import type { Meeting, MeetingId } from "./meeting.entity.ts";
import { type Attendance, MeetingState, ParticipantKind, ProcedureAct } from "./meeting.enums.ts";
import { isRefusal, type MeetingRefusal, notNow, refusalOf } from "./meeting-refusal.ts";
import { MeetingParticipant, type ParticipantId } from "./participant.entity.ts";
import type { Procedure } from "./procedure.rules.ts";
import { tellOfMeeting } from "./tell-meeting.ts";
import { whoMay } from "./who-may.rules.ts";

const MOST = 200;
const LONGEST_NAME = 200;
const LONGEST_REASON = 500;
const BEFORE_SESSION: ReadonlySet<string> = new Set(["DRAFT", "ON_AGREEMENT", "AGREED", "CALLED"]);

/** Members of the centre on a day, with the roles they hold on it. */
interface MemberRow {
  readonly id: MemberId;
  readonly name: string;
  readonly post: string | null;
  readonly roleCodes: string[];
}

function membersOn(ctx: MunicipalContext, day: PlainDate): Promise<MemberRow[]> {
  return select<MemberRow>(
    ctx.em,
    `select m.id, coalesce(m.name, m.post, 'Член центра') as name, case when m.name is null then null else m.post end as post,
       coalesce((select array_agg(distinct a.role_code) from appointment a
         where a.municipality_id = m.municipality_id and a.member_id = m.id
           and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)), '{}') as "roleCodes"
     from member m where m.municipality_id = ? and m.joined_on <= ? and (m.left_on is null or m.left_on >= ?)
     order by name, m.id`,
    [day, day, ctx.municipalityId, day, day],
  );
}

type Fresh = Pick<MeetingParticipant, "kind" | "name" | "post" | "roleCodes" | "clause"> & {
  member: MemberId | null;
};

/** Everybody of the centre and whoever the act asks for; where nobody is known by name, its roles. */
export async function firstParticipants(
  ctx: MunicipalContext,
  meeting: Meeting,
  procedure: Procedure,
  day: PlainDate,
): Promise<void> {
  const members = await membersOn(ctx, day);
  const people = members.map(ofMember);
  const roles =
    members.length > 0 ? [] : [...procedure.roleTitles.keys()].map((code) => ofRole(procedure, code));
  for (const each of [...people, ...roles, ...requiredBy(procedure)]) add(ctx, meeting, each);
  await ctx.em.flush();
}

const ofMember = ({ id, ...facts }: MemberRow): Fresh => ({
  ...facts,
  kind: ParticipantKind.MEMBER,
  clause: null,
  member: id,
});

const ofRole = ({ roleTitles }: Procedure, code: string): Fresh => ({
  kind: ParticipantKind.MEMBER,
  name: roleTitles.get(code) ?? code,
  post: null,
  roleCodes: [code],
  clause: null,
  member: null,
});

const requiredBy = ({ attendedBy }: Procedure): Fresh[] =>
  attendedBy.map(({ who, clause }) => ({
    kind: ParticipantKind.REQUIRED,
    name: who,
    post: null,
    roleCodes: [],
    clause,
    member: null,
  }));

function add(ctx: MunicipalContext, { id }: Meeting, { member, ...facts }: Fresh): void {
  const { municipalityId } = ctx;
  ctx.em.persist(
    ctx.em.create(MeetingParticipant, {
      ...facts,
      municipality: municipalityId,
      id: newId<ParticipantId>(ctx.clock.now().getTime()),
      meeting: [municipalityId, id],
      member: member === null ? null : [municipalityId, member],
      attendance: null,
      absenceReason: null,
      substitute: null,
      accountId: null,
    }),
  );
}

export interface ParticipantsGiven {
  readonly memberIds: readonly MemberId[];
  readonly roleCodes: readonly string[];
  readonly invited: readonly { readonly name: string; readonly post: string | null }[];
}

/**
 * Says anew who takes part. Those who stay keep their attendance and votes; whoever the act asks for stays.
 *
 * @throws {DenialError} NOT_FOUND for a meeting of another municipality
 */
export async function chooseParticipants(
  ctx: MunicipalContext,
  id: MeetingId,
  revision: number,
  given: ParticipantsGiven,
): Promise<Meeting | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, id, revision);
  if (isRefusal(meeting)) return meeting;
  if (!BEFORE_SESSION.has(meeting.state)) return notNow();
  const whole = await wholeOf(ctx, meeting);
  const outcome = whoMay(whole.procedure, ProcedureAct.CHOOSE_PARTICIPANTS, ctx);
  if (!outcome.isAllowed) return refusalOf(outcome);
  const members = await membersOn(ctx, localDay(ctx.timeZone, meeting.startsAt));
  const wanted = wantedOf(whole.procedure, members, given);
  if (isRefusal(wanted)) return wanted;
  const keys = new Set(wanted.map(keyOf));
  const voted = new Set(whole.votes.map(({ participantId }) => participantId));
  const leaving = whole.participants.filter((each) => !keys.has(keyOfRow(each)));
  if (leaving.some((each) => voted.has(each.id)))
    return refuse("HAS_VOTES", "Участник уже проголосовал: исключить его нельзя.");
  for (const each of leaving) ctx.em.remove(each);
  const here = new Set(whole.participants.map(keyOfRow));
  for (const each of wanted) if (!here.has(keyOf(each))) add(ctx, meeting, each);
  recordMeetingEvent(ctx, id, "PARTICIPANTS", { clause: outcome.clause });
  const done = await saved(ctx, meeting);
  if (meeting.state === MeetingState.CALLED) await tellOfMeeting(ctx, meeting, "MEETING_CHANGED");
  return done;
}

function wantedOf(
  procedure: Procedure,
  members: readonly MemberRow[],
  { memberIds, roleCodes, invited }: ParticipantsGiven,
): Fresh[] | MeetingRefusal {
  const byId = new Map(members.map((member) => [member.id, member]));
  if (memberIds.some((id) => !byId.has(id)))
    return refuse("NOT_A_MEMBER", "В день заседания этот человек не состоит в центре. Выберите другого.");
  if (roleCodes.some((code) => !procedure.roleTitles.has(code)))
    return refuse("ROLE_UNKNOWN", "Такой роли в положении нет. Выберите другую.");
  const guests = invited.map(({ name, post }) => ({ name: name.trim(), post: post?.trim() || null }));
  if (guests.some(({ name }) => name === "")) return refuse("TEXT_MISSING", "Назовите приглашённого.");
  if (guests.some(({ name, post }) => name.length > LONGEST_NAME || (post?.length ?? 0) > LONGEST_NAME))
    return refuse("TEXT_TOO_LONG", `Имя и должность — не длиннее ${LONGEST_NAME} знаков.`);
  if (memberIds.length + roleCodes.length + guests.length > MOST)
    return refuse("TOO_MANY", `Участников — не больше ${MOST}.`);
  return [
    ...[...new Set(memberIds)].map((id) => ofMember(byId.get(id)!)),
    ...[...new Set(roleCodes)].map((code) => ofRole(procedure, code)),
    ...requiredBy(procedure),
    ...guests.map(({ name, post }) => ({
      kind: ParticipantKind.INVITED,
      name,
      post,
      roleCodes: [],
      clause: null,
      member: null,
    })),
  ];
}

const keyOf = ({ kind, member, name, roleCodes, post }: Fresh): string =>
  member ?? `${kind} ${roleCodes.join()} ${name} ${post ?? ""}`;

const keyOfRow = ({ member, ...row }: MeetingParticipant): string =>
  keyOf({ ...row, member: member?.[1] ?? null });

export interface AttendanceGiven {
  readonly participantId: ParticipantId;
  readonly attendance: Attendance | null;
  readonly absenceReason: string | null;
  readonly substitute: string | null;
}

/** Notes who came: by whoever organises, keeps the minutes or chairs. */
export async function recordAttendance(
  ctx: MunicipalContext,
  id: MeetingId,
  given: readonly AttendanceGiven[],
): Promise<Meeting | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, id, null);
  if (isRefusal(meeting)) return meeting;
  if (meeting.state !== MeetingState.CALLED && meeting.state !== MeetingState.IN_SESSION) return notNow();
  const { procedure, participants } = await wholeOf(ctx, meeting);
  const outcome = anyOf(
    procedure,
    [ProcedureAct.KEEP_MINUTES, ProcedureAct.ORGANISE, ProcedureAct.CHAIR],
    ctx,
  );
  if (!outcome.isAllowed) return refusalOf(outcome);
  const byId = new Map(participants.map((each) => [each.id, each]));
  for (const { participantId, attendance, absenceReason, substitute } of given) {
    const participant = byId.get(participantId);
    if (!participant) return refuse("PARTICIPANT_UNKNOWN", "Такого участника нет. Обновите страницу.");
    if ((absenceReason?.length ?? 0) > LONGEST_REASON || (substitute?.length ?? 0) > LONGEST_NAME)
      return refuse("TEXT_TOO_LONG", "Причина или имя слишком длинные. Сократите их.");
    Object.assign(participant, {
      attendance,
      absenceReason: absenceReason?.trim() || null,
      substitute: substitute?.trim() || null,
    });
  }
  recordMeetingEvent(ctx, id, "ATTENDANCE", { clause: outcome.clause });
  return saved(ctx, meeting);
}

/** By the first of several acts that the viewer may do; the refusal is that of the first. */
export function anyOf(
  procedure: Procedure,
  acts: readonly [ProcedureAct, ...ProcedureAct[]],
  { roleCodes }: Pick<MunicipalContext, "roleCodes">,
): ReturnType<typeof whoMay> {
  const outcomes = acts.map((act) => whoMay(procedure, act, { roleCodes, isChairAbsent: true }));
  return outcomes.find(({ isAllowed }) => isAllowed) ?? outcomes[0]!;
}
