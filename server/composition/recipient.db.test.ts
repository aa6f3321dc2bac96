import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";

let world: World;
let api: TestApi;
let token: string;
let stranger: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  const region = await aRegion(world);
  const town = await aCentre(world, { region });
  const other = await aCentre(world, { region });
  token = await api.signIn(await anAccount(world, { municipality: town, roleCodes: ["HEAD"] }), town);
  stranger = await api.signIn(await anAccount(world, { municipality: other, roleCodes: ["HEAD"] }), other);
});
afterAll(() => api.close());

interface Outcome {
  __typename: string;
  code?: string;
  recipient?: { id: string; isClosed: boolean; sectors: { name: string }[] };
}

const KEPT = `{ __typename ... on CompositionRefused { code message clause }
  ... on RecipientSaved { recipient { id isClosed sectors { name } } } }`;

async function mutate(call: string, variables: object, as = token): Promise<Outcome> {
  const types =
    "id" in variables
      ? "input" in variables
        ? "$id: ID!, $input: RecipientInput!"
        : "$id: ID!"
      : "$input: RecipientInput!";
  const answer = await api.send<Record<string, Outcome>>(
    as,
    `mutation (${types}) { done: ${call} ${KEPT} }`,
    {
      ...variables,
    },
  );
  return answer.data?.["done"] ?? { __typename: answer.code ?? "" };
}

const add = (input: object) => mutate("addRecipient(input: $input)", { input });

async function sectorIds(): Promise<string[]> {
  const answer = await api.send<{ viewer: { municipality: { sectors: { id: string }[] } } }>(
    token,
    "{ viewer { municipality { sectors { id } } } }",
  );
  return answer.data!.viewer.municipality.sectors.map(({ id }) => id);
}

interface Listed {
  totalCount: number;
  edges: { node: { name: string } }[];
}

async function listed(args = ""): Promise<Listed> {
  const answer = await api.send<{ viewer: { municipality: { recipients: Listed } } }>(
    token,
    `{ viewer { municipality { recipients${args} { totalCount edges { node { name } } } } } }`,
  );
  return answer.data!.viewer.municipality.recipients;
}

test("a recipient is kept with its sectors and changed", async () => {
  const { recipient } = await add({
    name: "МКУ «Школы»",
    sectorIds: await sectorIds(),
    email: "school@town.example",
  });
  expect(recipient).toMatchObject({ isClosed: false, sectors: [{ name: "образование" }] });
  const input = { name: "МКУ «Школы и сады»", sectorIds: [] };
  const changed = await mutate("changeRecipient(id: $id, input: $input)", { id: recipient?.id, input });
  expect(changed.recipient?.sectors).toEqual([]);
});

test("a closed recipient leaves the list and comes back", async () => {
  const { recipient } = await add({ name: "МУП «Дороги»" });
  const before = (await listed()).totalCount;
  await mutate("closeRecipient(id: $id)", { id: recipient?.id });
  expect((await listed()).totalCount).toBe(before - 1);
  expect((await listed("(includeClosed: true)")).totalCount).toBe(before);
  await mutate("reopenRecipient(id: $id)", { id: recipient?.id });
  expect((await listed()).totalCount).toBe(before);
});

test.each([
  [{ name: "  " }, "NAME_MISSING"],
  [{ name: "МКУ", email: "не почта" }, "EMAIL_INVALID"],
  [{ name: "МКУ", phone: "1".repeat(1001) }, "TEXT_TOO_LONG"],
  [{ name: "МКУ", sectorIds: ["018f0000-0000-7000-8000-000000000000"] }, "SECTOR_UNKNOWN"],
])("a recipient like %j is refused", async (input, code) => {
  expect(await add(input)).toMatchObject({ __typename: "CompositionRefused", code });
});

test("a foreign recipient is not found", async () => {
  const { recipient } = await add({ name: "МБУ «Парк»" });
  const input = { name: "Чужое", sectorIds: [] };
  expect(
    await mutate("changeRecipient(id: $id, input: $input)", { id: recipient?.id, input }, stranger),
  ).toEqual({
    __typename: "NOT_FOUND",
  });
  expect((await listed()).edges.map(({ node }) => node.name)).toContain("МБУ «Парк»");
});
