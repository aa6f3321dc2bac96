import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre, aVersion } from "../../test/support/a-centre.ts";
import { aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";
import { plainDate } from "../kernel/plain-date.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { regulationCells } from "../regulation/cells/regulation-cells.ts";
import type { Region } from "../municipality/region.entity.ts";

let world: World;
let api: TestApi;
let region: Region;
let foreign: Region;
let analyst: string;
let both: string;
let second: Municipality;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  region = await aRegion(world);
  foreign = await aRegion(world);
  await aCentre(world, { region, municipality: { name: "Алый район" } });
  second = await aCentre(world, {
    region,
    municipality: { name: "Белый район", timeZone: "Asia/Kamchatka" },
    variant: { meetings: { ...aVariant().meetings, chair: read("HEAD", "7.1") } },
  });
  const changed = { meetings: { ...aVariant().meetings, chair: read("CURATOR", "7.2") } };
  await aVersion(world, second, { variant: changed, from: plainDate("2026-04-17") });
  await aCentre(world, {
    region,
    municipality: { name: "Ёлочный район" },
    variant: { roles: [...aVariant().roles, aRole("SECRETARY", "Секретарь", { clause: "8.1" })] },
  });
  await aCentre(world, {
    region: foreign,
    municipality: { name: "Чужой район" },
    variant: { roles: [aRole("ROLE_1", "Чужак")] },
  });
  analyst = await api.signIn(await anAccount(world, { regions: [region] }));
  both = await api.signIn(await anAccount(world, { regions: [region, foreign] }));
});
afterAll(() => api.close());

interface Comparison {
  columns: { municipality: { name: string }; version: number }[];
  rows: {
    group: string;
    key: string;
    spread: string;
    presentCount: number;
    cells: { isPresent: boolean; values: string[]; clauses: string[] }[];
  }[];
  totalColumns: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function compare(input: object = {}, token = analyst): Promise<Comparison> {
  const answer = await api.send<{ regulationComparison: Comparison }>(
    token,
    `query ($input: RegulationComparisonInput!) { regulationComparison(input: $input) { totalColumns
      columns { municipality { name region { code } } version act { number } }
      rows { group key name spread presentCount cells { isPresent values clauses } }
      pageInfo { hasNextPage endCursor } } }`,
    { input },
  );
  expect(answer.errors).toEqual([]);
  return answer.data!.regulationComparison;
}

const names = ({ columns }: Comparison) => columns.map(({ municipality }) => municipality.name);
const rowOf = ({ rows }: Comparison, group: string, key: string) =>
  rows.find((row) => row.group === group && row.key === key);

test("municipalities of the viewer's regions stand in Russian order", async () => {
  expect(names(await compare())).toEqual(["Алый район", "Белый район", "Ёлочный район"]);
  expect(names(await compare({}, both))).toContain("Чужой район");
});

test("a different chair is seen with its clauses", async () => {
  const chair = rowOf(await compare(), "meetings", "chair");
  expect(chair).toMatchObject({ spread: "DIFFERENT", presentCount: 3 });
  expect(chair?.cells[1]).toEqual({ isPresent: true, values: ["HEAD"], clauses: ["7.1"] });
});

test("a role of one municipality is found in it alone", async () => {
  const secretary = rowOf(await compare(), "roles", "SECRETARY");
  expect(secretary).toMatchObject({ spread: "ONLY_ONE", presentCount: 1 });
  expect(secretary?.cells.map(({ isPresent }) => isPresent)).toEqual([false, false, true]);
});

test("nothing of a foreign region shows through", async () => {
  const all = JSON.stringify(await compare());
  expect(all).not.toContain("Чужой");
  expect(all).not.toContain("Чужак");
  expect((await compare({ regionId: foreign.id })).columns).toEqual([]);
  const [stranger] = await world.ownerQuery<{ id: string }>(
    "select id from municipality where name = 'Чужой район'",
  );
  expect((await compare({ municipalityIds: [stranger!.id] })).columns).toEqual([]);
});

test("pages of columns follow one another to the end", async () => {
  const first = await compare({ first: 2 });
  expect(first).toMatchObject({ totalColumns: 3, pageInfo: { hasNextPage: true } });
  const rest = await compare({ first: 2, after: first.pageInfo.endCursor });
  expect([...names(first), ...names(rest)]).toEqual(["Алый район", "Белый район", "Ёлочный район"]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  expect(rowOf(rest, "roles", "SECRETARY")?.cells).toHaveLength(1);
});

test("only the groups asked for are compared", async () => {
  const { rows } = await compare({ groups: ["roles"] });
  expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(["roles"]));
});

test.each([{ first: 61 }, { first: 0 }, { after: "нет" }])("input %j is refused", async (input) => {
  const answer = await api.send(
    analyst,
    "query ($input: RegulationComparisonInput!) { regulationComparison(input: $input) { totalColumns } }",
    { input },
  );
  expect(answer.code).toBe("BAD_INPUT");
});

test("the version in force on the day is compared", async () => {
  const on = async (day: string) => rowOf(await compare({ on: day }), "meetings", "chair")?.cells[1]?.values;
  expect(await on("2026-04-16")).toEqual(["HEAD"]);
  expect(await on("2026-04-17")).toEqual(["CURATOR"]);
  expect((await compare({ on: "2020-01-01" })).columns).toEqual([]);
});

test("today is counted in each municipality's own zone", async () => {
  // Noon in Moscow is late evening in Kamchatka; four hours on, the next day has begun there.
  expect(rowOf(await compare(), "meetings", "chair")?.cells[1]?.values).toEqual(["HEAD"]);
  world.clock.advanceMinutes(4 * 60);
  expect(rowOf(await compare(), "meetings", "chair")?.cells[1]?.values).toEqual(["CURATOR"]);
});

test("kept cells equal a recount from act and variant", async () => {
  const rows = await world.ownerQuery<{ act: never; variant: never; cells: object }>(
    "select act, variant, cells from regulation",
  );
  for (const { act, variant, cells } of rows) expect(regulationCells(act, variant)).toEqual(cells);
});

test("a municipality's own people do not compare", async () => {
  const member = await api.signIn(await anAccount(world, { municipality: second }), second);
  const answer = await api.send(member, "{ regulationComparison(input: {}) { totalColumns } }");
  expect(answer.code).toBe("FORBIDDEN");
});
