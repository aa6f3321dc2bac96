/** Best practices: offered by a centre, published by the regional one, taken over by peers. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import { findIndicator } from "../indicator/indicator-book.ts";
import type { MunicipalContext, RegionalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RegionId } from "../kernel/ids.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Region } from "../municipality/region.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { type Acting, type Looking, recordDeed } from "./acting.ts";
import {
  PracticeState,
  RecommendationKind,
  RecommendationSource,
  RecommendationState,
} from "./cooperation.enums.ts";
import { valueNow } from "./effect.reads.ts";
import { Practice, type PracticeId } from "./practice.entity.ts";
import { noteAdoption } from "./practice-adoption.ts";
import { Recommendation } from "./recommendation.entity.ts";
import { newRecommendation } from "./recommendation.service.ts";
import { tellCentre, tellRegion } from "./telling.ts";
import { changedByOther, noteRefusal, notNow, textRefusal } from "./text.rules.ts";
import { unlessTwice } from "./unless-twice.ts";

export interface PracticeFacts {
  readonly title: string;
  readonly problem: string;
  readonly solution: string;
  readonly resources: string | null;
  readonly result: string | null;
  readonly indicator: string | null;
  readonly federalSector: string | null;
}

type Outcome = Practice | SubmissionRefusal;

/** Conditions for the practices that the viewer may see; policies leave out what is offered by others. */
export const visiblePractices = (ctx: Looking): Record<string, unknown> => ({
  region: ctx.kind === "municipal" ? ctx.regionId : { $in: [...ctx.regionIds] },
});

/** @throws {DenialError} NOT_FOUND for a practice that the viewer may not see */
export async function getPractice(ctx: Looking, id: PracticeId): Promise<Practice> {
  const practice = await ctx.em.findOne(Practice, { ...visiblePractices(ctx), id });
  if (!practice) throw notFound();
  return practice;
}

function factsRefusal(facts: PracticeFacts): SubmissionRefusal | null {
  const { title, problem, solution, resources, result, indicator } = facts;
  if (indicator !== null && findIndicator(indicator) === null)
    return refuse("INDICATOR_UNKNOWN", "Такого показателя нет. Выберите показатель из списка.");
  return textRefusal(title, problem, solution) ?? noteRefusal(resources, false) ?? noteRefusal(result, false);
}

/** Writes a practice down: a centre offers it, the regional centre publishes at once. */
export async function describePractice(
  ctx: Acting,
  regionId: RegionId,
  facts: PracticeFacts,
  sourceId: PracticeId | null = null,
): Promise<Outcome> {
  const refused = factsRefusal(facts);
  if (refused) return refused;
  const now = ctx.clock.now();
  const isOwn = ctx.kind === "municipal";
  const practice = ctx.em.create(Practice, {
    ...facts,
    region: regionId,
    id: newId<PracticeId>(now.getTime()),
    originId: isOwn ? ctx.municipalityId : null,
    originName: isOwn ? await townName(ctx) : await centreName(ctx, regionId),
    state: isOwn ? PracticeState.PROPOSED : PracticeState.PUBLISHED,
    reason: null,
    sourceId,
    createdAt: now,
    revision: 1,
  });
  ctx.em.persist(practice);
  await noteAct(ctx, practice, isOwn ? "offered" : "published");
  await ctx.em.flush();
  return practice;
}

async function townName(ctx: MunicipalContext): Promise<string> {
  return (await ctx.em.findOneOrFail(Municipality, { id: ctx.municipalityId })).name;
}

/** @throws {DenialError} NOT_FOUND for a region that is not the viewer's */
async function centreName(ctx: RegionalContext, regionId: RegionId): Promise<string> {
  const region = ctx.regionIds.includes(regionId) ? await ctx.em.findOne(Region, { id: regionId }) : null;
  if (!region) throw notFound();
  return region.centreName;
}

async function noteAct(ctx: Acting, { region, id, title, originId }: Practice, act: string): Promise<void> {
  if (ctx.kind === "municipal") {
    recordAudit(ctx, `practice.${act}`, title, { id });
    return tellRegion(ctx, RegionNotificationKind.PRACTICE_OFFERED, id);
  }
  recordRegionAudit(ctx, region, `practice.${act}`, title, { id });
  if (originId !== null)
    await tellCentre(ctx, originId, NotificationKind.PRACTICE_DECIDED, { page: "practices", id });
}

/** Words a practice anew; a centre may until it is decided on. */
export async function changePractice(
  ctx: Acting,
  id: PracticeId,
  revision: number,
  facts: PracticeFacts,
): Promise<Outcome> {
  const practice = await lockPractice(ctx, id, revision);
  if (isRefusal(practice)) return practice;
  const refused = factsRefusal(facts);
  if (refused) return refused;
  Object.assign(practice, facts, { revision: practice.revision + 1 });
  await noteAct(ctx, practice, "changed");
  await ctx.em.flush();
  return practice;
}

/** Rows that may not be changed cannot be locked either, so what may be read is looked for first. */
async function lockPractice(ctx: Acting, id: PracticeId, revision: number): Promise<Outcome> {
  const seen = await getPractice(ctx, id);
  const isOffered = seen.state === PracticeState.PROPOSED;
  if (ctx.kind === "municipal" && !(isOffered && seen.originId === ctx.municipalityId)) return notNow();
  const practice = await ctx.em.findOne(
    Practice,
    { region: seen.region, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!practice) return notNow();
  return practice.revision === revision ? practice : changedByOther(practice.revision);
}

const DECISIONS: Readonly<Record<string, readonly PracticeState[]>> = {
  PUBLISHED: [PracticeState.PROPOSED, PracticeState.DECLINED, PracticeState.WITHDRAWN],
  DECLINED: [PracticeState.PROPOSED],
  WITHDRAWN: [PracticeState.PUBLISHED],
};

/** The regional centre publishes, declines or withdraws a practice. */
export async function decidePractice(
  ctx: RegionalContext,
  id: PracticeId,
  revision: number,
  state: PracticeState,
  note: string | null,
): Promise<Outcome> {
  const practice = await lockPractice(ctx, id, revision);
  if (isRefusal(practice)) return practice;
  if (!DECISIONS[state]?.includes(practice.state)) return notNow();
  const refused = noteRefusal(note, state !== PracticeState.PUBLISHED);
  if (refused) return refused;
  const reason = state === PracticeState.PUBLISHED ? null : note;
  Object.assign(practice, { state, reason, revision: practice.revision + 1 });
  await noteAct(ctx, practice, state.toLowerCase());
  await ctx.em.flush();
  return practice;
}

/** Copies a practice into another region of the same account. */
export async function sharePractice(
  ctx: RegionalContext,
  id: PracticeId,
  regionId: RegionId,
): Promise<Outcome> {
  const practice = await getPractice(ctx, id);
  if (practice.state !== PracticeState.PUBLISHED) return notNow();
  if (practice.region === regionId)
    return refuse("SAME_REGION", "Практика уже опубликована в этом регионе. Выберите другой.");
  const { title, problem, solution, resources, result, indicator, federalSector } = practice;
  const facts = { title, problem, solution, resources, result, indicator, federalSector };
  return unlessTwice(ctx, refuse("ALREADY_SHARED", "В этом регионе практика уже есть."), async () => {
    const copy = await describePractice(ctx, regionId, facts, practice.id);
    if (!isRefusal(copy)) copy.originName = practice.originName;
    return copy;
  });
}

/** A centre takes a practice over: from then on it is a recommendation of its own. */
export async function adoptPractice(
  ctx: MunicipalContext,
  id: PracticeId,
): Promise<Recommendation | SubmissionRefusal> {
  const practice = await getPractice(ctx, id);
  if (practice.state !== PracticeState.PUBLISHED) return notNow();
  const own = { municipality: ctx.municipalityId, practiceId: practice.id };
  const open = { $nin: [RecommendationState.DECLINED, RecommendationState.WITHDRAWN] };
  // Two at once would both find none: the second waits here.
  await ctx.em.execute("select pg_advisory_xact_lock(hashtext(?))", [`${ctx.municipalityId} ${practice.id}`]);
  if ((await ctx.em.count(Recommendation, { ...own, state: open })) > 0)
    return refuse("ALREADY_ADOPTED", "Ваш центр уже внедряет эту практику: она есть в рекомендациях.");
  const town = await ctx.em.findOneOrFail(Municipality, { id: ctx.municipalityId });
  const { indicator, federalSector } = practice;
  const row = newRecommendation(ctx, town, {
    kind: RecommendationKind.SERVICE,
    subject: practice.title,
    text: practice.problem,
    measure: practice.solution,
    federalSector,
    indicator,
    effectTo: null,
    effectBy: null,
    requestId: null,
    clause: null,
    source: RecommendationSource.PRACTICE,
    regionId: ctx.regionId,
    state: RecommendationState.ACCEPTED,
    effectFrom: indicator === null ? null : await valueNow(ctx, town, indicator, federalSector),
    practiceId: practice.id,
  });
  recordDeed(ctx, row, { kind: "RECOMMENDATION", action: "TAKEN_OVER", subject: row.subject });
  await tellRegion(ctx, RegionNotificationKind.RECOMMENDATION_CHANGED, row.id, { state: row.state });
  await ctx.em.flush();
  await noteAdoption(ctx, row);
  return row;
}
