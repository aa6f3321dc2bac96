/** Finds minutes of the context's municipality. Another's are not found. */
import { LockMode } from "@mikro-orm/core";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import type { AgendaItem } from "../meeting/agenda-item.entity.ts";
import { getMeeting, type MeetingWhole, wholeOf } from "../meeting/find-meeting.ts";
import { AgendaItemState } from "../meeting/meeting.enums.ts";
import type { MeetingId } from "../meeting/meeting.entity.ts";
import { Decision } from "./decision.entity.ts";
import { MinutesEvent, type MinutesEventId, type MinutesEventKind } from "./minutes-paper.entity.ts";
import { Minutes, type MinutesId, MinutesText } from "./minutes.entity.ts";
import { changedMeanwhile, type MinutesRefusal } from "./minutes-refusal.ts";
import { MinutesSignature } from "./minutes-signature.entity.ts";

/** @throws {DenialError} NOT_FOUND */
export async function getMinutes(ctx: MunicipalContext, id: MinutesId): Promise<Minutes> {
  const minutes = await ctx.em.findOne(Minutes, { municipality: ctx.municipalityId, id });
  if (!minutes) throw notFound();
  return minutes;
}

/** The newest minutes of a meeting; null before they are begun. */
export function newestOf(ctx: MunicipalContext, meetingId: MeetingId): Promise<Minutes | null> {
  const where = { municipality: ctx.municipalityId, meetingId };
  return ctx.em.findOne(Minutes, where, { orderBy: { version: "desc" } });
}

/**
 * The minutes for whoever changes them: held until the end of the transaction.
 *
 * @param revision the one seen; null where the newest will do
 * @throws {DenialError} NOT_FOUND
 */
export async function lockMinutes(
  ctx: MunicipalContext,
  id: MinutesId,
  revision: number | null,
): Promise<Minutes | MinutesRefusal> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const minutes = await ctx.em.findOne(Minutes, { municipality: ctx.municipalityId, id }, options);
  if (!minutes) throw notFound();
  return revision === null || minutes.revision === revision ? minutes : changedMeanwhile(minutes.revision);
}

/** Minutes with everything they are made of. */
export interface MinutesWhole {
  readonly minutes: Minutes;
  readonly meeting: MeetingWhole;
  /** Items that stood on the agenda, in order. */
  readonly agenda: readonly AgendaItem[];
  readonly texts: readonly MinutesText[];
  /** In the order of the agenda. */
  readonly decisions: readonly Decision[];
}

export const keyOf = (ctx: MunicipalContext, id: MinutesId): [MunicipalityId, MinutesId] => [
  ctx.municipalityId,
  id,
];

export async function minutesWhole(ctx: MunicipalContext, minutes: Minutes): Promise<MinutesWhole> {
  const meeting = await wholeOf(ctx, await getMeeting(ctx, minutes.meetingId));
  const agenda = meeting.items.filter(({ state }) => state === AgendaItemState.KEPT);
  const places = new Map(agenda.map(({ id }, at) => [id, at]));
  const of = { minutes: keyOf(ctx, minutes.id) };
  const texts = await ctx.em.find(MinutesText, of);
  const found = await ctx.em.find(Decision, of, { orderBy: { ordinal: "asc", id: "asc" } });
  const decisions = found
    .filter(({ agendaItemId }) => places.has(agendaItemId))
    .toSorted((one, other) => places.get(one.agendaItemId)! - places.get(other.agendaItemId)!);
  return { minutes, meeting, agenda, texts, decisions };
}

/** «2.1»: the item of the agenda and the place under it. */
export function numbersOf({
  agenda,
  decisions,
}: Pick<MinutesWhole, "agenda" | "decisions">): ReadonlyMap<DecisionId, string> {
  const numbers = new Map<DecisionId, string>();
  for (const [at, { id }] of agenda.entries()) {
    const own = decisions.filter(({ agendaItemId }) => agendaItemId === id);
    for (const [place, decision] of own.entries()) numbers.set(decision.id, `${at + 1}.${place + 1}`);
  }
  return numbers;
}

/** Signatures under the text as it is now, oldest first; those under a text that was changed do not count. */
export async function signaturesOf(
  ctx: MunicipalContext,
  { id, contentHash }: Pick<Minutes, "id" | "contentHash">,
): Promise<MinutesSignature[]> {
  if (contentHash === null) return [];
  const where = { municipality: ctx.municipalityId, minutesId: id, contentHash };
  return ctx.em.find(MinutesSignature, where, { orderBy: { id: "asc" } });
}

/** Notes what was done, in the transaction that does it. */
export function recordMinutesEvent(
  ctx: MunicipalContext,
  minutesId: MinutesId,
  kind: MinutesEventKind,
  { note = null, clause = null }: { note?: string | null; clause?: string | null } = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(MinutesEvent, {
      municipality: ctx.municipalityId,
      id: newId<MinutesEventId>(at.getTime()),
      minutesId,
      kind,
      at,
      actor: ctx.viewer.displayName,
      clause,
      note,
    }),
  );
}
