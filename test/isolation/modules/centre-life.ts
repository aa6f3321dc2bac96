import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const ofPlan = (ids: Readonly<Record<string, string>>) => ({ planId: ids["plan"], revision: 2 });

const proposal = { title: "Общий чат", text: "Завести чат операторов", addressee: "HEAD_OF_MUNICIPALITY" };

/** Plans, directions, proposals, trainings, legal documents: a centre's own. */
export const centreLife: ModuleIsolation = {
  rootFields: {
    "Query.plans": { outcomes: inOwnRoom },
    "Query.plan": { args: ({ ids }) => ({ id: ids["plan"] }), outcomes: ownRow },
    "Query.planRules": { outcomes: inOwnRoom },
    "Query.planControl": { outcomes: inOwnRoom },
    "Query.directions": { outcomes: inOwnRoom },
    "Query.proposals": { outcomes: inOwnRoom },
    "Query.proposal": { args: ({ ids }) => ({ id: ids["proposal"] }), outcomes: ownRow },
    "Query.proposalKinds": { outcomes: inOwnRoom },
    "Query.trainings": { outcomes: inOwnRoom },
    "Query.training": { args: ({ ids }) => ({ id: ids["training"] }), outcomes: ownRow },
    "Query.untrainedMembers": { outcomes: inOwnRoom },
    "Query.legalDocuments": { outcomes: inOwnRoom },
    "Query.governingActs": { outcomes: inOwnRoom },
    "Mutation.savePlan": {
      args: ({ ids }) => ({ input: { ...YEAR, id: ids["plan"], revision: 2, title: "План" } }),
      outcomes: ownRow,
    },
    "Mutation.takePlanStep": {
      args: ({ ids }) => ({ input: { id: ids["plan"], revision: 2, step: "SUBMIT" } }),
      outcomes: ownRow,
    },
    "Mutation.savePlanItem": {
      args: ({ ids }) => ({
        input: { ...ofPlan(ids), title: "Пункт", ownerMemberId: ids["member"], dueOn: "2026-06-30" },
      }),
      outcomes: ownRow,
    },
    "Mutation.removePlanItem": {
      args: ({ ids }) => ({ input: { ...ofPlan(ids), id: ids["planItem"] } }),
      outcomes: ownRow,
    },
    "Mutation.takePlanItemStep": {
      args: ({ ids }) => ({ input: { ...ofPlan(ids), id: ids["planItem"], step: "START" } }),
      outcomes: ownRow,
    },
    "Mutation.setDirection": {
      args: ({ ids }) => ({
        input: { id: ids["direction"], revision: 1, title: "Направление", validFrom: "2026-01-01" },
      }),
      outcomes: ownRow,
    },
    "Mutation.putForwardProposal": {
      args: ({ ids }) => ({ kind: "OUTWARD", input: { ...proposal, sectorId: ids["sector"] } }),
      outcomes: ownRow,
    },
    "Mutation.changeProposal": {
      args: ({ ids }) => ({ input: { ...proposal, id: ids["proposal"], revision: 1 } }),
      outcomes: ownRow,
    },
    "Mutation.takeProposalStep": {
      args: ({ ids }) => ({
        input: { id: ids["proposal"], revision: 1, step: "SEND", replyDueOn: "2026-05-01" },
      }),
      outcomes: ownRow,
    },
    "Mutation.saveTraining": {
      args: ({ ids }) => ({
        kind: "TRAINING",
        input: {
          id: ids["training"],
          revision: 3,
          title: "Занятие",
          startsAt: "2026-04-10T09:00:00Z",
          minutes: 60,
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.closeTraining": {
      args: ({ ids }) => ({ input: { id: ids["training"], revision: 3, state: "HELD" } }),
      outcomes: ownRow,
    },
    "Mutation.saveTrainingAttendance": {
      args: ({ ids }) => ({
        input: {
          id: ids["training"],
          revision: 3,
          attendees: [{ memberId: ids["member"], isPresent: true }],
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.saveLegalDocument": {
      args: ({ ids }) => ({
        input: { id: ids["legalDocument"], revision: 1, kind: "INTERNAL", title: "Инструкция" },
      }),
      outcomes: ownRow,
    },
    "Mutation.confirmLegalDocument": {
      args: ({ ids }) => ({ id: ids["legalDocument"], revision: 1 }),
      outcomes: ownRow,
    },
    "Mutation.removeLegalDocument": {
      args: ({ ids }) => ({ id: ids["legalDocument"], revision: 1 }),
      outcomes: ownRow,
    },
    "Mutation.removeCentreFile": { args: ({ ids }) => ({ id: ids["centreFile"] }), outcomes: ownRow },
  },
  personalFields: {
    CentreFile: "fileName",
    Direction: "setByName text title",
    LegalDocument: "checkedByName note",
    Plan: "aim draftedByName history title versions",
    PlanEvent: "actor itemTitle note",
    PlanItem: "note ownerMember ownerRecipient result title",
    PlanVersion: "approvedByName",
    Proposal: "addresseeName addresseeRecipient authorName expectedEffect history reply text title",
    ProposalEvent: "actor note",
    Training: "attendees lecturer note place programme title",
    TrainingAttendee: "member name recipient",
    UntrainedMember: "member",
  },
  sharedFields: {
    CentreFile: "addedAt byteLength id mediaType sha256",
    Direction: "clause id items ordinal revision setAt setByRole validFrom validTo",
    DirectionSaved: "direction",
    GoverningActView: "clause document issuer kind number signedOn title",
    LegalDocument:
      "checkedOn files id inForceFrom inForceTo issuer kind link number revision signedOn state title",
    LegalDocumentSaved: "document",
    Plan: "approvedOn createdAt endsOn id items kind progress revision startsOn state steps version",
    PlanConnection: "edges pageInfo totalCount",
    PlanControl: "items progress",
    PlanEdge: "cursor node",
    PlanEvent: "action at id",
    PlanItem: "direction doneOn dueOn id isOverdue ordinal plan state steps",
    PlanProgress: "done overdue total",
    PlanRoleView: "act clause roleCode roleTitle",
    PlanRules: "mine roles",
    PlanSaved: "plan",
    PlanVersion: "approvedAt approvedByRole clause contentHash number",
    Proposal:
      "addressee createdAt decidedOn doneOn id isChangeable isReplyOverdue kind number repliedOn replyDueOn revision sector sentOn state steps",
    ProposalConnection: "edges pageInfo totalCount",
    ProposalEdge: "cursor node",
    ProposalEvent: "action at id",
    ProposalKindView: "clauses kind",
    ProposalSaved: "proposal",
    Training: "files id kind minutes revision startsAt state",
    TrainingAttendee: "id isPresent",
    TrainingConnection: "edges pageInfo totalCount",
    TrainingEdge: "cursor node",
    TrainingSaved: "training",
    UntrainedMember: "lastTrainedOn",
  },
  rights: {
    centre_file: { app_tenant: "rawd" },
    direction: { app_tenant: "rawd" },
    legal_document: { app_tenant: "rawd" },
    plan: { app_tenant: "rawd" },
    plan_event: { app_tenant: "ra" },
    plan_item: { app_tenant: "rawd" },
    plan_version: { app_tenant: "ra" },
    proposal: { app_tenant: "rawd" },
    proposal_event: { app_tenant: "ra" },
    training: { app_tenant: "rawd" },
    training_attendee: { app_tenant: "rawd" },
  },
  personalTables: [
    "centre_file",
    "direction",
    "legal_document",
    "plan",
    "plan_event",
    "plan_item",
    "plan_version",
    "proposal",
    "proposal_event",
    "training",
    "training_attendee",
  ],
  fill: fillCentreLife,
};

const YEAR = { kind: "DEVELOPMENT", startsOn: "2026-01-01", endsOn: "2026-12-31" };

async function fillCentreLife(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const { direction } = await deed<{ direction: { id: string } }>(
    stage,
    "setDirection(DirectionInput)",
    "DirectionSaved { direction { id } }",
    { title: `Направление: ${personal}`, text: personal, validFrom: "2026-01-01" },
  );
  const planned = await deed<Planned>(stage, "savePlan(PlanInput)", PLANNED, {
    ...YEAR,
    title: `План: ${personal}`,
    aim: personal,
  });
  const { plan } = await deed<Planned>(stage, "savePlanItem(PlanItemInput)", PLANNED, {
    planId: planned.plan.id,
    revision: 1,
    title: `Поручить: ${personal}`,
    result: personal,
    directionId: direction.id,
    ownerMemberId: ids["member"],
    dueOn: "2026-06-30",
  });
  return {
    direction: direction.id,
    plan: plan.id,
    planItem: plan.items[0]!.id,
    proposal: await propose(stage),
    ...(await teach(stage)),
  };
}

interface Planned {
  plan: { id: string; items: { id: string }[] };
}
const PLANNED = "PlanSaved { plan { id items { id } } }";

async function propose({ api, own, personal, ids }: Filling): Promise<string> {
  const answer = await api.send<{ done: { proposal: { id: string } } }>(
    own,
    `mutation ($input: ProposalInput!) { done: putForwardProposal(kind: OUTWARD, input: $input) {
      ... on ProposalSaved { proposal { id } } } }`,
    {
      input: {
        title: personal,
        text: personal,
        expectedEffect: personal,
        addressee: "UNIT",
        addresseeName: personal,
        addresseeRecipientId: ids["recipient"],
      },
    },
  );
  if (!answer.data?.done.proposal) throw new Error(`Not proposed in the stage: ${answer.text}`);
  return answer.data.done.proposal.id;
}

/** A training with somebody to come to it, and a document with a file. */
async function teach(stage: Filling): Promise<Record<string, string>> {
  const { api, own, personal, ids } = stage;
  const answer = await api.send<{ done: { training: { id: string } } }>(
    own,
    `mutation ($input: TrainingInput!) { done: saveTraining(kind: TRAINING, input: $input) {
      ... on TrainingSaved { training { id } } } }`,
    {
      input: {
        title: personal,
        programme: personal,
        lecturer: personal,
        place: personal,
        startsAt: "2026-04-10T09:00:00Z",
        minutes: 60,
      },
    },
  );
  const training = answer.data?.done.training;
  if (!training) throw new Error(`No training in the stage: ${answer.text}`);
  await deed(stage, "saveTrainingAttendance(TrainingAttendanceInput)", "TrainingSaved { training { id } }", {
    id: training.id,
    revision: 1,
    attendees: [{ memberId: ids["member"] }, { recipientId: ids["recipient"], name: personal }],
  });
  const { document } = await deed<{ document: { id: string } }>(
    stage,
    "saveLegalDocument(LegalDocumentInput)",
    "LegalDocumentSaved { document { id } }",
    { kind: "INTERNAL", title: "Инструкция оператора", note: personal },
  );
  const file = await fetch(`${api.url}/files/centre/legal-documents/${document.id}`, {
    method: "POST",
    headers: {
      cookie: `mcu_session=${own}`,
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(`${personal}.txt`),
    },
    body: `Инструкция: ${personal}`,
  });
  const { id } = (await file.json()) as { id: string };
  return { training: training.id, legalDocument: document.id, centreFile: id };
}
