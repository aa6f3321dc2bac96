import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import type { Answer } from "../../test/support/api.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { aSentAnswer, aTakenSubmission, lookAt } from "../../test/support/an-answer.ts";

let register: Register;
let operator: string;
let analyst: string;

beforeAll(async () => {
  register = await aRegister({
    variant: withCapabilities("QLT-02", "QLT-04", "QLT-05", "QLT-06", "QLT-07", "DDL-05"),
  });
  operator = await register.person(["POS_OPERATOR"]);
  analyst = await register.person(["ANALYST"]);
});
afterAll(() => register.close());

interface Outcome {
  __typename: string;
  code?: string;
  review?: { score: number; completeness: number | null; verdict: string };
  sample?: { id: string; size: number; population: number; seed: string };
  demand?: { id: string; addressee: string; state: string };
  fault?: { id: string; isOpen: boolean; channel: string };
  improvement?: { id: string; state: string };
  check?: { registerCount: number };
}

const PARTS = `__typename ... on SubmissionRefused { code }`;

async function act(call: string, type: string, part: string, input: object, as: string): Promise<Outcome> {
  const text = `mutation ($input: ${type}!) { done: ${call}(input: $input) { ${PARTS} ${part} } }`;
  const answer = await register.send<{ done: Outcome }>(as, text, { input });
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

const CODES = ["SUBSTANCE", "PLAIN_WORDING", "TERM_NAMED", "CONTACT", "PROOF"];

async function review(
  sent: { submissionId: string; answerId: string },
  more: object = {},
  as = register.head,
) {
  const { revision } = await lookAt(register, sent.submissionId);
  const marks = CODES.map((code) => ({ code, mark: 100 }));
  const input = { answerId: sent.answerId, revision, marks, verdict: "ACCEPT", ...more };
  const part = "... on QualityReviewed { review { score completeness verdict } }";
  return act("reviewQuality", "ReviewQualityInput", part, input, as);
}

const draw = (input: object) =>
  act(
    "drawQualitySample",
    "DrawQualitySampleInput",
    "... on QualitySampleDrawn { sample { id size population seed } }",
    { from: "2026-04-01", to: "2026-04-16", share: 50, ...input },
    analyst,
  );

describe("a review", () => {
  test("marks an answer by the checklist and by the questions raised", async () => {
    const sent = await aSentAnswer(register, operator);
    const marks = CODES.map((code) => ({ code, mark: code === "PROOF" ? 0 : 100 }));
    const questions = [
      { question: "Когда починят", isAnswered: true },
      { question: "Кто виноват", isAnswered: false },
    ];
    const outcome = await review(sent, { marks, questions });
    expect(outcome.review).toEqual({ score: 80, completeness: 50, verdict: "ACCEPT" });
    const query = `{ unansweredQuestions(from: "2026-04-16", to: "2026-04-16") { question submissionNumber } }`;
    const { number } = await lookAt(register, sent.submissionId);
    const open = await register.send<{ unansweredQuestions: object[] }>(register.head, query);
    expect(open.data!.unansweredQuestions).toContainEqual({
      question: "Кто виноват",
      submissionNumber: number,
    });
  });

  test("may return the submission to rework", async () => {
    const sent = await aSentAnswer(register, operator);
    expect(await review(sent, { verdict: "RETURN" })).toMatchObject({ code: "NOTE_MISSING" });
    await review(sent, { verdict: "RETURN", comment: "Назовите срок." });
    expect(await lookAt(register, sent.submissionId)).toMatchObject({ state: "REWORK", answeredAt: null });
  });

  test("by an analyst returns nothing", async () => {
    const sent = await aSentAnswer(register, operator);
    const wish = { verdict: "RETURN", comment: "Назовите срок." };
    expect(await review(sent, wish, analyst)).toMatchObject({ code: "CANNOT_RETURN" });
    expect(await lookAt(register, sent.submissionId)).toMatchObject({ state: "ANSWERED" });
  });

  test("is made once by one person, and again by another", async () => {
    const sent = await aSentAnswer(register, operator);
    await review(sent);
    expect(await review(sent)).toMatchObject({ code: "ALREADY_REVIEWED" });
    expect(await review(sent, {}, analyst)).toMatchObject({ __typename: "QualityReviewed" });
  });

  test("is not made by whoever wrote the answer", async () => {
    const coordinator = await register.person(["COORDINATOR"]);
    const sent = await aSentAnswer(register, coordinator);
    expect(await review(sent, {}, coordinator)).toMatchObject({ code: "OWN_ANSWER" });
  });

  test.each([
    ["without marks", { marks: [] }, "MARKS_INCOMPLETE"],
    ["with a mark beyond 100", { marks: CODES.map((code) => ({ code, mark: 101 })) }, "MARK_OUT_OF_RANGE"],
    ["with an empty question", { questions: [{ question: " ", isAnswered: true }] }, "TEXT_MISSING"],
    ["with an endless comment", { comment: "я".repeat(4_001) }, "TEXT_TOO_LONG"],
    ["of what has changed since", { revision: 0 }, "CHANGED_MEANWHILE"],
  ])("%s is refused and leaves nothing", async (_, wrong, code) => {
    const sent = await aSentAnswer(register, operator);
    expect(await review(sent, wrong)).toMatchObject({ code });
    const [row] = await register.world.ownerQuery<{ count: number }>(
      `select count(*)::int as count from quality_review where answer_id = '${sent.answerId}'`,
    );
    expect(row?.count).toBe(0);
  });
});

describe("a sample", () => {
  test("is drawn again by its seed", async () => {
    await aSentAnswer(register, operator);
    const { sample } = await draw({});
    expect(sample!.size).toBe(Math.ceil(sample!.population / 2));
    const again = await draw({ seed: sample!.seed });
    const items = async (id: string) => {
      const query = "query ($id: ID!) { qualitySample(id: $id) { items { edges { node { answerId } } } } }";
      return (await register.send(analyst, query, { id })).text;
    };
    expect(await items(again.sample!.id)).toBe(await items(sample!.id));
  });

  test("shows whom to review, page by page", async () => {
    const { sample } = await draw({ share: 100 });
    const query = `query ($id: ID!, $after: String) { qualitySample(id: $id) { items(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { submission { number } answer { text } reviews { score } } } } } }`;
    interface Page {
      qualitySample: {
        items: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          edges: { node: { submission: { number: string } } }[];
        };
      };
    }
    const numbers = new Set<string>();
    let after: string | null = null;
    for (let hasMore = true; hasMore;) {
      const reply: Answer<Page> = await register.send<Page>(analyst, query, { id: sample!.id, after });
      const { edges, pageInfo } = reply.data!.qualitySample.items;
      for (const { node } of edges) numbers.add(node.submission.number);
      hasMore = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(numbers.size).toBe(sample!.size);
  });

  test.each([
    [{ share: 0 }, "SHARE_OUT_OF_RANGE"],
    [{ from: "2026-04-17", to: "2026-04-17" }, "DATES_REVERSED"],
    [{ from: "2025-04-01" }, "PERIOD_TOO_LONG"],
    [{ reviewers: 3 }, "REVIEWERS_OUT_OF_RANGE"],
    [{ from: "2026-01-01", to: "2026-01-02" }, "NOTHING_TO_DRAW"],
  ])("like %j is refused", async (input, code) => {
    expect(await draw(input)).toMatchObject({ code });
  });

  test("counts days as the municipality does", async () => {
    const { answerId } = await aSentAnswer(register, operator);
    // Half past nine in the evening by UTC is after midnight in Moscow: the answer belongs to the next day.
    await register.world.ownerQuery(
      `update answer set sent_at = '2026-03-09T21:30:00Z' where id = '${answerId}' returning id`,
    );
    expect(await draw({ from: "2026-03-09", to: "2026-03-09" })).toMatchObject({ code: "NOTHING_TO_DRAW" });
    expect((await draw({ from: "2026-03-10", to: "2026-03-10" })).sample?.size).toBe(1);
  });
});

describe("a demand", () => {
  const demand = (input: object) =>
    act(
      "demandCorrection",
      "DemandCorrectionInput",
      "... on DemandSaved { demand { id addressee state } }",
      { kind: "DATA", breach: "Сведения не сходятся", demand: "Уточнить", dueOn: "2026-04-20", ...input },
      register.head,
    );

  test("goes to the head of the block and is settled once", async () => {
    const { id } = await aTakenSubmission(register, operator);
    expect(await demand({ submissionId: id })).toMatchObject({ code: "ADDRESSEE_MISSING" });
    const recipientId = await register.aRecipient("МКУ «Сведения»");
    const sent = await demand({ submissionId: id, recipientId });
    expect(sent.demand).toMatchObject({ addressee: "МКУ «Сведения»", state: "OPEN" });
    const settle = () =>
      act(
        "settleDemand",
        "SettleDemandInput",
        "... on DemandSaved { demand { id addressee state } }",
        { id: sent.demand!.id, settlement: "Сведения исправлены." },
        register.head,
      );
    const outcomes = await Promise.all([settle(), settle()]);
    expect(outcomes.map(({ code, demand: done }) => code ?? done!.state).toSorted()).toEqual([
      "ALREADY_SETTLED",
      "SETTLED",
    ]);
  });

  test.each([
    [{ breach: " " }, "TEXT_MISSING"],
    [{ dueOn: "2026-04-15" }, "DAY_NOT_AHEAD"],
  ])("like %j is refused", async (input, code) => {
    expect(await demand(input)).toMatchObject({ code });
  });
});

test("a fault takes its channel from the submission and is settled", async () => {
  const { id } = await register.add({});
  const part = "... on FaultSaved { fault { id isOpen channel } }";
  const input = {
    kind: "FORMAL_ANSWER",
    occurredOn: "2026-04-15",
    submissionId: id,
    description: "Отписка",
    suggestedChannel: "PHONE",
  };
  const { fault } = await act("recordFault", "RecordFaultInput", part, input, operator);
  expect(fault).toMatchObject({ isOpen: true, channel: "POS" });
  const settled = { id: fault!.id, settlement: "Перезвонили и объяснили." };
  expect((await act("settleFault", "SettleFaultInput", part, settled, operator)).fault?.isOpen).toBe(false);
  const future = { ...input, occurredOn: "2026-04-17" };
  expect(await act("recordFault", "RecordFaultInput", part, future, operator)).toMatchObject({
    code: "DAY_IN_FUTURE",
  });
});

test("an improvement ends with what came of it", async () => {
  const part = "... on ImprovementSaved { improvement { id state } }";
  const input = { problem: "Фото не открываются", action: "Написать в поддержку", state: "PROPOSED" };
  const { improvement } = await act("saveImprovement", "ImprovementInput", part, input, operator);
  const done = { ...input, id: improvement!.id, state: "DONE" };
  expect(await act("saveImprovement", "ImprovementInput", part, done, operator)).toMatchObject({
    code: "NOTE_MISSING",
  });
  expect(
    await act("saveImprovement", "ImprovementInput", part, { ...done, result: "Исправлено" }, operator),
  ).toMatchObject({ improvement: { state: "DONE" } });
});

test("a check of a sector stands beside the figure of the register", async () => {
  const answer = await register.send<{
    topics: { id: string; federalCode: string; sector: { id: string } }[];
  }>(register.head, "{ topics { id federalCode sector { id } } }");
  const school = answer.data!.topics.find(({ federalCode }) => federalCode === "EDUCATION_SCHOOL")!;
  await register.add({ topicId: school.id });
  const input = {
    sectorId: school.sector.id,
    from: "2026-04-01",
    to: "2026-04-16",
    subject: "Школы",
    reportedCount: 3,
    verdict: "DISCREPANCY",
    summary: "В отчёте больше, чем в реестре.",
  };
  const part = "... on SectorChecked { check { registerCount } }";
  expect((await act("checkSector", "CheckSectorInput", part, input, register.head)).check).toEqual({
    registerCount: 1,
  });
});
