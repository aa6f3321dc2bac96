import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AccountId } from "../kernel/ids.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { anAccount } from "../../test/support/world.ts";
import { NotificationKind } from "./notification-kind.ts";
import { type Notice, notify } from "./notify.ts";

let register: Register;
let person: AccountId;
let token: string;

beforeAll(async () => {
  register = await aRegister();
});

afterAll(async () => {
  await register.close();
});

beforeEach(async () => {
  for (const table of ["notification", "notification_preference", "letter", "job"])
    await register.world.ownerQuery(`delete from ${table}`);
  const account = await anAccount(register.world, { municipality: register.town, roleCodes: ["ANALYST"] });
  person = account.id;
  token = await register.api.signIn(account, register.town);
});

const tell = (notice: Partial<Notice> = {}) =>
  asProgram(register.world, register.town, (ctx) =>
    notify(ctx, {
      kind: NotificationKind.ASSIGNED,
      accountIds: [person],
      params: { number: "2026-000001" },
      ...notice,
    }),
  );

async function wish(input: object): Promise<{ __typename: string; code?: string }> {
  const answer = await register.send<{ done: { __typename: string; code?: string } }>(
    token,
    `mutation ($input: NotificationPreferencesInput!) {
      done: changeNotificationPreferences(input: $input) { __typename ... on SubmissionRefused { code } } }`,
    { input },
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.done;
}

describe("a notification", () => {
  test("is read by whom it is for, and by nobody else", async () => {
    await tell();
    const read =
      "{ unreadNotificationCount notifications { totalCount edges { node { id kind params readAt } } } }";
    interface Read {
      unreadNotificationCount: number;
      notifications: { edges: { node: { id: string; kind: string } }[] };
    }
    const own = await register.send<Read>(token, read);
    expect(own.data?.notifications.edges.map(({ node }) => node.kind)).toEqual(["ASSIGNED"]);
    const other = await register.send<Read>(await register.person(["HEAD"]), read);
    expect(other.data).toMatchObject({ unreadNotificationCount: 0, notifications: { totalCount: 0 } });
    const id = own.data!.notifications.edges[0]!.node.id;
    const mark = "mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }";
    await register.send(await register.person(["HEAD"]), mark, { ids: [id] });
    expect((await register.send<Read>(token, read)).data?.unreadNotificationCount).toBe(1);
    expect((await register.send(token, mark, { ids: [id, "nonsense"] })).data).toEqual({
      markNotificationsRead: 0,
    });
  });

  test("goes to holders of a role and people of a recipient, each once", async () => {
    const recipientId = (await register.aRecipient("МКУ «Свет»")) as never;
    const facts = { municipality: register.town, recipientId };
    await anAccount(register.world, { ...facts, roleCodes: ["RECIPIENT"] });
    await anAccount(register.world, { municipality: register.town, roleCodes: ["MEETING_OWL", "ANALYST"] });
    expect(await tell({ accountIds: [person, person], roleCodes: ["MEETING_OWL"], recipientId })).toBe(3);
  });

  test("is not made for what a person switched off", async () => {
    await wish({ choices: [{ kind: "ASSIGNED", way: "OFF" }] });
    await tell();
    await tell({ kind: NotificationKind.RETURNED });
    const rows = await register.world.ownerQuery<{ kind: string }>("select kind from notification");
    expect(rows).toEqual([{ kind: "RETURNED" }]);
  });
});

describe("wishes", () => {
  test("are the usual ones until something is said", async () => {
    const answer = await register.send<{ notificationPreferences: { choices: object[]; isMailOn: boolean } }>(
      token,
      "{ notificationPreferences { email isMailOn isEmailRefused digestHour quietFrom quietTo choices { kind way } } }",
    );
    expect(answer.data?.notificationPreferences).toMatchObject({
      email: null,
      isMailOn: false,
      quietFrom: null,
    });
    expect(answer.data?.notificationPreferences.choices).toContainEqual({
      kind: "IMPORT_FINISHED",
      way: "PORTAL",
    });
  });

  test.each([
    [{ email: "не адрес" }, "EMAIL_INVALID"],
    [{ email: "a@b.c\r\nBcc: all@example.ru" }, "EMAIL_INVALID"],
    [{ email: "a@example.ru, b@example.ru" }, "EMAIL_INVALID"],
    [{ email: `${"x".repeat(250)}@example.ru` }, "EMAIL_INVALID"],
    [{ quietFrom: "22:00" }, "QUIET_HOURS_INCOMPLETE"],
    [{ quietFrom: "22:00", quietTo: "22:00" }, "QUIET_HOURS_INCOMPLETE"],
    [{ quietFrom: "25:00", quietTo: "07:00" }, "TIME_INVALID"],
    [{ digestHour: 24, email: "a@example.ru" }, "TIME_INVALID"],
    [{ digestHour: 9 }, "EMAIL_MISSING"],
  ])("%j are refused", async (input, code) => {
    expect((await wish(input)).code).toBe(code);
  });
});
