import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;

const CAPABILITIES = ["RTE-05", "RTE-07", "RTE-08"].map((code) => ({
  code,
  clauses: ["2.1"],
  confidence: 0.9,
}));

beforeAll(async () => {
  register = await aRegister({
    variant: {
      capabilities: CAPABILITIES,
      channels: [read({ code: "POS", name: "ПОС" }, "1.2"), read({ code: "PAPER", name: "Письма" }, "1.3")],
    },
  });
});
afterAll(() => register.close());

describe("the matter", () => {
  test("changes with a trace, and the regime only with a reason", async () => {
    const { id, revision } = await register.add({ place: "Мира 1" });
    const change = (facts: object) =>
      register.take("changeSubmissionMatter", "ChangeSubmissionMatterInput", {
        submissionId: id,
        revision,
        ...facts,
      });
    expect((await change({})).code).toBe("NOTHING_CHANGED");
    expect((await change({ summary: "Не горит фонарь у дома" })).code).toBe("NOTHING_CHANGED");
    expect((await change({ regime: "APPEAL" })).code).toBe("REASON_MISSING");
    expect((await change({ scale: "REGIONAL" })).code).toBe("SCALE_NOT_DEFINED");
    const changed = await change({ regime: "APPEAL", place: null, note: "Заявитель выбрал 59-ФЗ" });
    expect(changed.submission?.revision).toBe(2);
    expect(
      await register.read(id, "regime place events(first: 1) { edges { node { kind details } } }"),
    ).toEqual({
      regime: "APPEAL",
      place: null,
      events: { edges: [{ node: { kind: "CLASSIFIED", details: { changed: ["place", "regime"] } } }] },
    });
  });
});

describe("work with others", () => {
  test("keeps the contact journal and what was raised outside", async () => {
    const recipientId = await register.aRecipient("МУП «Тепло»");
    const { id } = await register.add({});
    const contact = await register.take("recordContact", "RecordContactInput", {
      submissionId: id,
      revision: 1,
      recipientId,
      means: "PHONE",
      task: "Устранить течь",
      dueAt: "2026-04-17T09:00:00Z",
    });
    expect(contact.submission?.revision).toBe(2);
    const raised = await register.take("escalateSubmission", "EscalateSubmissionInput", {
      submissionId: id,
      revision: 2,
      level: "COORDINATION_CENTRE",
      body: "Координационный центр края",
      reason: "Нет средств",
    });
    expect(raised.submission?.revision).toBe(3);
    expect(
      await register.read(id, "contacts { means task recipient { name } } outsideEscalations { level body }"),
    ).toEqual({
      contacts: [{ means: "PHONE", task: "Устранить течь", recipient: { name: "МУП «Тепло»" } }],
      outsideEscalations: [{ level: "COORDINATION_CENTRE", body: "Координационный центр края" }],
    });
  });

  test("gives tasks to its own bodies only, unless the regulation draws others in", async () => {
    const recipientId = await register.aRecipient("Росавтодор", "FEDERAL");
    const { id, revision } = await register.add({});
    const input = { submissionId: id, revision, recipientId, task: "Починить мост" };
    expect((await register.take("askCoExecutor", "AskCoExecutorInput", input)).code).toBe(
      "OUTSIDE_NOT_IN_REGULATION",
    );
    expect((await register.take("drawInOutsideBody", "AskCoExecutorInput", input)).__typename).toBe(
      "NOT_IN_REGULATION",
    );
  });

  test("calls several bodies to react at once, each once", async () => {
    const recipientIds = [await register.aRecipient("ДЭУ"), await register.aRecipient("УК", "COMPANY")];
    const { id } = await register.add({});
    const call = (revision: number) =>
      register.take("callRapidResponse", "CallRapidResponseInput", {
        submissionId: id,
        revision,
        recipientIds,
        task: "Обрыв провода",
      });
    expect((await call(1)).submission?.revision).toBe(2);
    expect((await call(2)).code).toBe("ALREADY_ASKED");
  });
});

test.each([
  ["half of a pair", "до\uD800после"],
  ["marks of direction", "до\u202Eпосле"],
])("%s in a text breaks nothing", async (_what, text) => {
  const outcome = await register.register({ summary: text, text, place: text, applicant: { name: text } });
  expect(outcome.__typename).toBe("SubmissionSaved");
  const { id, revision } = outcome.submission!;
  const noted = await register.take("takeOverSubmission", "SubmissionStepInput", {
    submissionId: id,
    revision,
    note: text,
  });
  expect(noted.__typename).toBe("SubmissionSaved");
});

test("a zero byte in a text is told to whoever sent it", async () => {
  expect((await register.register({ text: "до\u0000после" })).__typename).toBe("BAD_INPUT");
  const { id, revision } = await register.add({});
  const input = { submissionId: id, revision, note: "\u0000" };
  const noted = await register.take("takeOverSubmission", "SubmissionStepInput", input);
  expect(noted.__typename).toBe("BAD_INPUT");
});

test("a note beyond the limit is refused", async () => {
  const { id, revision } = await register.add({});
  const input = { submissionId: id, revision, note: "я".repeat(4001) };
  expect((await register.take("takeOverSubmission", "SubmissionStepInput", input)).code).toBe(
    "TEXT_TOO_LONG",
  );
});
