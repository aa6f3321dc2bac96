import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { countsFor } from "../cooperation/counts.reads.ts";
import { tellRegion } from "../cooperation/telling.ts";
import type { Queue } from "../job/queue.ts";
import { Worker } from "../job/worker.ts";
import { jsonLog } from "../kernel/log.ts";
import { aCentre } from "../../test/support/a-centre.ts";
import { aMailSink, type MailSink } from "../../test/support/a-mail-sink.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { anAccount, aRegion } from "../../test/support/world.ts";
import { deliverRegionMailQueue } from "./deliver-region-mail.ts";
import { digestQueue } from "./digest.ts";
import { type Mailer, smtpMailer } from "./mailer.ts";
import { RegionNotificationKind } from "./region-notification-kind.ts";

const URL_OF_PORTAL = "https://mcu.example";
const SUBJECT = "018f0000-0000-7000-8000-00000000000a";

let register: Register;
let sink: MailSink;
let mailer: Mailer;
let second: Awaited<ReturnType<typeof aCentre>>;
let analyst: Awaited<ReturnType<typeof anAccount>>;
const logLines: string[] = [];

beforeAll(async () => {
  register = await aRegister();
  second = await aCentre(register.world, { region: register.region });
  sink = await aMailSink();
  mailer = smtpMailer({ smtpUrl: sink.url, from: "ЦУР <cur@mcu.example>" }, URL_OF_PORTAL);
  await register.world.ownerQuery("update region set time_zone = 'Asia/Yakutsk'");
});

afterAll(async () => {
  await register.close();
  await sink.close();
});

beforeEach(async () => {
  for (const table of ["region_letter_line", "region_letter", "region_notification", "job"])
    await register.world.ownerQuery(`delete from ${table}`);
  await register.world.ownerQuery("delete from region_notification_preference");
  sink.letters.length = 0;
  logLines.length = 0;
  analyst = await anAccount(register.world, { regions: [register.region], regionalRole: "ANALYST" });
});

const tell = (kind = RegionNotificationKind.REQUEST_ANSWERED, town = register.town) =>
  asProgram(register.world, town, (ctx) => tellRegion(ctx, kind, SUBJECT, { dueOn: "2026-05-08" }));

async function wish(input: object, account = analyst): Promise<{ __typename: string; code?: string }> {
  const answer = await register.send<{ done: { __typename: string; code?: string } }>(
    await register.api.signIn(account),
    `mutation ($input: RegionNotificationPreferencesInput!) {
      done: changeRegionNotificationPreferences(input: $input) { __typename ... on SubmissionRefused { code } } }`,
    { input },
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.done;
}

const run = (...queues: Queue[]) => {
  const { database, clock } = register.world;
  return new Worker({
    root: database.em,
    clock,
    log: jsonLog((line) => logLines.push(line)),
    queues,
  }).drain();
};
const deliver = (by: Mailer | null = mailer) => run(deliverRegionMailQueue(by, URL_OF_PORTAL));
const digest = () => run(digestQueue(mailer, URL_OF_PORTAL, countsFor));
const minutes = (count: number) => register.world.clock.advanceMinutes(count);
/** Moves the clock to the next such hour in Yakutsk, nine hours ahead. */
const toHour = (hour: number) => {
  const now = register.world.clock.now();
  const passed = (((now.getUTCHours() + 9) % 24) * 60 + now.getUTCMinutes() + 1440 - hour * 60) % 1440;
  minutes(1440 - passed);
};

test("one letter gathers what several municipalities told within a minute, and goes once", async () => {
  await wish({ email: "analyst@example.ru" });
  await tell();
  await tell(RegionNotificationKind.INCIDENT_RAISED, second);
  await tell(RegionNotificationKind.INCIDENT_POST);
  minutes(1);
  await deliver();
  minutes(10);
  await deliver();
  expect(sink.letters).toHaveLength(1);
  const [letter] = sink.letters;
  expect(letter!.to).toEqual(["analyst@example.ru"]);
  expect(letter!.subject).toContain("2 уведомления");
  expect(letter!.text).toContain(`${register.town.name}: центр ответил на запрос. Срок: 08.05.2026.`);
  expect(letter!.text).toContain(second.name);
  expect(letter!.text).toContain(`https://mcu.example/region/cooperation/requests/${SUBJECT}`);
  expect(letter!.text).toContain("https://mcu.example/region/preferences");
  expect(logLines.join("\n")).not.toContain("analyst");
});

test("each of the region's people hears in the own way, those of another region of nothing", async () => {
  const head = await anAccount(register.world, { regions: [register.region], regionalRole: "HEAD" });
  const stranger = await anAccount(register.world, {
    regions: [await aRegion(register.world)],
    regionalRole: "HEAD",
  });
  await wish({ email: "analyst@example.ru", choices: [{ kind: "REQUEST_ANSWERED", way: "OFF" }] });
  await wish({ email: "head@example.ru", choices: [{ kind: "INCIDENT_POST", way: "EMAIL" }] }, head);
  await wish({ email: "stranger@example.ru" }, stranger);
  await tell();
  await tell(RegionNotificationKind.INCIDENT_POST);
  minutes(1);
  await deliver();
  expect(sink.letters.map(({ to }) => to)).toEqual([["head@example.ru"]]);
  const unread = async (account: typeof head) =>
    (await register.send(await register.api.signIn(account), "{ unreadRegionNotificationCount }")).data;
  expect(await unread(analyst)).toEqual({ unreadRegionNotificationCount: 1 });
  expect(await unread(head)).toEqual({ unreadRegionNotificationCount: 2 });
});

test("quiet hours are those of the region, and what waited goes when they end", async () => {
  toHour(23);
  await wish({ email: "analyst@example.ru", quietFrom: "22:00", quietTo: "07:00" });
  await tell();
  minutes(1);
  await deliver();
  minutes(7 * 60 + 58);
  await deliver();
  expect(sink.letters).toHaveLength(0);
  minutes(1);
  await deliver();
  expect(sink.letters).toHaveLength(1);
});

test("sent just before a crash it goes again under the same id, without losing anything", async () => {
  await wish({ email: "analyst@example.ru" });
  await tell();
  minutes(1);
  const dying: Mailer = {
    async send(letter) {
      await mailer.send(letter);
      throw new Error("killed after sending");
    },
  };
  await deliver(dying);
  await tell(RegionNotificationKind.REQUEST_OVERDUE);
  minutes(5);
  await deliver();
  const ids = sink.letters.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(3);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test("what happened before an address was given, and a refused address, are not written to again", async () => {
  await tell();
  minutes(1);
  await wish({ email: "nobody@example.ru" });
  minutes(1);
  await deliver();
  expect(sink.letters).toHaveLength(0);
  await tell();
  sink.refuseWith = 550;
  minutes(1);
  await deliver();
  sink.refuseWith = null;
  minutes(60);
  await deliver();
  expect(sink.letters).toHaveLength(0);
  const read = "{ regionNotificationPreferences { isEmailRefused isMailOn email timeZone } }";
  expect((await register.send(await register.api.signIn(analyst), read)).data).toEqual({
    regionNotificationPreferences: {
      isEmailRefused: true,
      isMailOn: false,
      email: "nobody@example.ru",
      timeZone: "Asia/Yakutsk",
    },
  });
  expect(await wish({ email: "это не адрес" })).toMatchObject({ code: "EMAIL_INVALID" });
  expect(await wish({ quietFrom: "25:00", quietTo: "07:00" })).toMatchObject({ code: "TIME_INVALID" });
});

test("the summary of a day comes once from its hour on, whichever municipality works", async () => {
  toHour(8);
  await wish({ email: "analyst@example.ru", digestHour: 9 });
  await tell(RegionNotificationKind.PRACTICE_OFFERED);
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
