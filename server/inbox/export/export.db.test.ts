import { afterAll, beforeAll, describe, expect, test } from "vitest";
import readXlsxFile from "read-excel-file/node";
import { parse } from "csv-parse/sync";
import { aRegister, type Register } from "../../../test/support/a-register.ts";
import { aCentre } from "../../../test/support/a-centre.ts";
import { anAccount } from "../../../test/support/world.ts";

let register: Register;
let stranger: string;
const COUNT = 2_105;

beforeAll(async () => {
  register = await aRegister({ municipality: { timeZone: "Asia/Krasnoyarsk" } });
  const { id } = await register.add({
    summary: "Яма",
    text: "Тел. 8 913 555-12-34",
    applicant: { name: "Лугова Анна", phone: "+7 913 555-12-34" },
  });
  await register.add({
    summary: '=HYPERLINK("http://evil";"x")',
    place: "+7 дом",
    object: "@cmd",
    fact: "-1 & <b>\u0001</b>",
  });
  const [columns] = await register.world.ownerQuery<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
     where table_name = 'submission' and column_name not in ('id', 'number', 'due_at')`,
  );
  await register.world.ownerQuery(
    `insert into submission (id, number, due_at, ${columns!.list})
     select gen_random_uuid(), 'к-' || n, case when n % 2 = 0 then '2026-05-01T10:00:00Z'::timestamptz + n * interval '1 minute' end, ${columns!.list}
     from submission, generate_series(3, ${COUNT}) n where id = '${id}'`,
  );
  const town = await aCentre(register.world, { region: register.region });
  stranger = await register.api.signIn(
    await anAccount(register.world, { municipality: town, roleCodes: ["HEAD"] }),
    town,
  );
}, 60_000);
afterAll(() => register.close());

async function get(query: Record<string, string>, token: string | null = register.head) {
  const response = await fetch(`${register.api.url}/export/submissions?${new URLSearchParams(query)}`, {
    headers: token === null ? {} : { cookie: `mcu_session=${token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
}

async function csv(query: Record<string, string> = {}, token?: string): Promise<Record<string, string>[]> {
  const { body } = await get({ format: "csv", ...query }, token);
  return parse(body, { bom: true, delimiter: ";", columns: true });
}

describe.each(["URGENCY", "NEWEST", "OLDEST", "LAST_CHANGED"])("an export in the order %s", (sort) => {
  test("holds every row once", async () => {
    const rows = await csv({ sort });
    expect(rows).toHaveLength(COUNT);
    expect(new Set(rows.map((row) => row["Номер"])).size).toBe(COUNT);
  });
});

test("an export holds exactly what is filtered", async () => {
  const rows = await csv({ filter: JSON.stringify({ text: "hyperlink" }) });
  expect(rows).toHaveLength(1);
  expect(await csv({ filter: JSON.stringify({ view: "CLOSED" }) })).toEqual([]);
  expect(await csv({}, stranger)).toEqual([]);
});

test("cells are never formulas, and times are local", async () => {
  const [row] = await csv({ filter: JSON.stringify({ text: "hyperlink" }) });
  expect(row).toMatchObject({
    Суть: '\'=HYPERLINK("http://evil";"x")',
    Место: "'+7 дом",
    Объект: "'@cmd",
    Факт: "'-1 & <b>\u0001</b>",
    Поступило: "16.04.2026 16:00",
    Состояние: "Новое",
  });
});

test("a workbook holds the same, and opens", async () => {
  const { body, headers } = await get({ format: "xlsx", sort: "NEWEST" });
  expect(headers.get("content-disposition")).toContain(encodeURIComponent("обращения-2026-04-16.xlsx"));
  const sheets = (await readXlsxFile(body)) as unknown;
  const rows = (Array.isArray(sheets) && "data" in sheets[0] ? sheets[0].data : sheets) as unknown[][];
  expect(rows).toHaveLength(COUNT + 1);
  const formula = rows.find((row) => String(row[6]).startsWith("=HYPERLINK"))!;
  expect(formula[9]).toBe("-1 & <b></b>");
  // A day of Excel is a fraction: readers round it to the millisecond.
  expect(Math.abs((formula[5] as Date).getTime() - Date.parse("2026-04-16T16:00:00Z"))).toBeLessThan(10);
});

test("nobody's data leave with it", async () => {
  for (const format of ["csv", "xlsx"]) {
    const { body } = await get({ format });
    const text = body.toString();
    for (const secret of ["Лугова", "555-12-34"]) expect(text.includes(secret)).toBe(false);
  }
});

test("it is told in English as well", async () => {
  const [row] = await csv({ lang: "en" });
  expect(Object.keys(row!)).toContain("Responsible recipient");
});

test("each export leaves a record of who took what, without the words searched for", async () => {
  await csv({ filter: JSON.stringify({ text: "Лугова", view: "OPEN" }) });
  const rows = await register.world.ownerQuery<{ action: string; details: Record<string, unknown> }>(
    "select action, details from audit_event where action like 'submissions.export%' order by at desc, id desc limit 2",
  );
  expect(rows.map(({ action }) => action).toSorted()).toEqual([
    "submissions.export_ended",
    "submissions.exported",
  ]);
  const ended = rows.find(({ action }) => action === "submissions.export_ended")!;
  expect(ended.details).toMatchObject({ filter: { view: "OPEN" }, hasText: true, count: 0, isWhole: true });
  expect(JSON.stringify(rows)).not.toContain("Лугова");
});

test.each<[string, Record<string, string>, number]>([
  ["an unknown format", { format: "pdf" }, 400],
  ["a filter that is no JSON", { filter: "{" }, 400],
  ["an unknown field", { filter: '{"municipalityId":"x"}' }, 400],
  ["a day that does not exist", { filter: '{"receivedFrom":"2026-02-30"}' }, 400],
])("%s is bad input", async (_what, query, status) => {
  expect((await get(query)).status).toBe(status);
});

test("whoever may not export gets nothing", async () => {
  expect((await get({}, null)).status).toBe(401);
  const worker = await register.person(["RECIPIENT"], await register.aRecipient("МКУ"));
  expect((await get({}, worker)).status).toBe(403);
  expect((await get({}, await register.person(["MEMBER"]))).status).toBe(403);
});

test("another site cannot make a browser take it", async () => {
  const response = await fetch(`${register.api.url}/export/submissions`, {
    headers: { cookie: `mcu_session=${register.head}`, origin: "https://evil.example" },
  });
  expect(response.status).toBe(403);
});
