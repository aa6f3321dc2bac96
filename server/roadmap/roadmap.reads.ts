/** Reads of roadmaps and measures. Batched: a list costs as many statements as one row. */
import { Mechanism, type MechanismId } from "../classifier/mechanism.entity.ts";
import { Cluster, type ClusterId } from "../cluster/cluster.entity.ts";
import { Recommendation, type RecommendationId } from "../cooperation/recommendation.entity.ts";
import type { EffectWeek, MeasureEffect } from "../effect/measure-effect.entity.ts";
import type { OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import { Decision } from "../minutes/decision.entity.ts";
import { Measure, type MeasureId } from "./measure.entity.ts";
import { RoadmapEvent } from "./roadmap-event.entity.ts";
import { Roadmap, type RoadmapId } from "./roadmap.entity.ts";

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map<Row["id"], Row>(rows.map((row) => [row.id, row]));

const MEASURE_COLUMNS = `m.id, m.roadmap_id as "roadmapId", m.title, m.text, m.owner_member_id as "ownerMemberId",
  m.owner_recipient_id as "ownerRecipientId", m.starts_on::text as "startsOn", m.due_on::text as "dueOn",
  m.original_due_on::text as "originalDueOn", m.done_on::text as "doneOn", m.state, m.cluster_id as "clusterId",
  m.decision_id as "decisionId", m.cause_id as "causeId", m.mechanism_id as "mechanismId", m.indicator,
  m.expected_drop as "expectedDrop", m.topic_id as "topicId", m.sector_id as "sectorId", m.place,
  m.place_key as "placeKey", m.outcome, m.reminded, m.created_at as "createdAt", m.revision`;

const OWNERS = { roadmapId: "roadmap_id", clusterId: "cluster_id", decisionId: "decision_id" } as const;

const measuresBy = <Id extends string>(column: keyof typeof OWNERS) =>
  perOperation(async (ctx: OperationBase, ids: readonly Id[]) => {
    const rows = await select<Measure>(
      ctx.em,
      `select ${MEASURE_COLUMNS} from measure m
       where m.${OWNERS[column]} = any(string_to_array(?, ',')::uuid[]) order by m.starts_on, m.id`,
      [ids.join(",")],
    );
    // The engines give an instant as text or as a date.
    const read = rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }) as Measure);
    return groupBy(read, (row) => row[column] as string as Id);
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

/** Without the weeks, which are asked for on one page alone. */
const EFFECT_COLUMNS = `e.id, e.verdict, e.reason, e.change, e.low, e.high, e.actual, e.expected,
  e.weeks_before as "weeksBefore", e.weeks_after as "weeksAfter", e.control_scope as "controlScope",
  e.control_count as "controlCount", e.federal_sector as "federalSector", e.method, e.is_settled as "isSettled",
  e.computed_at as "computedAt"`;

const effects = perOperation(async (ctx: OperationBase, ids: readonly MeasureId[]) => {
  const rows = await select<MeasureEffect>(
    ctx.em,
    `select ${EFFECT_COLUMNS} from measure_effect e where e.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return byId(rows.map((row) => ({ ...row, computedAt: new Date(row.computedAt) }) as MeasureEffect));
});

const weeks = perOperation(async (ctx: OperationBase, ids: readonly MeasureId[]) => {
  const rows = await select<Pick<MeasureEffect, "id" | "weeks">>(
    ctx.em,
    "select e.id, e.weeks from measure_effect e where e.id = any(string_to_array(?, ',')::uuid[])",
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row.weeks]));
});

/** The effect week by week. Batched. */
export async function weeksOfEffect(ctx: OperationBase, id: MeasureId): Promise<EffectWeek[]> {
  return (await weeks(ctx).load(id)) ?? [];
}

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
