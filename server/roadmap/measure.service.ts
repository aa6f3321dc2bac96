/** Measures of a roadmap: what is done, by when, by whom. */
import { LockMode } from "@mikro-orm/core";
import { Cause, type CauseId } from "../classifier/cause.entity.ts";
import { Mechanism, type MechanismId } from "../classifier/mechanism.entity.ts";
import { Topic, type TopicId } from "../classifier/topic.entity.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { placeKey } from "../submission/fold.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Measure, type MeasureId } from "./measure.entity.ts";
import { measureRefusal } from "./measure.rules.ts";
import { originOf } from "./origin.reads.ts";
import { recordRoadmapEvent } from "./record-roadmap-event.ts";
import { demandIn, procedureOf } from "./roadmap-procedure.reads.ts";
import { lockRoadmap } from "./roadmap.service.ts";
import { type MeasureIndicator, MeasureState, RoadmapDemand, RoadmapState } from "./roadmap.enums.ts";
import type { RoadmapId } from "./roadmap.entity.ts";

export interface MeasureFacts {
  readonly title: string;
  readonly text: string | null;
  readonly ownerMemberId: MemberId | null;
  readonly ownerRecipientId: RecipientId | null;
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly clusterId: string | null;
  readonly decisionId: string | null;
  readonly causeId: CauseId | null;
  readonly mechanismId: MechanismId | null;
  readonly indicator: MeasureIndicator | null;
  readonly expectedDrop: number | null;
  readonly topicId: TopicId | null;
  readonly sectorId: SectorId | null;
  readonly place: string | null;
}

type Outcome = Measure | SubmissionRefusal;

/**
 * Adds a measure, or changes one that is not done yet. In an approved roadmap the term moves by a step with its
 * reason, not here.
 *
 * @param given the measure and its revision as the viewer saw it; null for a new one
 * @throws {DenialError} NOT_FOUND for anything that is not the municipality's
 */
export async function saveMeasure(
  ctx: MunicipalContext,
  roadmapId: RoadmapId,
  given: { readonly id: MeasureId; readonly revision: number } | null,
  facts: MeasureFacts,
): Promise<Outcome> {
  const roadmap = await lockRoadmap(ctx, roadmapId, null);
  if (isRefusal(roadmap)) return roadmap;
  if (roadmap.state === RoadmapState.CLOSED || roadmap.state === RoadmapState.CANCELLED)
    return refuse("ROADMAP_CLOSED", "Дорожная карта закрыта. Откройте её снова, чтобы менять мероприятия.");
  const measure = given && (await lockMeasure(ctx, given.id, given.revision));
  if (measure && isRefusal(measure)) return measure;
  if (measure && measure.roadmapId !== roadmapId) throw notFound();
  const refused = measureRefusal(await procedureOf(ctx), facts);
  if (refused) return refused;
  await checkLinks(ctx, facts);
  const content = await contentOf(ctx, facts);
  return measure
    ? changeMeasure(ctx, measure, content, roadmap.state === RoadmapState.APPROVED)
    : addMeasure(ctx, roadmapId, content);
}

type Content = MeasureFacts & Pick<Measure, "placeKey">;

/**
 * What the act does not ask for is not kept, whatever a client sends. A measure against a problem that says nothing
 * of what it is counted by is counted by what the problem is about: not by its own submissions, which were picked
 * because they were many.
 */
async function contentOf(ctx: MunicipalContext, facts: MeasureFacts): Promise<Content> {
  const { cluster } = await originOf(ctx, facts);
  const hasMechanisms = demandIn(await procedureOf(ctx), RoadmapDemand.MECHANISM) !== null;
  const isSilent = facts.topicId === null && facts.sectorId === null && facts.place === null;
  const { topicId, sectorId, place } = isSilent && cluster ? cluster : facts;
  return {
    ...facts,
    causeId: facts.causeId ?? cluster?.causeId ?? null,
    mechanismId: hasMechanisms ? facts.mechanismId : null,
    topicId,
    sectorId,
    place,
    placeKey: isSilent && cluster ? cluster.placeKey : placeKey(facts.place),
  };
}

async function addMeasure(ctx: MunicipalContext, roadmapId: RoadmapId, content: Content): Promise<Measure> {
  const now = ctx.clock.now();
  const measure = ctx.em.create(Measure, {
    ...content,
    municipality: ctx.municipalityId,
    id: newId<MeasureId>(now.getTime()),
    roadmapId,
    originalDueOn: content.dueOn,
    doneOn: null,
    state: MeasureState.PLANNED,
    outcome: null,
    reminded: 0,
    createdAt: now,
    revision: 1,
  });
  ctx.em.persist(measure);
  recordRoadmapEvent(ctx, measure, { action: "ADDED", details: { dueOn: content.dueOn } });
  await ctx.em.flush();
  return measure;
}

async function changeMeasure(
  ctx: MunicipalContext,
  measure: Measure,
  content: Content,
  isApproved: boolean,
): Promise<Outcome> {
  const isOver = measure.state === MeasureState.DONE || measure.state === MeasureState.CANCELLED;
  if (isOver)
    return refuse("MEASURE_OVER", "Мероприятие уже завершено. Верните его в работу, чтобы изменить.");
  if (isApproved && content.dueOn !== measure.dueOn)
    return refuse(
      "TERM_BY_STEP",
      "Карта утверждена: срок меняется действием «Продлить» с указанием причины.",
    );
  if (!isApproved) measure.originalDueOn = content.dueOn;
  Object.assign(measure, content, { revision: measure.revision + 1 });
  recordRoadmapEvent(ctx, measure, { action: "CHANGED" });
  await ctx.em.flush();
  return measure;
}

/** The measure, held until the transaction ends. */
export async function lockMeasure(ctx: MunicipalContext, id: MeasureId, revision: number): Promise<Outcome> {
  const measure = await ctx.em.findOne(
    Measure,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!measure) throw notFound();
  return measure.revision === revision ? measure : changedByOther(measure.revision);
}

/** Each thing a measure names must be the municipality's own. */
async function checkLinks(ctx: MunicipalContext, facts: MeasureFacts): Promise<void> {
  const named = [
    [Member, facts.ownerMemberId],
    [Recipient, facts.ownerRecipientId],
    [Cause, facts.causeId],
    [Mechanism, facts.mechanismId],
    [Topic, facts.topicId],
    [Sector, facts.sectorId],
  ] as const;
  for (const [entity, id] of named) {
    if (id === null) continue;
    const found = await ctx.em.findOne(entity as typeof Member, {
      municipality: ctx.municipalityId,
      id: id as MemberId,
    });
    if (!found) throw notFound();
  }
}
