import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre, aVersion } from "../../test/support/a-centre.ts";
import { aRole, aVariant } from "../../test/support/a-draft.ts";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { counted } from "../../test/support/counted.ts";
import { anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";
import type { Account } from "../identity/account.entity.ts";
import { plainDate } from "../kernel/plain-date.ts";
import type { Municipality } from "./municipality.entity.ts";
import type { Region } from "./region.entity.ts";

let world: World;
let api: TestApi;
let region: Region;
let small: Region;
let town: Municipality;
let analyst: Account;
let token: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  region = await aRegion(world, { name: "Лесной край" });
  small = await aRegion(world, { name: "Малый край" });
  await aCentre(world, { region: small, municipality: { name: "Один" } });
  for (const name of ["Берёзово", "Ёлкино", "Еловка", "Дубки", "100% _честный_ район"])
    await aCentre(world, { region, municipality: { name } });
  town = await aCentre(world, { region, municipality: { name: "Ясенево", slug: "iasenevo" } });
  const roles = [...aVariant().roles, aRole("SECRETARY", "Секретарь")];
  await aVersion(world, town, { variant: { roles }, from: plainDate("2026-04-10") });
  analyst = await anAccount(world, { regions: [region, small] });
  token = await api.signIn(analyst);
});
afterAll(() => api.close());

interface Page {
  edges: { node: { name: string } }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function list(variables: object): Promise<Page> {
  const answer = await api.send<{ municipalities: Page }>(
    token,
    `query ($first: Int! = 50, $after: String, $regionId: ID, $search: String) {
      municipalities(first: $first, after: $after, regionId: $regionId, search: $search) {
        totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }`,
    { ...variables },
  );
  expect(answer.errors).toEqual([]);
  return answer.data!.municipalities;
}

const names = ({ edges }: Page) => edges.map(({ node }) => node.name);

test("municipalities stand in Russian order, «ё» beside «е»", async () => {
  expect(names(await list({ regionId: region.id }))).toEqual([
    "100% _честный_ район",
    "Берёзово",
    "Дубки",
    "Ёлкино",
    "Еловка",
    "Ясенево",
  ]);
});

test("pages follow one another without gap or repeat", async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await list({ regionId: region.id, first: 2, after });
    expect(page.totalCount).toBe(6);
    seen.push(...names(page));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(new Set(seen).size).toBe(6);
  expect(seen).toHaveLength(6);
});

test.each([
  ["ясен", ["Ясенево"]],
  ["IASEN", ["Ясенево"]],
  ["%", ["100% _честный_ район"]],
  ["_ч", ["100% _честный_ район"]],
  ["нет такого", []],
  ["  ", 7],
])("a search for %j finds what it says", async (search, expected) => {
  const found = names(await list({ search }));
  if (typeof expected === "number") expect(found).toHaveLength(expected);
  else expect(found).toEqual(expected);
});

const EVERYTHING = `edges { node { slug region { name } sectors { name leads { id } } channels { code }
  modules { code } regulation { version act { number } roles { code holders { id } } findings { code } clauses { id } } } }`;

test("more municipalities cost no more statements", async () => {
  const one = await counted(
    world,
    { kind: "regional", account: analyst, regions: [small] },
    `{ municipalities { ${EVERYTHING} } }`,
  );
  const many = await counted(
    world,
    { kind: "regional", account: analyst, regions: [region] },
    `{ municipalities { ${EVERYTHING} } }`,
  );
  expect(JSON.stringify(many.data)).toContain("iasenevo");
  expect(many.statements).toBe(one.statements);
  expect(many.statements).toBeLessThanOrEqual(6);
});

test("the clause tree of a municipality is two statements", async () => {
  const query =
    '{ municipality(slug: "iasenevo") { regulation { clauses { id text parentId capabilities } } } }';
  const { statements } = await counted(
    world,
    { kind: "regional", account: analyst, regions: [region] },
    query,
  );
  expect(statements).toBe(2);
});

test("a comparison of many columns is four statements", async () => {
  const query = `{ regulationComparison(input: {}) { totalColumns columns { municipality { name region { name } } }
    rows { group cells { values } } } }`;
  const { statements } = await counted(
    world,
    { kind: "regional", account: analyst, regions: [region] },
    query,
  );
  expect(statements).toBe(4);
});

test("the regulation of a day is the version then in force", async () => {
  const versionOn = async (on: string | null) => {
    const answer = await api.send<{ municipality: { regulation: { version: number } | null } }>(
      token,
      'query ($on: PlainDate) { municipality(slug: "iasenevo") { regulation(on: $on) { version } } }',
      { on },
    );
    return answer.data?.municipality.regulation?.version ?? null;
  };
  expect([await versionOn("2026-03-01"), await versionOn("2026-04-09"), await versionOn(null)]).toEqual([
    null,
    1,
    2,
  ]);
});

test("versions tell their differences, newest first", async () => {
  const answer = await api.send<{
    municipality: { regulations: { version: number; changes: object[] | null }[] };
  }>(
    token,
    '{ municipality(slug: "iasenevo") { regulations { version inForceTo changes { kind group key after } } } }',
  );
  expect(answer.data?.municipality.regulations).toMatchObject([
    {
      version: 2,
      inForceTo: null,
      changes: [{ kind: "ADDED", group: "roles", key: "SECRETARY", after: ["Секретарь"] }],
    },
    { version: 1, inForceTo: "2026-04-09", changes: null },
  ]);
});

test("every setting names its place, value and ground", async () => {
  const answer = await api.send<{ municipality: { regulation: { settings: { key: string }[] } } }>(
    token,
    `{ municipality(slug: "iasenevo") { regulation { variant capabilities { capability { code name { ru en } } roles clauses }
      duties { list text roleCode capabilities } settings { path group key values valueSet clause origin confidence } } } }`,
  );
  expect(answer.errors).toEqual([]);
  const { settings } = answer.data!.municipality.regulation;
  expect(settings.find(({ key }) => key === "chair")).toEqual({
    path: "/variant/meetings/chair",
    group: "meetings",
    key: "chair",
    values: ["CURATOR"],
    valueSet: "role",
    clause: "3.3",
    origin: "EXTRACTED",
    confidence: 0.9,
  });
});

test("a page of no size, or of too large a size, is refused", async () => {
  for (const first of [0, 201]) {
    const answer = await api.send(token, "query ($n: Int!) { municipalities(first: $n) { totalCount } }", {
      n: first,
    });
    expect(answer.code).toBe("BAD_INPUT");
  }
});
