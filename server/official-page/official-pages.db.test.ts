import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount } from "../../test/support/world.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import { plainDate } from "../kernel/plain-date.ts";
import {
  type StandIn,
  okStandIn,
  telegramStandIn,
  vkStandIn,
} from "../public-network/network-stand-ins.fixture.ts";
import { type PublicNetworks, publicNetworks } from "../public-network/public-networks.ts";
import { importPages } from "./import-pages.ts";
import { importStatistics } from "./import-statistics.ts";
import { OfficialPage } from "./official-page.entity.ts";
import { connectPage } from "./page-access.service.ts";
import { publishPostQueue } from "./publish-post.queue.ts";
import { remindOfObligations, remindOfStalePages } from "./remind-pages.queue.ts";

const TOKEN = "token-of-the-page";
const BOT = "123456:AAbbccddeeffgghhiijjkkllmm";
const SECRET = { token: TOKEN, applicationKey: "CKEY12345", applicationSecret: "secret-12" };

let register: Register;
let region: string;
let operator: string;
let head: string;
let stands: { VK: StandIn; OK: StandIn; TELEGRAM: StandIn };
let networks: PublicNetworks;

beforeAll(async () => {
  register = await aRegister({
    municipality: { timeZone: "Asia/Krasnoyarsk" },
    variant: withCapabilities(
      ...["GOS-01", "GOS-03", "GOS-04", "GOS-05", "GOS-06", "GOS-07", "GOS-08", "GOS-09"],
    ),
  });
  const { world, api } = register;
  region = await api.signIn(await anAccount(world, { regions: [register.region] }));
  head = register.head;
  operator = await register.person(["PUBLIC_PAGES_OPERATOR"]);
  const [VK, OK, TELEGRAM] = await Promise.all([vkStandIn(TOKEN), okStandIn(SECRET), telegramStandIn(BOT)]);
  stands = { VK, OK, TELEGRAM };
  networks = publicNetworks({
    key: Buffer.alloc(32, 7),
    urls: { VK: VK.url, OK: OK.url, TELEGRAM: TELEGRAM.url },
  });
});
afterAll(async () => {
  await register.close();
  await Promise.all(Object.values(stands).map((each) => each.close()));
});

interface Done {
  __typename: string;
  code?: string;
  page?: PageView;
  post?: PostView;
  template?: { id: string; revision: number };
}
interface PageView {
  id: string;
  revision: number;
  faults: string[];
  score: { points: number; most: number } | null;
}
interface PostView {
  id: string;
  revision: number;
  state: string;
  steps: string[];
  placements: {
    id: string;
    state: string;
    link: string | null;
    problem: string | null;
    revision: number;
    steps: string[];
  }[];
}

const PAGE = "OfficialPageSaved { page { id revision faults score { points most } } }";
const POST =
  "ContentPostSaved { post { id revision state steps placements { id state link problem revision steps } } }";
const TEMPLATE = "ContentTemplateSaved { template { id revision } }";

async function take(
  mutation: string,
  type: string,
  shape: string,
  input: object,
  token = operator,
): Promise<Done> {
  const answer = await register.send<{ done: Done }>(
    token,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      __typename ... on SubmissionRefused { code } ... on ${shape} } }`,
    { input },
  );
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

let made = 0;
const LINKS = { VK: "https://vk.com/club", OK: "https://ok.ru/group/", TELEGRAM: "https://t.me/channel" };
const pageFacts = (network: keyof typeof LINKS, number: number) => ({
  level: "SUBORDINATE",
  organisation: `Школа № ${number}`,
  spheres: ["Образование"],
  status: "ACTIVE",
  network,
  pageRef: network === "TELEGRAM" ? `@channel${number}` : String(1_000 + number),
  link: `${LINKS[network]}${1_000 + number}`,
  isConnected: true,
  hasMark: true,
  hasDesign: true,
});

async function aPage(network: keyof typeof LINKS, isOpen = true): Promise<string> {
  const done = await take("saveOfficialPage", "OfficialPageInput", PAGE, pageFacts(network, (made += 1)));
  const { id, revision } = done.page!;
  if (!isOpen) return id;
  const facts = network === "TELEGRAM" ? { ...SECRET, token: BOT } : SECRET;
  await asProgram(register.world, register.town, (ctx) =>
    connectPage(ctx, networks, { id: id as never, revision }, facts),
  );
  return id;
}

const now = () => register.world.clock.now();
const after = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString();

async function aPost(pageIds: string[], more: object = {}): Promise<PostView> {
  const input = {
    title: "Отключение воды",
    text: "Завтра с 9 до 15 часов не будет воды.",
    plannedAt: after(30),
    component: "OWN",
    pageIds,
    ...more,
  };
  return (await take("saveContentPost", "ContentPostInput", POST, input)).post!;
}

const step = (post: Pick<PostView, "id" | "revision">, name: string, token = operator, more = {}) =>
  take(
    "takeContentPostStep",
    "ContentPostStepInput",
    POST,
    { id: post.id, revision: post.revision, step: name, ...more },
    token,
  );

const approved = async (post: PostView): Promise<PostView> => (await step(post, "SUBMIT")).post!;

const read = async (id: string): Promise<PostView> => {
  const answer = await register.send<{ post: PostView }>(
    operator,
    `{ post: contentPost(id: "${id}") { id revision state steps placements { id state link problem revision steps } } }`,
  );
  return answer.data!.post;
};

/** What is due goes out, by a worker of its own. */
const publishDue = (by: PublicNetworks = networks) =>
  new Worker({
    root: register.world.database.em,
    clock: register.world.clock,
    log: silentLog,
    queues: [publishPostQueue(by)],
  }).drain();

describe("a post", () => {
  test("goes to three networks at its minute, once, and is counted on its pages", async () => {
    const pages = [await aPage("VK"), await aPage("OK"), await aPage("TELEGRAM")];
    const post = await approved(await aPost(pages));
    expect(post.state).toBe("APPROVED");
    await publishDue();
    expect((await read(post.id)).placements.map(({ state }) => state)).toEqual(Array(3).fill("PLANNED"));
    register.world.clock.advanceMinutes(30);
    await publishDue();
    await publishDue();
    const out = await read(post.id);
    expect(out.state).toBe("PUBLISHED");
    expect(out.placements.every(({ link }) => link?.startsWith("https://"))).toBe(true);
    expect(Object.values(stands).map(({ taken }) => taken.length)).toEqual([1, 1, 1]);
    const [row] = await register.world.ownerQuery<{ on: string }>(
      `select last_post_on::text as on from official_page where id = '${pages[0]!}'`,
    );
    expect(row!.on).toBe(dayThere(now()));
  });

  test("that was moved goes out at its new time alone", async () => {
    const page = await aPage("VK");
    const post = await approved(await aPost([page]));
    const moved = await take("moveContentPost", "MoveContentPostInput", POST, {
      id: post.id,
      revision: post.revision,
      plannedAt: after(90),
    });
    register.world.clock.advanceMinutes(31);
    await publishDue();
    expect((await read(post.id)).placements[0]!.state).toBe("PLANNED");
    register.world.clock.advanceMinutes(60);
    await publishDue();
    expect((await read(post.id)).state).toBe("PUBLISHED");
    expect(
      await take("moveContentPost", "MoveContentPostInput", POST, {
        id: post.id,
        revision: moved.post!.revision + 1,
        plannedAt: after(5),
      }),
    ).toMatchObject({ code: "ALREADY_OUT" });
  });

  test("whose program died while the network was asked is never sent again", async () => {
    const page = await aPage("VK");
    const post = await approved(await aPost([page]));
    register.world.clock.advanceMinutes(31);
    const before = stands.VK.taken.length;
    const dying: PublicNetworks = {
      ...networks,
      async publish(secret, outgoing) {
        await networks.publish(secret, outgoing);
        throw new Error("killed");
      },
    };
    await publishDue(dying);
    expect((await read(post.id)).placements[0]!.state).toBe("PUBLISHING");
    register.world.clock.advanceMinutes(10);
    await publishDue();
    const [placement] = (await read(post.id)).placements;
    expect(placement).toMatchObject({
      state: "UNKNOWN",
      problem: "UNKNOWN",
      steps: ["MARK_PUBLISHED", "RETRY"],
    });
    expect(stands.VK.taken.length).toBe(before + 1);
    const settled = await take("settlePlacement", "PlacementStepInput", POST, {
      id: placement!.id,
      revision: placement!.revision,
      step: "MARK_PUBLISHED",
      link: "https://vk.com/wall-1_2",
    });
    expect(settled.post!.state).toBe("PUBLISHED");
  });

  test("that a network is too busy for goes out later, the other pages in time", async () => {
    const pages = [await aPage("VK"), await aPage("TELEGRAM")];
    const post = await approved(await aPost(pages));
    register.world.clock.advanceMinutes(31);
    stands.VK.next.push({ json: { error: { error_code: 9, error_msg: "Flood control" } } });
    await publishDue();
    expect((await read(post.id)).placements.map(({ state }) => state).toSorted()).toEqual([
      "PLANNED",
      "PUBLISHED",
    ]);
    register.world.clock.advanceMinutes(11);
    await publishDue();
    expect((await read(post.id)).state).toBe("PUBLISHED");
  });

  test("refused by a network waits for a person, with a sentence and without the network's words", async () => {
    const page = await aPage("VK");
    const post = await approved(await aPost([page]));
    register.world.clock.advanceMinutes(31);
    stands.VK.next.push({ json: { error: { error_code: 5, error_msg: `token ${TOKEN} expired` } } });
    await publishDue();
    const [placement] = (await read(post.id)).placements;
    expect(placement).toMatchObject({ state: "FAILED", problem: "TOKEN_EXPIRED" });
    const kept = await register.world.ownerQuery<{ text: string }>(
      `select concat(problem_text) as text from content_placement where id = '${placement!.id}'
       union all select problem from page_access where page_id = '${page}'`,
    );
    expect(kept.map(({ text }) => text).join()).not.toContain(TOKEN);
  });

  test("for a page that is not connected, or without a key, is for a person to place", async () => {
    const closed = await approved(await aPost([await aPage("VK", false)]));
    const open = await approved(await aPost([await aPage("VK")]));
    register.world.clock.advanceMinutes(31);
    await publishDue(publicNetworks({ key: null, urls: { VK: "", OK: "", TELEGRAM: "" } }));
    expect((await read(closed.id)).placements[0]).toMatchObject({
      state: "BY_HAND",
      problem: "NOT_CONNECTED",
    });
    expect((await read(open.id)).placements[0]).toMatchObject({ state: "BY_HAND", problem: "KEY_MISSING" });
  });

  test("is approved by a leader where the municipality wants that", async () => {
    const rules = await register.send<{ done: { rules: { revision: number } } }>(
      head,
      `mutation { done: savePageRules(input: { revision: 0, needsApproval: true }) {
        ... on PageRulesSaved { rules { revision } } } }`,
    );
    const post = await aPost([await aPage("VK")]);
    const waiting = (await step(post, "SUBMIT")).post!;
    expect(waiting).toMatchObject({ state: "ON_APPROVAL", steps: ["RECALL", "CANCEL"] });
    expect(await step(waiting, "APPROVE")).toMatchObject({ __typename: "FORBIDDEN" });
    expect(await step(waiting, "RETURN", head)).toMatchObject({ code: "NOTE_MISSING" });
    expect((await step(waiting, "APPROVE", head)).post!.state).toBe("APPROVED");
    expect(await step(waiting, "CANCEL")).toMatchObject({ code: "CHANGED_MEANWHILE" });
    await register.send(
      head,
      `mutation { savePageRules(input: { revision: ${rules.data!.done.rules.revision} }) { __typename } }`,
    );
  });

  test("longer than a chosen network takes, or for the past, is refused", async () => {
    const page = await aPage("TELEGRAM");
    const long = {
      text: "я".repeat(4_097),
      title: "т",
      plannedAt: after(5),
      component: "OWN",
      pageIds: [page],
    };
    expect(await take("saveContentPost", "ContentPostInput", POST, long)).toMatchObject({
      code: "TEXT_TOO_LONG",
    });
    const past = await aPost([page], { plannedAt: after(-5) });
    expect(await step(past, "SUBMIT")).toMatchObject({ code: "IN_THE_PAST" });
  });
});

const dayThere = (at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Krasnoyarsk" }).format(at);
const daysOn = (count: number): string => dayThere(new Date(now().getTime() + count * 86_400_000));

describe("what the regional centre obliges to", () => {
  test("is missing until it is placed, and the centre sees both", async () => {
    const { world } = register;
    const silent = await aCentre(world, {
      region: register.region,
      municipality: { timeZone: "Europe/Moscow" },
      variant: withCapabilities("GOS-07"),
    });
    const given = await take(
      "saveContentTemplate",
      "ContentTemplateInput",
      TEMPLATE,
      {
        component: "FEDERAL",
        title: "Безопасность на воде",
        text: "Не оставляйте детей у воды одних.",
        isObligatory: true,
        placeBy: daysOn(1),
      },
      region,
    );
    const templateId = given.template!.id;
    await asProgram(world, register.town, remindOfObligations);
    await asProgram(world, register.town, remindOfObligations);
    const told = await world.ownerQuery<{ count: number }>(
      "select count(*)::int as count from notification where kind = 'CONTENT_DUE' group by account_id",
    );
    expect(told.every(({ count }) => count === 1)).toBe(true);
    expect(told.length).toBeGreaterThan(0);
    expect(await standing(templateId)).toEqual({
      [register.town.id]: "NOT_PLANNED",
      [silent.id]: "NOT_PLANNED",
    });

    const post = await aPost([await aPage("VK")], { templateId });
    expect(await standing(templateId)).toMatchObject({ [register.town.id]: "PLANNED" });
    await approved(post);
    world.clock.advanceMinutes(31);
    await publishDue();
    world.clock.advanceMinutes(3 * 24 * 60);
    region = await register.api.signIn(await anAccount(world, { regions: [register.region] }));
    expect(await standing(templateId)).toEqual({ [register.town.id]: "PLACED", [silent.id]: "MISSING" });
    operator = await register.person(["PUBLIC_PAGES_OPERATOR"]);
    head = await register.person(["HEAD"]);
    const month = await register.send<{
      towns: { missing: number; placed: number; pages: number; municipality: { id: string } }[];
    }>(
      region,
      `{ towns: regionOfficialPages(month: "${dayThere(new Date(now().getTime() - 2 * 86_400_000))}") {
        missing placed pages municipality { id } } }`,
    );
    const of = (id: string) => month.data!.towns.find(({ municipality }) => municipality.id === id)!;
    expect(of(register.town.id)).toMatchObject({ placed: 1, missing: 0 });
    expect(of(register.town.id).pages).toBeGreaterThan(5);
    expect(of(silent.id)).toMatchObject({ placed: 0, missing: 1, pages: 0 });
  });

  test("cannot be given by a municipality, nor taken from another region", async () => {
    const input = { component: "REGIONAL", title: "т", text: "т", isObligatory: false };
    expect(await take("saveContentTemplate", "ContentTemplateInput", TEMPLATE, input, head)).toMatchObject({
      __typename: "FORBIDDEN",
    });
    const owed = await take(
      "saveContentTemplate",
      "ContentTemplateInput",
      TEMPLATE,
      { ...input, isObligatory: true },
      region,
    );
    expect(owed).toMatchObject({ code: "DATE_MISSING" });
  });
});

async function standing(templateId: string): Promise<Record<string, string>> {
  const answer = await register.send<{
    contentTemplates: { id: string; towns: { state: string; municipality: { id: string } }[] }[];
  }>(region, "{ contentTemplates { id towns { state municipality { id } } } }");
  const { towns } = answer.data!.contentTemplates.find(({ id }) => id === templateId)!;
  return Object.fromEntries(towns.map(({ state, municipality }) => [municipality.id, state]));
}

describe("the register", () => {
  test("keeps an assessment with every reason, and what was not confirmed gives nothing", async () => {
    const id = await aPage("VK", false);
    const done = await take("assessOfficialPage", "AssessPageInput", PAGE, {
      pageId: id,
      revision: 1,
      answers: [
        { code: "AVATAR", value: 1 },
        { code: "WIDGETS", value: 1 },
        { code: "MEAN_REACH", value: 500 },
      ],
    });
    // Mark 20, design 10, picture 5, one widget 5.
    expect(done.page!.score).toEqual({ points: 40, most: 90 });
    expect(done.page!.faults).toEqual(expect.arrayContaining(["LOW_SCORE", "STALE"]));
  });

  test("has each page once, and tells nobody a key", async () => {
    const facts = pageFacts("VK", (made += 1));
    await take("saveOfficialPage", "OfficialPageInput", PAGE, facts);
    expect(await take("saveOfficialPage", "OfficialPageInput", PAGE, facts)).toMatchObject({
      code: "PAGE_KNOWN",
    });
    const rows = await register.world.ownerQuery<{ text: string }>(
      "select encode(sealed, 'escape') as text from page_access",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ text }) => text.includes(TOKEN))).toBe(false);
  });

  test("comes out of a table, and a line that is wrong does not stop the others", async () => {
    const sheet = [
      "Наименование организации;ОГРН;Сфера 1;ID;Ссылка;Подключение;Госметка;Оформление",
      "Детский сад № 1;1027700132195;Образование;900001;https://vk.com/sad1;да;нет;да",
      "Детский сад № 2;1027700132196;Образование;900002;https://vk.com/sad2;да;да;да",
      "Музей;;Культура;;https://t.me/muzei_goroda;нет;нет;нет",
    ].join("\n");
    const taken = await asProgram(register.world, register.town, (ctx) =>
      importPages(ctx, Buffer.from(sheet)),
    );
    expect(taken).toMatchObject({ added: 2, changed: 0, refused: [{ row: 3 }] });
    const again = await asProgram(register.world, register.town, (ctx) =>
      importPages(ctx, Buffer.from(sheet)),
    );
    expect(again).toMatchObject({ added: 0, changed: 2 });
  });

  test("takes the figures of a month, and a sheet that is sent anew replaces them", async () => {
    const month = plainDate("2026-02-01");
    const sheet = (likes: number) =>
      Buffer.from(
        `Ссылка;Посты 1 неделя;Лайки 1 неделя;Просмотры остаток\nvk.com/sad1;3;${likes};1 200\nИтого;3;9;1200\nhttps://vk.com/nobody;1;1;1`,
      );
    const send = (likes: number) =>
      asProgram(register.world, register.town, (ctx) => importStatistics(ctx, month, sheet(likes)));
    expect(await send(7)).toMatchObject({ pages: 1, refused: [{ row: 4 }] });
    expect(await send(9)).toMatchObject({ pages: 1 });
    const answer = await register.send<{
      rows: { page: { link: string }; weeks: { part: number; likes: number; views: number }[] }[];
    }>(
      operator,
      '{ rows: pageStatistics(month: "2026-02-11") { page { link } weeks { part likes views } } }',
    );
    expect(answer.data!.rows.find(({ page }) => page.link === "https://vk.com/sad1")!.weeks).toEqual([
      { part: 1, likes: 9, views: 0 },
      { part: 5, likes: 0, views: 1_200 },
    ]);
  });

  test("reminds of a silent page once", async () => {
    const id = await aPage("OK", false);
    await asProgram(register.world, register.town, async (ctx) => {
      const page = await ctx.em.findOneOrFail(OfficialPage, {
        municipality: ctx.municipalityId,
        id: id as never,
      });
      page.lastPostOn = plainDate(daysOn(-20));
      await ctx.em.flush();
    });
    for (let time = 0; time < 2; time += 1)
      await asProgram(register.world, register.town, remindOfStalePages);
    const told = await register.world.ownerQuery<{ count: number }>(
      `select count(*)::int as count from notification where kind = 'PAGE_STALE' and params->>'pageId' = '${id}'
       group by account_id`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ count }) => count === 1)).toBe(true);
  });

  test("says plainly that publication is off without a key", async () => {
    const id = await aPage("VK", false);
    const input = { pageId: id, revision: 1, token: TOKEN };
    expect(await take("connectOfficialPage", "ConnectPageInput", PAGE, input, head)).toMatchObject({
      code: "KEY_MISSING",
    });
    expect(await take("connectOfficialPage", "ConnectPageInput", PAGE, input)).toMatchObject({
      __typename: "FORBIDDEN",
    });
  });
});
