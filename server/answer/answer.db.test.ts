import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { answerBy, aSentAnswer, aTakenSubmission, lookAt } from "../../test/support/an-answer.ts";
import { tenantScope } from "../../test/support/world.ts";

let register: Register;
let operator: string;

beforeAll(async () => {
  register = await aRegister();
  operator = await register.person(["POS_OPERATOR"]);
});
afterAll(() => register.close());

async function aDraft(text = "Фонарь заменён 15 апреля.", input: object = {}, isInterim = false) {
  const submission = await aTakenSubmission(register, operator, input);
  const { answer } = await answerBy(register, operator, "draftAnswer", {
    submissionId: submission.id,
    revision: submission.revision,
    text,
    isInterim,
  });
  if (!answer) throw new Error("no draft");
  return { submissionId: submission.id, seen: { id: answer.id, version: answer.version } };
}

async function send(submissionId: string, seen: object, via = "SOURCE_SYSTEM", as = operator) {
  const { revision } = await lookAt(register, submissionId);
  return answerBy(register, as, "sendAnswer", { ...seen, revision, via });
}

describe("a final answer", () => {
  test("goes from draft over approval to the applicant", async () => {
    const { submissionId } = await aSentAnswer(register, operator);
    const submission = await lookAt(register, submissionId);
    expect(submission).toMatchObject({ state: "ANSWERED" });
    expect(submission["answeredAt"]).not.toBeNull();
    expect(submission["firstAnsweredAt"]).toBe(submission["answeredAt"]);
  });

  test("is not sent before it is approved", async () => {
    const { submissionId, seen } = await aDraft();
    expect(await send(submissionId, seen)).toMatchObject({ code: "NOT_APPROVED" });
    await answerBy(register, operator, "submitAnswer", seen);
    expect(await send(submissionId, seen)).toMatchObject({ code: "ANSWER_STATE" });
  });

  test("is sent back with a note and goes round again", async () => {
    const { submissionId, seen } = await aDraft();
    await answerBy(register, operator, "submitAnswer", seen);
    expect(await answerBy(register, register.head, "rejectAnswer", { ...seen, note: " " })).toMatchObject({
      code: "NOTE_MISSING",
    });
    const rejected = await answerBy(register, register.head, "rejectAnswer", {
      ...seen,
      note: "Назовите срок.",
    });
    expect(rejected.answer).toMatchObject({ state: "REJECTED", decisionNote: "Назовите срок." });
    const changed = await answerBy(register, operator, "changeAnswer", {
      ...seen,
      text: "Заменим до 20 апреля.",
    });
    expect(changed.answer).toMatchObject({ state: "DRAFT", version: 2 });
    const again = { id: seen.id, version: 2 };
    await answerBy(register, operator, "submitAnswer", again);
    await answerBy(register, register.head, "approveAnswer", again);
    expect(await send(submissionId, again)).toMatchObject({ answer: { state: "SENT" } });
  });

  test("loses its approval with the text it was given for", async () => {
    const { submissionId, seen } = await aDraft();
    await answerBy(register, operator, "submitAnswer", seen);
    await answerBy(register, register.head, "approveAnswer", seen);
    await answerBy(register, operator, "changeAnswer", { ...seen, text: "Совсем другой текст." });
    expect(await send(submissionId, { ...seen, version: 2 })).toMatchObject({ code: "NOT_APPROVED" });
  });
});

describe("the approver", () => {
  test("approves only the text that he saw", async () => {
    const { seen } = await aDraft();
    await answerBy(register, operator, "changeAnswer", { ...seen, text: "Новый текст." });
    await answerBy(register, operator, "submitAnswer", { ...seen, version: 2 });
    expect(await answerBy(register, register.head, "approveAnswer", seen)).toMatchObject({
      code: "CHANGED_MEANWHILE",
      currentRevision: 2,
    });
  });

  test("does not approve his own text while somebody else can", async () => {
    const coordinator = await register.person(["COORDINATOR"]);
    const submission = await aTakenSubmission(register, coordinator);
    const { answer } = await answerBy(register, coordinator, "draftAnswer", {
      submissionId: submission.id,
      revision: submission.revision,
      text: "Сделано.",
    });
    const seen = { id: answer!.id, version: 1 };
    await answerBy(register, coordinator, "submitAnswer", seen);
    expect(await answerBy(register, coordinator, "approveAnswer", seen)).toMatchObject({
      code: "OWN_ANSWER",
    });
    expect(await answerBy(register, register.head, "approveAnswer", seen)).toMatchObject({
      answer: { state: "APPROVED" },
    });
  });

  test("is needed: an operator may not approve at all", async () => {
    const { seen } = await aDraft();
    await answerBy(register, operator, "submitAnswer", seen);
    expect(await answerBy(register, operator, "approveAnswer", seen)).toEqual({ __typename: "FORBIDDEN" });
  });
});

describe("an interim answer", () => {
  test("is sent without approval and leaves the work open", async () => {
    const { submissionId, seen } = await aDraft("Передали в аварийную службу.", {}, true);
    expect(await send(submissionId, seen)).toMatchObject({ answer: { state: "SENT", isInterim: true } });
    const submission = await lookAt(register, submissionId);
    expect(submission).toMatchObject({ state: "IN_WORK", answeredAt: null });
    expect(submission["firstAnsweredAt"]).not.toBeNull();
  });

  test("starts the clock of the final one", async () => {
    const { submissionId, seen } = await aDraft("Передали в аварийную службу.", {}, true);
    await send(submissionId, seen);
    const terms = await register.world.ownerQuery<{ kind: string }>(
      `select kind from submission_term where submission_id = '${submissionId}' and met_at is null and cancelled_at is null`,
    );
    expect(terms.map(({ kind }) => kind)).toContain("FINAL_AFTER_INTERIM");
  });
});

describe("a sent answer", () => {
  test("never changes again", async () => {
    const { answerId } = await aSentAnswer(register, operator);
    const seen = { id: answerId, version: 1 };
    for (const [mutation, more] of [
      ["changeAnswer", { text: "Поправим." }],
      ["discardAnswer", {}],
      ["submitAnswer", {}],
    ] as const)
      expect(await answerBy(register, operator, mutation, { ...seen, ...more })).toMatchObject({
        code: "ANSWER_STATE",
      });
  });

  test("is proven by the fingerprint of its text", async () => {
    const { submissionId } = await aSentAnswer(register, operator);
    const { answers } = (await lookAt(register, submissionId)) as unknown as {
      answers: { sentSha256: string; text: string; versions: { sha256: string }[] }[];
    };
    const hash = createHash("sha256").update(answers[0]!.text).digest("hex");
    expect([answers[0]!.sentSha256, answers[0]!.versions[0]!.sha256]).toEqual([hash, hash]);
  });

  test("keeps its texts where not even the program may change them", async () => {
    const { answerId } = await aSentAnswer(register, operator);
    const change = register.world.inScope(tenantScope(register.town), (em) =>
      em.execute("update answer_version set text = 'иначе' where answer_id = ?", [answerId]),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe("two people at once", () => {
  test("begin one answer, not two", async () => {
    const submission = await aTakenSubmission(register, operator);
    const input = { submissionId: submission.id, revision: submission.revision, text: "Ответ." };
    const outcomes = await Promise.all([
      answerBy(register, operator, "draftAnswer", input),
      answerBy(register, register.head, "draftAnswer", input),
    ]);
    expect(outcomes.filter(({ answer }) => answer)).toHaveLength(1);
    expect(outcomes.find(({ answer }) => !answer)).toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  test("keep one of two texts", async () => {
    const { seen } = await aDraft();
    const outcomes = await Promise.all([
      answerBy(register, operator, "changeAnswer", { ...seen, text: "Первый." }),
      answerBy(register, register.head, "changeAnswer", { ...seen, text: "Второй." }),
    ]);
    expect(outcomes.map(({ code }) => code ?? "").toSorted()).toEqual(["", "CHANGED_MEANWHILE"]);
  });

  test("send one answer once", async () => {
    const { submissionId, seen } = await aDraft("Передали в службу.", {}, true);
    const outcomes = await Promise.all([send(submissionId, seen), send(submissionId, seen)]);
    expect(outcomes.filter(({ answer }) => answer)).toHaveLength(1);
  });
});

describe("a text is refused that", () => {
  test.each([
    ["is empty", "  ", "TEXT_MISSING"],
    ["is endless", "я".repeat(50_001), "TEXT_TOO_LONG"],
  ])("%s", async (_, text, code) => {
    const { id, revision } = await aTakenSubmission(register, operator);
    expect(
      await answerBy(register, operator, "draftAnswer", { submissionId: id, revision, text }),
    ).toMatchObject({ code });
  });

  test("still has gaps of its template", async () => {
    const { seen } = await aDraft("Ответим до {{срок}}.");
    expect(await answerBy(register, operator, "submitAnswer", seen)).toMatchObject({
      code: "PLACEHOLDER_LEFT",
    });
  });

  test("shows the applicant's data to everybody", async () => {
    const applicant = { name: "Ветров Лука Ильич", phone: "+7 900 111-22-33" };
    for (const text of ["Лука Ильич Ветров, сделано.", "Перезвонили на 8 (900) 111 22 33."]) {
      const { submissionId, seen } = await aDraft(text, { applicant }, true);
      expect(await send(submissionId, seen, "PUBLIC_COMMENT")).toMatchObject({ code: "CONTACTS_IN_PUBLIC" });
      expect(await send(submissionId, seen, "LETTER")).toMatchObject({ answer: { state: "SENT" } });
    }
  });
});

test("a discarded draft makes room for another", async () => {
  const { submissionId, seen } = await aDraft();
  const again = { submissionId, revision: (await lookAt(register, submissionId)).revision, text: "Другой." };
  expect(await answerBy(register, operator, "draftAnswer", again)).toMatchObject({ code: "ANSWER_OPEN" });
  await answerBy(register, operator, "discardAnswer", seen);
  const { revision } = await lookAt(register, submissionId);
  expect(await answerBy(register, operator, "draftAnswer", { ...again, revision })).toMatchObject({
    answer: { state: "DRAFT" },
  });
});

test("people of another recipient do not find the answer", async () => {
  const { seen } = await aDraft();
  const stranger = await register.person(["RECIPIENT"], await register.aRecipient("МКУ «Чужое»"));
  expect(await answerBy(register, stranger, "changeAnswer", { ...seen, text: "Чужой текст." })).toEqual({
    __typename: "NOT_FOUND",
  });
});
