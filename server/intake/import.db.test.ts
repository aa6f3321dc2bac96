import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { anIntake, type Intake } from "../../test/support/an-import.ts";
import { numbersFrom, posFile, posRow } from "../../test/support/a-pos-file.ts";

let register: Register;
let intake: Intake;

beforeAll(async () => {
  register = await aRegister();
  intake = anIntake(register);
});
afterAll(() => register.close());

beforeEach(async () => {
  await register.world.ownerQuery(
    `delete from submission_event; delete from submission_term; delete from submission; delete from submission_import;
     delete from alias; delete from applicant; delete from notification; delete from job; delete from submission_tally`,
  );
});

const stored = () =>
  register.world.ownerQuery<Record<string, unknown>>(
    "select *, due_at::text as due from submission order by external_number",
  );

test("a file of the feedback platform becomes submissions with clocks and history", async () => {
  const done = await intake.take(posFile(numbersFrom(0, 20).map((number) => posRow(number))));
  expect(done).toMatchObject({ state: "DONE", rowsRead: 20, rowsCreated: 20, rowsRefused: 0 });
  const rows = await stored();
  expect(rows[1]).toMatchObject({
    channel: "POS",
    regime: "MESSAGE",
    external_number: "4000001",
    summary: "ЖКХ. Отопление. Холодные батареи в квартире",
    state: "ANSWERED",
    outcome: "SOLVED",
    executor_name: "Исполнителев И.И.",
    last_event_kind: "IMPORTED",
    revision: 1,
  });
  expect(rows[0]).toMatchObject({ state: "NEW", is_open: true, is_fast_track: true });
  expect(rows[0]!.due).not.toBeNull();
  const [events] = await register.world.ownerQuery<{ count: number }>(
    "select count(*)::int as count from submission_event where kind = 'IMPORTED'",
  );
  expect(events!.count).toBe(20);
});

test("the same file again says nothing new", async () => {
  const file = posFile(numbersFrom(0, 50).map((number) => posRow(number)));
  await intake.take(file);
  expect(await intake.take(file)).toMatchObject({ rowsCreated: 0, rowsChanged: 0, rowsUnchanged: 50 });
  expect(await stored()).toHaveLength(50);
});

test("a later file changes only what it says otherwise", async () => {
  await intake.take(posFile([posRow(3), posRow(6)]));
  const [item] = await stored();
  await register.world.ownerQuery(
    `update submission set summary = 'Исправлено здесь', cause_id = gen_random_uuid(), revision = 2 where id = '${String(item!.id)}'`,
  );
  const later = posFile([
    posRow(3, {
      Статус: "Отправлен ответ заявителю",
      "Дата фактического завершения работ": "01.04.2026",
      "Тип решения": "Решено",
    }),
    posRow(6),
    posRow(9),
  ]);
  expect(await intake.take(later)).toMatchObject({ rowsCreated: 1, rowsChanged: 1, rowsUnchanged: 1 });
  const [changed] = await stored();
  expect(changed).toMatchObject({
    state: "ANSWERED",
    summary: "Исправлено здесь",
    cause_id: expect.any(String),
    outcome: "SOLVED",
    due_at: null,
    revision: 3,
    last_event_kind: "IMPORT_CHANGED",
  });
});

describe("bad rows", () => {
  test("are refused one by one with a reason, and the rest is taken", async () => {
    const rows = [
      posRow(1, { "Дата поступления": "01.01.1900" }),
      posRow(2, { "Дата поступления": "01.01.2099" }),
      posRow(3, { "Дата поступления": "31.02.2026" }),
      posRow(4, { Номер: "" }),
      posRow(5),
      posRow(5),
      posRow(6, { Факт: '=HYPERLINK("http://example.org")' }),
      posRow(7, { Статус: "Неведомый" }),
      posRow(8, { "Оценка ответа заявителем": "7" }),
      posRow(9, { Факт: "я".repeat(10_000) }),
      posRow(10, { "Дата поступления": "" }),
      posRow(11),
    ];
    const done = await intake.take(posFile(rows));
    expect(done).toMatchObject({ state: "DONE", rowsRead: 12, rowsCreated: 2, rowsRefused: 10 });
    const refused = await intake.refused(done.id);
    expect(refused.map(({ rowNumber, faults }) => [rowNumber, faults[0]!.code])).toEqual([
      [2, "DATE_IMPOSSIBLE"],
      [3, "DATE_IMPOSSIBLE"],
      [4, "DATE_UNREADABLE"],
      [5, "NUMBER_MISSING"],
      [7, "NUMBER_TWICE"],
      [8, "FORMULA"],
      [9, "WORD_UNKNOWN"],
      [10, "MARK_UNREADABLE"],
      [11, "REGISTER"],
      [12, "DATE_MISSING"],
    ]);
  });

  test("with a quote that is never closed cost one row", async () => {
    const lines = posFile(numbersFrom(1, 4).map((number) => posRow(number))).split("\r\n");
    lines[2] = lines[2]!.replace("Госуслуги", '"Госуслуги');
    const done = await intake.take(lines.join("\r\n"));
    expect(done).toMatchObject({ rowsCreated: 3, rowsRefused: 1 });
    expect((await intake.refused(done.id))[0]).toMatchObject({ rowNumber: 3, faults: [{ code: "QUOTES" }] });
  });
});

test("a submission of tomorrow is refused", async () => {
  const done = await intake.take(posFile([posRow(1, { "Дата поступления": "17.04.2026" })]));
  expect(done).toMatchObject({ rowsCreated: 0, rowsRefused: 1 });
});

test("an unwanted file is not kept and told why", async () => {
  expect(await intake.upload("%PDF-1.7 …", "список.csv")).toMatchObject({
    refusal: expect.stringMatching(/PDF/),
  });
  expect(await intake.upload("<html><table></table></html>", "список.xls")).toMatchObject({
    refusal: expect.stringMatching(/веб-страница/),
  });
  expect(await register.world.ownerQuery("select 1 from submission_import")).toEqual([]);
});

describe("an import of many batches", () => {
  const started = async () => {
    const { importId } = await intake.upload(posFile(numbersFrom(0, 120).map((number) => posRow(number))));
    const { mapping } = await intake.preview(importId);
    await intake.start(importId, mapping);
    return importId;
  };
  const whole = { state: "DONE", rowsRead: 120, rowsCreated: 120, rowsRefused: 0 };

  test("stops at once and goes on from the same row", async () => {
    const id = await started();
    await intake.work(10, async (count) => {
      if (count === 8) await intake.act("stopSubmissionImport", id);
    });
    const stopped = await intake.read(id);
    expect(stopped.state).toBe("STOPPED");
    expect(stopped.rowsRead).toBeLessThan(120);
    await intake.act("resumeSubmissionImport", id);
    await intake.work(10);
    expect(await intake.read(id)).toMatchObject(whole);
    expect(await stored()).toHaveLength(120);
  });

  test("killed at any place neither loses nor doubles a row", async () => {
    const id = await started();
    for (let place = 1; (await intake.read(id)).state !== "DONE"; place += 2) {
      await intake.work(10, async (count) => {
        if (count === place % 9) throw new Error("killed");
      });
      register.world.clock.advanceMinutes(120);
    }
    expect(await intake.read(id)).toMatchObject(whole);
    expect(await stored()).toHaveLength(120);
    const doubles = await register.world.ownerQuery(
      "select submission_id from submission_event group by 1 having count(*) <> 1",
    );
    expect(doubles).toEqual([]);
    const counted = await register.world.ownerQuery<{ count: number }>(
      "select sum(count)::int as count from submission_tally",
    );
    expect(counted[0]!.count).toBe(120);
  });
});

describe("taking back", () => {
  test("removes what was added and restores what was changed", async () => {
    await intake.take(posFile([posRow(3)]));
    const [before] = await stored();
    const done = await intake.take(
      posFile([
        posRow(3, {
          Статус: "Отправлен ответ заявителю",
          "Дата фактического завершения работ": "01.04.2026",
        }),
        posRow(4),
      ]),
    );
    const undone = await intake.act("undoSubmissionImport", done.id);
    expect(undone.import?.state).toBe("UNDONE");
    const rows = await stored();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      state: before!.state,
      due: before!.due,
      source_marks: before!.source_marks,
    });
  });

  test("is refused once somebody worked on a row", async () => {
    const done = await intake.take(posFile([posRow(3)]));
    await register.world.ownerQuery("update submission set revision = 2");
    expect(await intake.act("undoSubmissionImport", done.id)).toMatchObject({ code: "ROWS_TOUCHED" });
    expect(await stored()).toHaveLength(1);
  });
});

test("a file without numbers is the same file twice", async () => {
  const header = ["Дата поступления", "Организация исполнителя", "Категория", "Подкатегория", "Факт"];
  const row = ["05.03.2026", "МКУ «УЖКХ»", "Дороги", "Ямы", "Яма"];
  const file = posFile([row, row, ["06.03.2026", ...row.slice(1)]], header);
  expect(await intake.take(file)).toMatchObject({ rowsCreated: 3 });
  expect(await intake.take(file)).toMatchObject({ rowsCreated: 0, rowsUnchanged: 3 });
});

test("names of organisations lead to recipients whatever their legal form", async () => {
  await register.aRecipient("МКУ «Служба 3»");
  await intake.take(posFile([posRow(3), posRow(24)]));
  const names = await register.world.ownerQuery(
    "select s.external_number, r.name, s.state from submission s left join recipient r on r.id = s.recipient_id order by 1",
  );
  expect(names).toEqual([
    { external_number: "4000003", name: "МКУ «Служба 3»", state: "IN_WORK" },
    { external_number: "4000024", name: "МКУ «Служба 3»", state: "IN_WORK" },
  ]);
});

test("a name nobody explained is learnt from the first assignment of its row", async () => {
  const recipient = await register.aRecipient("Управление дорог");
  const named = { "Организация, в которой находится сообщение": "ГКУ «Автодор-4»" };
  await intake.take(posFile([posRow(3, named)]));
  const [row] = await stored();
  const assigned = await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: row!.id,
    revision: 1,
    recipientId: recipient,
  });
  expect(assigned.code).toBeUndefined();
  await intake.take(posFile([posRow(6, named)]));
  expect((await stored()).map(({ recipient_id }) => recipient_id)).toEqual([recipient, recipient]);
});
