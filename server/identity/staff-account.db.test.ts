import { afterAll, beforeAll, expect, test } from "vitest";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { aRegion, aWorld, type World } from "../../test/support/world.ts";
import { createStaffAccount, type StaffAccount } from "./staff-account.ts";

const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) {
    ... on SignedIn { viewer { room regionalRole regions { code } permissions } }
  }
}`;

const officer: StaffAccount = {
  login: "Officer",
  displayName: "Иванова А.А.",
  isPlatformOperator: false,
  regionCodes: ["aaa"],
  role: "ONBOARDING_OFFICER",
};

let world: World;
let api: TestApi;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world, {});
  await aRegion(world, { code: "AAA" });
  await aRegion(world, { code: "BBB" });
});

afterAll(() => api.close());

const create = (facts: Partial<StaffAccount>) =>
  createStaffAccount(world.database.em, world.clock, { ...officer, ...facts });

test("an officer made at the server signs in", async () => {
  const password = await create({});
  const answer = await api.send(null, SIGN_IN, { login: "officer", password });
  expect(answer.data?.signIn).toMatchObject({
    viewer: { room: "REGION", regionalRole: "ONBOARDING_OFFICER", regions: [{ code: "AAA" }] },
  });
});

test("an operator made at the server runs the platform", async () => {
  const password = await create({ login: "operator", isPlatformOperator: true, regionCodes: [] });
  const answer = await api.send(null, SIGN_IN, { login: "operator", password });
  expect(answer.data?.signIn).toMatchObject({ viewer: { room: "PLATFORM", permissions: ["platform:view"] } });
});

test.each([
  [{ login: "twice" }, /уже занят/],
  [{ login: "x" }, /от 3 до 64 знаков/],
  [{ login: "nowhere", regionCodes: ["ZZZ"] }, /«ZZZ» нет\. Есть: AAA, BBB\./],
])("the account %j is refused", async (facts, sentence) => {
  if (facts.login === "twice") await create(facts);
  await expect(create(facts)).rejects.toThrow(sentence);
});
