import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { aCentre } from "../../test/support/a-centre.ts";
import { anAccount } from "../../test/support/world.ts";
import { silentLog } from "../kernel/log.ts";
import { select } from "../kernel/select.ts";
import { Worker } from "../job/worker.ts";
import { indexSearch } from "./index-search.queue.ts";

let register: Register;
let stranger: string;

const MATTERS = [
  { summary: "Не вывозят мусор", place: "ул. Берёзовая, 5", text: "Контейнеры переполнены уже неделю." },
  {
    summary: "Яма на дороге у школы",
    text: "Прошу отремонтировать дорогу. Тел. +7 (913) 555-12-34, a.b@mail.ru",
  },
  {
    summary: "Нет света",
    text: "Во дворе темно. Лугова Анна Петровна",
    applicant: { name: "Лугова Анна Петровна" },
  },
  { summary: "Тёлка на проезжей части", text: "Скот на дороге", externalNumber: "ПОС-77/1" },
];

beforeAll(async () => {
  register = await aRegister();
  for (const matter of MATTERS) await register.add(matter);
  const town = await aCentre(register.world, { region: register.region });
  stranger = await register.api.signIn(
    await anAccount(register.world, { municipality: town, roleCodes: ["HEAD"] }),
    town,
  );
});
afterAll(() => register.close());

interface Edge {
  node: { summary: string; place: string | null };
  highlight: { field: "summary" | "place"; ranges: { start: number; end: number }[] }[];
}

async function find(text: string, token = register.head, more: object = {}): Promise<Edge[]> {
  const answer = await register.send<{ submissions: { edges: Edge[] } }>(
    token,
    `query ($filter: SubmissionFilter) { submissions(filter: $filter, sort: OLDEST) {
       edges { node { summary place } highlight { field ranges { start end } } } } }`,
    { filter: { text, ...more } },
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.submissions.edges;
}

const summaries = async (text: string, token?: string, more?: object): Promise<string[]> =>
  (await find(text, token, more)).map(({ node }) => node.summary);

const [RUBBISH, HOLE, DARK, CALF] = MATTERS.map(({ summary }) => summary) as [string, string, string, string];

/** The same before and after the job has read the words. */
describe.each(["waiting", "read"])("words that are %s", (stage) => {
  beforeAll(async () => {
    if (stage === "waiting") return;
    const { database, clock } = register.world;
    await new Worker({ root: database.em, clock, log: silentLog, queues: [indexSearch] }).drain();
    const [left] = await register.world.ownerQuery<{ count: number }>(
      "select coalesce(sum(cardinality(submission_ids)), 0)::int as count from submission_unread",
    );
    expect(left?.count).toBe(0);
  });

  test.each([
    ["мусора", [RUBBISH]],
    ["дорога", [HOLE, CALF]],
    ["дороге школа", [HOLE]],
    ["«яма на дороге»", [HOLE]],
    ["«дорога яма»", []],
    ["контейн*", [RUBBISH]],
    ["березовая", [RUBBISH]],
    ["телка", [CALF]],
    ["свет мусор", []],
    ["?!", []],
  ])("are found by %s", async (text, expected) => {
    expect(await summaries(text)).toEqual(expected);
  });

  test.each(["Лугова", "анна", "913", "5551234", "mail", "a.b@mail.ru"])(
    "never tell an applicant by %s",
    async (text) => {
      expect(await summaries(text)).toEqual([]);
    },
  );

  test.each([
    ["2026-000002", [HOLE]],
    ["2", [HOLE]],
    ["№ 3", [DARK]],
    ["ПОС-77/1", [CALF]],
  ])("give way to the number %s", async (text, expected) => {
    expect(await summaries(text)).toEqual(expect.arrayContaining(expected));
  });

  test("of another municipality are not there", async () => {
    for (const text of ["мусора", "дорога", "2026-000002", "контейн*"])
      expect(await summaries(text, stranger)).toEqual([]);
  });

  test("meet together with other conditions", async () => {
    expect(await summaries("дорога", register.head, { view: "CLOSED" })).toEqual([]);
    expect(await summaries("дорога", register.head, { channels: ["POS"], view: "UNASSIGNED" })).toEqual([
      HOLE,
      CALF,
    ]);
  });
});

test("a changed matter is found by its new words only", async () => {
  await register.world.ownerQuery(
    "update submission set summary = 'Сломана лавочка' where summary = 'Не вывозят мусор'",
  );
  expect(await summaries("лавочка")).toEqual(["Сломана лавочка"]);
  expect(await summaries("мусор")).toEqual([]);
});

test("words are marked where they stand", async () => {
  const [hole] = await find("дорогой школу");
  const marks = hole!.highlight.flatMap(({ field, ranges }) =>
    ranges.map(({ start, end }) => hole!.node[field]!.slice(start, end)),
  );
  expect(marks).toEqual(["дороге", "школы"]);
  const [place] = await find("березовая");
  expect(place!.highlight).toEqual([{ field: "place", ranges: [{ start: 4, end: 13 }] }]);
});

describe("the function that searches", () => {
  const call = (settings: Record<string, string>, role: "app_tenant" | "app_region" = "app_tenant") =>
    register.world.inScope({ role, settings }, (em) =>
      select(
        em,
        `select id from search_submissions('дорога', null, null, null, null, null, null, null, null, null, null, 10) id`,
      ),
    );

  test("finds nothing outside a municipality", async () => {
    expect(await call({})).toEqual([]);
    expect(await call({ municipality_id: "00000000-0000-7000-8000-000000000001" })).toEqual([]);
    expect(await call({ municipality_id: register.town.id })).toHaveLength(2);
  });

  test("is closed to every other role", async () => {
    await expect(call({ municipality_id: register.town.id }, "app_region")).rejects.toThrow(
      /permission denied/,
    );
  });

  test("has a role that no login may take", async () => {
    const rows = await register.world.ownerQuery<{ name: string }>(
      `select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.member
       where m.roleid = 'app_search'::regrole and r.rolcanlogin and not r.rolsuper`,
    );
    expect(rows).toEqual([]);
  });
});
