import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register.close());

test("a submission gets the next number of the year and can be read", async () => {
  const first = await register.add({});
  const second = await register.add({});
  expect([first.number, second.number]).toEqual(["2026-000001", "2026-000002"]);
  const read = await register.send<{ submission: { number: string; state: string } }>(
    register.head,
    `{ submission(id: "${first.id}") { number state } }`,
  );
  expect(read.data?.submission).toEqual({ number: "2026-000001", state: "NEW" });
});

test("an assigned submission is in work, and an older revision is refused", async () => {
  const { id, revision } = await register.add({});
  const recipientId = await register.aRecipient("МКУ «Дороги»");
  const input = { submissionId: id, revision, recipientId };
  expect(await register.take("assignSubmission", "AssignSubmissionInput", input)).toMatchObject({
    submission: { state: "IN_WORK", revision: 2 },
  });
  expect(await register.take("assignSubmission", "AssignSubmissionInput", input)).toMatchObject({
    code: "CHANGED_MEANWHILE",
    currentRevision: 2,
  });
});
