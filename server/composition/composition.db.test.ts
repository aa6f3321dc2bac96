import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { counted } from "../../test/support/counted.ts";
import { anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";
import type { Account } from "../identity/account.entity.ts";
import { plainDate } from "../kernel/plain-date.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import type { Region } from "../municipality/region.entity.ts";

let world: World;
let api: TestApi;
let region: Region;
let town: Municipality;
let other: Municipality;
let secretary: Account;
let token: string;
let reader: string;

const LEAD = aRole("SECTOR_LEAD", "Ответственный за направление", { clause: "3.7", isPlural: true });

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  region = await aRegion(world);
  const variant = { roles: [...aVariant().roles, LEAD], administeredBy: read("HEAD") };
  town = await aCentre(world, { region, variant, from: plainDate("2026-01-01") });
  other = await aCentre(world, { region, variant, from: plainDate("2026-01-01") });
  secretary = await anAccount(world, { municipality: town, roleCodes: ["HEAD"] });
  token = await api.signIn(secretary, town);
  reader = await api.signIn(await anAccount(world, { municipality: town, roleCodes: ["SECTOR_LEAD"] }), town);
});
afterAll(() => api.close());

interface Outcome {
  __typename: string;
  code?: string;
  message?: string;
  clause?: string | null;
  member?: { id: string; leftOn: string | null };
  appointment?: { id: string; validTo: string | null; sectors: { name: string }[] };
}

const REFUSED = "... on CompositionRefused { code message clause }";
const APPOINTED = `{ __typename ${REFUSED} ... on AppointmentSaved { appointment { id validTo sectors { name } member { name } } } }`;
const SAVED = `{ __typename ${REFUSED} ... on MemberSaved { member { id leftOn appointments { roleCode validFrom validTo } } } }`;

async function mutate(
  field: string,
  types: string,
  variables: object,
  selection: string,
  as = token,
): Promise<Outcome> {
  const uses = types.replaceAll("$", "").replace(/(\w+): [\w!]+/g, "$1: $$$1");
  const answer = await api.send<Record<string, Outcome>>(
    as,
    `mutation (${types}) { ${field}(${uses}) ${selection} }`,
    { ...variables },
  );
  if (answer.code) return { __typename: answer.code };
  return answer.data![field]!;
}

const addMember = (input: object, as?: string) =>
  mutate("addMember", "$input: MemberInput!", { input }, SAVED, as);
const appoint = (input: object) => mutate("appoint", "$input: AppointInput!", { input }, APPOINTED);

async function aMember(name: string): Promise<string> {
  return (await addMember({ name, joinedOn: "2026-01-10" })).member!.id;
}

async function sectorIds(): Promise<string[]> {
  const answer = await api.send<{ viewer: { municipality: { sectors: { id: string }[] } } }>(
    token,
    "{ viewer { municipality { sectors { id } } } }",
  );
  return answer.data!.viewer.municipality.sectors.map(({ id }) => id);
}

test("a role is given within the regulation and shown with its holder", async () => {
  const memberId = await aMember("Лугова А.А.");
  const [sectorId] = await sectorIds();
  const given = { memberId, roleCode: "SECTOR_LEAD", sectorIds: [sectorId], validFrom: "2026-02-01" };
  expect(await appoint(given)).toMatchObject({
    __typename: "AppointmentSaved",
    appointment: { sectors: [{ name: "образование" }], member: { name: "Лугова А.А." } },
  });
  const answer = await api.send<{ viewer: { municipality: object } }>(
    token,
    `{ viewer { municipality { sectors { leads { member { name } } }
      regulation { roles { code holders { member { name } } } } } } }`,
  );
  expect(answer.data?.viewer.municipality).toMatchObject({
    sectors: [{ leads: [{ member: { name: "Лугова А.А." } }] }],
    regulation: { roles: [{}, {}, { code: "SECTOR_LEAD", holders: [{ member: { name: "Лугова А.А." } }] }] },
  });
});

test("a role the regulation lacks is refused", async () => {
  const memberId = await aMember("Ручьёв О.О.");
  const outcome = await appoint({ memberId, roleCode: "HERALD", validFrom: "2026-02-01" });
  expect(outcome).toMatchObject({ __typename: "CompositionRefused", code: "ROLE_UNKNOWN" });
});

test("a day before the first regulation is refused", async () => {
  const { member } = await addMember({ name: "Давний Д.Д.", joinedOn: "2025-01-01" });
  const outcome = await appoint({ memberId: member?.id, roleCode: "HEAD", validFrom: "2025-12-31" });
  expect(outcome).toMatchObject({ code: "BEFORE_REGULATION" });
});

test("a single role is not held by two at once", async () => {
  const [one, two] = [await aMember("Первый П.П."), await aMember("Второй В.В.")];
  const first = await appoint({ memberId: one, roleCode: "CURATOR", validFrom: "2026-02-01" });
  expect(await appoint({ memberId: two, roleCode: "CURATOR", validFrom: "2026-03-01" })).toMatchObject({
    code: "ROLE_TAKEN",
    clause: "3.1",
  });
  const ended = await mutate(
    "endAppointment",
    "$id: ID!, $validTo: PlainDate!",
    { id: first.appointment?.id, validTo: "2026-02-28" },
    APPOINTED,
  );
  expect(ended.appointment?.validTo).toBe("2026-02-28");
  expect(await appoint({ memberId: two, roleCode: "CURATOR", validFrom: "2026-03-01" })).toMatchObject({
    __typename: "AppointmentSaved",
  });
});

test("two officers cannot fill one role at once", async () => {
  const [one, two] = [await aMember("Левый Л.Л."), await aMember("Правый П.П.")];
  const outcomes = await Promise.all(
    [one, two].map((memberId) => appoint({ memberId, roleCode: "HEAD", validFrom: "2026-02-01" })),
  );
  expect(outcomes.map(({ code, __typename }) => code ?? __typename).toSorted()).toEqual([
    "AppointmentSaved",
    "ROLE_TAKEN",
  ]);
});

test("a foreign member or sector is not found", async () => {
  const stranger = await api.signIn(
    await anAccount(world, { municipality: other, roleCodes: ["HEAD"] }),
    other,
  );
  const { member } = await addMember({ name: "Чужой Ч.Ч.", joinedOn: "2026-01-10" }, stranger);
  expect(await appoint({ memberId: member?.id, roleCode: "SECTOR_LEAD", validFrom: "2026-02-01" })).toEqual({
    __typename: "NOT_FOUND",
  });
  const [foreign] = await world.ownerQuery<{ id: string }>(
    `select id from sector where municipality_id = '${other.id}'`,
  );
  const memberId = await aMember("Местный М.М.");
  const given = { memberId, roleCode: "SECTOR_LEAD", sectorIds: [foreign?.id], validFrom: "2026-02-01" };
  expect(await appoint(given)).toMatchObject({ code: "SECTOR_UNKNOWN" });
});

test("whoever leaves ends every role on that day", async () => {
  const id = await aMember("Уходящий У.У.");
  await appoint({ memberId: id, roleCode: "SECTOR_LEAD", validFrom: "2026-02-01" });
  const gone = await mutate(
    "removeMember",
    "$id: ID!, $leftOn: PlainDate!",
    { id, leftOn: "2026-03-31" },
    SAVED,
  );
  expect(gone.member).toMatchObject({
    leftOn: "2026-03-31",
    appointments: [{ roleCode: "SECTOR_LEAD", validFrom: "2026-02-01", validTo: "2026-03-31" }],
  });
  const again = await mutate(
    "removeMember",
    "$id: ID!, $leftOn: PlainDate!",
    { id, leftOn: "2026-04-30" },
    SAVED,
  );
  expect(again).toMatchObject({ code: "ALREADY_LEFT" });
});

test.each([
  [{ name: " ", post: "" }, "NAME_OR_POST_MISSING"],
  [{ name: "я".repeat(1001) }, "TEXT_TOO_LONG"],
])("a member like %j is refused", async (input, code) => {
  expect(await addMember(input)).toMatchObject({ __typename: "CompositionRefused", code });
});

test("whoever only belongs changes nothing", async () => {
  expect(await addMember({ name: "Х" }, reader)).toEqual({ __typename: "FORBIDDEN" });
  const answer = await api.send<{ viewer: { municipality: object } }>(
    reader,
    "{ viewer { municipality { auditEvents { totalCount } invitations { totalCount } members { edges { node { name } } } } } }",
  );
  expect(answer.data?.viewer.municipality).toMatchObject({
    auditEvents: { totalCount: 0 },
    invitations: { totalCount: 0 },
    members: { edges: expect.arrayContaining([expect.anything()]) },
  });
});

test("the regional centre finds no people", async () => {
  const analyst = await api.signIn(await anAccount(world, { regions: [region] }));
  const answer = await api.send<{ municipality: object }>(
    analyst,
    `{ municipality(slug: "${town.slug}") { members { totalCount } recipients { totalCount }
      invitations { totalCount } auditEvents { totalCount } sectors { leads { id } }
      regulation { roles { holders { id } } } } }`,
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data?.municipality).toEqual({
    members: { totalCount: 0 },
    recipients: { totalCount: 0 },
    invitations: { totalCount: 0 },
    auditEvents: { totalCount: 0 },
    sectors: [{ leads: [] }],
    regulation: { roles: [{ holders: [] }, { holders: [] }, { holders: [] }] },
  });
});

test("an invitation is for a role of the regulation", async () => {
  const invite = (roleCode: string) =>
    mutate(
      "createInvitation",
      "$input: CreateInvitationInput!",
      { input: { roleCode } },
      `{ __typename ${REFUSED} ... on InvitationIssued { issued { path invitation { roleCode status } } } }`,
    );
  expect(await invite("SECTOR_LEAD")).toMatchObject({
    __typename: "InvitationIssued",
    issued: { invitation: { roleCode: "SECTOR_LEAD", status: "OPEN" } },
  });
  expect(await invite("HERALD")).toMatchObject({ code: "ROLE_UNKNOWN" });
});

test("every change stands in the audit, newest first", async () => {
  world.clock.advanceMinutes(1);
  await addMember({ name: "Последний П.П.", joinedOn: "2026-01-10" });
  const answer = await api.send<{
    viewer: {
      municipality: {
        auditEvents: { edges: { node: { action: string; subject: string; actor: string } }[] };
      };
    };
  }>(
    token,
    "{ viewer { municipality { auditEvents(first: 5) { edges { node { action subject actor } } } } } }",
  );
  const [last] = answer.data!.viewer.municipality.auditEvents.edges;
  expect(last?.node).toEqual({
    action: "member.added",
    subject: "Последний П.П.",
    actor: secretary.displayName,
  });
});

test("more people cost no more statements", async () => {
  const query = `{ municipality(slug: "${town.slug}") { members(first: 200) { totalCount
    edges { node { name appointments { roleCode sectors { name } member { post } } } } } } }`;
  const identity = {
    kind: "municipal",
    account: secretary,
    municipality: town,
    roleCodes: ["HEAD"],
  } as const;
  const before = await counted(world, identity, query);
  for (const name of ["А", "Б", "В"]) {
    const memberId = await aMember(name);
    await appoint({
      memberId,
      roleCode: "SECTOR_LEAD",
      validFrom: "2026-02-01",
      sectorIds: await sectorIds(),
    });
  }
  const after = await counted(world, identity, query);
  expect(JSON.stringify(after.data).length).toBeGreaterThan(JSON.stringify(before.data).length);
  expect(after.statements).toBe(before.statements);
});
