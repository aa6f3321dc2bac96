/** The agenda of a meeting: proposed from the register, kept, dropped, written, put in order. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { AgendaItem, type AgendaItemId } from "./agenda-item.entity.ts";
import { AGENDA_SOURCES, type AgendaProposal } from "./agenda-sources.ts";
import { backToDraft } from "./draft-meeting.ts";
import {
  lockMeeting,
  type MeetingWhole,
  nameOf,
  recordMeetingEvent,
  saved,
  wholeOf,
} from "./find-meeting.ts";
import type { Meeting, MeetingId } from "./meeting.entity.ts";
import { AgendaItemState, AgendaSubjectKind, MeetingState, ProcedureAct } from "./meeting.enums.ts";
import { isRefusal, type MeetingRefusal, notNow, refusalOf } from "./meeting-refusal.ts";
import { OPEN_STATES } from "./meeting-steps.ts";
import { anyOf } from "./participant.service.ts";
import { needsAgreement } from "./procedure.rules.ts";
import { votesFor } from "./vote.rules.ts";
import { whoMay } from "./who-may.rules.ts";

const MOST_ITEMS = 100;
const LONGEST_TITLE = 500;
const LONGEST_REASON = 2_000;
const LONGEST_SPEAKER = 200;

interface Arranging {
  readonly meeting: Meeting;
  readonly whole: MeetingWhole;
  readonly clause: string | null;
}

/** Opens the agenda for the viewer, or says who may arrange it now. */
async function arranging(ctx: MunicipalContext, id: MeetingId): Promise<Arranging | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, id, null);
  if (isRefusal(meeting)) return meeting;
  if (!OPEN_STATES.includes(meeting.state)) return notNow();
  const whole = await wholeOf(ctx, meeting);
  const outcome = mayArrange(ctx, whole);
  if (!outcome.isAllowed) return refusalOf(outcome);
  // What was agreed by one is not changed by another without being agreed again.
  if (!whoMay(whole.procedure, ProcedureAct.AGREE, ctx).isAllowed) backToDraft(meeting);
  return { meeting, whole, clause: outcome.clause };
}

/** Whoever organises, chairs or agrees; once participants are told, an agreed agenda is changed by who agreed it. */
export function mayArrange(
  ctx: Pick<MunicipalContext, "roleCodes">,
  { meeting, procedure }: Pick<MeetingWhole, "meeting" | "procedure">,
): ReturnType<typeof whoMay> {
  if (meeting.state === MeetingState.IN_SESSION)
    return whoMay(procedure, ProcedureAct.CHAIR, { ...ctx, isChairAbsent: meeting.isSubstituted });
  if (meeting.state === MeetingState.CALLED && needsAgreement(procedure))
    return whoMay(procedure, ProcedureAct.AGREE, ctx);
  const { ORGANISE, CHAIR, AGREE } = ProcedureAct;
  return anyOf(procedure, needsAgreement(procedure) ? [ORGANISE, CHAIR, AGREE] : [ORGANISE, CHAIR], ctx);
}

/** Adds what the sources propose now; what stands there already, dropped or not, is left as it is. */
export async function proposeAgenda(ctx: MunicipalContext, id: MeetingId): Promise<Meeting | MeetingRefusal> {
  const open = await arranging(ctx, id);
  if (isRefusal(open)) return open;
  const { meeting, whole, clause } = open;
  const known = new Set(whole.items.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`));
  const fresh = (await proposalsNow(ctx))
    .filter(({ subjectKind, subjectId }) => !known.has(`${subjectKind} ${subjectId}`))
    .slice(0, MOST_ITEMS - whole.items.length);
  for (const [at, { weight: _, ...proposal }] of fresh.entries())
    addItem(ctx, meeting, {
      ...proposal,
      ordinal: whole.items.length + at + 1,
      state: AgendaItemState.PROPOSED,
    });
  recordMeetingEvent(ctx, id, "AGENDA", { clause });
  return saved(ctx, meeting);
}

/** Proposals of every source, the weightiest first. */
export async function proposalsNow(ctx: MunicipalContext): Promise<AgendaProposal[]> {
  const all: AgendaProposal[] = [];
  for (const source of AGENDA_SOURCES) all.push(...(await source(ctx)));
  return all.toSorted((one, other) => other.weight - one.weight);
}

type NewItem = Pick<
  AgendaItem,
  "subjectKind" | "subjectId" | "title" | "reason" | "path" | "ordinal" | "state"
> & {
  readonly speaker?: string | null;
};

function addItem(ctx: MunicipalContext, meeting: Meeting, facts: NewItem): void {
  ctx.em.persist(
    ctx.em.create(AgendaItem, {
      speaker: null,
      ...facts,
      municipality: ctx.municipalityId,
      id: newId<AgendaItemId>(ctx.clock.now().getTime()),
      meeting: [ctx.municipalityId, meeting.id],
      outcome: null,
    }),
  );
}

export interface ItemGiven {
  readonly title: string;
  readonly reason: string | null;
  readonly speaker: string | null;
}

function textRefusal({ title, reason, speaker }: ItemGiven): MeetingRefusal | null {
  if (title.trim() === "") return refuse("TEXT_MISSING", "Назовите вопрос повестки.");
  return title.length > LONGEST_TITLE ||
    (reason?.length ?? 0) > LONGEST_REASON ||
    (speaker?.length ?? 0) > LONGEST_SPEAKER
    ? refuse("TEXT_TOO_LONG", "Вопрос, обоснование или докладчик записаны слишком длинно. Сократите текст.")
    : null;
}

const cleaned = ({ title, reason, speaker }: ItemGiven): ItemGiven => ({
  title: title.trim(),
  reason: reason?.trim() || null,
  speaker: speaker?.trim() || null,
});

/** A matter that people wrote. It stands on the agenda at once. */
export async function addAgendaItem(
  ctx: MunicipalContext,
  id: MeetingId,
  given: ItemGiven,
): Promise<Meeting | MeetingRefusal> {
  const refused = textRefusal(given);
  if (refused) return refused;
  const open = await arranging(ctx, id);
  if (isRefusal(open)) return open;
  const { meeting, whole, clause } = open;
  if (whole.items.length >= MOST_ITEMS) return refuse("TOO_MANY", `Вопросов — не больше ${MOST_ITEMS}.`);
  addItem(ctx, meeting, {
    ...cleaned(given),
    subjectKind: AgendaSubjectKind.OWN,
    subjectId: null,
    path: null,
    ordinal: whole.items.length + 1,
    state: AgendaItemState.KEPT,
  });
  recordMeetingEvent(ctx, id, "AGENDA", { clause });
  return saved(ctx, meeting);
}

/** Keeps, drops or words a matter. @throws {DenialError} NOT_FOUND */
export async function changeAgendaItem(
  ctx: MunicipalContext,
  id: MeetingId,
  itemId: AgendaItemId,
  given: ItemGiven & { readonly state: AgendaItemState },
): Promise<Meeting | MeetingRefusal> {
  const refused = textRefusal(given);
  if (refused) return refused;
  const open = await arranging(ctx, id);
  if (isRefusal(open)) return open;
  const { meeting, whole, clause } = open;
  const item = whole.items.find((each) => each.id === itemId);
  if (!item) throw notFound();
  if (given.state !== AgendaItemState.KEPT && votesFor(whole.votes, itemId).length > 0)
    return refuse("HAS_VOTES", "По этому вопросу уже голосовали: снять его нельзя, можно отложить.");
  Object.assign(item, cleaned(given), { state: given.state });
  if (given.state !== AgendaItemState.KEPT) item.outcome = null;
  recordMeetingEvent(ctx, id, "AGENDA", { clause });
  recordAudit(ctx, "meeting.agenda_changed", nameOf(meeting), { itemId, state: given.state });
  return saved(ctx, meeting);
}

/** Puts the matters in the order given; those left out follow in their old order. */
export async function orderAgenda(
  ctx: MunicipalContext,
  id: MeetingId,
  itemIds: readonly AgendaItemId[],
): Promise<Meeting | MeetingRefusal> {
  const open = await arranging(ctx, id);
  if (isRefusal(open)) return open;
  const { meeting, whole, clause } = open;
  const place = new Map(itemIds.map((each, at) => [each, at]));
  const ordered = whole.items.toSorted(
    (one, other) =>
      (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) || one.ordinal - other.ordinal,
  );
  for (const [at, item] of ordered.entries()) item.ordinal = at + 1;
  recordMeetingEvent(ctx, id, "AGENDA", { clause });
  return saved(ctx, meeting);
}
