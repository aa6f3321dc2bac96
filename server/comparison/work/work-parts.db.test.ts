import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAccount } from "../../../test/support/world.ts";
import type { ItemPage } from "./lots.fixture.ts";
import { aWorkStage, type WorkStage } from "./work-stage.fixture.ts";

let stage: WorkStage;

beforeAll(async () => {
  stage = await aWorkStage();
}, 120_000);
afterAll(() => stage.api.close());

const VALUE = "{ value numerator denominator isEnough isSuppressed }";

describe("what stands behind a figure", () => {
  const period = { grain: "QUARTER", startsOn: "2026-01-01" };
  const ask = (declared: string, asked: string, variables: object) =>
    stage.api.send<Record<string, never>>(stage.analyst, `query ($id: ID!, ${declared}) { ${asked} }`, {
      id: stage.towns.large.id,
      ...variables,
    });
  const list = (filter: object, page: object = {}) =>
    ask(
      "$filter: DepersonalisedFilter!, $after: String, $first: Int!",
      `depersonalisedSubmissions(municipalityId: $id, filter: $filter, first: $first, after: $after) {
         items { number isSectorHidden federalSector isLate receivedOn answerDueOn answeredOn }
         pageInfo { hasNextPage endCursor } }`,
      { first: 50, filter: { period, ...filter }, ...page },
    );
  const work = (variables: object = {}) =>
    ask(
      "$period: PeriodInput!",
      `municipalityWork(municipalityId: $id, indicator: "ON_TIME", period: $period) {
         counted figure { now ${VALUE} } bySector { federalSector now ${VALUE} }
         byChannel { channel now ${VALUE} } byMonth { startsOn now { value } } }`,
      { period, ...variables },
    );

  test("is told by sector, channel and month", async () => {
    const { data } = await work();
    expect(data!["municipalityWork"]).toMatchObject({
      counted: "DUE",
      figure: { now: { numerator: 102, denominator: 122 } },
      byChannel: [{ channel: "POS", now: { numerator: 102, denominator: 122 } }],
      bySector: [
        { federalSector: "ENERGY", now: { isSuppressed: true } },
        { federalSector: "ROADS", now: { numerator: 60, denominator: 70 } },
        { federalSector: "TRANSPORT", now: { isSuppressed: true } },
      ],
    });
  });

  test("is listed page by page without words or people", async () => {
    const first = (await list({}, { first: 100 })).data!["depersonalisedSubmissions"] as never as ItemPage;
    const rest = (await list({}, { first: 100, after: first.pageInfo.endCursor })).data![
      "depersonalisedSubmissions"
    ] as never as ItemPage;
    expect(first.items).toHaveLength(100);
    expect(rest.items).toHaveLength(22);
    expect(new Set([...first.items, ...rest.items].map(({ number }) => number)).size).toBe(122);
  });

  test("does not count a sector that is hidden in its month", async () => {
    const { items } = (await list({}, { first: 200 })).data![
      "depersonalisedSubmissions"
    ] as never as ItemPage;
    const shown = Map.groupBy(items, (item) => item.federalSector ?? "");
    // Transport came three times in March: that month it and energy are not told apart.
    expect([...shown].map(([sector, of]) => [sector, of.length]).toSorted()).toEqual([
      ["", 23],
      ["ENERGY", 20],
      ["ROADS", 70],
      ["TRANSPORT", 9],
    ]);
    expect(
      items.every(({ isSectorHidden, federalSector }) => isSectorHidden === (federalSector === null)),
    ).toBe(true);
  });

  test("lists what was late", async () => {
    const due = (await list({ counted: "DUE" }, { first: 200 })).data![
      "depersonalisedSubmissions"
    ] as never as ItemPage;
    expect(due.items).toHaveLength(122);
    expect(due.items.filter(({ isLate }) => isLate)).toHaveLength(20);
  });

  test.each([
    [{ period: { grain: "MONTH", startsOn: "2026-03-01" }, federalSector: "TRANSPORT" }],
    [{ period: { grain: "WEEK", startsOn: "2026-03-02" } }],
    [{ federalSector: "ROADS", channel: "POS" }],
    [{ federalSector: "ROADS", period: { grain: "MONTH", startsOn: "2026-04-01" } }],
    [{ federalSector: "ROADS", counted: "OVERDUE_NOW" }],
    [{ period: { grain: "QUARTER", startsOn: "2026-04-01" } }],
    [{ counted: "OVERDUE_NOW" }],
  ])("is not opened for %j", async (filter) => {
    expect((await list(filter)).code).toBe("BAD_INPUT");
  });

  test("of a foreign region is not found", async () => {
    const [stranger] = await stage.world.ownerQuery<{ id: string }>(
      "select id from municipality where name = 'Чужой район'",
    );
    expect((await list({}, { id: stranger!.id })).code).toBe("NOT_FOUND");
    expect((await work({ id: stranger!.id })).code).toBe("NOT_FOUND");
  });
});

describe("a file", () => {
  const file = async (query: object, token = stage.analyst) => {
    const input = JSON.stringify({
      period: { grain: "QUARTER", startsOn: "2026-01-01" },
      indicators: ["RECEIVED", "ON_TIME"],
      bySector: true,
      months: 12,
    });
    const response = await fetch(
      `${stage.api.url}/export/work-comparison?${new URLSearchParams({ format: "csv", input, ...query })}`,
      { headers: { cookie: `mcu_session=${token}` } },
    );
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  };

  test("tells every figure with what it is made of, and hides what the page hides", async () => {
    const { body } = await file({});
    const lines = parse(body, { bom: true, delimiter: ";", relax_column_count: true }) as string[][];
    const found = (of: string[]) => lines.find((line) => of.every((word) => line.includes(word)));
    expect(found(["Большой город", "Ответы в срок", "Период"])?.slice(8, 10)).toEqual(["102", "122"]);
    expect(found(["Большой город", "Поступило", "Дороги"])?.[7]).toBe("70");
    expect(found(["Малый посёлок", "Поступило", "Месяц", "2026-03-01"])?.slice(7)).toEqual([
      "",
      "",
      "",
      "скрыто",
    ]);
    expect(lines[0]?.at(-1)).toBe("Данные на 16.04.2026 12:00");
  });

  test("opens as a table and as a document", async () => {
    const sheets = await readXlsxFile((await file({ format: "xlsx" })).body);
    expect(JSON.stringify(sheets)).toContain("Большой город");
    expect((await file({ format: "pdf" })).body.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("is written for nobody else and from no other address", async () => {
    const own = await stage.api.signIn(
      await anAccount(stage.world, { municipality: stage.towns.large }),
      stage.towns.large,
    );
    expect((await file({}, own)).status).toBe(403);
    expect((await file({ input: "{" })).status).toBe(400);
    expect((await file({ format: "exe" })).status).toBe(400);
  });
});
