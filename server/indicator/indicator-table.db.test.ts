import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

/** The clock stands at noon of 16 April 2026 in Moscow. */
const APRIL = { grain: "MONTH", startsOn: "2026-04-16" };

let register: Register;

beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register.close());

interface Row {
  name: string | null;
  code: string | null;
  figures: { code: string; value: number | null; denominator: number | null }[];
  previous: { code: string; value: number | null }[];
}

const figures = "{ code value denominator }";

async function rowsBy(by: string, period: object = APRIL, token = register.head): Promise<Row[]> {
  const answer = await register.send<{ indicatorTable: { rows: Row[] } }>(
    token,
    `query ($period: PeriodInput!) { indicatorTable(period: $period, by: ${by}) {
      rows { name code figures ${figures} previous ${figures} } } }`,
    { period },
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.indicatorTable.rows;
}

const valueIn = (row: Row | undefined, code: string) =>
  row?.figures.find((each) => each.code === code)?.value;

describe("the table of indicators", () => {
  test("counts each submission in the period of its local day", async () => {
    await register.add({ receivedAt: "2026-03-31T20:59:59Z" });
    // Midnight of the municipality, not of Greenwich.
    await register.add({ receivedAt: "2026-03-31T21:00:00Z" });
    const [before] = await rowsBy("TOTAL");
    expect(valueIn(before, "RECEIVED")).toBe(1);
    expect(before?.previous.find(({ code }) => code === "RECEIVED")?.value).toBe(1);
    expect(valueIn(before, "FIRST_ANSWER_MEDIAN")).toBeNull();
  });

  test("by recipient, sector and channel adds up to the whole", async () => {
    const [total] = await rowsBy("TOTAL");
    for (const by of ["SECTOR", "CHANNEL", "RECIPIENT"]) {
      const rows = await rowsBy(by);
      const sum = rows.reduce((count, row) => count + (valueIn(row, "RECEIVED") ?? 0), 0);
      expect(sum).toBe(valueIn(total, "RECEIVED"));
    }
  });

  test("of a quarter holds its months", async () => {
    const [spring] = await rowsBy("TOTAL", { grain: "QUARTER", startsOn: "2026-04-01" });
    const [winter] = await rowsBy("TOTAL", { grain: "QUARTER", startsOn: "2026-02-28" });
    expect(valueIn(spring, "RECEIVED")).toBe(1);
    expect(valueIn(winter, "RECEIVED")).toBe(1);
    const [sector] = await rowsBy("SECTOR", { grain: "YEAR", startsOn: "2026-01-01" });
    expect(valueIn(sector, "RECEIVED")).toBe(2);
  });

  test("refuses a period that has not begun", async () => {
    const answer = await register.send(
      register.head,
      'query { indicatorTable(period: { grain: MONTH, startsOn: "2026-05-01" }, by: TOTAL) { asOf } }',
    );
    expect(answer.code).toBe("BAD_INPUT");
  });
});

test("a series has a point for each period with submissions", async () => {
  const { data } = await register.send<{ indicatorSeries: { startsOn: string }[] }>(
    register.head,
    `query ($period: PeriodInput!) { indicatorSeries(period: $period, count: 3) { startsOn } }`,
    { period: APRIL },
  );
  expect(data?.indicatorSeries.map(({ startsOn }) => startsOn)).toEqual(["2026-03-01", "2026-04-01"]);
});

test("a change is told when it is more than chance", async () => {
  for (let at = 0; at < 14; at += 1) await register.add({ receivedAt: "2026-03-03T09:00:00Z" });
  const { data } = await register.send<{
    workChanges: object[];
  }>(
    register.head,
    `query { workChanges(period: { grain: WEEK, startsOn: "2026-03-09" }) { by indicator previous value } }`,
  );
  expect(data?.workChanges).toContainEqual({ by: "TOTAL", indicator: "RECEIVED", previous: 14, value: 0 });
});

test("a person of a recipient has no figures of the centre", async () => {
  const recipientId = await register.aRecipient("МКУ «Дворы»");
  const token = await register.person(["RECIPIENT"], recipientId);
  const answer = await register.send(
    token,
    "query ($period: PeriodInput!) { indicatorTable(period: $period, by: TOTAL) { asOf } }",
    { period: APRIL },
  );
  expect(answer.code).toBe("FORBIDDEN");
});
