import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { engine } from "../../test/support/test-database.ts";
import { aMunicipality, aRegion, aWorld, tenantScope, type World } from "../../test/support/world.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import { MEASURES } from "./measures.entity.ts";
import { type CountedRow, recount, withoutZeros } from "./recount.fixture.ts";

const ZONE = "Asia/Krasnoyarsk";
/** Histories of one run: each submission has one of its own. */
const HISTORIES = 10_000;
const CHANGES = 3;

let world: World;
let town: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id, timeZone: ZONE });
});

const inTown = <T>(work: (em: EntityManager) => Promise<T>) => world.inScope(tenantScope(town), work);
const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

/** Round the leap day, midnights of the zone and the turn of the year. */
const moment = fc.oneof(
  fc
    .integer({ min: Date.parse("2023-12-20T00:00:00Z"), max: Date.parse("2024-03-10T00:00:00Z") })
    .map((at) => new Date(at - (at % 1000)).toISOString()),
  fc.constantFrom(
    "2024-02-28T16:59:59.000Z",
    "2024-02-28T17:00:00.000Z",
    "2024-02-29T17:00:00.000Z",
    "2023-12-31T16:59:59.999Z",
    "2023-12-31T17:00:00.000Z",
  ),
);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const row: fc.Arbitrary<CountedRow> = fc.record({
  channel: fc.constantFrom("POS", "EDDS", "PAPER"),
  federal_sector: maybe(fc.constantFrom("ROADS", "ENERGY")),
  original_federal_sector: maybe(fc.constantFrom("ROADS", "ENERGY")),
  sector_id: maybe(fc.constantFrom(idOf(1), idOf(2))),
  original_sector_id: maybe(fc.constantFrom(idOf(1), idOf(2))),
  recipient_id: maybe(fc.constantFrom(idOf(3), idOf(4))),
  received_at: moment,
  registered_at: moment,
  source_marks: maybe(fc.constantFrom("a", "b")),
  answer_due_at: maybe(moment),
  original_due_at: maybe(moment),
  first_answered_at: maybe(moment),
  first_answer_minutes: maybe(fc.nat(20_000)),
  answered_at: maybe(moment),
  solved_at: maybe(moment),
  closed_at: maybe(moment),
  promised_on: maybe(fc.constantFrom("2024-01-01", "2024-02-29", "2024-03-01")),
  outcome: maybe(fc.constantFrom("SOLVED", "FORWARDED", "DISMISSED")),
  mark: maybe(fc.integer({ min: 1, max: 5 })),
  mark_source: maybe(fc.constantFrom("SOURCE_SYSTEM", "PHONE")),
  quality_score: maybe(fc.nat(100)),
  return_count: fc.nat(2),
  cause_id: maybe(fc.constant(idOf(5))),
  is_repeat: fc.boolean(),
  is_fast_track: fc.boolean(),
  same_matter_as: maybe(fc.constant(idOf(6))),
  applicant_id: maybe(fc.constant(idOf(7))),
  is_split: fc.boolean(),
});

const COLUMNS = `channel text, federal_sector text, original_federal_sector text, sector_id uuid,
  original_sector_id uuid, recipient_id uuid, received_at timestamptz,
  registered_at timestamptz, source_marks text, answer_due_at timestamptz, original_due_at timestamptz, first_answered_at timestamptz,
  first_answer_minutes int, answered_at timestamptz, solved_at timestamptz, closed_at timestamptz, promised_on date,
  outcome text, mark int, mark_source text, quality_score int, return_count int, cause_id uuid, is_repeat boolean,
  is_fast_track boolean, same_matter_as uuid, applicant_id uuid, is_split boolean`;
const NAMES = COLUMNS.split(",").map((column) => column.trim().split(" ")[0]!);

type Numbered = CountedRow & { id: string };

const given = (rows: readonly Numbered[]) =>
  `jsonb_to_recordset('${JSON.stringify(rows)}'::jsonb) as r (id uuid, ${COLUMNS})`;

const insert = (em: EntityManager, rows: readonly Numbered[]) =>
  em.execute(
    `insert into submission (municipality_id, id, number, regime, applicant_kind, summary, text, regulation_version,
       state, is_open, is_accelerated, last_event_at, last_event_kind, last_event_actor, revision, ${NAMES.join(", ")})
     select '${town.id}', r.id, r.id::text, 'MESSAGE', 'CITIZEN', 'Суть', '', 1, 'NEW', true, false, r.received_at,
       'REGISTERED', '', 1, ${NAMES.map((name) => `r.${name}`).join(", ")} from ${given(rows)}`,
  );

const change = (em: EntityManager, rows: readonly Numbered[]) =>
  em.execute(
    `update submission s set ${NAMES.map((name) => `${name} = r.${name}`).join(", ")} from ${given(rows)}
     where s.municipality_id = '${town.id}' and s.id = r.id`,
  );

const remove = (em: EntityManager, ids: readonly string[]) =>
  em.execute(`delete from submission where id in (${ids.map((id) => `'${id}'`).join(", ")})`);

const fold = (em: EntityManager) => em.execute(`select fold_indicators('${town.id}')`);

const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ["ALL", ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]],
  ["FEDERAL", ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]],
  ["MIX", ["WEEK", "MONTH"]],
  ["SECTOR", ["DAY", "WEEK", "MONTH"]],
  ["RECIPIENT", ["DAY", "WEEK", "MONTH"]],
];
const KEY = `concat_ws('|', coalesce(federal_sector, '-'), coalesce(sector_id::text, '-'), coalesce(channel, '-'),
  coalesce(recipient_id::text, '-'))`;
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What readers get, in the words of the recount. */
async function kept(em: EntityManager): Promise<Map<string, Record<string, number>>> {
  const all = new Map<string, Record<string, number>>();
  const note = (name: string, measure: string, count: number) => {
    const known = all.get(name) ?? {};
    known[measure] = (known[measure] ?? 0) + count;
    all.set(name, known);
  };
  for (const [slice, grains] of PLACES) {
    for (const grain of grains) {
      const asked = `'{${town.id}}'::uuid[], '${slice}', '${grain}', '2000-01-01', '2100-01-01'`;
      const rows = await em.execute<Record<string, string | number>[]>(
        `select starts_on::text as starts, ${KEY} as key, ${MEASURES.map(snake)
          .map((name) => `sum(${name})::int as ${name}`)
          .join(", ")} from measure_rows(${asked}) group by 1, 2`,
      );
      for (const each of rows)
        for (const measure of grain === "DAY" ? ["open_due"] : MEASURES.map(snake))
          note(`${slice} ${grain} ${each["starts"]} ${each["key"]}`, measure, Number(each[measure]));
      if (grain === "DAY") continue;
      for (const kind of ["FIRST_ANSWER", "SOLUTION", "RATED_SOLUTION"]) {
        const timed = await em.execute<{ starts: string; key: string; bucket: number; count: number }[]>(
          `select starts_on::text as starts, ${KEY} as key, bucket, sum(count)::int as count
           from duration_rows(${asked.replace(", ", `, '${kind}', `)}) group by 1, 2, 3`,
        );
        for (const { starts, key, bucket, count } of timed)
          note(`${slice} ${grain} ${starts} ${key}`, `${kind}#${bucket}`, count);
      }
    }
  }
  return withoutZeros(all);
}

const asObject = (sums: ReadonlyMap<string, object>) => Object.fromEntries([...sums].toSorted());

test("the rollups equal a recount after ten thousand histories", { timeout: 240_000 }, async () => {
  const [rows = []] = fc.sample(fc.array(row, { minLength: 2_000, maxLength: 2_000 }), {
    numRuns: 1,
    seed: 4,
  });
  const random = (bound: number, at: number, step: number) => ((at * 7919 + step * 104_729) % 99_991) % bound;
  const state = (at: number, step: number): Numbered => ({
    ...rows[(random(rows.length, at, step) + step) % rows.length]!,
    id: idOf(100 + at),
  });
  const now = new Map<string, Numbered>();
  await inTown(async (em) => {
    const first = Array.from({ length: HISTORIES }, (_, at) => state(at, 0));
    await insert(em, first);
    for (const each of first) now.set(each.id, each);
  });
  for (let step = 1; step <= CHANGES; step += 1) {
    await inTown(async (em) => {
      const changed = Array.from({ length: HISTORIES }, (_, at) => state(at, step)).filter(
        ({ id }, at) => now.has(id) && random(3, at, step * 31) > 0,
      );
      await change(em, changed);
      for (const each of changed) now.set(each.id, each);
      const gone = changed.filter((_row, at) => at % 40 === step).map(({ id }) => id);
      await remove(em, gone);
      for (const id of gone) now.delete(id);
      if (step % 2 === 0) await fold(em);
    });
  }
  const expected = asObject(recount([...now.values()], ZONE));
  expect(Object.keys(expected).length).toBeGreaterThan(400);
  await inTown(async (em) => {
    expect(asObject(await kept(em))).toEqual(expected);
    await fold(em);
    expect(asObject(await kept(em))).toEqual(expected);
    const waiting =
      "select (select count(*) from indicator_change) + (select count(*) from duration_change) as n";
    expect(Number((await em.execute<{ n: number }[]>(waiting))[0]!.n)).toBe(0);
    await remove(em, [...now.keys()]);
    await fold(em);
    expect(asObject(await kept(em))).toEqual({});
  });
});

test("a statement that is taken back leaves no difference", async () => {
  const [one] = fc.sample(row, { numRuns: 1, seed: 7 });
  await inTown(async (em) => {
    await insert(em, [{ ...one!, id: idOf(90) }]);
    const before = asObject(await kept(em));
    await em.execute("savepoint before");
    await change(em, [{ ...one!, id: idOf(90), mark: 5, channel: "PAPER" }]);
    await fold(em);
    await em.execute("rollback to savepoint before");
    expect(asObject(await kept(em))).toEqual(before);
    await remove(em, [idOf(90)]);
  });
});

test.skipIf(engine === "pglite")("writers who fold at once neither wait nor miscount", async () => {
  const rows = fc
    .sample(row, { numRuns: 60, seed: 9 })
    .map((each, at) => ({ ...each, id: idOf(200_000 + at) }));
  const writers = Array.from({ length: 12 }, (_, at) => rows.slice(at * 5, at * 5 + 5));
  await Promise.all(
    writers.map((part) =>
      inTown(async (em) => {
        await insert(em, part);
        await fold(em);
        await change(
          em,
          part.map((each) => ({ ...each, is_repeat: !each.is_repeat })),
        );
      }),
    ),
  );
  const expected = recount(
    rows.map((each) => ({ ...each, is_repeat: !each.is_repeat })),
    ZONE,
  );
  await inTown(async (em) => expect(asObject(await kept(em))).toEqual(asObject(expected)));
});
