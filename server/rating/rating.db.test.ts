import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount, aRegion, aWorld, tenantScope, type World } from "../../test/support/world.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import type { Region } from "../municipality/region.entity.ts";
import type { RatingFormula } from "./rating-book.ts";
import { ALL_RATING_MEASURES, type RatingCell, type RatingSubject } from "./rating-cell.ts";
import { rate } from "./rate.ts";

let world: World;
let api: TestApi;
let region: Region;
let towns: Municipality[];
let head: string;
let analyst: string;
let stranger: string;
let own: string;

const idOf = (at: number) => `019d0000-0000-7000-8000-${String(at).padStart(12, "0")}`;
const MARCH = { grain: "MONTH", startsOn: "2026-03-01" };

/** Matters whose first term ended in March: of each hundred, so many late. */
async function fill(
  town: Municipality,
  first: number,
  count: number,
  late: number,
  recipient: string | null,
) {
  const answered = `case when n % 100 < ${late} then timestamptz '2026-03-25T09:00Z' else '2026-03-10T09:00Z' end`;
  await world.inScope(tenantScope(town), (em) =>
    em.execute(`insert into submission (municipality_id, id, number, regime, channel, applicant_kind, summary, text,
      regulation_version, state, is_open, is_accelerated, is_repeat, is_fast_track, return_count, last_event_at,
      last_event_kind, last_event_actor, revision, received_at, registered_at, original_due_at, answer_due_at,
      answered_at, solved_at, outcome, mark, mark_source, federal_sector, recipient_id)
     select '${town.id}', ('019d0000-0000-7000-8000-' || lpad((${first} + n)::text, 12, '0'))::uuid, n::text, 'MESSAGE',
       'POS', 'CITIZEN', 'Суть', '', 1, 'CLOSED', false, false, n % 25 = 0, false, 0, '2026-03-25T09:00Z', 'CLOSED',
       '', 1, '2026-03-01T09:00Z', '2026-03-01T09:00Z', '2026-03-15T20:00Z', '2026-03-15T20:00Z', ${answered},
       case when n % 3 > 0 then ${answered} end, 'EXPLAINED', case when n % 4 = 0 then 2 + n % 3 + 1 end,
       case when n % 4 = 0 then 'SOURCE_SYSTEM' end, case when n % 2 = 0 then 'ROADS' else 'ENERGY' end,
       ${recipient === null ? "null" : `'${recipient}'`}
     from generate_series(1, ${count}) as n`),
  );
}

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  region = await aRegion(world);
  const variant = withCapabilities("RAT-01");
  towns = [];
  for (const name of ["Альфа", "Бета", "Гамма"])
    towns.push(await aCentre(world, { region, municipality: { name }, variant }));
  await world.inScope(tenantScope(towns[0]!), (em) =>
    em.execute(`insert into recipient (municipality_id, id, name, kind, is_closed)
      values ('${towns[0]!.id}', '${idOf(7)}', 'МКУ «Дворы»', 'INTERNAL', false)`),
  );
  await fill(towns[0]!, 1_000, 400, 5, idOf(7));
  await fill(towns[1]!, 2_000, 400, 60, null);
  await fill(towns[2]!, 3_000, 12, 10, null);
  const other = await aRegion(world);
  const regional = async (regionalRole: "HEAD" | "ANALYST", regions: Region[]) =>
    api.signIn(await anAccount(world, { regions, regionalRole }));
  head = await regional("HEAD", [region]);
  analyst = await regional("ANALYST", [region]);
  stranger = await regional("HEAD", [other]);
  own = await api.signIn(await anAccount(world, { municipality: towns[0]!, roleCodes: ["HEAD"] }), towns[0]!);
});
afterAll(() => api.close());

const ROWS =
  "rows { id name place rankFrom rankTo value low high cases isEnough components { code observed expected value } }";
interface Rated {
  rows: { id: string; name: string; place: number | null; value: number; cases: number; isEnough: boolean }[];
}
const ratingOf = async (token: string, period: object = MARCH) => {
  const { data, code } = await api.send<{ municipalityRating: Rated }>(
    token,
    `query ($period: PeriodInput!, $region: ID) { municipalityRating(period: $period, regionId: $region) { ${ROWS} } }`,
    { period, region: region.id },
  );
  return { code, rows: data?.municipalityRating.rows ?? [] };
};
const publish = (token: string, period: object = MARCH) =>
  api.send<{ publishRating: { __typename: string; code?: string; publication?: { id: string } } }>(
    token,
    `mutation ($period: PeriodInput!, $region: ID) { publishRating(period: $period, regionId: $region) {
      __typename ... on RatingRefused { code } ... on RatingPublished { publication { id hash rowCount } } } }`,
    { period, region: region.id },
  );
const publishedBy = (token: string, id: string, more = "") =>
  api.send<{
    publishedRating: {
      rows: { subjectId: string; value: number; components: object[] | null }[];
      own: { subjectId: string; components: object[] } | null;
      drift: { name: string; published: number; now: number }[] | null;
    };
  }>(
    token,
    `query ($id: ID!) { publishedRating(id: $id) { rows { subjectId value components { code } }
      own { subjectId components { code } } ${more} } }`,
    { id },
  );

describe("the rating of municipalities", () => {
  test("puts who answers in time before who does not, and tells nothing of a few matters", async () => {
    const { rows } = await ratingOf(analyst);
    expect(rows.map(({ name, place, cases }) => [name, place, cases])).toEqual([
      ["Альфа", 1, 400],
      ["Бета", 2, 400],
      ["Гамма", null, 12],
    ]);
    expect(rows[0]!.value).toBeGreaterThan(rows[1]!.value);
  });

  test("is there for finished months, quarters and years of one's own region alone", async () => {
    expect((await ratingOf(analyst, { grain: "MONTH", startsOn: "2026-04-01" })).code).toBe("BAD_INPUT");
    expect((await ratingOf(analyst, { grain: "WEEK", startsOn: "2026-03-02" })).code).toBe("BAD_INPUT");
    expect((await ratingOf(stranger)).code).toBe("NOT_FOUND");
    expect((await ratingOf(own)).code).toBe("FORBIDDEN");
  });
});

test("a rating can be reckoned again from its file alone", async () => {
  const path = `/export/rating?format=xlsx&region=${region.id}&grain=MONTH&on=2026-03-01`;
  const response = await fetch(api.url + path, { headers: { cookie: `mcu_session=${analyst}` } });
  expect(response.status).toBe(200);
  const sheets = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
  const sheet = (name: string) => sheets.find((each) => each.sheet === name)!.data;
  const [header, ...inputs] = sheet("Исходные данные");
  const subjects = new Map<string, RatingSubject & { cells: RatingCell[] }>();
  for (const line of inputs) {
    const [id, name, sector, channel, month] = line.map((value) => (value === null ? null : String(value)));
    const sums = ALL_RATING_MEASURES.map((measure) => [measure, Number(line[header!.indexOf(measure)])]);
    const cell = { sector, channel, month, ...Object.fromEntries(sums) } as RatingCell;
    const known = subjects.get(id!) ?? { id: id!, name: name!, cells: [] };
    known.cells.push(cell);
    subjects.set(id!, known);
  }
  const formula = JSON.parse(String(sheet("Формула").at(-1)![1])) as RatingFormula;
  const again = rate(formula, [...subjects.values()]);
  const written = sheet("Места").slice(1);
  expect(again.map(({ place, name }) => [place, name])).toEqual(written.map((line) => [line[0], line[3]]));
  again.forEach((row, at) => {
    expect(row.value).toBeCloseTo(Number(written[at]![4]), 9);
    expect(row.low).toBeCloseTo(Number(written[at]![5]), 9);
    expect(row.high).toBeCloseTo(Number(written[at]![6]), 9);
  });
  const denied = await fetch(api.url + path, { headers: { cookie: `mcu_session=${stranger}` } });
  expect(denied.status).toBe(404);
});

describe("a published rating", () => {
  let id: string;

  test("is made by the head of the region alone, once, when the last answers are in", async () => {
    expect((await publish(analyst)).code).toBe("FORBIDDEN");
    expect((await publish(stranger)).code).toBe("NOT_FOUND");
    const february = { grain: "MONTH", startsOn: "2026-02-01" };
    expect((await publish(head, february)).data!.publishRating.code).toBe("NOTHING_TO_RATE");
    const both = await Promise.all([publish(head), publish(head)]);
    const kinds = both.map(({ data }) => data!.publishRating.code ?? "PUBLISHED").toSorted();
    expect(kinds).toEqual(["ALREADY_PUBLISHED", "PUBLISHED"]);
    id = both.find(({ data }) => data!.publishRating.publication)!.data!.publishRating.publication!.id;
  });

  test("shows a municipality every row, and what it is made of of its own alone", async () => {
    const { data } = await publishedBy(own, id, "drift { name }");
    const { rows, own: mine, drift } = data!.publishedRating;
    expect(rows).toHaveLength(3);
    expect(rows.filter(({ components }) => components !== null).map(({ subjectId }) => subjectId)).toEqual([
      towns[0]!.id,
    ]);
    expect(mine!.subjectId).toBe(towns[0]!.id);
    expect(drift).toBeNull();
    expect((await publishedBy(stranger, id)).code).toBe("NOT_FOUND");
  });

  test("stays as it is when the register changes, and says that it has", async () => {
    const before = await publishedBy(head, id, "drift { name published now }");
    expect(before.data!.publishedRating.drift).toEqual([]);
    await world.inScope(tenantScope(towns[0]!), (em) =>
      em.execute("update submission set answered_at = null, solved_at = null where number::int <= 150"),
    );
    const after = await publishedBy(head, id, "drift { name published now }");
    const { rows, drift } = after.data!.publishedRating;
    expect(rows).toEqual(before.data!.publishedRating.rows);
    const changed = drift!.find(({ name }) => name === "Альфа")!;
    expect(changed.now).toBeLessThan(changed.published);
  });

  test("cannot be changed, not even by the owner of the tables", async () => {
    for (const table of ["rating_publication", "rating_place", "rating_detail"])
      await expect(world.ownerQuery(`update ${table} set region_id = region_id`)).rejects.toThrow(
        "never changed",
      );
    const scope = { role: "app_region", settings: { region_ids: region.id } } as const;
    await expect(world.inScope(scope, (em) => em.execute("delete from rating_place"))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("the rating of recipients", () => {
  const by = (basis: string) =>
    api.send<{ recipientRating: Rated }>(
      own,
      `query ($period: PeriodInput!) { recipientRating(basis: ${basis}, period: $period) { ${ROWS} } }`,
      { period: MARCH },
    );

  test("is there by what the regulation asks for, and by nothing else", async () => {
    const { data } = await by("POS_FEEDBACK");
    expect(data!.recipientRating.rows).toMatchObject([{ name: "МКУ «Дворы»", cases: 400, isEnough: true }]);
    expect((await by("INCIDENT_FEEDBACK")).code).toBe("NOT_IN_REGULATION");
    expect((await by("ALL_CHANNELS")).code).toBe("NOT_IN_REGULATION");
  });

  test("leaves plain counts where nothing is asked for", async () => {
    const { data } = await api.send<{ recipientCounts: object[] }>(
      own,
      "query ($period: PeriodInput!) { recipientCounts(period: $period) { name received repeats answered overdue postponed } }",
      { period: MARCH },
    );
    expect(data!.recipientCounts).toEqual([
      { name: "МКУ «Дворы»", received: 400, repeats: 16, answered: 250, overdue: 150, postponed: 0 },
    ]);
  });
});
