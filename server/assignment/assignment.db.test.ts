import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asProgram } from "../../test/support/as-program.ts";
import {
  beginMinutes,
  call,
  endMinutes,
  fetchFile,
  head,
  lead,
  leadMember,
  register,
  stranger,
  utility,
  waterWorks,
} from "../minutes/held-meeting.fixture.ts";
import { escalateSome } from "./escalate-assignments.queue.ts";

beforeAll(beginMinutes);
afterAll(endMinutes);

interface View {
  id: string;
  number: string;
  revision: number;
  state: string;
  steps: string[];
  dueOn: string;
  originalDueOn: string;
}
interface Done {
  code?: string;
  assignment?: View;
}

const FIELDS = "id number revision state steps dueOn originalDueOn";
const OUTCOME = `... on AssignmentSaved { assignment { ${FIELDS} } } ... on AssignmentRefused { code }`;
const set = (input: object, token = head) =>
  call<Done>(
    token,
    "setAssignment",
    "SetAssignmentInput",
    { title: "О снеге", text: "Убрать снег", ...input },
    OUTCOME,
  );
const take = (token: string, { id, revision }: View, step: string, more: object = {}) =>
  call<Done>(token, "takeAssignmentStep", "AssignmentStepInput", { id, revision, step, ...more }, OUTCOME);

async function list(token: string, filter = "{}"): Promise<View[]> {
  const { data, text } = await register.send<{ assignments: { edges: { node: View }[] } }>(
    token,
    `{ assignments(filter: ${filter}) { edges { node { ${FIELDS} } } } }`,
  );
  if (!data) throw new Error(text);
  return data.assignments.edges.map(({ node }) => node);
}

describe("an assignment", () => {
  test("is not set without an owner, a day ahead and words", async () => {
    expect((await set({ dueOn: "2026-05-01" })).code).toBe("OWNER_MISSING");
    expect((await set({ ownerRecipientId: waterWorks })).code).toBe("DAY_MISSING");
    expect((await set({ ownerRecipientId: waterWorks, dueOn: "2026-04-15" })).code).toBe("DAY_NOT_AHEAD");
    expect((await set({ ownerRecipientId: waterWorks, dueOn: "2026-05-01", text: " " })).code).toBe(
      "TEXT_MISSING",
    );
    await expect(set({ ownerRecipientId: waterWorks, dueOn: "2026-05-01" }, utility)).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  test("goes from set to done between its owner and whoever controls it; nobody else moves it", async () => {
    const { assignment } = await set({ ownerRecipientId: waterWorks, dueOn: "2026-05-01" });
    expect((await take(lead, assignment!, "CONFIRM", { note: "Да" })).code).toBe("NOT_THE_CONTROLLER");
    expect((await take(head, assignment!, "ACCEPT")).code).toBe("NOT_THE_OWNER");
    await expect(take(stranger, assignment!, "ACCEPT")).rejects.toThrow("NOT_FOUND");
    const accepted = await take(utility, assignment!, "ACCEPT");
    expect(accepted.assignment).toMatchObject({ state: "ACCEPTED", steps: ["REPORT", "ASK_TIME"] });
    expect((await take(utility, assignment!, "REPORT", { note: "Убрали" })).code).toBe("CHANGED_MEANWHILE");
    expect((await take(utility, accepted.assignment!, "REPORT")).code).toBe("NOTE_MISSING");
    const reported = await take(utility, accepted.assignment!, "REPORT", { note: "Убрали" });
    const returned = await take(head, reported.assignment!, "RETURN", { note: "Не весь" });
    expect(returned.assignment!.state).toBe("RETURNED");
    const longer = await take(head, returned.assignment!, "PROLONG", {
      note: "Снегопад",
      dueOn: "2026-05-10",
    });
    expect(longer.assignment).toMatchObject({ dueOn: "2026-05-10", originalDueOn: "2026-05-01" });
    const again = await take(utility, longer.assignment!, "REPORT", { note: "Теперь весь" });
    const done = await take(head, again.assignment!, "CONFIRM");
    expect(done.assignment).toMatchObject({ state: "DONE", steps: [] });
  });

  test("of a demand is there where the regulation asks for it, and both end together", async () => {
    const demand = {
      kind: "DATA",
      recipientId: waterWorks,
      breach: "Сведения неверны",
      demand: "Исправить сведения",
      dueOn: "2026-05-05",
    };
    await call(
      head,
      "demandCorrection",
      "DemandCorrectionInput",
      demand,
      "__typename ... on DemandSaved { demand { id } }",
    );
    const [assignment] = await list(head, "{ sources: [DEMAND] }");
    expect(assignment).toMatchObject({ state: "SET" });
    await take(head, assignment!, "CONFIRM", { note: "Исправлено" });
    const [row] = await register.world.ownerQuery<{ state: string }>("select state from correction_demand");
    expect(row!.state).toBe("SETTLED");
  });

  test("is moved together with others, and whoever cannot be moved stays", async () => {
    const made = await Promise.all(
      ["2026-05-02", "2026-05-03"].map((dueOn) => set({ ownerMemberId: leadMember, dueOn })),
    );
    const [one, other] = made.map(({ assignment }) => assignment!);
    expect(new Set([one!.number, other!.number]).size).toBe(2);
    const items = [one!, { ...other!, revision: 7 }].map(({ id, revision }) => ({ id, revision }));
    const { data } = await register.send<{ done: { id: string; result: Done }[] }>(
      lead,
      `mutation ($input: AssignmentStepsInput!) { done: takeAssignmentSteps(input: $input) { id result { ${OUTCOME} } } }`,
      { input: { items, step: "ACCEPT" } },
    );
    const outcomes = new Map(
      data!.done.map(({ id, result }) => [id, result.code ?? result.assignment!.state]),
    );
    expect([outcomes.get(one!.id), outcomes.get(other!.id)]).toEqual(["ACCEPTED", "CHANGED_MEANWHILE"]);
  });
});

describe("a queue", () => {
  test("is each one's own: the lead's, the recipient's, and nothing for a stranger", async () => {
    expect((await list(lead, "{ view: MINE, states: [SET, ACCEPTED] }")).map(({ dueOn }) => dueOn)).toEqual([
      "2026-05-02",
      "2026-05-03",
    ]);
    expect((await list(utility)).length).toBeGreaterThan(0);
    expect(await list(stranger)).toEqual([]);
    expect(await list(lead, '{ text: "%" }')).toEqual([]);
    const { data } = await register.send(lead, "{ assignmentFacets { mine states { key count } } }");
    expect(data).toMatchObject({ assignmentFacets: { mine: 2 } });
  });

  test("is taken away as a table that no formula runs in, and a recipient's is its own", async () => {
    await set({ ownerRecipientId: waterWorks, dueOn: "2026-05-09", title: "=HYPERLINK(1)" });
    const table = async (token: string, format: string) => {
      const filter = encodeURIComponent('{"view":"ALL"}');
      return fetchFile(token, `/export/assignments?format=${format}&filter=${filter}`);
    };
    const csv = await (await table(head, "csv")).text();
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(await (await table(stranger, "csv")).text()).not.toContain("HYPERLINK");
    expect((await table(head, "xlsx")).status).toBe(200);
    expect((await fetchFile(head, "/export/assignments?filter={")).status).toBe(400);
  });

  test("takes files of whoever has to act, and shows them to nobody else", async () => {
    const [mine] = await list(utility, "{ states: [SET] }");
    const send = (token: string, name: string) =>
      fetchFile(token, `/files/assignments/${mine!.id}`, {
        method: "POST",
        body: "Акт",
        headers: { "x-file-name": name },
      });
    expect((await send(stranger, "act.txt")).status).toBe(404);
    expect((await send(lead, "act.txt")).status).toBe(422);
    expect((await send(utility, "act.exe")).status).toBe(422);
    const kept = await send(utility, "act.txt");
    const { id } = (await kept.json()) as { id: string };
    expect((await fetchFile(utility, `/files/assignment-files/${id}`)).status).toBe(200);
    expect((await fetchFile(stranger, `/files/assignment-files/${id}`)).status).toBe(404);
  });

  test("is reminded of terms once each, however often the job runs, by the local midnight", async () => {
    const { world, town } = register;
    const told = async () => {
      for (let count = 1; count > 0;) count = await asProgram(world, town, escalateSome);
      const rows = await world.ownerQuery<{ kind: string; count: number }>(
        `select kind, count(*)::int as count from notification
         where kind in ('ASSIGNMENT_DUE', 'ASSIGNMENT_OVERDUE') group by 1 order by 1`,
      );
      return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
    };
    const at = (moment: string) =>
      world.clock.advanceMinutes((Date.parse(moment) - world.clock.now().getTime()) / 60_000);
    // The first term ends on 2 May at midnight in Moscow, 21:00 UTC.
    at("2026-05-01T20:59:00Z");
    expect(await told()).toEqual({});
    at("2026-05-01T21:00:00Z");
    expect(await told()).toEqual({ ASSIGNMENT_DUE: 1 });
    expect(await told()).toEqual({ ASSIGNMENT_DUE: 1 });
    at("2026-05-02T21:00:00Z");
    expect(await told()).toEqual({ ASSIGNMENT_DUE: 2, ASSIGNMENT_OVERDUE: 1 });
  });
});
