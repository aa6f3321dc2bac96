import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { aSentAnswer, lookAt } from "../../test/support/an-answer.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";

let register: Register;
let operator: string;

beforeAll(async () => {
  register = await aRegister({ variant: withCapabilities("SAT-01", "SAT-02", "SAT-04", "SAT-05") });
  operator = await register.person(["POS_OPERATOR"]);
});
afterAll(() => register.close());

async function rate(submissionId: string, mark: number, as = operator, seen?: number) {
  const revision = seen ?? (await lookAt(register, submissionId)).revision;
  const input = { submissionId, revision, mark, source: "PHONE", comment: "Спасибо" };
  return register.take("recordSatisfaction", "RecordSatisfactionInput", input, as);
}

interface Summary {
  satisfactionSummary: {
    rows: { slice: string; key: string | null; answered: number; marks: number; mean: number | null }[];
  };
}

async function summary(): Promise<Summary["satisfactionSummary"]["rows"]> {
  const query = `{ satisfactionSummary(from: "2026-04-01", to: "2026-04-16") {
    rows { slice key answered marks mean highShare responseRate } } }`;
  return (await register.send<Summary>(register.head, query)).data!.satisfactionSummary.rows;
}

describe("a mark", () => {
  test("stands on the submission, earlier ones in its history", async () => {
    const { submissionId } = await aSentAnswer(register, operator);
    await rate(submissionId, 2);
    await rate(submissionId, 5);
    const query = "query ($id: ID!) { submission(id: $id) { mark marks { mark source collectedAs } } }";
    const answer = await register.send<{ submission: { mark: number; marks: object[] } }>(
      register.head,
      query,
      {
        id: submissionId,
      },
    );
    expect(answer.data!.submission.mark).toBe(5);
    expect(answer.data!.submission.marks).toHaveLength(2);
    expect(answer.data!.submission.marks[0]).toMatchObject({ collectedAs: "POS_OPERATOR" });
  });

  test("is not given before there is an answer", async () => {
    const { id } = await register.add({});
    expect(await rate(id, 5)).toMatchObject({ code: "NOT_ANSWERED_YET" });
  });

  test("is collected by the operator of the channel", async () => {
    const { submissionId } = await aSentAnswer(register, operator);
    const edds = await register.person(["EDDS_LEAD"]);
    expect(await rate(submissionId, 5, edds)).toMatchObject({ code: "SOURCE_NOT_YOURS", clause: "2.3" });
    expect(await rate(submissionId, 4, register.head)).toMatchObject({ __typename: "SubmissionSaved" });
  });

  test.each([0, 6, -1])("of %i is refused", async (mark) => {
    const { submissionId } = await aSentAnswer(register, operator);
    expect(await rate(submissionId, mark)).toMatchObject({ code: "MARK_OUT_OF_RANGE" });
  });

  test("given twice at once counts once", async () => {
    const { submissionId } = await aSentAnswer(register, operator);
    // Both of one page: who looks between the two is told the first mark and may change it.
    const { revision } = await lookAt(register, submissionId);
    const outcomes = await Promise.all([3, 4].map((mark) => rate(submissionId, mark, operator, revision)));
    expect(outcomes.map(({ code }) => code ?? "").toSorted()).toEqual(["", "CHANGED_MEANWHILE"]);
  });
});

test("the summary hides means below ten marks and shows them from then on", async () => {
  const before = (await summary())[0]!;
  expect([before.slice, before.mean]).toEqual(["ALL", null]);
  for (let left = 10 - before.marks; left > 0; left -= 1) {
    const { submissionId } = await aSentAnswer(register, operator);
    await rate(submissionId, 5);
  }
  const rows = await summary();
  const all = rows.find(({ slice }) => slice === "ALL")!;
  expect(all.marks).toBe(10);
  expect(all.mean).not.toBeNull();
  const months = rows.filter(({ slice }) => slice === "MONTH");
  expect(months.map(({ key }) => key)).toEqual(["2026-04"]);
  expect(rows.find(({ slice, key }) => slice === "CHANNEL" && key === "POS")).toMatchObject({ marks: 10 });
}, 30_000);

test("the aim is the method's until the centre sets its own", async () => {
  const read = async () =>
    (
      await register.send<{ satisfactionAim: { percent: number; isOwn: boolean } }>(
        register.head,
        "{ satisfactionAim { percent isOwn ground } }",
      )
    ).data!.satisfactionAim;
  expect(await read()).toMatchObject({ percent: 80, isOwn: false });
  const change = (percent: number) =>
    register.send<{ changeSatisfactionAim: { code?: string } }>(
      register.head,
      `mutation { changeSatisfactionAim(percent: ${percent}, ground: "п. 1.4") { ... on SubmissionRefused { code } } }`,
    );
  expect((await change(101)).data!.changeSatisfactionAim.code).toBe("SHARE_OUT_OF_RANGE");
  await change(85);
  expect(await read()).toEqual({ percent: 85, isOwn: true, ground: "п. 1.4" });
});

test("a study is kept and changed", async () => {
  const text = `mutation ($input: SatisfactionStudyInput!) { done: saveSatisfactionStudy(input: $input) {
    ... on SubmissionRefused { code } ... on SatisfactionStudySaved { study { id satisfied } } } }`;
  const save = async (input: object) =>
    (await register.send<{ done: { code?: string; study?: { id: string } } }>(register.head, text, { input }))
      .data!.done;
  const input = {
    title: "Работа автобусов",
    subject: "Отдел транспорта",
    method: "PHONE",
    heldFrom: "2026-03-01",
    heldTo: "2026-03-10",
    respondents: 120,
    satisfied: 80,
    findings: "Ждут вечерних рейсов.",
  };
  const { study } = await save(input);
  expect(await save({ ...input, id: study!.id, satisfied: 90 })).toMatchObject({ study: { satisfied: 90 } });
  expect(await save({ ...input, satisfied: 121 })).toEqual({ code: "COUNT_NEGATIVE" });
  expect(await save({ ...input, heldTo: "2026-02-01" })).toEqual({ code: "DATES_REVERSED" });
});
