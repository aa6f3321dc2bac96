import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const measure = (ids: Readonly<Record<string, string>>) => ({
  roadmapId: ids["roadmap"],
  title: "Мероприятие",
  ownerRecipientId: ids["recipient"],
  startsOn: "2026-03-01",
  dueOn: "2026-05-01",
  indicator: "RECEIVED",
  expectedDrop: 10,
});

/** Roadmaps, measures and what changed after them: a centre's own, the sums of others apart. */
export const roadmap: ModuleIsolation = {
  rootFields: {
    "Query.roadmaps": { outcomes: inOwnRoom },
    "Query.roadmap": { args: ({ ids }) => ({ id: ids["roadmap"] }), outcomes: ownRow },
    "Query.roadmapRules": { outcomes: inOwnRoom },
    "Query.measures": { outcomes: inOwnRoom },
    "Query.measure": { args: ({ ids }) => ({ id: ids["measure"] }), outcomes: ownRow },
    "Mutation.saveRoadmap": {
      args: ({ ids }) => ({ input: { id: ids["roadmap"], revision: 1, title: "Карта" } }),
      outcomes: ownRow,
    },
    "Mutation.takeRoadmapStep": {
      args: ({ ids }) => ({ input: { id: ids["roadmap"], revision: 1, step: "APPROVE" } }),
      outcomes: ownRow,
    },
    "Mutation.saveMeasure": { args: ({ ids }) => ({ input: measure(ids) }), outcomes: ownRow },
    "Mutation.takeMeasureStep": {
      args: ({ ids }) => ({
        input: { id: ids["measure"], revision: 1, step: "CANCEL", note: "Не нужно" },
      }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    Cluster: "measures",
    Decision: "measures",
    Measure:
      "cause cluster decision history mechanism outcome ownerMember ownerRecipient place roadmap sector text title topic",
    Roadmap: "aim history measures recommendation sector title",
    RoadmapEvent: "actor note",
  },
  sharedFields: {
    EffectWeek: "actual control expected high low phase week",
    Measure:
      "clusterId createdAt decisionId doneOn dueOn effect expectedDrop id indicator isOverdue originalDueOn revision startsOn state steps",
    MeasureConnection: "edges pageInfo totalCount",
    MeasureEdge: "cursor node",
    MeasureEffect:
      "actual change computedAt controlCount controlScope expected federalSector high id isSettled low method reason sentence verdict weeks weeksAfter weeksBefore",
    MeasureSaved: "measure",
    Roadmap: "approvedByRole approvedOn createdAt id progress purposes revision state steps",
    RoadmapConnection: "edges pageInfo totalCount",
    RoadmapDemanded: "clauses demand isObligatory",
    RoadmapEdge: "cursor node",
    RoadmapEvent: "action at details id measureId",
    RoadmapPart: "clause roleCode",
    RoadmapProgress: "done overdue total",
    RoadmapRules: "approvers demands drafters",
    RoadmapSaved: "roadmap",
  },
  rights: {
    measure: { app_tenant: "rawd" },
    measure_effect: { app_tenant: "rawd" },
    roadmap: { app_tenant: "rawd" },
    roadmap_event: { app_tenant: "ra" },
  },
  personalTables: ["measure", "roadmap", "roadmap_event"],
  fill: fillRoadmap,
};

async function fillRoadmap(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const { roadmap: made } = await deed<{ roadmap: { id: string } }>(
    stage,
    "saveRoadmap(RoadmapInput)",
    "RoadmapSaved { roadmap { id } }",
    { title: `Карта: ${personal}`, aim: `${personal} отвечает вовремя`, sectorId: ids["sector"] },
  );
  const { measure: added } = await deed<{ measure: { id: string } }>(
    stage,
    "saveMeasure(MeasureInput)",
    "MeasureSaved { measure { id } }",
    {
      ...measure({ ...ids, roadmap: made.id }),
      title: `${personal} обучает операторов`,
      text: `Проводит ${personal}`,
      place: `Двор, где живёт ${personal}`,
      topicId: ids["topic"],
      causeId: ids["cause"],
    },
  );
  return { roadmap: made.id, measure: added.id };
}
