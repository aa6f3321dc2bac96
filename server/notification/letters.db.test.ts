import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Queue } from "../job/queue.ts";
import { Worker } from "../job/worker.ts";
import type { AccountId } from "../kernel/ids.ts";
import { jsonLog } from "../kernel/log.ts";
import { loadConfig } from "../config.ts";
import { aMailSink, type MailSink } from "../../test/support/a-mail-sink.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { engine } from "../../test/support/test-database.ts";
import { anAccount } from "../../test/support/world.ts";
import { countsFor } from "../cooperation/counts.reads.ts";
import { deliverMailQueue } from "./deliver-mail.ts";
import { digestQueue } from "./digest.ts";
import { forgetNoticesQueue } from "./forget-notices.queue.ts";
import { type Mailer, smtpMailer } from "./mailer.ts";
import { NotificationKind } from "./notification-kind.ts";
import { type Notice, notify } from "./notify.ts";

const URL_OF_PORTAL = "https://mcu.example";

let register: Register;
let sink: MailSink;
let mailer: Mailer;
let person: AccountId;
let token: string;
const logLines: string[] = [];

beforeAll(async () => {
  register = await aRegister();
  sink = await aMailSink();
  mailer = smtpMailer({ smtpUrl: sink.url, from: "МЦУ <mcu@mcu.example>" }, URL_OF_PORTAL);
});

afterAll(async () => {
  await register.close();
  await sink.close();
});

beforeEach(async () => {
  for (const table of ["notification", "notification_preference", "letter", "job"])
    await register.world.ownerQuery(`delete from ${table}`);
  sink.letters.length = 0;
  sink.refuseWith = null;
  logLines.length = 0;
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

const worker = (...queues: Queue[]) => {
  const { database, clock } = register.world;
  const log = jsonLog((line) => logLines.push(line));
  return new Worker({ root: database.em, clock, log, queues });
};
const deliver = (by: Mailer | null = mailer) => worker(deliverMailQueue(by, URL_OF_PORTAL)).drain();
const digest = () => worker(digestQueue(mailer, URL_OF_PORTAL, countsFor)).drain();
const minutes = (count: number) => register.world.clock.advanceMinutes(count);
/** Moves the clock to the next such hour in Moscow. */
const toHour = (hour: number) => {
  const now = register.world.clock.now();
  const passed = (((now.getUTCHours() + 3) % 24) * 60 + now.getUTCMinutes() + 1440 - hour * 60) % 1440;
  minutes(1440 - passed);
};
/** After a day sessions have ended. */
const signInAgain = async () => {
  const account = { id: person } as Parameters<typeof register.api.signIn>[0];
  token = await register.api.signIn(account, register.town);
};

describe("a letter", () => {
  test("gathers what happened within a minute and names neither applicant nor matter", async () => {
    await wish({ email: "ivanova@example.ru" });
    await tell();
    await tell({ kind: NotificationKind.RETURNED, params: { number: "2026-000002" } });
    expect(await deliver()).toBe(0);
    minutes(1);
    await deliver();
    expect(sink.letters).toHaveLength(1);
    const [letter] = sink.letters;
    expect(letter!.to).toEqual(["ivanova@example.ru"]);
    expect(letter!.subject).toContain("2 уведомления");
    expect(letter!.text).toContain("№ 2026-000001");
    expect(letter!.text).toContain("№ 2026-000002");
    expect(letter!.messageId).toMatch(/^<[0-9a-f-]{36}@mcu\.example>$/);
    minutes(10);
    await deliver();
    expect(sink.letters).toHaveLength(1);
  });

  test("waits for the end of quiet hours, over midnight too; an urgent one does not", async () => {
    toHour(23);
    await signInAgain();
    await wish({ email: "ivanova@example.ru", quietFrom: "22:00", quietTo: "07:00" });
    await tell();
    minutes(1);
    await deliver();
    expect(sink.letters).toHaveLength(0);
    await tell({ kind: NotificationKind.TERM_OVER, isUrgent: true, params: { number: "2026-000009" } });
    await deliver();
    expect(sink.letters.map(({ subject }) => subject)).toEqual([expect.stringContaining("2026-000009")]);
    minutes(7 * 60 + 58);
    await deliver();
    expect(sink.letters).toHaveLength(1);
    minutes(1);
    await deliver();
    expect(sink.letters).toHaveLength(2);
    expect(sink.letters[1]!.text).toContain("2026-000001");
  });

  test("is tried again when the server is busy, and is the same letter", async () => {
    await signInAgain();
    await wish({ email: "ivanova@example.ru" });
    await tell();
    sink.refuseWith = 451;
    minutes(1);
    await deliver();
    expect(sink.letters).toHaveLength(0);
    sink.refuseWith = null;
    minutes(5);
    await deliver();
    expect(sink.letters).toHaveLength(1);
    expect(logLines.join("\n")).not.toContain("ivanova");
  });

  test("that is refused for good is not tried again, and the person is told", async () => {
    await wish({ email: "nobody@example.ru" });
    await tell();
    sink.refuseWith = 550;
    minutes(1);
    await deliver();
    sink.refuseWith = null;
    minutes(60);
    await deliver();
    expect(sink.letters).toHaveLength(0);
    const answer = await register.send(token, "{ notificationPreferences { isEmailRefused } }");
    expect(answer.data).toEqual({ notificationPreferences: { isEmailRefused: true } });
    expect(logLines.join("\n")).not.toContain("nobody");
  });

  test("sent just before a crash goes again under the same id, without losing anything", async () => {
    await wish({ email: "ivanova@example.ru" });
    await tell();
    minutes(1);
    const dying: Mailer = {
      async send(letter) {
        await mailer.send(letter);
        throw new Error("killed after sending");
      },
    };
    await deliver(dying);
    await tell({ kind: NotificationKind.RETURNED });
    minutes(5);
    await deliver();
    const ids = sink.letters.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(3);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test("is not written without an address or a server, nor later for what was then", async () => {
    await tell();
    minutes(1);
    expect(await deliver()).toBe(0);
    await wish({ email: "ivanova@example.ru" });
    await tell();
    minutes(1);
    await deliver(null);
    minutes(60);
    await deliver();
    expect(sink.letters).toHaveLength(0);
  });

  test("holds 50 things at most; the rest goes in the next", async () => {
    await wish({ email: "ivanova@example.ru" });
    for (let at = 0; at < 51; at += 1) await tell();
    minutes(1);
    await deliver();
    expect(sink.letters).toHaveLength(2);
  });

  // Its one session can be told how to go about it: here to look again, for each row, for what is untold.
  test.runIf(engine === "pglite")("holds no more whatever way the database goes", async () => {
    const ways = ["hashjoin", "mergejoin", "material", "hashagg", "sort"].map((way) => `enable_${way}`);
    const set = (to: "on" | "off") =>
      register.world.ownerQuery(ways.map((way) => `set ${way} = ${to}`).join("; "));
    await wish({ email: "ivanova@example.ru" });
    for (let at = 0; at < 51; at += 1) await tell();
    minutes(1);
    await set("off");
    await deliver().finally(() => set("on"));
    expect(sink.letters).toHaveLength(2);
  });
});

describe("a summary", () => {
  test("comes once a day from its hour on, in the zone of the municipality", async () => {
    toHour(8);
    await signInAgain();
    await wish({ email: "ivanova@example.ru", digestHour: 9 });
    await tell({ kind: NotificationKind.IMPORT_FINISHED });
    await digest();
    expect(sink.letters).toHaveLength(0);
    minutes(60);
    await digest();
    minutes(15);
    await digest();
    expect(sink.letters.map(({ subject }) => subject)).toEqual([expect.stringContaining("сводка")]);
    expect(sink.letters[0]!.text).toContain("Непрочитанных уведомлений: 1");
    minutes(24 * 60);
    await digest();
    expect(sink.letters).toHaveLength(2);
  });

  test("waits for the end of quiet hours and is late rather than lost", async () => {
    toHour(5);
    await signInAgain();
    await wish({ email: "ivanova@example.ru", digestHour: 5, quietFrom: "22:00", quietTo: "07:00" });
    await tell({ kind: NotificationKind.IMPORT_FINISHED });
    await digest();
    expect(sink.letters).toHaveLength(0);
    minutes(5 * 60);
    await digest();
    expect(sink.letters).toHaveLength(1);
  });

  test("of an empty day is not sent", async () => {
    toHour(10);
    await signInAgain();
    await wish({ email: "ivanova@example.ru", digestHour: 9 });
    await digest();
    expect(sink.letters).toHaveLength(0);
  });
});

test("the address of the mail server is checked at start", () => {
  expect(() => loadConfig({ SMTP_URL: "http://mail" })).toThrow(/SMTP_URL/);
  expect(() => loadConfig({ SMTP_URL: "smtp://mail:25" })).toThrow(/MAIL_FROM/);
  expect(() => loadConfig({ SMTP_URL: "smtp://mail:25", MAIL_FROM: "x" })).toThrow(/MAIL_FROM/);
  const { mail } = loadConfig({ SMTP_URL: "smtp://mail:25", MAIL_FROM: "МЦУ <mcu@example.ru>" });
  expect(mail).toEqual({ smtpUrl: "smtp://mail:25", from: "МЦУ <mcu@example.ru>" });
});

test("notices go once they are older than they are kept, others stay", async () => {
  const { world } = register;
  await tell({ params: { number: "2026-000001" } });
  await tell({ params: { number: "2026-000002" } });
  await world.ownerQuery(
    `update notification set created_at = '${world.clock.now().toISOString()}'::timestamptz - interval '31 days'
     where params ->> 'number' = '2026-000001'`,
  );
  const queues = [forgetNoticesQueue(30)];
  await new Worker({ root: world.database.em, clock: world.clock, log: jsonLog(() => {}), queues }).drain();
  const left = await world.ownerQuery("select params ->> 'number' as number from notification");
  expect(left).toEqual([{ number: "2026-000002" }]);
});
