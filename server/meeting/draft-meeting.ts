/** Begins a meeting and changes its facts. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { localDay } from "../term/local-time.ts";
import { lockMeeting, nameOf, recordMeetingEvent, saved, wholeOf } from "./find-meeting.ts";
import { Meeting, type MeetingId } from "./meeting.entity.ts";
import { MeetingForm, MeetingState, ProcedureAct } from "./meeting.enums.ts";
import { isRefusal, type MeetingRefusal, notNow, refusalOf } from "./meeting-refusal.ts";
import { OPEN_STATES } from "./meeting-steps.ts";
import { firstParticipants } from "./participant.service.ts";
import { procedureToday } from "./procedure.reads.ts";
import { formAllowed } from "./step.rules.ts";
import { tellOfMeeting } from "./tell-meeting.ts";
import { whoMay } from "./who-may.rules.ts";

const LONGEST_TITLE = 300;
const LONGEST_PLACE = 500;
const LONGEST_DAYS = 31;
/** Other years are slips of the pen. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

export interface FactsGiven {
  readonly title: string;
  readonly form: MeetingForm;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
}

/** A new meeting with the next number of its year, by the procedure in force on its day. */
export async function draftMeeting(
  ctx: MunicipalContext,
  given: FactsGiven,
): Promise<Meeting | MeetingRefusal> {
  const facts = cleaned(given);
  const wrong = factsRefusal(facts);
  if (wrong) return wrong;
  const startsOn = localDay(ctx.timeZone, given.startsAt);
  const { procedure, version } = await procedureToday(ctx, startsOn);
  const outcome = whoMay(procedure, ProcedureAct.ORGANISE, ctx);
  if (!outcome.isAllowed) return refusalOf(outcome);
  const refused = formAllowed(procedure, facts.form);
  if (refused) return refused;
  const now = ctx.clock.now();
  const year = Number(startsOn.slice(0, 4));
  const meeting = ctx.em.create(Meeting, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<MeetingId>(now.getTime()),
    year,
    number: await nextNumber(ctx, year),
    state: MeetingState.DRAFT,
    regulationVersion: version,
    createdAt: now,
    changedAt: now,
  } as never);
  ctx.em.persist(meeting);
  recordMeetingEvent(ctx, meeting.id, "DRAFTED", { clause: outcome.clause });
  recordAudit(ctx, "meeting.drafted", nameOf(meeting), { form: facts.form });
  await ctx.em.flush();
  await firstParticipants(ctx, meeting, procedure, startsOn);
  return meeting;
}

/** One transaction at a time takes a number of a municipality. */
async function nextNumber(ctx: MunicipalContext, year: number): Promise<number> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `meeting ${ctx.municipalityId}`,
  ]);
  const [row] = await select<{ next: number }>(
    ctx.em,
    `select coalesce(max(number), 0)::int + 1 as next from meeting where municipality_id = ? and year = ?`,
    [ctx.municipalityId, year],
  );
  return row!.next;
}

/** Other facts. The time of a meeting that was called moves by the step of rescheduling alone. */
export async function changeMeeting(
  ctx: MunicipalContext,
  id: MeetingId,
  revision: number,
  given: FactsGiven,
): Promise<Meeting | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, id, revision);
  if (isRefusal(meeting)) return meeting;
  if (!OPEN_STATES.includes(meeting.state) || meeting.state === MeetingState.IN_SESSION) return notNow();
  const { procedure } = await wholeOf(ctx, meeting);
  const outcome = whoMay(procedure, ProcedureAct.ORGANISE, ctx);
  if (!outcome.isAllowed) return refusalOf(outcome);
  const facts = cleaned(given);
  const refused = factsRefusal(facts) ?? formAllowed(procedure, facts.form);
  if (refused) return refused;
  const isOtherTime =
    +facts.startsAt !== +meeting.startsAt || +facts.endsAt !== +meeting.endsAt || facts.form !== meeting.form;
  const isCalled = meeting.state === MeetingState.CALLED;
  if (isOtherTime && isCalled)
    return refuse("CALLED_ALREADY", "Участники уже оповещены: чтобы изменить время, перенесите заседание.");
  Object.assign(meeting, facts);
  if (isOtherTime) backToDraft(meeting);
  recordMeetingEvent(ctx, id, "CHANGED", { clause: outcome.clause });
  recordAudit(ctx, "meeting.changed", nameOf(meeting));
  const done = await saved(ctx, meeting);
  if (isCalled) await tellOfMeeting(ctx, meeting, "MEETING_CHANGED");
  return done;
}

/** What was agreed is no longer what stands there. */
export function backToDraft(meeting: Meeting): void {
  if (meeting.state !== MeetingState.AGREED && meeting.state !== MeetingState.ON_AGREEMENT) return;
  meeting.state = MeetingState.DRAFT;
  meeting.agreedAt = null;
  meeting.agreedBy = null;
}

const cleaned = ({ title, place, link, ...facts }: FactsGiven): FactsGiven => ({
  ...facts,
  title: title.trim(),
  place: place?.trim() || null,
  link: link?.trim() || null,
});

/** What no meeting can be, whatever the procedure. */
export function factsRefusal({
  title,
  place,
  link,
  startsAt,
  endsAt,
  form,
}: FactsGiven): MeetingRefusal | null {
  if (title === "") return refuse("TEXT_MISSING", "Назовите заседание.");
  if (
    title.length > LONGEST_TITLE ||
    (place?.length ?? 0) > LONGEST_PLACE ||
    (link?.length ?? 0) > LONGEST_PLACE
  )
    return refuse("TEXT_TOO_LONG", "Название или место слишком длинное. Сократите его.");
  if (link !== null && !/^https?:\/\/[^\s<>"]+$/iu.test(link))
    return refuse("LINK_WRONG", "Ссылка на видеосвязь начинается с https:// и не содержит пробелов.");
  if ([startsAt, endsAt].some((at) => at.getUTCFullYear() < FIRST_YEAR || at.getUTCFullYear() > LAST_YEAR))
    return refuse("TIME_REVERSED", "Проверьте год: такой даты заседания быть не может.");
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  if (!(hours > 0)) return refuse("TIME_REVERSED", "Окончание должно быть позже начала.");
  const isLong = form === MeetingForm.BY_CORRESPONDENCE ? hours > LONGEST_DAYS * 24 : hours > 24;
  return isLong
    ? refuse(
        "TIME_TOO_LONG",
        `Заседание длится не больше суток, заочное голосование — не больше ${LONGEST_DAYS} дня.`,
      )
    : null;
}
