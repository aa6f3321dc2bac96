import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;
let administrator: string;
let recipientId: string;

beforeAll(async () => {
  register = await aRegister();
  administrator = await register.person(["ADMINISTRATOR"]);
  recipientId = await register.aRecipient("МКУ «Городское хозяйство»");
});

afterAll(() => register.close());

const INVITE = `mutation ($id: ID!) { done: inviteRecipient(recipientId: $id) { __typename
  ... on CompositionRefused { code }
  ... on InvitationIssued { issued { path invitation { roleCode } } } } }`;

interface Invited {
  done: { __typename: string; code?: string; issued?: { path: string; invitation: { roleCode: string } } };
}

const invite = (token: string, id = recipientId) => register.send<Invited>(token, INVITE, { id });

test("a person invited by a recipient sees its submissions and no others", async () => {
  const { issued } = (await invite(administrator)).data!.done;
  expect(issued?.invitation.roleCode).toBe("RECIPIENT");
  const accepted = await register.send(
    null,
    `mutation ($token: String!) { acceptInvitation(input: { token: $token, displayName: "Синицына С.С.",
       login: "sinitsyna", password: "три лодки у причала" }) { __typename } }`,
    { token: issued!.path.replace("/invitation/", "") },
  );
  const token = accepted.setToken!;
  const theirs = await register.add({ summary: "Яма на дороге" });
  await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: theirs.id,
    revision: theirs.revision,
    recipientId,
  });
  const others = await register.add({ summary: "Не вывезли мусор" });
  const read = "query ($id: ID!) { submission(id: $id) { id } }";
  expect((await register.send(token, read, { id: theirs.id })).data).toEqual({
    submission: { id: theirs.id },
  });
  expect((await register.send(token, read, { id: others.id })).code).toBe("NOT_FOUND");
});

test("a closed recipient invites nobody", async () => {
  const id = await register.aRecipient("МКУ «Прежнее»");
  await register.send(register.head, "mutation ($id: ID!) { closeRecipient(id: $id) { __typename } }", {
    id,
  });
  expect((await invite(administrator, id)).data?.done.code).toBe("RECIPIENT_CLOSED");
});

test("whoever may not invite may not invite for a recipient either", async () => {
  expect((await invite(await register.person(["ANALYST"]))).code).toBe("FORBIDDEN");
  expect((await invite(await register.person(["RECIPIENT"], recipientId))).code).toBe("FORBIDDEN");
});
