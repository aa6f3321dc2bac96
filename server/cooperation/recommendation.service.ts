/** Recommendations: made by the regional centre or inside a centre, adopted or declined by the centre. */
import { LockMode } from "@mikro-orm/core";
import { findIndicator } from "../indicator/indicator-book.ts";
import { todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import { type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { type Acting, ownRows, recordDeed, sideOf } from "./acting.ts";
import { CentreRequest, type CentreRequestId } from "./centre-request.entity.ts";
import {
  type RecommendationKind,
  RecommendationSource,
  RecommendationState,
  RecommendationStep,
} from "./cooperation.enums.ts";
import { valueNow } from "./effect.reads.ts";
import { noteAdoption } from "./practice-adoption.ts";
import { Recommendation, type RecommendationId } from "./recommendation.entity.ts";
import { mayTakeRecommendation, RECOMMENDATION_STEPS } from "./recommendation.rules.ts";
import { MOST_ADDRESSEES } from "./send-request.ts";
import { tellCentre, tellRegion } from "./telling.ts";
import { changedByOther, noteRefusal, notNow, textRefusal, trimmed } from "./text.rules.ts";

export interface RecommendationFacts {
  readonly kind: RecommendationKind;
  readonly subject: string;
  readonly text: string;
  readonly measure: string;
  readonly federalSector: string | null;
  readonly indicator: string | null;
  readonly effectTo: number | null;
  readonly effectBy: PlainDate | null;
  readonly requestId: CentreRequestId | null;
  readonly clause: string | null;
}

type Outcome = Recommendation | SubmissionRefusal;

function factsRefusal(facts: RecommendationFacts): SubmissionRefusal | null {
  const { subject, text, measure, indicator, effectTo, effectBy } = facts;
  if (indicator !== null && findIndicator(indicator) === null)
    return refuse("INDICATOR_UNKNOWN", "Такого показателя нет. Выберите показатель из списка.");
  if (indicator === null && (effectTo !== null || effectBy !== null))
    return refuse("INDICATOR_MISSING", "Укажите показатель, который должен измениться.");
  return textRefusal(subject, text, measure);
}

/**
 * Recommends.
 *
 * @param ids municipalities; null inside a centre, for itself alone
 * @throws {DenialError} NOT_FOUND for a municipality or a request that is not the viewer's
 */
export async function recommend(
  ctx: Acting,
  ids: readonly MunicipalityId[] | null,
  given: RecommendationFacts,
): Promise<Recommendation[] | SubmissionRefusal> {
  const facts = {
    ...given,
    subject: given.subject.trim(),
    text: given.text.trim(),
    measure: given.measure.trim(),
  };
  const wanted = ctx.kind === "municipal" ? [ctx.municipalityId] : [...new Set(ids ?? [])];
  const refused = factsRefusal(facts);
  if (refused) return refused;
  if (wanted.length === 0 || wanted.length > MOST_ADDRESSEES)
    return refuse("ADDRESSEE_MISSING", "Выберите муниципалитеты, которым даётся рекомендация.");
  const towns = await ctx.em.find(Municipality, { id: { $in: wanted } }, { orderBy: { name: "asc" } });
  if (towns.length < wanted.length) throw notFound();
  await checkRequest(ctx, facts.requestId);
  const made: Recommendation[] = [];
  for (const town of towns) made.push(await makeFor(ctx, town, facts));
  await ctx.em.flush();
  return made;
}

async function checkRequest(ctx: Acting, requestId: CentreRequestId | null): Promise<void> {
  if (requestId === null) return;
  if ((await ctx.em.count(CentreRequest, { ...ownRows(ctx), id: requestId })) === 0) throw notFound();
}

async function makeFor(ctx: Acting, town: Municipality, facts: RecommendationFacts): Promise<Recommendation> {
  const isOwn = ctx.kind === "municipal";
  const { indicator, federalSector } = facts;
  const row = newRecommendation(ctx, town, {
    ...facts,
    source: isOwn ? RecommendationSource.CENTRE : RecommendationSource.REGION,
    regionId: isOwn ? null : town.region,
    state: RecommendationState.PROPOSED,
    effectFrom: indicator === null ? null : await valueNow(ctx, town, indicator, federalSector),
    practiceId: null,
  });
  recordDeed(ctx, row, { kind: "RECOMMENDATION", action: "MADE", subject: row.subject });
  if (ctx.kind !== "municipal")
    await tellCentre(ctx, town.id, NotificationKind.RECOMMENDATION_RECEIVED, {
      page: "recommendations",
      id: row.id,
    });
  return row;
}

type NewFacts = RecommendationFacts &
  Pick<Recommendation, "source" | "regionId" | "state" | "effectFrom" | "practiceId">;

/** Adds a row; the caller notes it in the history. */
export function newRecommendation(
  ctx: Acting,
  { id }: Pick<Municipality, "id">,
  facts: NewFacts,
): Recommendation {
  const now = ctx.clock.now();
  const row = ctx.em.create(Recommendation, {
    ...facts,
    municipality: id,
    id: newId<RecommendationId>(now.getTime()),
    adoptedOn: null,
    reason: null,
    createdAt: now,
    revision: 1,
  });
  ctx.em.persist(row);
  return row;
}

export interface RecommendationStepFacts {
  readonly id: RecommendationId;
  readonly revision: number;
  readonly step: RecommendationStep;
  readonly note: string | null;
  /** Day of adoption; today when absent. */
  readonly adoptedOn: PlainDate | null;
}

/**
 * Takes a step of adoption.
 *
 * @throws {DenialError} NOT_FOUND for a recommendation that is not the viewer's
 */
export async function takeRecommendationStep(ctx: Acting, given: RecommendationStepFacts): Promise<Outcome> {
  const facts = { ...given, note: trimmed(given.note) };
  const row = await lockRecommendation(ctx, facts.id, facts.revision);
  if (isRefusal(row)) return row;
  if (!mayTakeRecommendation(row, facts.step, sideOf(ctx))) return notNow();
  const { to, needsNote } = RECOMMENDATION_STEPS[facts.step];
  const town = await ctx.em.findOneOrFail(Municipality, { id: row.municipality });
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  const adoptedOn = facts.adoptedOn ?? today;
  const refused = noteRefusal(facts.note, needsNote);
  if (refused) return refused;
  if (adoptedOn > today)
    return refuse("DAY_AHEAD", "День внедрения ещё не наступил. Укажите сегодняшний или прошедший день.");
  row.state = to;
  row.revision += 1;
  row.adoptedOn = facts.step === RecommendationStep.ADOPT ? adoptedOn : null;
  const isEnd = facts.step === RecommendationStep.DECLINE || facts.step === RecommendationStep.WITHDRAW;
  row.reason = isEnd ? facts.note : null;
  const { step, note } = facts;
  recordDeed(ctx, row, { kind: "RECOMMENDATION", action: step, subject: row.subject, note });
  await tellOfStep(ctx, row);
  await ctx.em.flush();
  if (ctx.kind === "municipal") await noteAdoption(ctx, row);
  return row;
}

async function lockRecommendation(ctx: Acting, id: RecommendationId, revision: number): Promise<Outcome> {
  const row = await ctx.em.findOne(
    Recommendation,
    { ...ownRows(ctx), id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!row) throw notFound();
  return row.revision === revision ? row : changedByOther(row.revision);
}

async function tellOfStep(ctx: Acting, { id, municipality, regionId, state }: Recommendation): Promise<void> {
  if (ctx.kind !== "municipal")
    return tellCentre(ctx, municipality, NotificationKind.RECOMMENDATION_RECEIVED, {
      page: "recommendations",
      id,
    });
  if (regionId === null) return;
  await tellRegion(ctx, RegionNotificationKind.RECOMMENDATION_CHANGED, id, { state, on: todayOf(ctx) });
}
