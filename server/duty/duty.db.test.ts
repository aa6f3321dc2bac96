import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asProgram } from "../../test/support/as-program.ts";
import { aCentre, aVersion } from "../../test/support/a-centre.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount, aRegion } from "../../test/support/world.ts";
import { plainDate } from "../kernel/plain-date.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { keepStanding } from "./count-standing.queue.ts";

interface State {
  capability: { code: string };
  mark: string;
  reason: string | null;
  clauses: string[];
  dueOn: string | null;
  missing: number | null;
  evidence: {
    fact: string;
    done: number | null;
    owed: number | null;
    from: string;
    to: string;
    page: string | null;
  }[];
}

const STATE = `capability { code } mark reason clauses dueOn missing page roles { code title }
  evidence { fact done owed from to page }`;
const APRIL = { grain: "MONTH", startsOn: "2026-04-16" };

let register: Register;
let farTown: Municipality;
let analyst: string;

beforeAll(async () => {
  register = await aRegister({
    variant: withCapabilities("QLT-03", "INT-10", "CLS-01", "RTE-08", "RAT-01", "ACT-01", "INT-04"),
  });
  const { world, api, region } = register;
  // Kamchatka is nine hours ahead of Moscow.
  farTown = await aCentre(world, {
    region,
    municipality: { name: "Дальний", timeZone: "Asia/Kamchatka" },
    variant: withCapabilities("CLS-01"),
  });
  analyst = await api.signIn(await anAccount(world, { regions: [region] }));
});
afterAll(() => register.close());

async function duties(period: object = APRIL): Promise<{
  version: number;
  versions: object[];
  counts: Record<string, number>;
  of: (code: string) => State | undefined;
}> {
  const answer = await register.send<{
    duties: { version: number; versions: object[]; counts: Record<string, number>; duties: State[] };
  }>(
    register.head,
    `query ($period: PeriodInput!) { duties(period: $period) { version versions { version inForceFrom inForceTo }
      counts { done partly notDone notDue untracked notOwed share } duties { ${STATE} } } }`,
    { period },
  );
  if (!answer.data) throw new Error(answer.text);
  const { duties: list, ...rest } = answer.data.duties;
  return { ...rest, of: (code) => list.find(({ capability }) => capability.code === code) };
}

interface Matrix {
  columns: {
    municipality: { id: string; name: string };
    version: number | null;
    isChanged: boolean;
    counts: { notOwed: number };
  }[];
  rows: { capability: { code: string }; isCommon: boolean; marks: string[] }[];
  totalColumns: number;
}

async function matrix(period: object = APRIL, token = analyst): Promise<Matrix> {
  const answer = await register.send<{ dutyMatrix: Matrix }>(
    token,
    `query ($input: DutyMatrixInput!) { dutyMatrix(input: $input) { totalColumns
      columns { municipality { id name } version isChanged counts { notOwed share } }
      rows { capability { code } isCommon marks } } }`,
    { input: { period } },
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.dutyMatrix;
}

const fault = async (description: string) => {
  const answer = await register.send<{ done: { fault: { id: string } } }>(
    register.head,
    `mutation ($input: RecordFaultInput!) { done: recordFault(input: $input) { ... on FaultSaved { fault { id } } } }`,
    { input: { kind: "OTHER", occurredOn: "2026-04-10", description } },
  );
  return answer.data!.done.fault.id;
};

describe("marks", () => {
  test("follow at once from what people do", async () => {
    expect((await duties()).of("QLT-03")).toMatchObject({
      mark: "NOT_DUE",
      reason: "NO_OCCASION",
      clauses: ["2.2"],
    });
    const first = await fault("Не перезвонили");
    await fault("Не ответили");
    expect((await duties()).of("QLT-03")).toMatchObject({
      mark: "NOT_DUE",
      reason: "RUNNING",
      missing: 2,
      dueOn: "2026-04-30",
    });
    await register.send(
      register.head,
      `mutation { settleFault(input: { id: "${first}", settlement: "Перезвонили" }) { __typename } }`,
    );
    const found = (await duties()).of("QLT-03")!;
    expect(found).toMatchObject({ mark: "PARTLY", missing: 1 });
    expect(found.evidence).toEqual([
      { fact: "FAULTS", done: 1, owed: 2, from: "2026-04-01", to: "2026-04-30", page: "/quality" },
    ]);
  });

  test("tell what no evidence is kept of from what is not done, and the act from both", async () => {
    const now = await duties();
    expect(now.of("RAT-01")).toMatchObject({ mark: "UNTRACKED", reason: "LATER" });
    expect(now.of("ACT-01")).toMatchObject({ mark: "NOT_DUE", reason: "ACT" });
    expect(now.of("INT-04")).toMatchObject({ mark: "NOT_DUE", reason: "NOT_YET", dueOn: "2026-04-30" });
    expect((await duties({ grain: "MONTH", startsOn: "2026-03-05" })).of("INT-04")).toMatchObject({
      mark: "NOT_DUE",
    });
    expect(now.of("POL-01")).toBeUndefined();
  });

  test("see how things stand now, and remember how they stood", async () => {
    expect((await duties()).of("INT-10")?.mark).toBe("NOT_DONE");
    await register.aRecipient("МКУ «Дворы»");
    expect((await duties()).of("INT-10")?.mark).toBe("DONE");
    expect(markIn(await matrix(), "INT-10")).toEqual(["UNTRACKED", "NOT_OWED"]);
    await asProgram(register.world, register.town, keepStanding);
    await asProgram(register.world, register.town, keepStanding);
    expect(markIn(await matrix(), "INT-10")).toEqual(["DONE", "NOT_OWED"]);
    expect((await duties({ grain: "MONTH", startsOn: "2026-03-05" })).of("INT-10")).toMatchObject({
      mark: "UNTRACKED",
      reason: "NOT_COUNTED",
    });
  });

  test("count a day as the municipality counts it", async () => {
    // 30 April, 23:59 in Moscow is 1 May in Kamchatka.
    for (const town of [register.town, farTown])
      await register.world.ownerQuery(
        `insert into quality_sample (municipality_id, id, sent_from, sent_to, share, seed, reviewers, population, size, drawn_at, drawn_by_name)
         values ('${town.id}', gen_random_uuid(), '2026-04-01', '2026-04-30', 10, '', 1, 1, 1, '2026-04-30T20:59:59Z', '')`,
      );
    const rows = await register.world.ownerQuery<{ town: string; starts_on: string }>(
      `select m.name as town, r.starts_on::text from municipality m
       cross join lateral duty_rows(array[m.id], 'MONTH', '2026-01-01', '2026-12-31') r where r.fact = 'SAMPLES' order by 2`,
    );
    expect(rows).toEqual([
      { town: register.town.name, starts_on: "2026-04-01" },
      { town: "Дальний", starts_on: "2026-05-01" },
    ]);
  });

  test("are refused for a period that has not begun", async () => {
    await expect(duties({ grain: "MONTH", startsOn: "2026-05-01" })).rejects.toThrow(/ещё не начался/);
  });
});

const markIn = ({ rows }: Matrix, code: string) =>
  rows.find(({ capability }) => capability.code === code)?.marks;

describe("the matrix", () => {
  test("puts municipalities side by side and leaves out what none of them owes", async () => {
    const found = await matrix();
    expect(found.columns.map(({ municipality }) => municipality.name)).toEqual(
      ["Дальний", register.town.name].toSorted(),
    );
    expect(found.rows.find(({ capability }) => capability.code === "CLS-01")?.isCommon).toBe(true);
    expect(found.rows.find(({ capability }) => capability.code === "QLT-03")?.isCommon).toBe(false);
    expect(markIn(found, "POL-01")).toBeUndefined();
  });

  test("of another region is empty", async () => {
    const { world, api } = register;
    const other = await api.signIn(await anAccount(world, { regions: [await aRegion(world)] }));
    expect(await matrix(APRIL, other)).toMatchObject({ columns: [], rows: [], totalColumns: 0 });
  });

  test("opens a mark without counts that could point at applicants", async () => {
    await register.add({ receivedAt: "2026-04-15T09:00:00Z", place: "ул. Мира, 5" });
    const answer = await register.send<{ dutyState: State }>(
      analyst,
      `query ($period: PeriodInput!) { dutyState(municipalityId: "${register.town.id}", capability: "CLS-01", period: $period) { ${STATE} } }`,
      { period: APRIL },
    );
    expect(answer.data?.dutyState).toMatchObject({ mark: "DONE", page: null });
    expect(answer.data?.dutyState.evidence).toMatchObject([
      { fact: "STRUCTURED", done: null, owed: null, page: null },
    ]);
    expect((await duties()).of("CLS-01")?.evidence).toMatchObject([{ done: 1, owed: 1 }]);
  });
});

describe("a regulation that changes in the period", () => {
  test("judges by the version in force longest, and tells so", async () => {
    const { world } = register;
    await aVersion(world, farTown, {
      variant: withCapabilities("CLS-01", "QLT-03"),
      from: plainDate("2026-04-14"),
    });
    const found = await matrix();
    const at = found.columns.findIndex(({ municipality }) => municipality.id === farTown.id);
    expect(found.columns[at]).toMatchObject({ version: 2, isChanged: true });
    expect(markIn(found, "QLT-03")?.[at]).toBe("NOT_DUE");
    const march = await matrix({ grain: "MONTH", startsOn: "2026-03-01" });
    expect(march.columns[at]).toMatchObject({ version: 1, isChanged: false });
    expect(markIn(march, "QLT-03")?.[at]).toBe("NOT_OWED");
  });

  test("owes nothing before the first version", async () => {
    expect((await matrix({ grain: "MONTH", startsOn: "2025-12-01" })).rows).toEqual([]);
  });
});

test("an absent capability is owed nowhere, whatever is done", async () => {
  const found = await matrix();
  const marks = found.rows.filter(({ capability }) => capability.code === "RTE-08").map((row) => row.marks);
  const at = found.columns.findIndex(({ municipality }) => municipality.id === farTown.id);
  expect(marks.map((each) => each[at])).toEqual(["NOT_OWED"]);
});
