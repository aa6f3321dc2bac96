import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed, revisionOf } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const period = { from: "2026-03-01", to: "2026-04-16" };

/** Reviews and registers of quality: what a centre finds out about its own work. */
export const quality: ModuleIsolation = {
  rootFields: {
    "Query.qualityChecklist": { outcomes: inOwnRoom },
    "Query.qualitySamples": { outcomes: inOwnRoom },
    "Query.qualitySample": { args: ({ ids }) => ({ id: ids["sample"] }), outcomes: ownRow },
    "Query.communicationFaults": { outcomes: inOwnRoom },
    "Query.correctionDemands": { outcomes: inOwnRoom },
    "Query.improvements": { outcomes: inOwnRoom },
    "Query.sectorChecks": { outcomes: inOwnRoom },
    "Query.qualityControl": { args: () => period, outcomes: inOwnRoom },
    "Query.timeLost": { args: () => period, outcomes: inOwnRoom },
    "Query.unansweredQuestions": { args: () => period, outcomes: inOwnRoom },
    "Mutation.changeQualityChecklist": {
      args: () => ({ criteria: [{ name: "По существу", weight: 100 }] }),
      outcomes: inOwnRoom,
    },
    "Mutation.drawQualitySample": { args: () => ({ input: { ...period, share: 10 } }), outcomes: inOwnRoom },
    "Mutation.reviewQuality": {
      args: ({ ids }) => ({
        input: { answerId: ids["sentAnswer"], revision: 1, marks: [], verdict: "ACCEPT" },
      }),
      outcomes: ownRow,
    },
    "Mutation.recordFault": {
      args: ({ ids }) => ({
        input: {
          kind: "OTHER",
          occurredOn: "2026-04-01",
          submissionId: ids["answered"],
          description: "Не перезвонили",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.settleFault": {
      args: ({ ids }) => ({ input: { id: ids["fault"], settlement: "Перезвонили" } }),
      outcomes: ownRow,
    },
    "Mutation.demandCorrection": {
      args: ({ ids }) => ({
        input: {
          kind: "ANSWER",
          submissionId: ids["answered"],
          breach: "Нет срока",
          demand: "Назвать срок",
          dueOn: "2026-05-01",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.settleDemand": {
      args: ({ ids }) => ({ input: { id: ids["demand"], settlement: "Сделано" } }),
      outcomes: ownRow,
    },
    "Mutation.saveImprovement": {
      args: ({ ids }) => ({
        input: { id: ids["improvement"], problem: "Фото", action: "Написать", state: "PROPOSED" },
      }),
      outcomes: ownRow,
    },
    "Mutation.checkSector": {
      args: ({ ids }) => ({
        input: {
          ...period,
          sectorId: ids.sector,
          subject: "Дворы",
          verdict: "CONFIRMED",
          summary: "Сходится",
        },
      }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    CommunicationFault: "description recipient recordedByName settledByName settlement submissionNumber",
    CorrectionDemand:
      "addressee breach createdByName demand recipient settledByName settlement submissionNumber",
    Improvement: "createdByName responsible",
    QualityReview: "comment questions reviewerName",
    QualitySample: "drawnByName",
    QualitySampleItem: "answer recipient reviews submission",
    RecipientControl: "recipientName",
    SectorCheck: "checkedByName recipient summary",
    StageTime: "recipientName",
    Submission: "demands qualityReviews",
    UnansweredQuestion: "question recipientName submissionId submissionNumber",
  },
  sharedFields: {
    CommunicationFault:
      "channel id isOpen kind occurredOn recordedAt settledAt submissionId suggestedChannel suggestion",
    CommunicationFaultConnection: "edges pageInfo totalCount",
    CommunicationFaultEdge: "cursor node",
    CorrectionDemand: "clause createdAt dueOn id kind sector settledAt state submissionId",
    CorrectionDemandConnection: "edges pageInfo totalCount",
    CorrectionDemandEdge: "cursor node",
    CriterionMark: "code mark name weight",
    DemandSaved: "demand",
    FaultSaved: "fault",
    Improvement: "action changedAt createdAt dueOn id problem result state system",
    ImprovementConnection: "edges pageInfo totalCount",
    ImprovementEdge: "cursor node",
    ImprovementSaved: "improvement",
    QualityChecklistSaved: "criteria",
    QualityControl:
      "answered assigned meanScore received recipients repeated returned reviewed withCause withPlace withSector withTopic",
    QualityCriterion: "code name weight",
    QualityReview: "answerId at completeness id marks score verdict",
    QualityReviewed: "review",
    QualitySample: "drawnAt id items population reviewers seed sentFrom sentTo share size",
    QualitySampleConnection: "edges pageInfo totalCount",
    QualitySampleDrawn: "sample",
    QualitySampleEdge: "cursor node",
    QualitySampleItem: "answerId submissionId",
    QualitySampleItemConnection: "edges pageInfo totalCount",
    QualitySampleItemEdge: "cursor node",
    RaisedQuestion: "isAnswered question",
    RecipientControl: "answered completeness meanScore received recipientId returned reviewed withCause",
    SectorCheck: "at id periodFrom periodTo registerCount reportedCount sector subject verdict",
    SectorCheckConnection: "edges pageInfo totalCount",
    SectorCheckEdge: "cursor node",
    SectorChecked: "check",
    StageTime: "count medianHours recipientId slowHours stage",
    TimeLost: "received sampled stages",
  },
  rights: {
    communication_fault: { app_tenant: "rawd" },
    correction_demand: { app_tenant: "rawd" },
    improvement: { app_tenant: "rawd" },
    quality_checklist: { app_tenant: "rawd" },
    quality_review: { app_tenant: "ra" },
    quality_sample: { app_tenant: "ra" },
    quality_sample_item: { app_tenant: "ra" },
    sector_check: { app_tenant: "ra" },
  },
  personalTables: [
    "communication_fault",
    "correction_demand",
    "improvement",
    "quality_review",
    "sector_check",
  ],
  fill: fillQuality,
};

async function fillQuality(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const { fault } = await deed<{ fault: { id: string } }>(
    stage,
    "recordFault(RecordFaultInput)",
    "FaultSaved { fault { id } }",
    {
      kind: "OTHER",
      occurredOn: "2026-04-01",
      submissionId: ids["answered"],
      description: `${personal} не перезвонил`,
    },
  );
  const { demand } = await deed<{ demand: { id: string } }>(
    stage,
    "demandCorrection(DemandCorrectionInput)",
    "DemandSaved { demand { id } }",
    {
      kind: "ANSWER",
      submissionId: ids["replied"],
      recipientId: ids["recipient"],
      breach: `${personal} не назвал срок`,
      demand: `Пусть ${personal} назовёт срок`,
      dueOn: "2026-05-01",
    },
  );
  const { improvement } = await deed<{ improvement: { id: string } }>(
    stage,
    "saveImprovement(ImprovementInput)",
    "ImprovementSaved { improvement { id } }",
    {
      problem: `${personal} не прикладывает фото`,
      action: `Написать: ${personal}`,
      responsible: personal,
      state: "PROPOSED",
    },
  );
  await deed(stage, "checkSector(CheckSectorInput)", "SectorChecked { check { id } }", {
    ...period,
    sectorId: ids["sector"],
    recipientId: ids["recipient"],
    subject: `Дворы, ${personal}`,
    verdict: "DISCREPANCY",
    summary: `${personal} насчитал больше`,
  });
  return {
    fault: fault.id,
    demand: demand.id,
    improvement: improvement.id,
    sample: await drawAndReview(stage),
  };
}

/** A sample with the one answer that was sent, reviewed. */
async function drawAndReview(stage: Filling): Promise<string> {
  const { api, own, personal, ids } = stage;
  const { sample } = await deed<{ sample: { id: string } }>(
    stage,
    "drawQualitySample(DrawQualitySampleInput)",
    "QualitySampleDrawn { sample { id } }",
    { ...period, share: 100 },
  );
  const list = await api.send<{ qualityChecklist: { code: string }[] }>(own, "{ qualityChecklist { code } }");
  const { revision } = await revisionOf(stage, ids["replied"]);
  await deed(
    { api, own: stage.analyst },
    "reviewQuality(ReviewQualityInput)",
    "QualityReviewed { review { id } }",
    {
      answerId: ids["sentAnswer"],
      revision,
      marks: list.data?.qualityChecklist.map(({ code }) => ({ code, mark: 80 })),
      questions: [{ question: `Когда придёт ${personal}?`, isAnswered: false }],
      verdict: "ACCEPT",
      comment: `${personal} ответил по существу`,
    },
  );
  return sample.id;
}
