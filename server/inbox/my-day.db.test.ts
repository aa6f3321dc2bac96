import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { aCentre } from "../../test/support/a-centre.ts";
import { anAccount } from "../../test/support/world.ts";

let register: Register;
let roads: string;
let worker: string;
let operator: string;
let sectorIds: string[];
let stranger: string;

const LEAD = aRole("SECTOR_LEAD", "Ответственный за направление", { clause: "3.7", isPlural: true });
const OPERATOR = aRole("POS_OPERATOR", "Оператор ПОС", { clause: "3.8", isPlural: true });

beforeAll(async () => {
  const variant = { roles: [...aVariant().roles, LEAD, OPERATOR], administeredBy: read("HEAD") };
  register = await aRegister({ variant });
  roads = await register.aRecipient("МКУ «Дороги»");
  worker = await register.person(["RECIPIENT"], roads);
  operator = await register.person(["POS_OPERATOR"]);
  const answer = await register.send<{ viewer: { municipality: { sectors: { id: string }[] } } }>(
    register.head,
    "{ viewer { municipality { sectors { id } } } }",
  );
  sectorIds = answer.data!.viewer.municipality.sectors.map(({ id }) => id);
  await register.add({ summary: "Без исполнителя", sectorId: sectorIds[0] });
  const assigned = await register.add({ summary: "Дороги" });
  const input = { submissionId: assigned.id, revision: assigned.revision, recipientId: roads };
  await register.take("assignSubmission", "AssignSubmissionInput", input);
  await register.world.ownerQuery(
    `update submission set due_at = '2026-04-16T08:00:00Z' where summary = 'Дороги';
     update submission set due_at = '2026-04-20T08:00:00Z' where summary = 'Без исполнителя'`,
  );
  const town = await aCentre(register.world, { region: register.region });
  stranger = await register.api.signIn(
    await anAccount(register.world, { municipality: town, roleCodes: ["HEAD"] }),
    town,
  );
});
afterAll(() => register.close());

interface Day {
  scope: string;
  overdue: { count: number; items: { summary: string }[] };
  dueThisWeek: { count: number };
  newUnassigned: { count: number };
}

async function day(token: string): Promise<Day> {
  const answer = await register.send<{ myDay: Day }>(
    token,
    "{ myDay { scope overdue { count items { summary } } dueToday { count } dueThisWeek { count } newUnassigned { count } awaitingApproval { count } returned { count } } }",
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.myDay;
}

describe("a day", () => {
  test("of the head is that of the whole centre", async () => {
    expect(await day(register.head)).toMatchObject({
      scope: "CENTRE",
      overdue: { count: 1, items: [{ summary: "Дороги" }] },
      dueThisWeek: { count: 1 },
      newUnassigned: { count: 1 },
    });
  });

  test("of a recipient's person is that of the recipient", async () => {
    expect(await day(worker)).toMatchObject({
      scope: "RECIPIENT",
      overdue: { count: 1 },
      dueThisWeek: { count: 0 },
      newUnassigned: { count: 0 },
    });
  });

  test("of an operator is its own work and everything new", async () => {
    expect(await day(operator)).toMatchObject({
      scope: "MINE",
      overdue: { count: 0 },
      newUnassigned: { count: 1 },
    });
  });

  test("of who looks after a sector is that of the sector", async () => {
    const lead = await register.person(["SECTOR_LEAD"]);
    expect((await day(lead)).scope).toBe("CENTRE");
    const choose = (ids: string[]) =>
      register.send<{ chooseMySectors: string[] }>(
        lead,
        "mutation ($ids: [ID!]!) { chooseMySectors(sectorIds: $ids) }",
        { ids },
      );
    expect((await choose([sectorIds[0]!])).data?.chooseMySectors).toEqual([sectorIds[0]]);
    expect(await day(lead)).toMatchObject({
      scope: "SECTORS",
      overdue: { count: 0 },
      dueThisWeek: { count: 1 },
    });
    expect((await choose(["0190a000-0000-7000-8000-000000000000"])).code).toBe("NOT_FOUND");
    expect((await choose([])).data?.chooseMySectors).toEqual([]);
  });

  test("of who is appointed to a sector by name is that of the sector", async () => {
    const account = await anAccount(register.world, {
      municipality: register.town,
      roleCodes: ["SECTOR_LEAD"],
      displayName: "Лугова А.А.",
    });
    const token = await register.api.signIn(account, register.town);
    const added = await register.send<{ addMember: { member: { id: string } } }>(
      register.head,
      `mutation { addMember(input: { name: "Лугова А.А.", joinedOn: "2026-03-02" }) { ... on MemberSaved { member { id } } } }`,
    );
    const input = {
      memberId: added.data!.addMember.member.id,
      roleCode: "SECTOR_LEAD",
      sectorIds: [sectorIds[0]],
      validFrom: "2026-03-02",
    };
    await register.send(
      register.head,
      "mutation ($input: AppointInput!) { appoint(input: $input) { __typename } }",
      { input },
    );
    expect((await day(token)).scope).toBe("SECTORS");
  });
});

describe("people to answer", () => {
  interface Person {
    name: string;
    roleTitles: string[];
    recipientId: string | null;
  }
  const people = async (token: string, submissionId: string | null = null): Promise<Person[]> => {
    const answer = await register.send<{ assignees: Person[] }>(
      token,
      "query ($id: ID) { assignees(submissionId: $id) { accountId name roleTitles recipientId sectorIds } }",
      { id: submissionId },
    );
    if (!answer.data) throw new Error(answer.text);
    return answer.data.assignees;
  };

  test("are those whose roles allow it, by the titles of the regulation", async () => {
    await register.person(["MEMBER"]);
    const found = await people(register.head);
    expect(found.flatMap(({ roleTitles }) => roleTitles)).toEqual(
      expect.arrayContaining(["Оператор ПОС", "Ответственный исполнитель"]),
    );
    expect(found.flatMap(({ roleTitles }) => roleTitles)).not.toContain("Член МЦУ");
  });

  test("of a recipient's person are its own", async () => {
    expect((await people(worker)).map(({ recipientId }) => recipientId)).toEqual([roads]);
  });

  test("are never those of another municipality", async () => {
    expect(await people(stranger)).toHaveLength(1);
  });

  test("can be asked for beside other lists in one operation", async () => {
    const answer = await register.send(
      register.head,
      "{ a: assignees { name } submissions { totalCount edges { node { id } } } b: assignees { name } myDay { scope overdue { count } } }",
    );
    expect(answer.errors).toEqual([]);
  });
});

describe("a saved view", () => {
  const SAVE = `mutation ($input: SavedViewInput!) { saveView(input: $input) { __typename
    ... on SubmissionRefused { code } ... on SavedViewSaved { view { id name filter sort columns isShared isMine } } } }`;
  const save = async (input: object, token = register.head) => {
    const answer = await register.send<{
      saveView: { __typename: string; code?: string; view?: { id: string } };
    }>(token, SAVE, { input: { name: "Мои", filter: {}, ...input } });
    return answer.data?.saveView ?? { __typename: answer.code! };
  };
  const names = async (token: string): Promise<string[]> => {
    const answer = await register.send<{ savedViews: { name: string }[] }>(token, "{ savedViews { name } }");
    return answer.data!.savedViews.map(({ name }) => name);
  };

  test("is kept as it was and only its owner's", async () => {
    const filter = { view: "OVERDUE", text: "яма", recipientIds: [roads] };
    const { view } = await save({ name: " Ямы ", filter, sort: "NEWEST", columns: ["number", "dueAt"] });
    expect(view).toMatchObject({
      name: "Ямы",
      filter,
      sort: "NEWEST",
      columns: ["number", "dueAt"],
      isMine: true,
    });
    expect(await names(operator)).toEqual([]);
    const foreign = await save({ id: view!.id, name: "Чужая" }, operator);
    expect(foreign.__typename).toBe("NOT_FOUND");
    const gone = await register.send(operator, `mutation { deleteView(id: "${view!.id}") }`);
    expect(gone.code).toBe("NOT_FOUND");
    expect((await register.send(register.head, `mutation { deleteView(id: "${view!.id}") }`)).errors).toEqual(
      [],
    );
    expect(await names(register.head)).toEqual([]);
  });

  test("may be shared by who routes, and is then everybody's here", async () => {
    const view = (await save({ name: "Общая", isShared: true })).view!;
    expect(await names(operator)).toEqual(["Общая"]);
    expect(await names(stranger)).toEqual([]);
    expect(await save({ name: "Общая", isShared: true }, worker)).toMatchObject({ code: "VIEW_NOT_SHARED" });
    await register.send(register.head, `mutation { deleteView(id: "${view.id}") }`);
  });

  test.each([{ name: "  " }, { name: "я".repeat(81) }])(
    "without a fitting name is refused",
    async (input) => {
      expect(await save(input)).toMatchObject({ code: "VIEW_NAME_WRONG" });
    },
  );

  test("with columns that are no names is bad input", async () => {
    expect(await save({ columns: ["<script>"] })).toEqual({ __typename: "BAD_INPUT" });
  });
});
