import { inOwnRoom, notInRegulation, ownRow } from "../outcomes.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const period = { from: "2026-03-01", to: "2026-04-10" };

/** Reviews, registers of quality and satisfaction: what a centre finds out about its own work. */
export const quality: ModuleIsolation = {
  rootFields: {
    "Query.qualityChecklist": { outcomes: inOwnRoom },
    "Query.qualitySamples": { outcomes: inOwnRoom },
    // No answer was sent in the stage, so there is no sample to be found; its rows are proven in the module.
    "Query.qualitySample": {
      args: ({ ids }) => ({ id: ids["answer"] }),
      outcomes: { ...ownRow, own: "NOT_FOUND" },
    },
    "Query.communicationFaults": { outcomes: inOwnRoom },
    "Query.correctionDemands": { outcomes: notInRegulation },
    "Query.improvements": { outcomes: notInRegulation },
    "Query.sectorChecks": { outcomes: notInRegulation },
    "Query.qualityControl": { args: () => period, outcomes: notInRegulation },
    "Query.timeLost": { args: () => period, outcomes: notInRegulation },
    "Query.unansweredQuestions": { args: () => period, outcomes: notInRegulation },
    "Query.satisfactionSummary": { args: () => period, outcomes: notInRegulation },
    "Query.satisfactionStudies": { outcomes: notInRegulation },
    "Query.satisfactionAim": { outcomes: notInRegulation },
    "Mutation.changeQualityChecklist": {
      args: () => ({ criteria: [{ name: "По существу", weight: 100 }] }),
      outcomes: inOwnRoom,
    },
    "Mutation.drawQualitySample": { args: () => ({ input: { ...period, share: 10 } }), outcomes: inOwnRoom },
    "Mutation.reviewQuality": {
      args: ({ ids }) => ({ input: { answerId: ids["answer"], revision: 1, marks: [], verdict: "ACCEPT" } }),
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
      outcomes: notInRegulation,
    },
    "Mutation.settleDemand": {
      args: ({ ids }) => ({ input: { id: ids["fault"], settlement: "Сделано" } }),
      outcomes: notInRegulation,
    },
    "Mutation.saveImprovement": {
      args: () => ({ input: { problem: "Фото", action: "Написать", state: "PROPOSED" } }),
      outcomes: notInRegulation,
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
      outcomes: notInRegulation,
    },
    "Mutation.recordSatisfaction": {
      args: ({ ids }) => ({
        input: { submissionId: ids["answered"], revision: 1, mark: 5, source: "PHONE" },
      }),
      outcomes: notInRegulation,
    },
    "Mutation.saveSatisfactionStudy": {
      args: () => ({
        input: {
          title: "Дворы",
          subject: "Отдел",
          method: "PHONE",
          heldFrom: "2026-03-01",
          heldTo: "2026-03-02",
          respondents: 10,
          satisfied: 5,
          findings: "Темно",
        },
      }),
      outcomes: notInRegulation,
    },
    "Mutation.changeSatisfactionAim": { args: () => ({ percent: 90 }), outcomes: notInRegulation },
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
    SatisfactionMark: "collectedByName comment",
    SatisfactionRow: "name",
    SatisfactionStudy: "createdByName",
    SectorCheck: "checkedByName recipient summary",
    StageTime: "recipientName",
    Submission: "demands marks qualityReviews",
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
    SatisfactionAimView: "ground isOwn percent",
    SatisfactionMark: "at collectedAs id mark source",
    SatisfactionRow: "answered highShare key marks mean responseRate slice",
    SatisfactionStudy:
      "changedAt decisions findings heldFrom heldTo id method respondents satisfied subject title",
    SatisfactionStudyConnection: "edges pageInfo totalCount",
    SatisfactionStudyEdge: "cursor node",
    SatisfactionStudySaved: "study",
    SatisfactionSummary: "rows",
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
    satisfaction_aim: { app_tenant: "rawd" },
    satisfaction_mark: { app_tenant: "ra" },
    satisfaction_study: { app_tenant: "rawd" },
    sector_check: { app_tenant: "ra" },
  },
  personalTables: [
    "communication_fault",
    "correction_demand",
    "improvement",
    "quality_review",
    "satisfaction_mark",
    "sector_check",
  ],
  fill: fillQuality,
};

async function fillQuality({ api, own, personal, ids }: Filling): Promise<Record<string, string>> {
  const reply = await api.send<{ done: { fault: { id: string } } }>(
    own,
    `mutation ($input: RecordFaultInput!) { done: recordFault(input: $input) {
      ... on FaultSaved { fault { id } } } }`,
    {
      input: {
        kind: "OTHER",
        occurredOn: "2026-04-01",
        submissionId: ids["answered"],
        description: `${personal} не перезвонил`,
      },
    },
  );
  if (!reply.data) throw new Error(reply.text);
  return { fault: reply.data.done.fault.id };
}
