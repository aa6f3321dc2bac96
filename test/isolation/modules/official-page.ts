import { everyone, inOwnRoom, ownRow, type RootField } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

/** The regional centre reads it, its officer as well. */
const inRegion: RootField["outcomes"] = {
  ...everyone("FORBIDDEN"),
  region: "data",
  onboarding: "data",
  otherRegion: "data",
  anonymous: "UNAUTHENTICATED",
};

/** A text of the regional centre: only that of the region works on it. */
const ofRegion: RootField["outcomes"] = {
  ...everyone("FORBIDDEN"),
  region: "data",
  anonymous: "UNAUTHENTICATED",
};

const page = {
  level: "MUNICIPAL",
  organisation: "Администрация",
  spheres: ["Власть"],
  status: "ACTIVE",
  network: "VK",
  pageRef: "4242",
  link: "https://vk.com/club4242",
  isConnected: true,
  hasMark: true,
  hasDesign: false,
};
const template = {
  component: "REGIONAL",
  title: "Безопасность на воде",
  text: "Берегите детей.",
  isObligatory: true,
  placeBy: "2026-05-31",
};
const post = { title: "Тема", text: "Текст", plannedAt: "2026-05-10T05:00:00Z", component: "OWN" };
const month = () => ({ month: "2026-04-01" });

/** Official pages: counts of them go to the regional centre, whose texts come back. */
export const officialPage: ModuleIsolation = {
  rootFields: {
    "Query.officialPages": { outcomes: inOwnRoom },
    "Query.officialPage": { args: ({ ids }) => ({ id: ids["officialPage"] }), outcomes: ownRow },
    "Query.pageRequirements": { outcomes: inOwnRoom },
    "Query.ownPageRequirements": { outcomes: inOwnRoom },
    "Query.pageRules": { outcomes: inOwnRoom },
    "Query.networkPublishing": { outcomes: inOwnRoom },
    "Query.contentPosts": {
      args: () => ({ from: "2026-05-01", to: "2026-05-31" }),
      outcomes: inOwnRoom,
    },
    "Query.contentPost": { args: ({ ids }) => ({ id: ids["contentPost"] }), outcomes: ownRow },
    "Query.contentObligations": { outcomes: inOwnRoom },
    "Query.contentTemplates": { outcomes: { ...inRegion, own: "data", foreign: "data" } },
    "Query.pageStatistics": { args: month, outcomes: inOwnRoom },
    "Query.networkDialogue": {
      args: () => ({ from: "2026-04-01", to: "2026-04-30" }),
      outcomes: inOwnRoom,
    },
    "Query.regionOfficialPages": { args: month, outcomes: inRegion },
    "Mutation.saveOfficialPage": {
      args: ({ ids }) => ({ input: { ...page, id: ids["officialPage"], revision: 2 } }),
      outcomes: ownRow,
    },
    "Mutation.assessOfficialPage": {
      args: ({ ids }) => ({ input: { pageId: ids["officialPage"], revision: 2, answers: [] } }),
      outcomes: ownRow,
    },
    "Mutation.connectOfficialPage": {
      // There is no key in the stage: everybody who may is told so, whosever the page is.
      args: ({ ids }) => ({ input: { pageId: ids["officialPage"], revision: 2, token: "0123456789" } }),
      outcomes: inOwnRoom,
    },
    "Mutation.disconnectOfficialPage": {
      args: ({ ids }) => ({ pageId: ids["officialPage"], revision: 2 }),
      outcomes: ownRow,
    },
    "Mutation.savePageRequirement": {
      args: ({ ids }) => ({
        input: {
          id: ids["pageRequirement"],
          revision: 1,
          title: "Контакты",
          points: 5,
          validFrom: "2026-01-01",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.savePageRules": { args: () => ({ input: { revision: 1, freshDays: 5 } }), outcomes: inOwnRoom },
    "Mutation.advisePage": {
      args: ({ ids }) => ({ input: { pageId: ids["officialPage"], text: "Обновить обложку" } }),
      outcomes: ownRow,
    },
    "Mutation.closePageAdvice": {
      args: ({ ids }) => ({ id: ids["pageAdvice"], revision: 1, isDone: true }),
      outcomes: ownRow,
    },
    "Mutation.readPageFigures": {
      args: ({ ids }) => ({ pageId: ids["officialPage"], month: "2026-04-01" }),
      outcomes: ownRow,
    },
    "Mutation.saveContentPost": {
      args: ({ ids }) => ({ input: { ...post, pageIds: [ids["officialPage"]] } }),
      outcomes: ownRow,
    },
    "Mutation.moveContentPost": {
      args: ({ ids }) => ({
        input: { id: ids["contentPost"], revision: 1, plannedAt: "2026-05-11T05:00:00Z" },
      }),
      outcomes: ownRow,
    },
    "Mutation.takeContentPostStep": {
      args: ({ ids }) => ({ input: { id: ids["contentPost"], revision: 1, step: "SUBMIT" } }),
      outcomes: ownRow,
    },
    "Mutation.settlePlacement": {
      args: ({ ids }) => ({ input: { id: ids["contentPlacement"], revision: 1, step: "SKIP" } }),
      outcomes: ownRow,
    },
    "Mutation.saveContentTemplate": {
      args: ({ ids }) => ({ input: { ...template, id: ids["contentTemplate"], revision: 1 } }),
      outcomes: ofRegion,
    },
    "Mutation.withdrawContentTemplate": {
      args: ({ ids }) => ({ id: ids["contentTemplate"], revision: 1 }),
      outcomes: ofRegion,
    },
  },
  personalFields: {
    ContentPost: "authorName history link text title",
    ContentPostEvent: "actor note",
    OfficialPage: "advice assessments founder responsible",
    PageAdvice: "givenBy note text",
    PageAssessment: "actor note",
    PageRequirement: "ground title",
  },
  sharedFields: {
    ContentObligation: "pages plannedOn publishedOn state template",
    ContentPlacement:
      "attemptedAt id isByHand link page problem problemText publishedAt revision state steps",
    ContentPost: "component createdAt id isMovable placements plannedAt revision state steps templateId",
    ContentPostEvent: "action at id",
    ContentPostSaved: "post",
    ContentTemplate:
      "component createdAt id isObligatory link placeBy placeFrom revision text title towns withdrawnAt",
    ContentTemplateSaved: "template",
    NetworkDialogue: "answered channel marked meanMark medianHours received",
    NetworkPublishing: "isOn networks reason",
    NetworkState: "longestText network",
    OfficialPage:
      "access assessedOn faults hasDesign hasMark id isConnected isInOrder lastPostOn level link network ogrn organisation pageRef revision score spheres status subscribers",
    OfficialPageSaved: "page",
    PageAccess: "givenAt problem revision",
    PageAdvice: "closedOn dueOn givenOn id revision state",
    PageAdviceSaved: "advice",
    PageAssessment: "assessedOn id lines most points version",
    PageMonth: "isFromNetwork page weeks",
    PageRequirement: "id points revision validFrom validTo",
    PageRequirementSaved: "requirement",
    PageRules: "freshDays inOrderShare isFreshDaysOwn isNeedsApprovalOwn needsApproval revision",
    PageRulesSaved: "rules",
    PageScore: "most points share",
    PageStatistic: "comments likes part posts reposts views",
    RequirementBand: "atLeast points",
    RequirementSet: "from requirements version",
    RequirementView: "bands block code isAutomatic isCounted isYesNo source title titleEn",
    ScoreLine: "block code isAutomatic most points source title value",
    TownObligationView: "municipality pages plannedOn publishedOn state",
    TownPages:
      "assessed connected fresh inOrder isAsked late marked missing municipality owed pages placed published views",
  },
  rights: {
    content_placement: { app_tenant: "rawd" },
    content_post: { app_tenant: "rawd" },
    content_post_event: { app_tenant: "ra" },
    content_template: { app_tenant: "r", app_region: "raw", app_onboarding: "r" },
    official_page: { app_tenant: "rawd" },
    page_access: { app_tenant: "rawd" },
    page_advice: { app_tenant: "rawd" },
    page_assessment: { app_tenant: "ra" },
    page_requirement: { app_tenant: "rawd" },
    page_setting: { app_tenant: "rawd" },
    page_statistic: { app_tenant: "rawd" },
  },
  personalTables: ["content_post_event", "page_access", "page_advice", "page_assessment", "page_requirement"],
  regionWrites: ["content_template"],
  fill: fillPages,
};

async function fillPages(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const given = await deed<{ template: { id: string } }>(
    { api: stage.api, own: stage.region },
    "saveContentTemplate(ContentTemplateInput)",
    "ContentTemplateSaved { template { id } }",
    template,
  );
  const entered = await deed<{ page: { id: string } }>(
    stage,
    "saveOfficialPage(OfficialPageInput)",
    "OfficialPageSaved { page { id } }",
    { ...page, founder: personal, responsibleMemberId: ids["member"] },
  );
  const pageId = entered.page.id;
  await deed(stage, "assessOfficialPage(AssessPageInput)", "OfficialPageSaved { page { id } }", {
    pageId,
    revision: 1,
    answers: [{ code: "AVATAR", value: 1 }],
    note: personal,
  });
  const { requirement } = await deed<{ requirement: { id: string } }>(
    stage,
    "savePageRequirement(PageRequirementInput)",
    "PageRequirementSaved { requirement { id } }",
    { title: `Контакты: ${personal}`, ground: personal, points: 5, validFrom: "2030-01-01" },
  );
  await deed(stage, "savePageRules(PageRulesInput)", "PageRulesSaved { rules { revision } }", {
    revision: 0,
    freshDays: 5,
  });
  const { advice } = await deed<{ advice: { id: string } }>(
    stage,
    "advisePage(PageAdviceInput)",
    "PageAdviceSaved { advice { id } }",
    { pageId, text: personal },
  );
  const written = await deed<{ post: { id: string; placements: { id: string }[] } }>(
    stage,
    "saveContentPost(ContentPostInput)",
    "ContentPostSaved { post { id placements { id } } }",
    { ...post, title: personal, text: personal, pageIds: [pageId], templateId: given.template.id },
  );
  return {
    officialPage: pageId,
    pageRequirement: requirement.id,
    pageAdvice: advice.id,
    contentTemplate: given.template.id,
    contentPost: written.post.id,
    contentPlacement: written.post.placements[0]!.id,
  };
}
