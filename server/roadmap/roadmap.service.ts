/** Roadmaps: drawn up, approved by whom the act says, closed. */
import { LockMode } from "@mikro-orm/core";
import { sectorById } from "../classifier/classifier.reads.ts";
import { changedByOther, notNow } from "../cooperation/text.rules.ts";
import { Recommendation, type RecommendationId } from "../cooperation/recommendation.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Measure } from "./measure.entity.ts";
import { recordRoadmapEvent } from "./record-roadmap-event.ts";
import {
  MeasureState,
  RoadmapDemand,
  type RoadmapPurpose,
  RoadmapState,
  RoadmapStep,
} from "./roadmap.enums.ts";
import { Roadmap, type RoadmapId } from "./roadmap.entity.ts";
import { approvingRole, demandIn, procedureOf, type RoadmapProcedure } from "./roadmap-procedure.reads.ts";
import { measureRefusal } from "./measure.rules.ts";
import { lineRefusal, textRefusal } from "./roadmap-text.rules.ts";
import { allowsRoadmapStep, ROADMAP_STEPS } from "./roadmap-steps.ts";

export interface RoadmapFacts {
  readonly title: string;
  readonly aim: string | null;
  readonly purposes: readonly RoadmapPurpose[];
  readonly sectorId: SectorId | null;
  readonly recommendationId: RecommendationId | null;
}

type Outcome = Roadmap | SubmissionRefusal;

/**
 * Draws a roadmap up, or changes one that is not approved yet.
 *
 * @param given the roadmap and its revision as the viewer saw it; null for a new one
 * @throws {DenialError} NOT_FOUND for a roadmap, a sector or a recommendation that is not the municipality's
 */
export async function saveRoadmap(
  ctx: MunicipalContext,
  given: { readonly id: RoadmapId; readonly revision: number } | null,
  facts: RoadmapFacts,
): Promise<Outcome> {
  const refused = lineRefusal(facts.title) ?? textRefusal(facts.aim);
  if (refused) return refused;
  await checkLinks(ctx, facts);
  const procedure = await procedureOf(ctx);
  const asked = {
    ...facts,
    purposes: demandIn(procedure, RoadmapDemand.PURPOSES) ? [...new Set(facts.purposes)] : [],
  };
  if (given === null) return draftRoadmap(ctx, procedure, asked);
  const roadmap = await lockRoadmap(ctx, given.id, given.revision);
  if (isRefusal(roadmap)) return roadmap;
  if (roadmap.state !== RoadmapState.DRAFT)
    return refuse(
      "ROADMAP_APPROVED",
      "Дорожная карта уже утверждена. Верните её на доработку, чтобы изменить.",
    );
  Object.assign(roadmap, asked, { revision: roadmap.revision + 1 });
  recordRoadmapEvent(ctx, roadmap, { action: "CHANGED" });
  await ctx.em.flush();
  return roadmap;
}

async function draftRoadmap(
  ctx: MunicipalContext,
  { version }: RoadmapProcedure,
  facts: RoadmapFacts,
): Promise<Roadmap> {
  const now = ctx.clock.now();
  const roadmap = ctx.em.create(Roadmap, {
    ...facts,
    purposes: [...facts.purposes],
    municipality: ctx.municipalityId,
    id: newId<RoadmapId>(now.getTime()),
    state: RoadmapState.DRAFT,
    approvedOn: null,
    approvedByRole: null,
    regulationVersion: version,
    createdAt: now,
    revision: 1,
  });
  ctx.em.persist(roadmap);
  recordRoadmapEvent(ctx, roadmap, { action: "DRAFTED" });
  await ctx.em.flush();
  return roadmap;
}

async function checkLinks(
  ctx: MunicipalContext,
  { sectorId, recommendationId }: RoadmapFacts,
): Promise<void> {
  if (sectorId !== null && !(await sectorById(ctx, sectorId))) throw notFound();
  if (recommendationId === null) return;
  const own = { municipality: ctx.municipalityId, id: recommendationId };
  if ((await ctx.em.count(Recommendation, own)) === 0) throw notFound();
}

/**
 * The roadmap, held until the transaction ends.
 *
 * @param revision as the viewer saw it; null when it does not matter
 */
export async function lockRoadmap(
  ctx: MunicipalContext,
  id: RoadmapId,
  revision: number | null,
): Promise<Outcome> {
  const roadmap = await ctx.em.findOne(
    Roadmap,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!roadmap) throw notFound();
  return revision === null || roadmap.revision === revision ? roadmap : changedByOther(roadmap.revision);
}

export interface RoadmapStepFacts {
  readonly id: RoadmapId;
  readonly revision: number;
  readonly step: RoadmapStep;
  readonly note: string | null;
}

/** Takes a step; approving and what undoes it is the approver's by the act. */
export async function takeRoadmapStep(
  ctx: MunicipalContext,
  { id, revision, step, note }: RoadmapStepFacts,
): Promise<Outcome> {
  const roadmap = await lockRoadmap(ctx, id, revision);
  if (isRefusal(roadmap)) return roadmap;
  const procedure = await procedureOf(ctx);
  const refused =
    (await stepRefusal(ctx, procedure, roadmap, step)) ?? textRefusal(note, ROADMAP_STEPS[step].needsNote);
  if (refused) return refused;
  roadmap.state = ROADMAP_STEPS[step].to;
  roadmap.revision += 1;
  if (step === RoadmapStep.APPROVE) {
    roadmap.approvedOn = todayOf(ctx);
    roadmap.approvedByRole = approvingRole(procedure, ctx)?.roleCode ?? null;
  }
  if (step === RoadmapStep.RETURN) Object.assign(roadmap, { approvedOn: null, approvedByRole: null });
  recordRoadmapEvent(ctx, roadmap, { action: step, note });
  await ctx.em.flush();
  if (step === RoadmapStep.APPROVE || step === RoadmapStep.RETURN)
    await notify(ctx, {
      kind: NotificationKind.ROADMAP_CHANGED,
      roleCodes: [
        "HEAD",
        "DEPUTY_HEAD",
        "ANALYST",
        "SECTOR_LEAD",
        ...procedure.drafters.map(({ roleCode }) => roleCode),
      ],
      params: { roadmapId: id, step },
    });
  return roadmap;
}

async function stepRefusal(
  ctx: MunicipalContext,
  procedure: RoadmapProcedure,
  roadmap: Roadmap,
  step: RoadmapStep,
): Promise<SubmissionRefusal | null> {
  if (!allowsRoadmapStep(roadmap, step)) return notNow();
  if (ROADMAP_STEPS[step].isApprovers && procedure.approvers.length > 0 && !approvingRole(procedure, ctx))
    return refuse(
      "NOT_APPROVER",
      "Утверждает дорожную карту другая роль. Кто утверждает, сказано на странице карты.",
      procedure.approvers.find(({ clause }) => clause !== null)?.clause ?? null,
    );
  const measures = await ctx.em.find(Measure, { municipality: ctx.municipalityId, roadmapId: roadmap.id });
  if (step === RoadmapStep.APPROVE) return approvalRefusal(procedure, roadmap, measures);
  const isOpen = ({ state }: Measure) => state === MeasureState.PLANNED || state === MeasureState.IN_WORK;
  return step === RoadmapStep.CLOSE && measures.some(isOpen)
    ? refuse(
        "MEASURES_OPEN",
        "Не все мероприятия завершены. Отметьте их выполненными или отмените с причиной.",
      )
    : null;
}

/** What the act asks of a roadmap before it is approved. */
function approvalRefusal(
  procedure: RoadmapProcedure,
  roadmap: Roadmap,
  measures: readonly Measure[],
): SubmissionRefusal | null {
  const standing = measures.filter(({ state }) => state !== MeasureState.CANCELLED);
  if (standing.length === 0)
    return refuse("MEASURES_MISSING", "В дорожной карте нет мероприятий. Добавьте хотя бы одно.");
  const purposes = demandIn(procedure, RoadmapDemand.PURPOSES);
  if (purposes?.isObligatory && roadmap.recommendationId !== null && roadmap.purposes.length === 0)
    return refuse(
      "PURPOSES_MISSING",
      "Укажите цели дорожной карты: по рекомендации ЦУР она разрабатывается в целях, названных в положении.",
      purposes.clauses[0],
    );
  for (const measure of standing) {
    const refused = measureRefusal(procedure, measure);
    if (refused) return refused;
  }
  return null;
}
