/** Reads of roadmaps and measures. Batched: a list costs as many statements as one row. */
import { Mechanism, type MechanismId } from "../classifier/mechanism.entity.ts";
import { Cluster, type ClusterId } from "../cluster/cluster.entity.ts";
import { Recommendation, type RecommendationId } from "../cooperation/recommendation.entity.ts";
import { MeasureEffect } from "../effect/measure-effect.entity.ts";
import type { OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import { Decision } from "../minutes/decision.entity.ts";
import { Measure, type MeasureId } from "./measure.entity.ts";
import { RoadmapEvent } from "./roadmap-event.entity.ts";
import { Roadmap, type RoadmapId } from "./roadmap.entity.ts";

const IN_ORDER = { startsOn: "asc", id: "asc" } as const;

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map<Row["id"], Row>(rows.map((row) => [row.id, row]));

const measuresBy = <Id extends string>(column: "roadmapId" | "clusterId" | "decisionId") =>
  perOperation(async (ctx: OperationBase, ids: readonly Id[]) => {
    const rows = await ctx.em.find(Measure, { [column]: { $in: [...ids] } }, { orderBy: IN_ORDER });
    return groupBy(rows, (row) => row[column] as string as Id);
  });

const byRoadmap = measuresBy<RoadmapId>("roadmapId");
const byCluster = measuresBy("clusterId");
const byDecision = measuresBy("decisionId");

/** Measures of a roadmap by their first day. Batched. */
export async function measuresOfRoadmap(ctx: OperationBase, id: RoadmapId): Promise<Measure[]> {
  return (await byRoadmap(ctx).load(id)) ?? [];
}

/** Measures against a problem. Batched. */
export async function measuresOfCluster(ctx: OperationBase, id: string): Promise<Measure[]> {
  return (await byCluster(ctx).load(id)) ?? [];
}

/** Measures that carry a decision out. Batched. */
export async function measuresOfDecision(ctx: OperationBase, id: string): Promise<Measure[]> {
  return (await byDecision(ctx).load(id)) ?? [];
}

const measures = perOperation(async (ctx: OperationBase, ids: readonly MeasureId[]) =>
  byId(await ctx.em.find(Measure, { id: { $in: [...ids] } })),
);

/** A measure of the context's municipality. Batched. */
export const measureById = (ctx: OperationBase, id: MeasureId): Promise<Measure | null> =>
  measures(ctx).load(id);

const roadmaps = perOperation(async (ctx: OperationBase, ids: readonly RoadmapId[]) =>
  byId(await ctx.em.find(Roadmap, { id: { $in: [...ids] } })),
);

/** A roadmap of the context's municipality. Batched. */
export const roadmapById = (ctx: OperationBase, id: RoadmapId): Promise<Roadmap | null> =>
  roadmaps(ctx).load(id);

const effects = perOperation(async (ctx: OperationBase, ids: readonly MeasureId[]) =>
  byId(await ctx.em.find(MeasureEffect, { id: { $in: [...ids] } })),
);

/** What changed after a measure, as it was counted last; null before that. Batched. */
export const effectOfMeasure = (ctx: OperationBase, id: MeasureId): Promise<MeasureEffect | null> =>
  effects(ctx).load(id);

const mechanisms = perOperation(async (ctx: OperationBase, ids: readonly MechanismId[]) =>
  byId(await ctx.em.find(Mechanism, { id: { $in: [...ids] } })),
);

/** A mechanism of the context's municipality. Batched. */
export async function mechanismById(ctx: OperationBase, id: MechanismId | null): Promise<Mechanism | null> {
  return id === null ? null : mechanisms(ctx).load(id);
}

const recommendations = perOperation(async (ctx: OperationBase, ids: readonly RecommendationId[]) =>
  byId(await ctx.em.find(Recommendation, { id: { $in: [...ids] } })),
);

/** A recommendation of the context's municipality. Batched. */
export async function recommendationById(
  ctx: OperationBase,
  id: RecommendationId | null,
): Promise<Recommendation | null> {
  return id === null ? null : recommendations(ctx).load(id);
}

const clusters = perOperation(async (ctx: OperationBase, ids: readonly ClusterId[]) =>
  byId(await ctx.em.find(Cluster, { id: { $in: [...ids] } })),
);

/** A problem of the context's municipality. Batched. */
export async function clusterById(ctx: OperationBase, id: string | null): Promise<Cluster | null> {
  return id === null ? null : clusters(ctx).load(id as ClusterId);
}

const decisions = perOperation(async (ctx: OperationBase, ids: readonly DecisionId[]) =>
  byId(await ctx.em.find(Decision, { id: { $in: [...ids] } })),
);

/** A decision of the context's municipality. Batched. */
export async function decisionById(ctx: OperationBase, id: string | null): Promise<Decision | null> {
  return id === null ? null : decisions(ctx).load(id as DecisionId);
}

const eventsBy = <Id extends string>(column: "roadmapId" | "measureId") =>
  perOperation(async (ctx: OperationBase, ids: readonly Id[]) => {
    const rows = await ctx.em.find(RoadmapEvent, { [column]: { $in: [...ids] } }, { orderBy: { id: "asc" } });
    return groupBy(rows, (row) => row[column] as string as Id);
  });

const eventsByRoadmap = eventsBy<RoadmapId>("roadmapId");
const eventsByMeasure = eventsBy<MeasureId>("measureId");

/** What happened to a roadmap and its measures, oldest first. Batched. */
export async function historyOfRoadmap(ctx: OperationBase, id: RoadmapId): Promise<RoadmapEvent[]> {
  return (await eventsByRoadmap(ctx).load(id)) ?? [];
}

/** What happened to a measure, oldest first. Batched. */
export async function historyOfMeasure(ctx: OperationBase, id: MeasureId): Promise<RoadmapEvent[]> {
  return (await eventsByMeasure(ctx).load(id)) ?? [];
}
