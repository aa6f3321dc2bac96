import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;
let recipientId: string;

const CHANNELS = ["POS", "PAPER", "INCIDENT_MANAGEMENT"];
const channel = (code: string) => ({
  value: { code, name: code },
  clause: "1.2",
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 1,
});

beforeAll(async () => {
  register = await aRegister({ variant: { channels: CHANNELS.map(channel) } });
  recipientId = await register.aRecipient("МКУ «Дороги»");
});
afterAll(() => register.close());

interface Clock {
  kind: string;
  legalDue: string | null;
  metAt: string | null;
  cancelledAt: string | null;
  isOverdue: boolean;
  explanation: {
    sentence: { ru: string; en: string };
    source: string;
    clause: string | null;
    daysCounted: number;
  };
}

async function clocks(id: string): Promise<Record<string, Clock>> {
  const answer = await register.send<{ submission: { terms: Clock[] } }>(
    register.head,
    `{ submission(id: "${id}") { terms { kind legalDue metAt cancelledAt isOverdue
      explanation { sentence { ru en } source clause daysCounted } } } }`,
  );
  if (!answer.data) throw new Error(answer.text);
  return Object.fromEntries(answer.data.submission.terms.map((term) => [term.kind, term]));
}

const runningOf = (terms: Record<string, Clock>) =>
  Object.values(terms)
    .filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null)
    .map(({ kind }) => kind)
    .toSorted();

async function dueOf(id: string) {
  const answer = await register.send<{ submission: { dueAt: string | null } }>(
    register.head,
    `{ submission(id: "${id}") { dueAt } }`,
  );
  return answer.data!.submission.dueAt;
}

const appeal = {
  regime: "APPEAL",
  channel: "PAPER",
  applicant: { name: "Озёрный Пётр", address: "ул. Мира, 1" },
};

test("an appeal starts the clocks of the law, each with its article", async () => {
  const { id } = await register.add(appeal);
  const terms = await clocks(id);
  expect(runningOf(terms)).toEqual(["ANSWER", "FORWARDING"]);
  expect(terms["REGISTRATION"]).toMatchObject({ isOverdue: false, metAt: expect.any(String) });
  expect(terms["ANSWER"]).toMatchObject({
    legalDue: "2026-05-16",
    explanation: { source: "LAW", clause: "59-ФЗ, ст. 12 ч. 1", daysCounted: 29 },
  });
  expect(terms["ANSWER"]?.explanation.sentence.ru).toContain("перенесён на пятницу 15.05.2026");
  // Forwarding ends first: 23 April, a Thursday, at midnight in Moscow.
  expect(await dueOf(id)).toBe("2026-04-23T20:59:59.999Z");
});

test("who is assigned no longer forwards, and the answer is due", async () => {
  const { id, revision } = await register.add(appeal);
  await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: id,
    revision,
    recipientId,
  });
  const terms = await clocks(id);
  expect(runningOf(terms)).toEqual(["ANSWER"]);
  expect(terms["FORWARDING"]?.isOverdue).toBe(false);
  expect(await dueOf(id)).toBe("2026-05-15T20:59:59.999Z");
});

test("an extension runs on from the last day of the answer", async () => {
  const { id, revision } = await register.add(appeal);
  await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: id,
    revision,
    recipientId,
  });
  const input = {
    submissionId: id,
    revision: revision + 1,
    days: 30,
    isNotified: true,
    note: "Запрошены документы",
  };
  expect(await register.take("extendSubmission", "ExtendSubmissionInput", input)).toMatchObject({
    __typename: "SubmissionSaved",
  });
  const terms = await clocks(id);
  expect(runningOf(terms)).toEqual(["EXTENSION"]);
  expect(terms["EXTENSION"]).toMatchObject({
    legalDue: "2026-06-15",
    explanation: { clause: "59-ФЗ, ст. 12 ч. 2" },
  });
});

test("a promise takes the place of a message's clock, never of an appeal's", async () => {
  const running = async (facts: object) => {
    const { id, revision } = await register.add(facts);
    await register.take("assignSubmission", "AssignSubmissionInput", {
      submissionId: id,
      revision,
      recipientId,
    });
    const input = { submissionId: id, revision: revision + 1, until: "2026-08-03", note: "Ремонт летом" };
    await register.take("postponeSubmission", "PostponeSubmissionInput", input);
    return runningOf(await clocks(id));
  };
  expect(await running({})).toEqual(["POSTPONED"]);
  expect(await running(appeal)).toEqual(["ANSWER", "POSTPONED"]);
});

test("a forwarded appeal has no clock left and kept its term", async () => {
  const { id, revision } = await register.add(appeal);
  const input = {
    submissionId: id,
    revision,
    to: "Жилищная инспекция",
    isNotified: true,
    note: "По компетенции",
  };
  await register.take("forwardSubmission", "ForwardSubmissionInput", input);
  const terms = await clocks(id);
  expect(runningOf(terms)).toEqual([]);
  expect(terms["FORWARDING"]).toMatchObject({ metAt: expect.any(String), isOverdue: false });
  expect(await dueOf(id)).toBeNull();
});

test("a change of settings moves no clock that runs", async () => {
  const { id } = await register.add({});
  const before = await dueOf(id);
  await register.send(
    register.head,
    `mutation { changeTermSetting(input: { kind: ANSWER, regime: MESSAGE, channel: "POS", amount: 5, unit: WORKING_DAY, note: "Приказ" }) { __typename } }`,
  );
  expect(await dueOf(id)).toBe(before);
  const later = await register.add({});
  expect(await dueOf(later.id)).toBe("2026-04-23T20:59:59.999Z");
});

test("words of the centre make a message of a network urgent", async () => {
  await register.send(
    register.head,
    `mutation { changeWorkSettings(input: { lastDayPolicy: PREVIOUS, controlDays: 0, workdayStart: "09:00",
      workdayEnd: "18:00", urgentWords: ["пахнет газом"] }) { __typename } }`,
  );
  const urgent = await register.register({
    channel: "INCIDENT_MANAGEMENT",
    text: "У подъезда Пахнет газом!",
  });
  if (!urgent.submission) throw new Error(JSON.stringify(urgent));
  expect(runningOf(await clocks(urgent.submission.id))).toEqual(["ANSWER", "FIRST_ANSWER_URGENT"]);
});
