import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { periodBefore } from "./cause-analysis.reads.ts";

const CAPABILITIES = ["ANL-08", "ANL-11", "CLS-03", "DDL-03", "RTE-04"].map((code) => ({
  code,
  clauses: ["2.1"],
  confidence: 1,
}));
const PERIOD = { from: "2026-04-01", to: "2026-04-16" };

let register: Register;
let topic: string;
let cause: string;

beforeAll(async () => {
  register = await aRegister({ variant: { capabilities: CAPABILITIES } });
  const { data } = await register.send<{ topics: { id: string }[]; causes: { id: string }[] }>(
    register.head,
    "{ topics { id } causes { id } }",
  );
  topic = data!.topics[0]!.id;
  cause = data!.causes[0]!.id;
  for (const receivedAt of ["2026-03-20T09:00:00Z", "2026-04-02T09:00:00Z", "2026-04-03T09:00:00Z"])
    await register.add({ receivedAt, topicId: topic, place: "ул. Мира, 5" });
  const third = await register.add({
    receivedAt: "2026-04-04T09:00:00Z",
    topicId: topic,
    place: "ул. Мира, д. 5",
  });
  await register.take("setCause", "SetCauseInput", {
    submissionId: third.id,
    revision: third.revision,
    causeId: cause,
  });
});
afterAll(() => register.close());

function ask<Data>(field: string, selection: string, variables: object = {}) {
  return register.send<Record<string, Data>>(
    register.head,
    `query ($from: PlainDate!, $to: PlainDate!) { ${field} ${selection} }`,
    { ...PERIOD, ...variables },
  );
}

describe("the analysis of causes", () => {
  test("counts causes and topics of the period beside those of the one before", async () => {
    const { data } = await ask<object>(
      "causeAnalysis(from: $from, to: $to)",
      "{ received previous withCause causes { causeId count previous } growth { topicId count previous } }",
    );
    expect(data!["causeAnalysis"]).toEqual({
      received: 3,
      previous: 1,
      withCause: 1,
      causes: [{ causeId: cause, count: 1, previous: 0 }],
      growth: [{ topicId: topic, count: 3, previous: 1 }],
    });
  });

  test("is open for a channel that the regulation asks about, and for no other", async () => {
    const of = (channel: string) =>
      ask(`causeAnalysis(from: $from, to: $to, channel: "${channel}")`, "{ received }");
    expect((await of("POS")).code).toBeUndefined();
    expect((await of("EDDS")).code).toBe("NOT_IN_REGULATION");
  });

  test("refuses a period that is too long, reversed or still to come", async () => {
    for (const period of [
      { from: "2025-01-01" },
      { from: "2026-04-10", to: "2026-04-09" },
      { to: "2026-05-01" },
    ])
      expect((await ask("causeAnalysis(from: $from, to: $to)", "{ received }", period)).code).toBe(
        "BAD_INPUT",
      );
  });
});

test("the period before has the same length and ends the day before", () => {
  const before = periodBefore({ from: plainDate("2024-03-01"), to: plainDate("2024-03-31") });
  expect(before).toEqual({ from: "2024-01-30", to: "2024-02-29" });
});

test("a breakdown by scale is there where the regulation defines scales, by applicants it is not", async () => {
  const by = (property: string) =>
    ask<object>(`submissionBreakdown(from: $from, to: $to, by: ${property})`, "{ code count open }");
  expect((await by("SCALE")).data!["submissionBreakdown"]).toEqual([{ code: "", count: 3, open: 3 }]);
  expect((await by("APPLICANT_KIND")).code).toBe("NOT_IN_REGULATION");
  expect((await by("CHANNEL")).code).toBeUndefined();
});

test("clocks of the period are counted by how they were kept", async () => {
  const { data } = await ask<
    { kind: string; count: number; inTime: number; late: number; running: number; overdue: number }[]
  >("termControl(from: $from, to: $to)", "{ kind count inTime late running overdue }");
  const clocks = data!["termControl"]!;
  expect(clocks.length).toBeGreaterThan(0);
  for (const { count, inTime, late, running, overdue } of clocks)
    expect(inTime + late + running + overdue).toBe(count);
});

test("recipients stand by the work of the viewer's sectors; who leads none sees none", async () => {
  const recipientId = await register.aRecipient("МКУ «Дворы»");
  const { id, revision } = await register.add({ receivedAt: "2026-04-05T09:00:00Z", topicId: topic });
  await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: id,
    revision,
    recipientId,
  });
  const of = (whose: string) =>
    ask<object[]>(
      `recipientStandings(from: $from, to: $to, of: ${whose})`,
      "{ recipientId received open answered }",
    );
  expect((await of("ALL")).data!["recipientStandings"]).toEqual([
    { recipientId, received: 1, open: 1, answered: 0 },
  ]);
  expect((await of("MY_SECTORS")).data!["recipientStandings"]).toEqual([]);
});

test("the queue of a sector's lead is empty for whoever leads none", async () => {
  const { data } = await register.send<{ sectorQueue: { totalCount: number } }>(
    register.head,
    "{ sectorQueue { totalCount edges { node { id } } } }",
  );
  expect(data!.sectorQueue.totalCount).toBe(0);
});
