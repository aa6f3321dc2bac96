import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { aSentAnswer } from "../../test/support/an-answer.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";

let register: Register;
let operator: string;

beforeAll(async () => {
  register = await aRegister({ variant: withCapabilities("QLT-06", "DDL-05") });
  operator = await register.person(["POS_OPERATOR"]);
});
afterAll(() => register.close());

describe("the head's view", () => {
  test("counts what came in and what reviews say", async () => {
    await register.add({});
    const query = `{ qualityControl(from: "2026-04-01", to: "2026-04-16") {
      received withTopic reviewed meanScore recipients { recipientName received } } }`;
    const { data } = await register.send<{ qualityControl: Record<string, number> }>(register.head, query);
    const [row] = await register.world.ownerQuery<{ received: number; reviewed: number }>(
      `select (select count(*)::int from submission where received_at < '2026-04-16T21:00Z') as received,
         (select count(*)::int from quality_review where at < '2026-04-16T21:00Z') as reviewed`,
    );
    expect(data!.qualityControl).toMatchObject(row!);
  });

  test("tells where time is lost, stage by stage", async () => {
    await aSentAnswer(register, operator);
    const { id, revision } = await register.add({ receivedAt: "2026-04-16T05:00:00Z" });
    await register.take(
      "takeOverSubmission",
      "SubmissionStepInput",
      { submissionId: id, revision },
      operator,
    );
    const query = `{ timeLost(from: "2026-04-01", to: "2026-04-16") {
      sampled received stages { stage recipientId count medianHours slowHours } } }`;
    const answer = await register.send<{
      timeLost: { sampled: number; stages: { stage: string; count: number; slowHours: number }[] };
    }>(register.head, query);
    expect(answer.errors, register.api.logLines.slice(-3).join("")).toEqual([]);
    const stages = new Map(answer.data!.timeLost.stages.map((each) => [each.stage, each]));
    expect([...stages.keys()].slice(0, 3)).toEqual(["REGISTRATION", "ASSIGNMENT", "WRITING"]);
    expect(stages.get("ASSIGNMENT")!.slowHours).toBeGreaterThanOrEqual(0);
  });

  test.each(["2026-04-17", "2027-01-01"])("refuses a period that ends on %s", async (to) => {
    const query = `{ qualityControl(from: "2026-04-01", to: "${to}") { received } }`;
    expect((await register.send(register.head, query)).code).toBe("BAD_INPUT");
  });

  test("is closed to people of a recipient", async () => {
    const outsider = await register.person(["RECIPIENT"], await register.aRecipient("МКУ «Окраина»"));
    const query = `{ qualityControl(from: "2026-04-01", to: "2026-04-16") { received } }`;
    expect((await register.send(outsider, query)).code).toBe("FORBIDDEN");
  });
});
