import { inOwnRoom, nobody, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const DAY = "2026-06-30";
const material = { title: "Материал", channels: ["WEBSITE"], audience: "Жители", plannedOn: DAY };

const inRoom = (names: string) =>
  Object.fromEntries(names.split(" ").map((name) => [`Query.${name}`, { outcomes: inOwnRoom }]));

/** Publications, risks, materials, contacts: a centre's own; the regional one sees the notices sent to it. */
export const information: ModuleIsolation = {
  rootFields: {
    ...inRoom(
      "publications publicationCounts riskCounts riskOwners riskHeadRole informationMaterials informationContacts materialKinds risks informationSubjects informationSourceKeys informationSources",
    ),
    "Query.publication": { args: ({ ids }) => ({ id: ids["publication"] }), outcomes: ownRow },
    "Query.risk": { args: ({ ids }) => ({ id: ids["risk"] }), outcomes: ownRow },
    "Query.riskNotice": {
      args: ({ ids }) => ({ id: ids["riskNotice"] }),
      outcomes: { ...ownRow, region: "data", onboarding: "data", otherRegion: "NOT_FOUND" },
    },
    "Query.regionRiskNotices": {
      outcomes: { ...nobody, region: "data", onboarding: "data", otherRegion: "data" },
    },
    "Query.informationMaterial": {
      args: ({ ids }) => ({ id: ids["informationMaterial"] }),
      outcomes: ownRow,
    },
    "Mutation.notePublication": {
      args: ({ ids }) => ({
        input: { link: "https://town.example/2", title: "Заметка", sectorId: ids["sector"] },
      }),
      outcomes: ownRow,
    },
    "Mutation.judgePublication": {
      args: ({ ids }) => ({ input: { id: ids["publication"], revision: 1, state: "KEPT" } }),
      outcomes: ownRow,
    },
    "Mutation.sortPublications": {
      args: ({ ids }) => ({ ids: [ids["publication"]], state: "KEPT" }),
      outcomes: inOwnRoom,
    },
    "Mutation.saveInformationSource": {
      args: ({ ids }) => ({
        input: { id: ids["informationSource"], revision: 1, kind: "FILE", name: "Выгрузка" },
      }),
      outcomes: ownRow,
    },
    "Mutation.readInformationSource": {
      args: ({ ids }) => ({ id: ids["informationSource"] }),
      outcomes: ownRow,
    },
    "Mutation.saveInformationSubject": {
      args: ({ ids }) => ({
        input: { id: ids["informationSubject"], revision: 1, name: "Вода", words: ["вода"] },
      }),
      outcomes: ownRow,
    },
    "Mutation.noticeRisk": {
      args: ({ ids }) => ({ input: { title: "Слух", level: "LOW", sectorId: ids["sector"] } }),
      outcomes: ownRow,
    },
    "Mutation.changeRisk": {
      args: ({ ids }) => ({ input: { id: ids["risk"], revision: 3, title: "Слух", level: "LOW" } }),
      outcomes: ownRow,
    },
    "Mutation.takeRiskStep": {
      args: ({ ids }) => ({ input: { id: ids["risk"], revision: 3, step: "CLOSE" } }),
      outcomes: ownRow,
    },
    "Mutation.reportRisk": {
      args: ({ ids }) => ({
        input: { id: ids["risk"], revision: 3, addressees: ["HEAD_OF_MUNICIPALITY"], text: "Слух" },
      }),
      outcomes: ownRow,
    },
    "Mutation.saveRefutation": {
      args: ({ ids }) => ({
        input: {
          riskId: ids["risk"],
          revision: 3,
          link: "https://town.example/3",
          publishedOn: "2026-03-01",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.linkRisk": {
      args: ({ ids }) => ({
        input: { riskId: ids["risk"], revision: 3, kind: "SUBMISSION", id: ids["submission"] },
      }),
      outcomes: ownRow,
    },
    "Mutation.openRiskNotice": {
      args: ({ ids }) => ({ id: ids["riskNotice"] }),
      outcomes: { ...nobody, foreign: "NOT_FOUND", region: "data" },
    },
    "Mutation.handOverRiskNotice": {
      args: ({ ids }) => ({ id: ids["headNotice"], takenBy: "Приёмная" }),
      outcomes: ownRow,
    },
    "Mutation.setRiskHeadRole": { args: () => ({ roleCode: "HEAD" }), outcomes: inOwnRoom },
    "Mutation.planMaterial": {
      args: ({ ids }) => ({ kind: "TARGETED", input: { ...material, sectorId: ids["sector"] } }),
      outcomes: ownRow,
    },
    "Mutation.changeMaterial": {
      args: ({ ids }) => ({ input: { ...material, id: ids["informationMaterial"], revision: 1 } }),
      outcomes: ownRow,
    },
    "Mutation.takeMaterialStep": {
      args: ({ ids }) => ({
        input: { id: ids["informationMaterial"], revision: 1, step: "CANCEL", note: "Не нужен" },
      }),
      outcomes: ownRow,
    },
    "Mutation.countMaterialReach": {
      args: ({ ids }) => ({ input: { id: ids["informationMaterial"], revision: 1, reach: 1 } }),
      outcomes: ownRow,
    },
    "Mutation.saveInformationContact": {
      args: ({ ids }) => ({
        input: { id: ids["informationContact"], revision: 1, kind: "MEDIA", name: "Газета" },
      }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    InformationContact: "email link name note phone",
    InformationEvent: "actor note",
    InformationMaterial: "audience authorName cluster contact history link place submission text title",
    InformationSource: "name place url",
    InformationSourceKey: "name",
    InformationSubject: "name words",
    Publication: "author excerpt link place risks title",
    Refutation: "channel link",
    Risk: "clusters history noticedByName notices offsetNote ownerId ownerName place plan publications refutations submissions text title",
    RiskOwner: "id name",
  },
  sharedFields: {
    InformationContact: "id isClosed kind reach revision",
    InformationContactSaved: "contact",
    InformationEvent: "action at id",
    InformationMaterial: "channels id isLate kind plannedOn publishedOn reach revision sector state steps",
    InformationMaterialConnection: "edges pageInfo totalCount",
    InformationMaterialEdge: "cursor node",
    InformationMaterialSaved: "material",
    InformationSource:
      "authorKind everyMinutes failures fault id keyId kind nextAt reach revision sector state triedAt wentWellAt",
    InformationSourceKey: "id",
    InformationSourceSaved: "source",
    InformationSubject: "growth id isClosed revision sector",
    InformationSubjectSaved: "subject",
    MaterialKindView: "clauses kind",
    Publication:
      "authorKind createdAt id isAboutCentre publishedAt reach revision sector source state subject tone",
    PublicationConnection: "edges pageInfo totalCount",
    PublicationCounts: "dismissed isNew kept negative neutral positive reach total",
    PublicationEdge: "cursor node",
    PublicationSaved: "publication",
    Refutation: "id publishedOn reach",
    Risk: "closedAt dueOn id isDismissed isDisinformation isOverdue level noticedAt number offsetAt reportedAt revision sector startedAt state steps subject",
    RiskConnection: "edges pageInfo totalCount",
    RiskCount: "count overdue state",
    RiskEdge: "cursor node",
    RiskHeadRole: "isOwn roleCode title",
    RiskNotice:
      "addressee fromMunicipality id isToOpen level receipt receivedAt receivedByName riskId riskNumber roleCode sentAt text title toldCount",
    RiskNoticeConnection: "edges pageInfo totalCount",
    RiskNoticeEdge: "cursor node",
    RiskNoticeSaved: "notice",
    RiskSaved: "risk",
    SubjectGrowth: "expected negative observed sentence state",
  },
  rights: {
    information_contact: { app_tenant: "rawd" },
    information_event: { app_tenant: "ra" },
    information_material: { app_tenant: "rawd" },
    information_setting: { app_tenant: "rawd" },
    information_source: { app_tenant: "rawd" },
    information_subject: { app_tenant: "rawd" },
    publication: { app_tenant: "rawd" },
    refutation: { app_tenant: "rawd" },
    risk: { app_tenant: "rawd" },
    risk_link: { app_tenant: "rawd" },
    risk_notice: { app_tenant: "rawd", app_region: "rw", app_onboarding: "r" },
  },
  personalTables: [
    "information_contact",
    "information_event",
    "information_material",
    "information_source",
    "information_subject",
    "publication",
    "refutation",
    "risk",
  ],
  regionWrites: ["risk_notice"],
  fill: fillInformation,
};

/** A row of each kind; the notices name nobody, they are read outside. */
async function fillInformation(stage: Filling): Promise<Record<string, string>> {
  const { personal } = stage;
  const { publication } = await deed<{ publication: { id: string } }>(
    stage,
    "notePublication(PublicationInput)",
    "PublicationSaved { publication { id } }",
    { link: "https://town.example/1", title: personal, excerpt: personal, place: personal },
  );
  const { source } = await deed<{ source: { id: string } }>(
    stage,
    "saveInformationSource(InformationSourceInput)",
    "InformationSourceSaved { source { id } }",
    { kind: "FILE", name: personal, place: personal },
  );
  const { subject } = await deed<{ subject: { id: string } }>(
    stage,
    "saveInformationSubject(InformationSubjectInput)",
    "InformationSubjectSaved { subject { id } }",
    { name: personal, words: [personal] },
  );
  const { contact } = await deed<{ contact: { id: string } }>(
    stage,
    "saveInformationContact(InformationContactInput)",
    "InformationContactSaved { contact { id } }",
    { kind: "MEDIA", name: personal, note: personal },
  );
  return {
    publication: publication.id,
    informationSource: source.id,
    informationSubject: subject.id,
    informationContact: contact.id,
    informationMaterial: await plan(stage, contact.id),
    ...(await risk(stage, publication.id)),
  };
}

async function plan({ api, own, personal }: Filling, contactId: string): Promise<string> {
  const answer = await api.send<{ done: { material: { id: string } } }>(
    own,
    `mutation ($input: InformationMaterialInput!) { done: planMaterial(kind: TARGETED, input: $input) {
      ... on InformationMaterialSaved { material { id } } } }`,
    {
      input: {
        ...material,
        title: personal,
        text: personal,
        audience: personal,
        channels: ["MEDIA"],
        contactId,
      },
    },
  );
  if (!answer.data?.done.material) throw new Error(`No material in the stage: ${answer.text}`);
  return answer.data.done.material.id;
}

async function risk(stage: Filling, publicationId: string): Promise<Record<string, string>> {
  const { personal } = stage;
  const noticed = await deed<{ risk: { id: string } }>(
    stage,
    "noticeRisk(NoticeRiskInput)",
    "RiskSaved { risk { id } }",
    {
      title: "Слух об отключении",
      text: personal,
      plan: personal,
      place: personal,
      level: "LOW",
      seenBy: [{ kind: "PUBLICATION", id: publicationId }],
    },
  );
  const { id } = noticed.risk;
  const told = await deed<{ risk: { notices: { id: string; addressee: string }[] } }>(
    stage,
    "reportRisk(ReportRiskInput)",
    "RiskSaved { risk { notices { id addressee } } }",
    { id, revision: 1, addressees: ["HEAD_OF_MUNICIPALITY", "REGIONAL_CENTRE"], text: "Расходится слух." },
  );
  await deed(stage, "saveRefutation(RefutationInput)", "RiskSaved { risk { id } }", {
    riskId: id,
    revision: 2,
    link: "https://town.example/3",
    channel: personal,
    publishedOn: "2026-03-01",
  });
  const noticeTo = (addressee: string) =>
    told.risk.notices.find((each) => each.addressee === addressee)?.id ?? "";
  return {
    risk: id,
    riskNotice: noticeTo("REGIONAL_CENTRE"),
    headNotice: noticeTo("HEAD_OF_MUNICIPALITY"),
  };
}
