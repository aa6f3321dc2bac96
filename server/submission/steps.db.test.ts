import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { read } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { anAccount } from "../../test/support/world.ts";

let register: Register;
let stranger: string;

beforeAll(async () => {
  register = await aRegister({
    variant: {
      causeObligatory: read(true, "III.3.3"),
      channels: [read({ code: "POS", name: "ПОС" }, "1.2"), read({ code: "PAPER", name: "Письма" }, "1.3")],
    },
  });
  const { world, api, region } = register;
  const other = await aCentre(world, { region });
  stranger = await api.signIn(await anAccount(world, { municipality: other, roleCodes: ["HEAD"] }), other);
});
afterAll(() => register.close());

const STEP = "SubmissionStepInput";

async function aCause(): Promise<string> {
  const [row] = await register.world.ownerQuery<{ id: string }>(
    `insert into cause (municipality_id, id, name, "group", is_closed)
     values ('${register.town.id}', gen_random_uuid(), 'Износ', 'OTHER', false) returning id`,
  );
  return row!.id;
}

describe("two people at one submission", () => {
  test("do not both assign it", async () => {
    const { id, revision } = await register.add({});
    const [one, two] = [await register.aRecipient("МКУ «Первое»"), await register.aRecipient("МКУ «Второе»")];
    const outcomes = await Promise.all(
      [one, two, one, two].map((recipientId) =>
        register.take("assignSubmission", "AssignSubmissionInput", {
          submissionId: id,
          revision,
          recipientId,
        }),
      ),
    );
    expect(outcomes.filter(({ submission }) => submission)).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === "CHANGED_MEANWHILE")).toHaveLength(3);
  });

  test("do not both take it over", async () => {
    const { id, revision } = await register.add({});
    const people = [register.head, await register.person(["COORDINATOR"])];
    const outcomes = await Promise.all(
      people.map((token) => register.take("takeOverSubmission", STEP, { submissionId: id, revision }, token)),
    );
    expect(outcomes.map(({ code }) => code ?? "taken").toSorted()).toEqual(["CHANGED_MEANWHILE", "taken"]);
  });
});

describe("a submission of somebody else", () => {
  test("is not found by any step", async () => {
    const { id, revision } = await register.add({});
    const input = { submissionId: id, revision };
    const steps: [string, string, object][] = [
      ["takeOverSubmission", STEP, {}],
      ["solveSubmission", STEP, {}],
      ["returnSubmission", STEP, { note: "x" }],
      ["closeSubmission", "CloseSubmissionInput", { outcome: "EXPLAINED" }],
      ["forwardSubmission", "ForwardSubmissionInput", { to: "x" }],
      ["changeSubmissionMatter", "ChangeSubmissionMatterInput", { summary: "x" }],
    ];
    for (const [mutation, type, more] of steps)
      expect((await register.take(mutation, type, { ...input, ...more }, stranger)).__typename).toBe(
        "NOT_FOUND",
      );
    expect(await register.read(id, "revision")).toEqual({ revision });
  });

  test("is not there for a recipient's people until it is theirs", async () => {
    const recipientId = await register.aRecipient("МУП «Вода»");
    const worker = await register.person(["RECIPIENT"], recipientId);
    const { id, revision } = await register.add({});
    const query = `{ submission(id: "${id}") { number steps { step refusalReason } } }`;
    expect((await register.send(worker, query)).code).toBe("NOT_FOUND");
    const asked = await register.take("askCoExecutor", "AskCoExecutorInput", {
      submissionId: id,
      revision,
      recipientId,
      task: "Проверить давление",
    });
    expect(asked.submission?.revision).toBe(2);
    const seen = await register.send<{ submission: { steps: { refusalReason: string | null }[] } }>(
      worker,
      query,
    );
    expect(seen.data?.submission.steps.every(({ refusalReason }) => refusalReason !== null)).toBe(true);
    const taken = await register.take("takeOverSubmission", STEP, { submissionId: id, revision: 2 }, worker);
    expect(taken.code).toBe("NOT_RESPONSIBLE");
    const { coExecutors } = await register.read<{ coExecutors: { id: string }[] }>(id, "coExecutors { id }");
    const done = await register.send(
      worker,
      `mutation { done: completeCoExecution(id: "${coExecutors[0]!.id}", result: "Давление в норме") {
        ... on SubmissionSaved { submission { coExecutors { result recipient { name } } } } } }`,
    );
    expect(done.data).toEqual({
      done: {
        submission: { coExecutors: [{ result: "Давление в норме", recipient: { name: "МУП «Вода»" } }] },
      },
    });
  });
});

describe("the end of the work", () => {
  test("needs the cause that the regulation demands", async () => {
    const { id, revision } = await register.add({});
    await register.put(id, "ANSWERED");
    const input = { submissionId: id, revision, outcome: "EXPLAINED" };
    expect(await register.take("closeSubmission", "CloseSubmissionInput", input)).toMatchObject({
      code: "CAUSE_MISSING",
      clause: "III.3.3",
    });
    const causeId = await aCause();
    const closed = await register.take("closeSubmission", "CloseSubmissionInput", { ...input, causeId });
    expect(closed.submission?.state).toBe("CLOSED");
    expect(await register.read(id, "dueAt isOverdue cause { id }")).toEqual({
      dueAt: null,
      isOverdue: false,
      cause: { id: causeId },
    });
  });

  test("as solved comes after solving, and a return takes the answer back", async () => {
    const { id, revision } = await register.add({});
    await register.put(id, "ANSWERED");
    const solved = await register.take("solveSubmission", STEP, { submissionId: id, revision });
    expect(solved.submission?.state).toBe("SOLVED");
    const back = { submissionId: id, revision: 2 };
    expect((await register.take("returnSubmission", STEP, back)).code).toBe("REASON_MISSING");
    await register.take("returnSubmission", STEP, { ...back, note: "Ничего не сделано" });
    expect(await register.read(id, "state outcome returnCount solvedAt")).toEqual({
      state: "REWORK",
      outcome: null,
      returnCount: 1,
      solvedAt: null,
    });
  });

  test("by forwarding an appeal tells the applicant", async () => {
    const { id, revision } = await register.add({ channel: "PAPER", regime: "APPEAL" });
    const input = { submissionId: id, revision, to: "Минздрав края" };
    expect((await register.take("forwardSubmission", "ForwardSubmissionInput", input)).code).toBe(
      "NOTICE_MISSING",
    );
    const sent = await register.take("forwardSubmission", "ForwardSubmissionInput", {
      ...input,
      isNotified: true,
    });
    expect(sent.submission?.state).toBe("CLOSED");
    const again = { submissionId: id, revision: 2, note: "Вернули обратно" };
    expect((await register.take("reopenSubmission", STEP, again)).submission?.state).toBe("REWORK");
  });

  test("without an answer asks whether the ground is really there", async () => {
    const applicant = { name: "Лугов Олег", address: "ул. Мира, 1" };
    const { id, revision } = await register.add({ channel: "PAPER", regime: "APPEAL", applicant });
    const input = { submissionId: id, revision, ground: "NO_NAME_OR_ADDRESS", note: "Нет адреса" };
    expect(await register.take("dismissSubmission", "DismissSubmissionInput", input)).toMatchObject({
      code: "GROUND_NOT_MET",
      clause: "59-ФЗ, ст. 11 ч. 1",
    });
  });
});

describe("a longer term", () => {
  test("is given once, and only to an appeal", async () => {
    const { id, revision } = await register.add({ channel: "PAPER", regime: "APPEAL" });
    const extend = (at: number) =>
      register.take("extendSubmission", "ExtendSubmissionInput", {
        submissionId: id,
        revision: at,
        days: 30,
        isNotified: true,
        note: "Нужна экспертиза",
      });
    const before = await register.read<{ dueAt: string }>(id, "dueAt");
    expect((await extend(revision)).submission?.revision).toBe(2);
    expect((await extend(2)).code).toBe("ALREADY_EXTENDED");
    expect(
      new Date((await register.read<{ dueAt: string }>(id, "dueAt")).dueAt) >= new Date(before.dueAt),
    ).toBe(true);
    const message = await register.add({});
    expect(
      (
        await register.take("extendSubmission", "ExtendSubmissionInput", {
          submissionId: message.id,
          revision: 1,
          days: 5,
          isNotified: true,
          note: "x",
        })
      ).code,
    ).toBe("EXTENSION_ONLY_APPEAL");
  });

  test("is a promise when a message is postponed", async () => {
    const { id, revision } = await register.add({});
    await register.take("takeOverSubmission", STEP, { submissionId: id, revision });
    const postpone = (until: string) =>
      register.take("postponeSubmission", "PostponeSubmissionInput", {
        submissionId: id,
        revision: 2,
        until,
        note: "Ждём тепла",
      });
    expect((await postpone("2026-04-16")).code).toBe("DAY_NOT_AHEAD");
    expect((await postpone("2026-06-01")).submission?.state).toBe("POSTPONED");
    expect(await register.read(id, "postponedUntil dueKind: state")).toMatchObject({
      postponedUntil: "2026-06-01",
    });
    const resumed = await register.take("resumeSubmission", STEP, { submissionId: id, revision: 3 });
    expect(resumed.submission?.state).toBe("IN_WORK");
  });
});
