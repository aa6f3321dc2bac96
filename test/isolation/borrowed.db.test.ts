/** A municipality's own rows with an id of another municipality put beside them: it is not taken. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { anApi, type TestApi } from "../support/api.ts";
import { aWorld, type World } from "../support/world.ts";
import { revisionOf } from "./modules/deed.ts";
import { aStage, type Stage } from "./tenants.ts";

type Ids = Readonly<Record<string, string>>;
interface Borrowing {
  readonly mutation: `${string}(${string})`;
  /** Name of the id that belongs to somebody else. */
  readonly borrowed: string;
  /** Whether it is a step on the borrower's own submission, which wants its revision. */
  readonly isStep?: boolean;
  readonly input: (alien: string, own: Ids) => object;
}

const period = { from: "2026-03-01", to: "2026-04-16" };
const matter = { regime: "MESSAGE", channel: "POS", applicantKind: "CITIZEN", summary: "Нет света" };
const check = { ...period, subject: "Дворы", verdict: "CONFIRMED", summary: "Сходится" };
const demand = { kind: "DATA", breach: "Нет срока", demand: "Назвать срок", dueOn: "2026-05-01" };
const task = { task: "Проверить" };
const advice = { kind: "SERVICE", subject: "Обходы", text: "Мало обходов", measure: "Обходить дважды" };
const target = {
  indicator: "ON_TIME",
  isMoreBetter: true,
  planned: 0.9,
  period: { grain: "MONTH", startsOn: "2026-04-01" },
};

const BORROWINGS: readonly Borrowing[] = [
  ...(["assignSubmission(AssignSubmissionInput)", "askCoExecutor(AskCoExecutorInput)"] as const).map(
    (mutation) => ({
      mutation,
      borrowed: "recipient",
      isStep: true,
      input: (recipientId: string) => ({ recipientId, ...(mutation.startsWith("ask") ? task : {}) }),
    }),
  ),
  {
    mutation: "demandCorrection(DemandCorrectionInput)",
    borrowed: "sector",
    input: (sectorId, { recipient }) => ({ ...demand, sectorId, recipientId: recipient }),
  },
  {
    mutation: "drawInOutsideBody(AskCoExecutorInput)",
    borrowed: "outsideBody",
    isStep: true,
    input: (recipientId) => ({ recipientId, ...task }),
  },
  {
    mutation: "callRapidResponse(CallRapidResponseInput)",
    borrowed: "recipient",
    isStep: true,
    input: (alien) => ({ recipientIds: [alien], ...task }),
  },
  {
    mutation: "recordContact(RecordContactInput)",
    borrowed: "recipient",
    isStep: true,
    input: (recipientId) => ({ recipientId, means: "PHONE", ...task }),
  },
  {
    mutation: "changeSubmissionMatter(ChangeSubmissionMatterInput)",
    borrowed: "topic",
    isStep: true,
    input: (topicId) => ({ topicId }),
  },
  {
    mutation: "changeSubmissionMatter(ChangeSubmissionMatterInput)",
    borrowed: "sector",
    isStep: true,
    input: (sectorId) => ({ sectorId }),
  },
  {
    mutation: "setCause(SetCauseInput)",
    borrowed: "cause",
    isStep: true,
    input: (causeId) => ({ causeId }),
  },
  {
    mutation: "registerSubmission(RegisterSubmissionInput)",
    borrowed: "topic",
    input: (topicId) => ({ ...matter, topicId }),
  },
  {
    mutation: "registerSubmission(RegisterSubmissionInput)",
    borrowed: "sector",
    input: (sectorId) => ({ ...matter, sectorId }),
  },
  {
    mutation: "saveMechanism(MechanismInput)",
    borrowed: "topic",
    input: (alien) => ({ kind: "RESPONSE", name: "Обход", topicIds: [alien], steps: [{ text: "Шаг" }] }),
  },
  {
    mutation: "saveTopic(TopicInput)",
    borrowed: "sector",
    input: (sectorId) => ({ name: "Лодки", sectorId }),
  },
  {
    mutation: "saveAnswerTemplate(AnswerTemplateInput)",
    borrowed: "topic",
    input: (topicId) => ({ name: "Письмо", text: "Текст", topicId }),
  },
  {
    mutation: "checkSector(CheckSectorInput)",
    borrowed: "sector",
    input: (sectorId) => ({ ...check, sectorId }),
  },
  {
    mutation: "checkSector(CheckSectorInput)",
    borrowed: "recipient",
    input: (recipientId, { sector }) => ({ ...check, sectorId: sector, recipientId }),
  },
  {
    mutation: "demandCorrection(DemandCorrectionInput)",
    borrowed: "recipient",
    input: (recipientId, { sector }) => ({ ...demand, recipientId, sectorId: sector }),
  },
  {
    mutation: "saveRoutingRule(RoutingRuleInput)",
    borrowed: "recipient",
    input: (recipientId) => ({ name: "Чужой", conditions: { channels: ["POS"] }, recipientId }),
  },
  {
    mutation: "saveAlias(AliasInput)",
    borrowed: "recipient",
    input: (targetId) => ({ kind: "ORGANISATION", name: "Чужой", targetId }),
  },
  {
    mutation: "addRecipient(RecipientInput)",
    borrowed: "sector",
    input: (alien) => ({ name: "Новый", sectorIds: [alien] }),
  },
  {
    mutation: "recommend(RecommendInput)",
    borrowed: "request",
    input: (requestId) => ({ ...advice, requestId }),
  },
  {
    mutation: "bringTarget(BringTargetInput)",
    borrowed: "sector",
    input: (sectorId) => ({ ...target, sectorId }),
  },
  {
    mutation: "raiseRegionalIncident(RaiseIncidentInput)",
    borrowed: "regionalSubmission",
    input: (alien) => ({ title: "Паводок", text: "Вода", submissionIds: [alien] }),
  },
  {
    mutation: "draftRequestedReport(DraftRequestedReportInput)",
    borrowed: "request",
    input: (requestId) => ({ title: "Справка", askedBy: "ЦУР", dueOn: "2026-05-01", ...period, requestId }),
  },
];

let world: World;
let api: TestApi;
let stage: Stage;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  stage = await aStage(world, api);
}, 120_000);

afterAll(() => api.close());

test.each(BORROWINGS)("$mutation takes no $borrowed of another municipality", async (borrowing) => {
  const { mutation, borrowed, isStep = false, input } = borrowing;
  const { north, south, actors } = stage;
  const [name, inputType] = mutation.slice(0, -1).split("(");
  const alien = north.ids[borrowed]!;
  const own = actors.foreign!;
  const seen = isStep ? await revisionOf({ api, own }, south.ids["listed"]) : {};
  const answer = await api.send<{ done: { __typename: string } }>(
    own,
    `mutation ($input: ${inputType}!) { done: ${name}(input: $input) { __typename } }`,
    { input: { ...seen, ...input(alien, south.ids) } },
  );
  const outcome = answer.data?.done.__typename ?? answer.code;
  expect(outcome).toMatch(/Refused$|^NOT_FOUND$/);
  expect(answer.text).not.toContain(north.personal);
  expect(await rowsNaming(alien, south.municipality.id)).toEqual([]);
});

/** Tables in which a row of the municipality names the id, past all policies. */
async function rowsNaming(id: string, municipalityId: string): Promise<string[]> {
  const tables = await world.ownerQuery<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'municipality_id' order by 1",
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name from "${name}" t where municipality_id = '${municipalityId}' and t::text like '%${id}%'`,
  );
  const rows = await world.ownerQuery<{ name: string }>(parts.join(" union "));
  return rows.map(({ name }) => name);
}
