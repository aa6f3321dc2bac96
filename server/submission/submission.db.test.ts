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

test("the applicant stays covered until somebody opens it with a reason", async () => {
  const applicant = { name: "Озёрный Пётр Ильич", phone: "+7 913 555-12-34", email: "petr@mail.example" };
  const text = "Я, Озерный Петр, прошу Озёрному Петру позвонить: 8 913 555 12 34.";
  const { id } = await register.add({ applicant, text });
  const read = await register.send(
    register.head,
    `{ submission(id: "${id}") { text applicant { name hasPhone hasAddress } events { totalCount } } }`,
  );
  expect(read.data).toMatchObject({
    submission: {
      text: "Я, ••• •••, прошу ••• ••• позвонить: •••.",
      applicant: { name: "О*** П. И.", hasPhone: true, hasAddress: false },
    },
  });
  const unmasked = `{ submission(id: "${id}") { text(unmasked: true) } }`;
  expect((await register.send(register.head, unmasked)).code).toBe("FORBIDDEN");
  const open = (reason: string) =>
    register.send(
      register.head,
      `mutation ($reason: String!) { done: openApplicant(submissionId: "${id}", reason: $reason) {
        ... on ApplicantOpened { name phone text } ... on SubmissionRefused { code } } }`,
      { reason },
    );
  expect((await open("  ")).data).toEqual({ done: { code: "REASON_MISSING" } });
  expect((await open("Уточнить адрес")).data).toEqual({
    done: { name: applicant.name, phone: applicant.phone, text },
  });
  expect((await register.send(register.head, unmasked)).data).toEqual({ submission: { text } });
  const views = await register.send<{ applicantViews: { edges: object[] } }>(
    register.head,
    "{ applicantViews { edges { node { reason actor submissionNumber } } } }",
  );
  expect(views.data?.applicantViews.edges).toHaveLength(1);
  expect(register.api.logLines.join("\n")).not.toContain("Озёрный");
});
