import { afterAll, beforeAll, expect, test } from "vitest";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { aMunicipality, aRegion, aWorld, type World } from "../../test/support/world.ts";
import { type DemoMunicipality, type DemoRegion, seedDemoAccounts } from "./demo-accounts.ts";

const LIST = "{ demoAccounts { login password displayName room municipality roleCode regionalRole region } }";
const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) { ... on SignedIn { viewer { room roles regionalRole regions { code } } } }
}`;

type Listed = { demoAccounts: { login: string; password: string; room: string; region: string | null }[] };
type Viewer = {
  signIn: { viewer: { room: string; roles: string[]; regionalRole: string | null; regions: object[] } };
};

let world: World;
let api: TestApi;
let municipalities: DemoMunicipality[];
let regions: DemoRegion[];

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world, { DEMO: "on" });
  regions = [await aRegion(world, { code: "AAA" }), await aRegion(world, { code: "BBB" })];
  const town = await aMunicipality(world, { region: regions[0]!.id, slug: "town", name: "Город" });
  const roles = [
    { code: "HEAD", title: "руководитель" },
    { code: "ROLE_2", title: "дежурный по реке" },
  ];
  municipalities = [{ ...town, roles }];
  await seedDemoAccounts(world.database.em, world.clock, municipalities, regions);
});

afterAll(() => api.close());

const listed = async () => (await api.send<Listed>(null, LIST)).data!.demoAccounts;

test("demo accounts cover every role of every room", async () => {
  expect((await listed()).map((account) => account.login).toSorted()).toEqual(
    ["platform", "network", "network-onboarding", "town-head", "town-role-2"]
      .concat(
        ["aaa", "bbb"].flatMap((code) => [`${code}-analyst`, `${code}-head`, `${code}-onboarding-officer`]),
      )
      .toSorted(),
  );
});

test("each demo account signs in to its room", async () => {
  for (const { login, password, room } of await listed()) {
    const answer = await api.send<Viewer>(null, SIGN_IN, { login, password });
    expect(answer.data?.signIn.viewer.room, login).toBe(room);
  }
});

test("the network account sees every region", async () => {
  const { password } = (await listed())[0]!;
  const answer = await api.send<Viewer>(null, SIGN_IN, { login: "network", password });
  expect(answer.data?.signIn.viewer).toMatchObject({
    regionalRole: "ANALYST",
    regions: [{ code: "AAA" }, { code: "BBB" }],
  });
});

test("seeding again adds nothing", async () => {
  const before = await listed();
  await seedDemoAccounts(world.database.em, world.clock, municipalities, regions);
  expect(await listed()).toEqual(before);
});

test("outside demo mode none is listed", async () => {
  const real = await anApi(world, { DEMO: "off" });
  expect((await real.send<Listed>(null, LIST)).data?.demoAccounts).toEqual([]);
  await real.close();
});
