/** Columns by which indicators count, as the work on a submission leaves them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { aSentAnswer, lookAt } from "../../test/support/an-answer.ts";
import { anIntake } from "../../test/support/an-import.ts";
import { posFile, posRow } from "../../test/support/a-pos-file.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { followFederalSectorsQueue } from "../classifier/follow-federal-sectors.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";

let register: Register;
let operator: string;

beforeAll(async () => {
  register = await aRegister({ variant: withCapabilities("SAT-01", "SAT-02") });
  operator = await register.person(["POS_OPERATOR"]);
});
afterAll(() => register.close());

interface Counted {
  answer: string | null;
  original: string | null;
  promised: string | null;
  sector_id: string | null;
  original_sector_id: string | null;
  federal_sector: string | null;
  minutes: number | null;
  mark_source: string | null;
}

async function counted(where: string): Promise<Counted> {
  const [row] = await register.world.ownerQuery<Counted>(
    `select answer_due_at::text as answer, original_due_at::text as original, promised_on::text as promised,
       sector_id, original_sector_id, federal_sector, first_answer_minutes as minutes, mark_source
     from submission where ${where}`,
  );
  return row!;
}
const countedOf = (id: string) => counted(`id = '${id}'`);

async function topicOf(federalCode: string): Promise<string> {
  const [row] = await register.world.ownerQuery<{ id: string }>(
    `select id from topic where federal_code = '${federalCode}'`,
  );
  return row!.id;
}

async function step(mutation: string, type: string, id: string, input: object): Promise<void> {
  const { revision } = await lookAt(register, id);
  const outcome = await register.take(mutation, type, { submissionId: id, revision, ...input });
  if (!outcome.submission) throw new Error(JSON.stringify(outcome));
}

const work = (queue = followFederalSectorsQueue) =>
  new Worker({
    root: register.world.database.em,
    clock: register.world.clock,
    log: silentLog,
    queues: [queue],
  }).drain();

describe("registration", () => {
  test("keeps the first day and the first sector", async () => {
    const topicId = await topicOf("EDUCATION_SCHOOL");
    const { id } = await register.add({ topicId });
    const row = await countedOf(id);
    expect(row.answer).not.toBeNull();
    expect(row.original).toBe(row.answer);
    expect(row.sector_id).not.toBeNull();
    expect(row).toMatchObject({
      original_sector_id: row.sector_id,
      federal_sector: "EDUCATION",
      minutes: null,
    });
  });

  test("of nothing that can be compared says so", async () => {
    const { id } = await register.add({});
    expect(await countedOf(id)).toMatchObject({ federal_sector: null, original_sector_id: null });
  });
});

test("relabelling moves the sector it is compared by, and not what was expected at first", async () => {
  const { id } = await register.add({ topicId: await topicOf("EDUCATION_SCHOOL") });
  const before = await countedOf(id);
  await step("changeSubmissionMatter", "ChangeSubmissionMatterInput", id, {
    topicId: await topicOf("WASTE_DUMPS"),
  });
  expect(await countedOf(id)).toMatchObject({
    federal_sector: "SOLID_WASTE",
    original_sector_id: before.original_sector_id,
    original: before.original,
  });
});

test("a promise moves the day and stays when it is past", async () => {
  const { id } = await register.add({});
  const before = await countedOf(id);
  await step("takeOverSubmission", "SubmissionStepInput", id, {});
  await step("postponeSubmission", "PostponeSubmissionInput", id, {
    until: "2026-06-30",
    note: "Ждём торгов",
  });
  const promised = await countedOf(id);
  expect(promised).toMatchObject({ promised: "2026-06-30", original: before.original });
  expect(promised.answer).toContain("2026-06-30");
  await step("resumeSubmission", "SubmissionStepInput", id, {});
  expect(await countedOf(id)).toEqual(promised);
});

test("an answer leaves the day it was due and the working minutes it took", async () => {
  const { submissionId } = await aSentAnswer(register, operator, { receivedAt: "2026-04-15T07:00:00Z" });
  const row = await countedOf(submissionId);
  expect(row.answer).not.toBeNull();
  // Received at 10:00 of one day, answered at noon of the next: eight hours and three.
  expect(row.minutes).toBe(11 * 60);
  await step("recordSatisfaction", "RecordSatisfactionInput", submissionId, { mark: 4, source: "PHONE" });
  await step("returnSubmission", "SubmissionStepInput", submissionId, { note: "Нет срока" });
  expect(await countedOf(submissionId)).toEqual({ ...row, mark_source: "PHONE" });
});

test("a file fills them, and the next one what it says otherwise", async () => {
  const intake = anIntake(register);
  const own = "external_number = '4000003'";
  await intake.take(posFile([posRow(3), posRow(4, { "Оценка ответа заявителем": "5" })]));
  const open = await counted(own);
  expect(open.answer).not.toBeNull();
  expect(open).toMatchObject({ original: open.answer, minutes: null, mark_source: null });
  expect(await counted("external_number = '4000004'")).toMatchObject({ mark_source: "SOURCE_SYSTEM" });
  await intake.take(
    posFile([
      posRow(3, {
        Статус: "Отправлен ответ заявителю",
        "Дата фактического завершения работ": "06.04.2026",
        "Тип решения": "Решено",
        "Оценка ответа заявителем": "2",
      }),
    ]),
  );
  const answered = await counted(own);
  expect(answered).toMatchObject({
    answer: open.answer,
    original: open.original,
    mark_source: "SOURCE_SYSTEM",
  });
  expect(answered.minutes).toBe(22 * 9 * 60);
  const [undone] = await register.world.ownerQuery<{ id: string }>(
    "select id from submission_import where rows_changed > 0",
  );
  expect((await intake.act("undoSubmissionImport", undone!.id)).code).toBeUndefined();
  expect(await counted(own)).toEqual(open);
});

describe("submissions follow", () => {
  const isCompared = async (topicId: string) =>
    (
      await register.world.ownerQuery<{ federal_sector: string | null }>(
        `select distinct federal_sector from submission where topic_id = '${topicId}'`,
      )
    ).map(({ federal_sector }) => federal_sector);
  const rename = (id: string, federalCode: string | null) =>
    register.send(
      register.head,
      `mutation ($input: TopicInput!) { saveTopic(input: $input) { __typename } }`,
      { input: { id, name: "Школы и сады", federalCode } },
    );

  test("a topic that is compared otherwise, whatever else is done meanwhile", async () => {
    const topicId = await topicOf("EDUCATION_MEALS");
    for (let n = 0; n < 3; n += 1) await register.add({ topicId });
    const revisions = "select revision from submission order by id";
    const before = await register.world.ownerQuery(revisions);
    await rename(topicId, "ROADS_SNOW");
    expect(await isCompared(topicId)).toEqual(["EDUCATION"]);
    let portions = 0;
    await work({
      ...followFederalSectorsQueue,
      run: (job) =>
        followFederalSectorsQueue.run({
          ...job,
          inMunicipality: async (within) => {
            portions += 1;
            if (portions === 1) throw new Error("killed before its first portion");
            return job.inMunicipality(within);
          },
        }),
    });
    expect(await isCompared(topicId)).toEqual(["EDUCATION"]);
    register.world.clock.advanceMinutes(10);
    await work();
    expect(await isCompared(topicId)).toEqual(["ROADS"]);
    // People who work on them need not look again.
    expect(await register.world.ownerQuery(revisions)).toEqual(before);
    await rename(topicId, null);
    await work();
    const [sector] = await isCompared(topicId);
    expect(sector).toBe("EDUCATION");
  });
});
