import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const MARCH = { grain: "MONTH", startsOn: "2026-03-01" };

const SYSTEM = { name: "Портал обращений", systemClass: "MUNICIPAL", state: "IN_USE" };
const FAILURE = { kind: "INCIDENT", title: "Не открывается", startsAt: "2026-04-01T06:00:00Z" };
const QUESTION = { kind: "ACCESS", priority: "NORMAL", subject: "Нет доступа", text: "Не пускает" };
const PROPOSAL = {
  title: "Второй специалист",
  text: "Обращений больше, чем успевают",
  addressee: "CENTRE",
};

/** Workload, systems and their protection, help, versions of classifiers, formats, the journal of openings. */
export const administration: ModuleIsolation = {
  rootFields: {
    "Query.workload": { args: () => ({ period: MARCH }), outcomes: inOwnRoom },
    "Query.executorWorkload": {
      args: ({ ids }) => ({ period: MARCH, sectorId: ids["sector"] }),
      outcomes: inOwnRoom,
    },
    "Query.workloadTrend": {
      args: ({ ids }) => ({ period: MARCH, sectorId: ids["sector"] }),
      outcomes: inOwnRoom,
    },
    "Query.workloadAccounts": { outcomes: inOwnRoom },
    "Mutation.keepWorkload": { args: () => ({ input: { period: MARCH } }), outcomes: inOwnRoom },
    "Mutation.proposeStaff": {
      args: ({ ids }) => ({ period: MARCH, input: { ...PROPOSAL, sectorId: ids["sector"] } }),
      outcomes: ownRow,
    },
    "Query.informationSystems": { outcomes: inOwnRoom },
    "Query.informationSystem": {
      args: ({ ids }) => ({ id: ids["informationSystem"] }),
      outcomes: ownRow,
    },
    "Mutation.saveInformationSystem": {
      args: ({ ids }) => ({ input: { ...SYSTEM, id: ids["informationSystem"], revision: 1 } }),
      outcomes: ownRow,
    },
    "Mutation.saveSystemOccurrence": {
      args: ({ ids }) => ({ input: { ...FAILURE, systemId: ids["informationSystem"] } }),
      outcomes: ownRow,
    },
    "Query.protectionMeasures": { outcomes: inOwnRoom },
    "Query.accessReview": { outcomes: inOwnRoom },
    "Mutation.noteProtection": {
      args: () => ({
        input: { measureCode: "ACCESS_LIST", doneOn: "2026-04-01", doneByName: "Администратор" },
      }),
      outcomes: inOwnRoom,
    },
    "Query.supportRequests": { outcomes: inOwnRoom },
    "Query.supportRequest": { args: ({ ids }) => ({ id: ids["supportRequest"] }), outcomes: ownRow },
    "Query.supportDesk": { outcomes: inOwnRoom },
    "Mutation.askForSupport": {
      args: ({ ids }) => ({ input: { ...QUESTION, systemId: ids["informationSystem"] } }),
      outcomes: ownRow,
    },
    "Mutation.writeToSupport": {
      args: ({ ids }) => ({ input: { id: ids["supportRequest"], revision: 1, text: "Ещё раз" } }),
      outcomes: ownRow,
    },
    "Mutation.takeSupportStep": {
      args: ({ ids }) => ({ input: { id: ids["supportRequest"], revision: 1, step: "TAKE" } }),
      outcomes: ownRow,
    },
    "Mutation.changeSupportDesk": { args: () => ({ input: { hours: [] } }), outcomes: inOwnRoom },
    "Query.classifierVersions": { args: () => ({ kind: "TOPICS" }), outcomes: inOwnRoom },
    "Query.classifierVersion": { args: () => ({ kind: "TOPICS", number: 1 }), outcomes: inOwnRoom },
    "Query.previewClassifierFile": {
      args: () => ({ kind: "TOPICS", content: "Тема\nПаромы" }),
      outcomes: inOwnRoom,
    },
    "Mutation.restoreClassifier": {
      args: () => ({ kind: "TOPICS", number: 1, reason: "Так было вернее" }),
      outcomes: inOwnRoom,
    },
    "Query.exchangeFormats": { outcomes: inOwnRoom },
    "Query.applicantViewCounts": {
      args: () => ({ from: "2026-01-01", to: "2026-12-31" }),
      outcomes: inOwnRoom,
    },
    "Mutation.saveTrainingProgramme": {
      args: ({ ids }) => ({
        input: { id: ids["training"], revision: 3, topics: [{ title: "Вступление", minutes: 10 }] },
      }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    AccessReviewRow: "login name recipient",
    ApplicantViewCount: "actor",
    ClassifierVersion: "actor reason",
    ExecutorWorkload: "name",
    InformationSystem: "contact files occurrences owner purpose",
    ProtectionMark: "document doneByName files note notedByName",
    ProtectionMeasureView: "marks",
    SupportDesk: "contact provider",
    SupportEntry: "actor text",
    SupportRequest: "assigneeName authorName files subject thread",
    SystemOccurrence: "cause notedByName outcome title",
    Training: "points",
    TrainingTopic: "speaker title",
    WorkloadAccount: "conclusion keptByName",
  },
  sharedFields: {
    AccessReviewRow: "accountId grantedAt isDisabled isIdle lastSignedInAt permissions roleCodes",
    ApplicantViewCount: "accountId lastAt submissions views",
    ClassifierEntryView: "acceleratedDays clause federalCodes group id isClosed name sectorName",
    ClassifierImported: "rows",
    ClassifierRestored: "version",
    ClassifierRowTold: "name outcome row",
    ClassifierVersion: "act difference entries entryCount id kind madeAt number restoredNumber",
    ClassifierVersionConnection: "edges pageInfo totalCount",
    ClassifierVersionEdge: "cursor node",
    EntryChange: "change fields id name",
    EntryFieldChange: "after before field",
    ExchangeField: "isRequired name names type",
    ExchangeFormatView: "access addresses code direction fields media page standard",
    ExecutorWorkload: "accountId answered open overdue received sectors",
    InformationSystem: "clause id link name protectionLevel revision state systemClass",
    InformationSystemSaved: "system",
    LeakTerms: "findingsBy tellBy",
    ProgrammePoint: "startsAt topic",
    Proposal: "ground",
    ProposalGround: "grain sectors startsOn",
    ProtectionMark: "doneOn id measureCode notedAt",
    ProtectionMeasureView: "code dueOn en isConfirmed months ru source state",
    ProtectionNoted: "mark",
    SectorWorkload:
      "againstMean answered executors growth open overdue perExecutor received receivedBefore returned sectorId sectorName",
    SupportDesk: "clauses hours isSupport roleCodes",
    SupportDeskSaved: "desk",
    SupportEntry: "at id step",
    SupportHours: "hours isOwn priority",
    SupportRequest:
      "answeredAt closedAt createdAt dueAt id isOverdue kind number priority revision state steps system",
    SupportRequestConnection: "edges pageInfo totalCount",
    SupportRequestEdge: "cursor node",
    SupportRequestSaved: "request",
    SystemOccurrence: "endsAt id isCancelled kind leakTerms notedAt revision startsAt state",
    SystemOccurrenceSaved: "occurrence",
    TrainingTopic: "id minutes ordinal",
    WorkloadAccount: "grain id keptAt sectors startsOn",
    WorkloadAccountConnection: "edges pageInfo totalCount",
    WorkloadAccountEdge: "cursor node",
    WorkloadAccountKept: "account",
    WorkloadPointView: "answered received receivedBefore startsOn",
  },
  rights: {
    classifier_version: { app_tenant: "ra" },
    information_system: { app_tenant: "rawd" },
    protection_mark: { app_tenant: "ra" },
    support_entry: { app_tenant: "ra" },
    support_request: { app_tenant: "rawd" },
    support_setting: { app_tenant: "rawd" },
    system_occurrence: { app_tenant: "rawd" },
    training_topic: { app_tenant: "rawd" },
    workload_account: { app_tenant: "ra" },
  },
  personalTables: [
    "classifier_version",
    "information_system",
    "protection_mark",
    "support_entry",
    "support_request",
    "support_setting",
    "system_occurrence",
    "training_topic",
    "workload_account",
  ],
  fill: fillAdministration,
};

async function fillAdministration(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const { system } = await deed<{ system: { id: string } }>(
    stage,
    "saveInformationSystem(InformationSystemInput)",
    "InformationSystemSaved { system { id } }",
    { ...SYSTEM, purpose: personal, owner: personal, contact: personal },
  );
  await deed(
    stage,
    "saveSystemOccurrence(SystemOccurrenceInput)",
    "SystemOccurrenceSaved { occurrence { id } }",
    { ...FAILURE, systemId: system.id, title: personal, cause: personal, outcome: personal },
  );
  await deed(stage, "noteProtection(ProtectionMarkInput)", "ProtectionNoted { mark { id } }", {
    measureCode: "ACCESS_LIST",
    doneOn: "2026-04-01",
    doneByName: personal,
    document: personal,
    note: personal,
  });
  await deed(stage, "changeSupportDesk(SupportSettingInput)", "SupportDeskSaved { desk { provider } }", {
    provider: personal,
    contact: personal,
    hours: [],
  });
  const { request } = await deed<{ request: { id: string } }>(
    stage,
    "askForSupport(SupportRequestInput)",
    "SupportRequestSaved { request { id } }",
    { ...QUESTION, subject: personal, text: personal, systemId: system.id },
  );
  await deed(stage, "keepWorkload(WorkloadAccountInput)", "WorkloadAccountKept { account { id } }", {
    period: MARCH,
    conclusion: personal,
  });
  await deed(stage, "saveTrainingProgramme(TrainingProgrammeInput)", "TrainingSaved { training { id } }", {
    id: ids["training"],
    revision: 2,
    topics: [{ title: personal, minutes: 20, speaker: personal }],
  });
  return { informationSystem: system.id, supportRequest: request.id };
}
