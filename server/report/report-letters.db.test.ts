import { afterAll, beforeAll, expect, test } from "vitest";
import { aMailSink } from "../../test/support/a-mail-sink.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import { smtpMailer } from "../notification/mailer.ts";
import {
  at,
  beginReporting,
  endReporting,
  register,
  setDuty,
  take,
  weekly,
  worker,
} from "./reporting.fixture.ts";
import { sendReportQueue } from "./send-report.queue.ts";

beforeAll(beginReporting);
afterAll(endReporting);

test("a report goes to each known address once, however often the server puts it off", async () => {
  const { world } = register;
  const sink = await aMailSink();
  const mailer = smtpMailer({ smtpUrl: sink.url, from: "mcu@example.org" }, "http://portal.example");
  const queues = [sendReportQueue(mailer)];
  const postman = new Worker({ root: world.database.em, clock: world.clock, log: silentLog, queues });
  await setDuty({
    key: "WEEKLY_SUMMARY",
    addresses: [{ recipient: "Куратор МЦУ", email: "curator@example.org" }],
  });
  await at("2026-04-20T03:00:00Z");
  await worker().drain("draft-reports");
  const { id, revision } = await weekly();
  const { report } = await take("approveReport", { id, revision });
  await take("sendReport", { id, revision: report!.revision });
  sink.refuseWith = 451;
  await postman.drain("send-report");
  expect(sink.letters).toEqual([]);
  sink.refuseWith = null;
  world.clock.advanceMinutes(60);
  await postman.drain("send-report");
  await postman.drain("send-report");
  expect(sink.letters.map(({ to }) => to)).toEqual([["curator@example.org"]]);
  expect(sink.letters[0]!.subject).toContain("с 13 по 19 апреля 2026 года");
  expect(sink.letters[0]!.text).toContain("multipart/mixed");
  await sink.close();
}, 60_000);
