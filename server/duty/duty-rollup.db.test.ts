import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { aMunicipality, aRegion, aWorld, tenantScope, type World } from "../../test/support/world.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";

let world: World;
let town: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id, timeZone: "Asia/Kamchatka" });
});

/** Tables whose rows are evidence, with the columns a made-up row needs beside those that change. */
const KINDS = {
  communication_fault: {
    columns: "kind, occurred_on, description, is_open, recorded_at, recorded_by_name",
    values: (n: number) => `'OTHER', date '2024-02-20' + ${n % 15}, '', ${n % 2 === 0}, now(), ''`,
    change: "is_open = not is_open, occurred_on = occurred_on + 3",
  },
  submission_contact: {
    columns: "submission_id, recipient_id, means, at, actor, task, settled_at",
    values: (n: number) =>
      `gen_random_uuid(), gen_random_uuid(), 'PHONE', timestamptz '2024-02-29 20:30Z' + ${n} * interval '7 hours', '', '', ${n % 3 === 0 ? "now()" : "null"}`,
    change: "settled_at = case when settled_at is null then now() end",
  },
  co_executor: {
    columns: "submission_id, recipient_id, task, is_rapid, asked_at, asked_by, completed_at",
    values: (n: number) =>
      `gen_random_uuid(), gen_random_uuid(), '', ${n % 2 === 0}, timestamptz '2023-12-31 20:59:59Z' + ${n} * interval '1 day', '', null`,
    change: "removed_at = case when completed_at is null then now() end, completed_at = now()",
  },
} as const;

const table = fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[]));
const act = fc.oneof(
  fc.record({
    kind: fc.constant("add" as const),
    table,
    n: fc.nat(60),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant("change" as const), table, every: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("remove" as const), table, every: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ kind: fc.constant("fold" as const) }),
);

test("what is kept equals a recount after any history", async () => {
  const inTown = <T>(sql: string) => world.inScope(tenantScope(town), (em) => em.execute<T[]>(sql));
  const sqlOf = (what: {
    kind: string;
    table?: keyof typeof KINDS;
    n?: number;
    count?: number;
    every?: number;
  }) => {
    if (what.kind === "fold") return `select fold_duties('${town.id}')`;
    const { columns, values, change } = KINDS[what.table!];
    const some = `ctid in (select ctid from (select ctid, row_number() over (order by id) as n from ${what.table}) t where n % ${what.every} = 0)`;
    if (what.kind === "change") return `update ${what.table} set ${change} where ${some}`;
    if (what.kind === "remove") return `delete from ${what.table} where ${some}`;
    const rows = Array.from(
      { length: what.count! },
      (_, at) => `('${town.id}', gen_random_uuid(), ${values(what.n! + at)})`,
    );
    return `insert into ${what.table} (municipality_id, id, ${columns}) values ${rows.join(", ")}`;
  };
  const recounted = Object.keys(KINDS)
    .map(
      (name) => `select f.* from ${name} r cross join lateral duty_facts_of_${name}(r, 'Asia/Kamchatka') f`,
    )
    .join(" union all ");
  const facts = "fact in ('FAULTS', 'CONTACTS', 'RAPID', 'JOINT')";
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      for (const what of acts) await inTown(sqlOf(what));
      for (const grain of ["WEEK", "MONTH"]) {
        const sums = "sum(done)::int as done, sum(owed)::int as owed";
        const having = "group by 1, 2 having sum(done) <> 0 or sum(owed) <> 0 order by 1, 2";
        const kept = await inTown(
          `select fact, starts_on::text, ${sums} from duty_rows(array['${town.id}'::uuid], '${grain}', '2000-01-01', '2100-01-01') where ${facts} ${having}`,
        );
        const counted = await inTown(
          `select fact, period_start('${grain}', day)::text as starts_on, ${sums} from (${recounted}) c ${having}`,
        );
        expect(kept).toEqual(counted);
      }
    }),
    { numRuns: 25 },
  );
});

test("a municipality that goes takes its evidence with it", async () => {
  await world.ownerQuery(`delete from municipality where id = '${town.id}'`);
  expect(await world.ownerQuery("select 1 from duty_change union all select 1 from duty_rollup")).toEqual([]);
});
