import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBase, anAccount, aRegion } from "../../../test/support/world.ts";
import { type AccountId, newId } from "../../kernel/ids.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { valuesOf } from "../../cooperation/indicator-values.reads.ts";
import { fillLots } from "./lots.fixture.ts";
import { aWorkStage, type WorkStage } from "./work-stage.fixture.ts";
import { hiddenCells } from "./suppress.ts";
import { sortedTowns } from "./sorted-towns.reads.ts";
import { townConditions } from "./town.reads.ts";
import { comparedIndicator } from "./work-comparison.service.ts";
import type { WorkComparison, WorkRow, WorkValue } from "./work-comparison.types.ts";

let stage: WorkStage;

beforeAll(async () => {
  stage = await aWorkStage();
}, 120_000);
afterAll(() => stage.api.close());

const VALUE = "{ value numerator denominator isEnough isSuppressed }";

async function compare(input: object = {}, token = stage.analyst): Promise<WorkComparison> {
  const answer = await stage.api.send<{ workComparison: WorkComparison }>(
    token,
    `query ($input: WorkComparisonInput!) { workComparison(input: $input) { totalCount pageInfo { hasNextPage endCursor }
      period { startsOn endsOn isOver } before { startsOn } yearBefore { startsOn }
      rows { municipality { id name population } populationBand
        figures { code now ${VALUE} before ${VALUE} yearBefore ${VALUE} }
        series { code points { startsOn now ${VALUE} yearBefore ${VALUE} } }
        cells { federalSector code now ${VALUE} } }
      spread { code counted hidden tooFew quartiles values { name value } } } }`,
    {
      input: {
        period: { grain: "MONTH", startsOn: "2026-03-17" },
        indicators: ["RECEIVED", "ON_TIME"],
        ...input,
      },
    },
  );
  expect(answer.errors).toEqual([]);
  return answer.data!.workComparison;
}

const rowOf = ({ rows }: WorkComparison, name: string): WorkRow =>
  rows.find(({ municipality }) => municipality.name === name)!;
const figure = (row: WorkRow, code: string) => row.figures.find((each) => each.code === code)!;
const cell = (row: WorkRow, sector: string, code = "RECEIVED"): WorkValue =>
  row.cells.find((each) => each.federalSector === sector && each.code === code)!.now;
const hidden = { value: null, numerator: null, denominator: null, isEnough: false, isSuppressed: true };

test("each municipality of the region stands with what its figures are made of", async () => {
  const found = await compare();
  expect(found.rows.map(({ municipality }) => municipality.name)).toEqual([
    "Большой город",
    "Малый посёлок",
    "Тихий район",
  ]);
  const large = rowOf(found, "Большой город");
  expect(large.municipality.population).toBe(60_000);
  expect(large.populationBand).toBe("UP_TO_100");
  // 53 in time, 6 late and 4 still open: 53 of 63.
  expect(figure(large, "ON_TIME").now).toMatchObject({ numerator: 53, denominator: 63, isEnough: true });
  expect(figure(large, "RECEIVED")).toMatchObject({
    now: { value: 63 },
    before: { value: 59 },
    yearBefore: { value: 25 },
  });
  expect(found).toMatchObject({
    period: { startsOn: "2026-03-01", endsOn: "2026-03-31", isOver: true },
    before: { startsOn: "2026-02-01" },
    yearBefore: { startsOn: "2025-03-01" },
  });
});

test("nothing at all is zero, and a share of nothing is no share", async () => {
  const quiet = rowOf(await compare(), "Тихий район");
  expect(figure(quiet, "RECEIVED").now).toMatchObject({ value: 0, isSuppressed: false });
  expect(figure(quiet, "ON_TIME").now).toMatchObject({ value: null, denominator: 0, isEnough: false });
});

describe("a small count", () => {
  test("is hidden with the quarter it could be reckoned from", async () => {
    const small = rowOf(await compare(), "Малый посёлок");
    expect(figure(small, "RECEIVED").now).toEqual(hidden);
    expect(figure(small, "RECEIVED").before.value).toBe(9);
    expect(figure(small, "ON_TIME").now).toEqual(hidden);
    const quarter = await compare({ period: { grain: "QUARTER", startsOn: "2026-01-01" } });
    expect(figure(rowOf(quarter, "Малый посёлок"), "RECEIVED").now).toEqual(hidden);
  });

  test("of a sector takes another sector with it", async () => {
    const large = rowOf(await compare({ bySector: true }), "Большой город");
    expect(cell(large, "TRANSPORT")).toEqual(hidden);
    expect(cell(large, "ENERGY")).toEqual(hidden);
    expect(cell(large, "ROADS").value).toBe(40);
    // Its quarter less the months that were shown would give the small month away.
    const quarter = await compare({ bySector: true, period: { grain: "QUARTER", startsOn: "2026-01-01" } });
    expect(cell(rowOf(quarter, "Большой город"), "TRANSPORT")).toEqual(hidden);
    expect(cell(rowOf(quarter, "Большой город"), "ROADS").value).toBe(70);
  });

  test("is hidden in a series as in the table", async () => {
    const found = await compare({ months: 12 });
    const points = rowOf(found, "Малый посёлок").series[0]!.points;
    expect(points).toHaveLength(12);
    expect(points.at(-1)).toMatchObject({ startsOn: "2026-03-01", now: hidden });
    expect(rowOf(found, "Большой город").series[0]!.points.at(-1)).toMatchObject({
      now: { value: 63 },
      yearBefore: { value: 25 },
    });
  });
});

describe("a period that runs", () => {
  test("is not told by sectors, and a quarter or year by its months that are over", async () => {
    const month = await compare({ bySector: true, period: { grain: "MONTH", startsOn: "2026-04-01" } });
    expect(month.period.isOver).toBe(false);
    expect(rowOf(month, "Большой город").cells).toEqual([]);
    expect(figure(rowOf(month, "Большой город"), "RECEIVED").now.value).toBe(0);
    const quarter = await compare({ period: { grain: "QUARTER", startsOn: "2026-04-01" } });
    expect(figure(rowOf(quarter, "Большой город"), "RECEIVED").now.value).toBeNull();
    const year = await compare({ bySector: true, period: { grain: "YEAR", startsOn: "2026-01-01" } });
    expect(figure(rowOf(year, "Большой город"), "RECEIVED").now.value).toBe(122);
    expect(cell(rowOf(year, "Большой город"), "ROADS").value).toBe(70);
  });

  test("does not tell by sector what is overdue now", async () => {
    const found = await compare({ bySector: true, indicators: ["OVERDUE_NOW"] });
    expect(rowOf(found, "Большой город").cells).toEqual([]);
  });
});

describe("a value beside a recommendation or a target", () => {
  const valueFor = (code: string, month: string, federalSector?: string) => {
    const viewer = { accountId: newId<AccountId>(), login: "a", displayName: "A", rooms: [] };
    const { region, ...town } = stage.towns.large;
    const room = { kind: "regional" as const, viewer, regionIds: [region], regionalRole: "ANALYST" as const };
    return stage.world.inScope(scopeOf(room), async (em) => {
      const span = { grain: "MONTH" as const, from: plainDate(month), to: plainDate(month) };
      const ctx = { ...aBase(stage.world, em), ...room };
      return (await valuesOf(ctx, town, [code], span, { federalSector: federalSector ?? null })).get(code)!
        .value;
    });
  };

  test("is hidden from the regional centre where the comparison hides it", async () => {
    // Twenty are many, but with the total and the other sectors they give the three of TRANSPORT away.
    expect(await valueFor("RECEIVED", "2026-03-01", "ENERGY")).toBeNull();
    expect(await valueFor("RECEIVED", "2026-03-01", "TRANSPORT")).toBeNull();
    expect(await valueFor("RECEIVED", "2026-03-01", "ROADS")).toBe(40);
    expect(await valueFor("RECEIVED", "2026-02-01", "ENERGY")).toBe(20);
    expect(await valueFor("OVERDUE_NOW", "2026-03-01", "ROADS")).toBeNull();
    expect(await valueFor("RECEIVED", "2026-03-01")).toBe(63);
  });

  test("of a part of a month that runs is not told", async () => {
    expect(await valueFor("RECEIVED", "2026-04-01", "ROADS")).toBeNull();
    expect(await valueFor("RECEIVED", "2026-04-01")).toBe(0);
  });
});

test("a page asked again is new as soon as anything it tells has changed", async () => {
  const before = await compare({ months: 12 });
  expect(await compare({ months: 12 })).toEqual(before);
  await fillLots(stage.world, stage.towns.quiet, [{ month: "2026-02", sector: "ROADS", count: 8 }]);
  const figureOf = (found: WorkComparison) => figure(rowOf(found, "Тихий район"), "RECEIVED").before.value;
  expect([figureOf(before), figureOf(await compare({ months: 12 }))]).toEqual([0, 8]);
  await stage.world.ownerQuery(`select fold_indicators('${stage.towns.quiet.id}')`);
  expect(figureOf(await compare({ months: 12 }))).toBe(8);
  await stage.world.ownerQuery(
    `update municipality set population = 56000 where id = '${stage.towns.quiet.id}'`,
  );
  expect(rowOf(await compare({ months: 12 }), "Тихий район").municipality.population).toBe(56_000);
  const stranger = await stage.api.signIn(
    await anAccount(stage.world, { regions: [await aRegion(stage.world)] }),
  );
  expect((await compare({ months: 12 }, stranger)).rows).toEqual([]);
});

test("sorting puts enough cases first and hidden ones last", async () => {
  const names = async (input: object) =>
    (await compare(input)).rows.map(({ municipality }) => municipality.name);
  expect(await names({ sortBy: "RECEIVED" })).toEqual(["Большой город", "Тихий район", "Малый посёлок"]);
  const { spread } = await compare({ sortBy: "RECEIVED" });
  expect(spread).toMatchObject({ counted: 2, hidden: 1, tooFew: 0, quartiles: [0, 15.75, 31.5, 47.25, 63] });
});

test("pages follow one another in the order of the sort", async () => {
  const first = await compare({ sortBy: "RECEIVED", first: 2 });
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const rest = await compare({ sortBy: "RECEIVED", first: 2, after: first.pageInfo.endCursor });
  expect(rest.rows.map(({ municipality }) => municipality.name)).toEqual(["Малый посёлок"]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

test("peers are of the same band of residents", async () => {
  const found = await compare({ peersOf: stage.towns.quiet.id });
  expect(found.rows.map(({ municipality }) => municipality.name)).toEqual(["Большой город", "Тихий район"]);
});

test.each([
  { first: 61 },
  { months: 7 },
  { indicators: [] },
  { indicators: ["WORKLOAD"] },
  { indicators: ["RECEIVED", "RECEIVED"] },
  { after: "bnVsbA" },
  { bySector: true, period: { grain: "WEEK", startsOn: "2026-03-02" } },
  { period: { grain: "MONTH", startsOn: "2027-01-01" } },
])("input %j is refused", async (input) => {
  const answer = await stage.api.send(
    stage.analyst,
    "query ($input: WorkComparisonInput!) { workComparison(input: $input) { totalCount } }",
    { input: { period: { grain: "MONTH", startsOn: "2026-03-01" }, indicators: ["RECEIVED"], ...input } },
  );
  expect(answer.code).toBe("BAD_INPUT");
});

test.each([
  ["RECEIVED", "MONTH"],
  ["PER_1000", "MONTH"],
  ["ON_TIME", "MONTH"],
  ["OVERDUE_NOW", "MONTH"],
  ["RESPONSE_RATE", "MONTH"],
  ["RECEIVED", "QUARTER"],
  ["ON_TIME", "YEAR"],
] as const)("thousands stand in the same order by %s of a %s", async (sortBy, grain) => {
  const startsOn = plainDate(grain === "MONTH" ? "2026-03-01" : "2026-01-01");
  const { rows, spread } = await compare({ sortBy, indicators: [sortBy], period: { grain, startsOn } });
  for (const town of Object.values(stage.towns))
    await stage.world.ownerQuery(`select fold_indicators('${town.id}')`);
  const regionIds = [stage.towns.large.region];
  const scope = { role: "app_region", settings: { region_ids: regionIds.join(",") } } as const;
  const found = await stage.world.inScope(scope, async (em) => {
    const viewer = { accountId: newId<AccountId>(0), login: "", displayName: "", rooms: [] };
    const ctx = {
      ...aBase(stage.world, em),
      kind: "regional",
      regionalRole: "ANALYST",
      regionIds,
      viewer,
    } as const;
    const all = { regionId: null, municipalityIds: null, peersOf: null };
    return sortedTowns(ctx, {
      conditions: await townConditions(ctx, all),
      indicator: comparedIndicator(sortBy),
      period: { grain, startsOn },
      isDescending: true,
      limit: 10,
      offset: 0,
    });
  });
  expect(found.towns.map(({ name }) => name)).toEqual(rows.map(({ municipality }) => municipality.name));
  const { quartiles, ...counts } = found.spread;
  expect({ ...counts, values: [] }).toEqual({ ...spread, quartiles: undefined, values: [] });
  spread!.quartiles.forEach((value, at) => expect(quartiles[at]).toBeCloseTo(value, 9));
});

test("the database hides the same totals as the program", async () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 }));
  const years = fc.sample(
    fc.record({
      total: fc.array(count, { minLength: 12, maxLength: 12 }),
      closed: fc.integer({ min: 0, max: 12 }),
    }),
    400,
  );
  const grains = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
  const cases = years.flatMap(({ total, closed }) => {
    // The month that runs is the last that has begun.
    const begun = total.map((each, at) => (at <= closed ? each : 0));
    const found = hiddenCells({ total: begun, parts: new Map(), closed }, 5);
    return (["MONTH", "QUARTER", "YEAR"] as const).flatMap((grain) =>
      Array.from({ length: 12 / grains[grain] }, (_, at) => ({
        counts: begun,
        closed,
        grain,
        month: at * grains[grain] + 1,
        isHidden: found.isHidden(grain, at, null),
      })),
    );
  });
  const wrong = await stage.world.ownerQuery(
    `select c from jsonb_array_elements('${JSON.stringify(cases)}'::jsonb) c
     where is_total_hidden(array(select jsonb_array_elements_text(c->'counts')::int), (c->>'closed')::int, c->>'grain',
       (c->>'month')::int, 5) <> (c->>'isHidden')::boolean limit 3`,
  );
  expect(wrong).toEqual([]);
});
