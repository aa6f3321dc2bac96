/** Writing in a draft: what was said and what was decided, kept as it is typed. */
import type { DecisionId } from "../assignment/assignment.entity.ts";
import { LONGEST_TEXT } from "../assignment/assignment.rules.ts";
import { ownerRefusal } from "../assignment/check-owner.ts";
import type { Owner } from "../assignment/owner.reads.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { AgendaItem, type AgendaItemId } from "../meeting/agenda-item.entity.ts";
import { getMeeting } from "../meeting/find-meeting.ts";
import { AgendaItemState } from "../meeting/meeting.enums.ts";
import { procedureUnder } from "../meeting/procedure.reads.ts";
import { Decision } from "./decision.entity.ts";
import { keyOf, lockMinutes } from "./find-minutes.ts";
import { type Minutes, type MinutesId, MinutesText } from "./minutes.entity.ts";
import { MinutesState } from "./minutes.enums.ts";
import { changedMeanwhile, isRefusal, type MinutesRefusal, notDraft, refuse } from "./minutes-refusal.ts";
import { keepingRefusal } from "./minutes.rules.ts";

const LONGEST_SPEECH = 50_000;
const MOST_DECISIONS = 100;

/** A draft held for its keeper. */
async function lockDraft(ctx: MunicipalContext, id: MinutesId): Promise<Minutes | MinutesRefusal> {
  const minutes = await lockMinutes(ctx, id, null);
  if (isRefusal(minutes)) return minutes;
  const { regulationVersion } = await getMeeting(ctx, minutes.meetingId);
  const refused = keepingRefusal(await procedureUnder(ctx, regulationVersion), ctx.roleCodes);
  if (refused) return refused;
  return minutes.state === MinutesState.DRAFT ? minutes : notDraft();
}

/** @throws {DenialError} NOT_FOUND for an item that does not stand on the agenda of the meeting */
async function checkItem(ctx: MunicipalContext, { meetingId }: Minutes, id: AgendaItemId): Promise<void> {
  const own = { municipality: ctx.municipalityId, id, state: AgendaItemState.KEPT };
  const found = await ctx.em.count(AgendaItem, { ...own, meeting: [ctx.municipalityId, meetingId] });
  if (!found) throw notFound();
}

export interface TextWish {
  readonly minutesId: MinutesId;
  readonly agendaItemId: AgendaItemId;
  readonly text: string;
  /** Of the text; 0 before the first. */
  readonly revision: number;
}

/** Keeps what was said on an item. */
export async function saveText(
  ctx: MunicipalContext,
  { minutesId, agendaItemId, text, revision }: TextWish,
): Promise<Minutes | MinutesRefusal> {
  const minutes = await lockDraft(ctx, minutesId);
  if (isRefusal(minutes)) return minutes;
  if (text.length > LONGEST_SPEECH)
    return refuse("TEXT_TOO_LONG", `Текст по одному вопросу — до ${LONGEST_SPEECH} знаков. Сократите его.`);
  await checkItem(ctx, minutes, agendaItemId);
  const key = { minutes: keyOf(ctx, minutesId), agendaItemId };
  const row = await ctx.em.findOne(MinutesText, key, { refresh: true });
  if ((row?.revision ?? 0) !== revision) return changedMeanwhile(row?.revision ?? 0);
  if (row) Object.assign(row, { text, revision: revision + 1 });
  else ctx.em.persist(ctx.em.create(MinutesText, { ...key, text, revision: 1 }));
  return changed(ctx, minutes);
}

export interface DecisionWish extends Owner {
  readonly minutesId: MinutesId;
  /** Null: a new one. */
  readonly id: DecisionId | null;
  /** Of the decision; 0 for a new one. */
  readonly revision: number;
  readonly agendaItemId: AgendaItemId;
  readonly text: string;
  readonly isForAction: boolean;
  readonly dueOn: PlainDate | null;
  readonly source: string | null;
}

/** Keeps a decision; what it lacks is asked for when the minutes go to signature. */
export async function saveDecision(
  ctx: MunicipalContext,
  wish: DecisionWish,
): Promise<Minutes | MinutesRefusal> {
  const minutes = await lockDraft(ctx, wish.minutesId);
  if (isRefusal(minutes)) return minutes;
  const { id, revision, minutesId: _minutesId, ...facts } = wish;
  if (facts.text.length > LONGEST_TEXT || (facts.source?.length ?? 0) > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Текст решения — до ${LONGEST_TEXT} знаков. Сократите его.`);
  await checkItem(ctx, minutes, facts.agendaItemId);
  const refused = await ownerRefusal(ctx, facts);
  if (refused) return refused;
  const of = { minutes: keyOf(ctx, minutes.id) };
  const all = await ctx.em.find(Decision, of, { refresh: true });
  const decision = id === null ? null : all.find((each) => each.id === id);
  if (decision === undefined) throw notFound();
  if (decision && decision.revision !== revision) return changedMeanwhile(decision.revision);
  if (decision) Object.assign(decision, facts, { revision: revision + 1 });
  else if (all.length >= MOST_DECISIONS)
    return refuse("TOO_MANY", `В протоколе — до ${MOST_DECISIONS} решений.`);
  else ctx.em.persist(newDecision(ctx, minutes.id, facts, all));
  return changed(ctx, minutes);
}

function newDecision(
  ctx: MunicipalContext,
  minutesId: MinutesId,
  facts: Omit<DecisionWish, "id" | "revision" | "minutesId">,
  all: readonly Decision[],
): Decision {
  const own = all.filter(({ agendaItemId }) => agendaItemId === facts.agendaItemId);
  return ctx.em.create(Decision, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<DecisionId>(ctx.clock.now().getTime()),
    minutes: keyOf(ctx, minutesId),
    ordinal: Math.max(0, ...own.map(({ ordinal }) => ordinal)) + 1,
    assignmentId: null,
    replacesId: null,
    revision: 1,
  });
}

/** Takes a decision out of a draft. */
export async function removeDecision(
  ctx: MunicipalContext,
  id: DecisionId,
): Promise<Minutes | MinutesRefusal> {
  const found = await ctx.em.findOne(Decision, { municipality: ctx.municipalityId, id });
  if (!found) throw notFound();
  const minutes = await lockDraft(ctx, found.minutes[1]);
  if (isRefusal(minutes)) return minutes;
  ctx.em.remove(found);
  return changed(ctx, minutes);
}

async function changed(ctx: MunicipalContext, minutes: Minutes): Promise<Minutes> {
  minutes.revision += 1;
  await ctx.em.flush();
  return minutes;
}
