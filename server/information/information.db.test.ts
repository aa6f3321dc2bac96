import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aFeedServer, FEED_TAG, type FeedServer } from "../../test/support/a-feed-server.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount } from "../../test/support/world.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import { readFeedQueue, readFeedsQueue } from "./feed/read-feeds.queue.ts";
import { remindOfRisks } from "./remind-risks.queue.ts";

const CODES = ["INF-01", "INF-02", "INF-04", "INF-06"] as const;

let register: Register;
let feeds: FeedServer;
let analyst: string;
let curator: string;
let foreign: string;
let regional: string;

beforeAll(async () => {
  feeds = await aFeedServer();
  register = await aRegister({ variant: withCapabilities(...CODES) });
  const { world, region, api } = register;
  analyst = await register.person(["ANALYST"]);
  curator = await register.person(["CURATOR"]);
  const other = await aCentre(world, { region, variant: withCapabilities(...CODES) });
  foreign = await api.signIn(await anAccount(world, { municipality: other, roleCodes: ["HEAD"] }), other);
  regional = await api.signIn(await anAccount(world, { regions: [region] }));
});
afterAll(async () => {
  await feeds.close();
  await register.close();
});

const REFUSED = "__typename ... on SubmissionRefused { code message }";
const RISK = `${REFUSED} ... on RiskSaved { risk { id revision state number steps
  notices { id addressee toldCount receipt receivedByName isToOpen } } }`;

interface Notice {
  id: string;
  addressee: string;
  toldCount: number | null;
  receipt: string | null;
  receivedByName: string | null;
  isToOpen: boolean;
}
interface Done {
  __typename: string;
  code?: string;
  risk?: { id: string; revision: number; state: string; number: number; steps: string[]; notices: Notice[] };
  source?: { id: string; revision: number };
}

async function act(
  call: string,
  type: string,
  input: object,
  selection = RISK,
  token = analyst,
): Promise<Done> {
  const text = `mutation ($input: ${type}!) { done: ${call}(input: $input) { ${selection} } }`;
  const answer = await register.send<{ done: Done }>(token, text, { input });
  return answer.data?.done ?? { __typename: answer.code ?? answer.text, code: answer.code };
}

const notice = (more: object = {}) =>
  act("noticeRisk", "NoticeRiskInput", { title: "Слух об отключении воды", level: "HIGH", ...more });

async function publications(token = analyst, filter = "{}") {
  const answer = await register.send<{
    publications: {
      totalCount: number;
      edges: { node: { id: string; title: string; author: string | null } }[];
    };
  }>(token, `{ publications(filter: ${filter}) { totalCount edges { node { id title author } } } }`);
  if (!answer.data) throw new Error(answer.text);
  return answer.data.publications;
}

describe("a feed", () => {
  const worker = () =>
    new Worker({
      root: register.world.database.em,
      clock: register.world.clock,
      log: silentLog,
      queues: [readFeedsQueue, readFeedQueue({ localOrigins: new Set([feeds.origin]), longestMs: 300 })],
    });
  const SAVED = `${REFUSED} ... on InformationSourceSaved { source { id revision } }`;
  const add = (path: string) =>
    act(
      "saveInformationSource",
      "InformationSourceInput",
      { kind: "FEED", name: `Лента ${path}`, url: `${feeds.origin}${path}` },
      SAVED,
    );
  const states = async () => {
    const answer = await register.send<{
      informationSources: { name: string; state: string; fault: string }[];
    }>(analyst, "{ informationSources { name state fault } }");
    return Object.fromEntries(
      (answer.data ?? { informationSources: [] }).informationSources.map(({ name, state, fault }) => [
        name,
        [state, fault],
      ]),
    );
  };

  test("is read once, never names its writer, and is asked only for what is new", async () => {
    const { source } = await add("/good");
    await worker().drain("read-feed");
    const found = await publications();
    expect(found.edges.map(({ node }) => [node.title, node.author])).toEqual([
      ["Открыта новая школа", "Лента /good"],
      ["Прорыв трубы на улице Мира", "Лента /good"],
    ]);
    await register.send(analyst, `mutation { readInformationSource(id: "${source!.id}") { __typename } }`);
    await worker().drain("read-feed");
    expect(feeds.asked.map(({ etag }) => etag)).toEqual([null, FEED_TAG]);
    expect((await publications()).totalCount).toBe(2);
    expect((await publications(foreign)).totalCount).toBe(0);
  });

  test("that is bad says so and harms no other", async () => {
    for (const path of ["/page", "/bomb", "/slow", "/inside"]) await add(path);
    await worker().drain("read-feed");
    expect(await states()).toEqual({
      "Лента /good": ["WORKS", null],
      "Лента /page": ["FAILS", "IS_A_PAGE"],
      "Лента /bomb": ["FAILS", "HAS_ENTITIES"],
      "Лента /slow": ["FAILS", "TOO_SLOW"],
      "Лента /inside": ["FAILS", "ADDRESS_NOT_PUBLIC"],
    });
  });
});

test("another system's publications come signed, once, and without private people's names", async () => {
  const issued = await register.send<{ done: { key: { id: string }; signingKey: string } }>(
    register.head,
    `mutation { done: createIntakeKey(input: { name: "Мониторинг", channel: "POS" }) {
      ... on IntakeKeyIssued { key { id } signingKey } } }`,
  );
  const { key, signingKey } = issued.data!.done;
  const push = async (body: object) => {
    const text = JSON.stringify(body);
    const at = String(Math.floor(register.world.clock.now().getTime() / 1000));
    const signature = createHmac("sha256", signingKey).update(`${at}.p1.${text}`).digest("hex");
    const response = await fetch(`${register.api.url}/intake/publications`, {
      method: "POST",
      headers: {
        "x-intake-key": key.id,
        "x-intake-timestamp": at,
        "x-intake-id": "p1",
        "x-intake-signature": `sha256=${signature}`,
      },
      body: text,
    });
    return [response.status, await response.json()] as const;
  };
  const one = { link: "https://social.example/1", title: "Где тепло", publishedAt: "2026-04-15T10:00:00Z" };
  expect((await push({ publications: [one] }))[0]).toBe(403);
  await act(
    "saveInformationSource",
    "InformationSourceInput",
    { kind: "MACHINE", name: "Мониторинг сетей", intakeKeyId: key.id },
    REFUSED,
  );
  expect(await push({ publications: [one, one] })).toEqual([201, { added: 1, known: 1 }]);
  expect(await push({ publications: [one] })).toEqual([200, { added: 0, known: 1 }]);
  const named = { ...one, link: "https://social.example/2", author: "Иванов Иван" };
  expect((await push({ publications: [named] }))[0]).toBe(400);
  expect((await push({ publications: [{ ...one, link: "javascript:alert(1)" }] }))[0]).toBe(400);
});

describe("a risk", () => {
  test("goes from the post to its end, and the head and the region are proved to know", async () => {
    const [post] = (await publications()).edges;
    const noticed = await notice({
      isDisinformation: true,
      seenBy: [{ kind: "PUBLICATION", id: post!.node.id }],
    });
    const { id } = noticed.risk!;
    expect(noticed.risk!.steps).toEqual(["REPORT", "START", "DISMISS"]);
    const told = await act("reportRisk", "ReportRiskInput", {
      id,
      revision: 1,
      addressees: ["HEAD_OF_MUNICIPALITY", "REGIONAL_CENTRE"],
      text: "Расходится слух, что воду отключат на неделю. Готовим опровержение.",
    });
    expect(told.risk).toMatchObject({ state: "REPORTED", notices: [{ toldCount: 1 }, { toldCount: null }] });
    const [toHead, toRegion] = told.risk!.notices as [Notice, Notice];
    const open = (noticeId: string, token: string) =>
      register.send<{ done: Notice }>(
        token,
        `mutation { done: openRiskNotice(id: "${noticeId}") { receipt receivedByName } }`,
      );
    expect((await open(toHead.id, analyst)).code).toBe("FORBIDDEN");
    expect((await open(toHead.id, regional)).code).toBe("NOT_FOUND");
    expect((await open(toHead.id, foreign)).code).toBe("NOT_FOUND");
    expect((await open(toRegion.id, curator)).code).toBe("FORBIDDEN");
    expect((await open(toHead.id, curator)).data?.done.receipt).toBe("OPENED");
    expect((await open(toRegion.id, regional)).data?.done.receipt).toBe("OPENED");
    const seen = { id, revision: 2 };
    expect(await act("takeRiskStep", "RiskStepInput", { ...seen, step: "START" })).toMatchObject({
      code: "PLAN_MISSING",
    });
    const begun = await act("takeRiskStep", "RiskStepInput", {
      ...seen,
      step: "START",
      plan: "Опровергнуть в трёх сообществах",
    });
    expect(begun.risk?.state).toBe("IN_REACTION");
    const offset = { id, revision: 3, step: "OFFSET", note: "Опровержение увидели" };
    expect(await act("takeRiskStep", "RiskStepInput", offset)).toMatchObject({ code: "REFUTATION_MISSING" });
    await act("saveRefutation", "RefutationInput", {
      riskId: id,
      revision: 3,
      link: "https://town.example/news/7",
      publishedOn: "2026-04-16",
      reach: 4200,
    });
    expect((await act("takeRiskStep", "RiskStepInput", { ...offset, revision: 4 })).risk?.state).toBe(
      "OFFSET",
    );
    const closed = await act("takeRiskStep", "RiskStepInput", { id, revision: 5, step: "CLOSE" });
    expect(closed.risk).toMatchObject({ state: "CLOSED", steps: ["RESUME"] });
    expect(closed.risk!.notices.every(({ receipt }) => receipt === "OPENED")).toBe(true);
  });

  test("of two who act at once one is told to look again", async () => {
    const { risk } = await notice();
    const step = { id: risk!.id, revision: 1, step: "DISMISS", note: "Не подтвердилось" };
    const done = await Promise.all([1, 2].map(() => act("takeRiskStep", "RiskStepInput", step)));
    expect(done.map(({ code }) => code ?? "done").toSorted()).toEqual(["CHANGED_MEANWHILE", "done"]);
  });

  test("that nobody offset in time is reminded of, each time once", async () => {
    const { risk } = await notice({ dueOn: "2026-04-10" });
    const remind = () => asProgram(register.world, register.town, remindOfRisks);
    await remind();
    await remind();
    const answer = await register.send<{
      notifications: { edges: { node: { kind: string; params: { riskId?: string } } }[] };
    }>(register.head, "{ notifications { edges { node { kind params } } } }");
    const mine = answer.data!.notifications.edges.filter(
      ({ node }) => node.kind === "RISK_DUE" && node.params.riskId === risk!.id,
    );
    expect(mine).toHaveLength(1);
  });
});

test("a receipt is neither forged nor rewritten, past every service", async () => {
  const { risk } = await notice();
  const told = await act("reportRisk", "ReportRiskInput", {
    id: risk!.id,
    revision: 1,
    addressees: ["REGIONAL_CENTRE"],
    text: "Сообщаем о риске.",
  });
  const { id } = told.risk!.notices[0]!;
  const forge = (set: string) =>
    asProgram(register.world, register.town, async ({ em }) => {
      await em.execute(`update risk_notice set ${set} where id = '${id}'`);
    });
  await expect(forge("receipt = 'OPENED', received_at = now()")).rejects.toThrow();
  await expect(forge("text = 'Иное'")).rejects.toThrow();
});

test("what the regulation does not ask for is closed", async () => {
  const answer = await register.send(
    analyst,
    `mutation { planMaterial(kind: COVERAGE, input: { title: "О работе", channels: [WEBSITE], plannedOn: "2026-05-01" })
      { __typename } }`,
  );
  expect(answer.code).toBe("NOT_IN_REGULATION");
});
