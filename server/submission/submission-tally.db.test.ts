import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { engine } from "../../test/support/test-database.ts";
import { tenantScope } from "../../test/support/world.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import { TALLY_COLUMNS } from "./submission-tally.entity.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register.close());

const KINDS = TALLY_COLUMNS.join(", ");
const OF_ROWS = TALLY_COLUMNS.map((name) => (name === "has_cause" ? "cause_id is not null" : name)).join(
  ", ",
);

const inTown = <T>(work: (em: EntityManager) => Promise<T>) =>
  register.world.inScope(tenantScope(register.town), work);

interface Counted {
  kept: string[];
  recounted: string[];
}

/** Both counts as lines that compare. */
async function bothCounts(em: EntityManager): Promise<Counted> {
  const read = async (sql: string) =>
    (await em.execute<{ line: string }[]>(sql)).map(({ line }) => line).toSorted();
  return {
    kept: await read(`select concat_ws('|', ${TALLY_COLUMNS.map((name) => `coalesce(${name}::text, '-')`).join(", ")}, sum(count)) as line
      from submission_tally group by ${KINDS} having sum(count) <> 0`),
    recounted:
      await read(`select concat_ws('|', ${TALLY_COLUMNS.map((name) => (name === "has_cause" ? "(cause_id is not null)::text" : `coalesce(${name}::text, '-')`)).join(", ")}, count(*)) as line
      from submission group by ${OF_ROWS}`),
  };
}

const INSERT = (count: number, seed: number) => `
  insert into submission (municipality_id, id, number, regime, channel, applicant_kind, summary, text,
    regulation_version, state, is_open, received_at, registered_at, is_repeat, is_fast_track, is_accelerated,
    return_count, last_event_at, last_event_kind, last_event_actor, revision, topic_id, cause_id)
  select '${register.town.id}', gen_random_uuid(), gen_random_uuid()::text,
    case when (n + ${seed}) % 3 = 0 then 'APPEAL' else 'MESSAGE' end, case when n % 2 = 0 then 'POS' else 'EDDS' end,
    'CITIZEN', 'Суть', '', 1, 'NEW', true, now(), now(), false, n % 5 = 0, false, 0, now(), 'REGISTERED', '', 1,
    case when n % 4 = 0 then '${register.town.id}'::uuid end, case when n % 7 = 0 then '${register.town.id}'::uuid end
  from generate_series(1, ${count}) as n`;

const CHANGES = [
  "state = case when state = 'NEW' then 'IN_WORK' else 'CLOSED' end",
  "is_repeat = not is_repeat",
  "topic_id = case when topic_id is null then id end",
  "recipient_id = case when length(number) % 2 = 0 then municipality_id end",
  "cause_id = null",
  "summary = summary || '.'",
  "scale = 'MUNICIPAL', is_accelerated = not is_accelerated",
];

const act = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), count: fc.integer({ min: 0, max: 9 }), seed: fc.nat(9) }),
  fc.record({ kind: fc.constant("change" as const), what: fc.nat(CHANGES.length - 1), every: fc.nat(3) }),
  fc.record({ kind: fc.constant("remove" as const), every: fc.integer({ min: 2, max: 5 }) }),
  fc.record({ kind: fc.constant("fold" as const) }),
  fc.record({ kind: fc.constant("undo" as const), what: fc.nat(CHANGES.length - 1) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const part = (every: number) => `where get_byte(decode(md5(id::text), 'hex'), 0) % ${every + 1} = 0`;

async function perform(em: EntityManager, each: Act): Promise<void> {
  switch (each.kind) {
    case "add":
      await em.execute(INSERT(each.count, each.seed));
      return;
    case "change":
      await em.execute(`update submission set ${CHANGES[each.what]} ${part(each.every)}`);
      return;
    case "remove":
      await em.execute(`delete from submission ${part(each.every)}`);
      return;
    case "fold":
      await em.execute(`select fold_submission_tally('${register.town.id}')`);
      return;
    case "undo":
      await em.execute("savepoint before");
      await em.execute(`update submission set ${CHANGES[each.what]}`);
      await em.execute("rollback to savepoint before");
  }
}

test("kept counts equal a recount after any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      await inTown(async (em) => {
        for (const each of acts) await perform(em, each);
        const { kept, recounted } = await bothCounts(em);
        expect(kept).toEqual(recounted);
      });
    }),
    { numRuns: 20 },
  );
});

test("folding leaves one row for each kind and changes no count", async () => {
  await inTown(async (em) => {
    await em.execute(INSERT(50, 1));
    const before = await bothCounts(em);
    await em.execute(`select fold_submission_tally('${register.town.id}')`);
    expect(await bothCounts(em)).toEqual(before);
    const [loose] = await em.execute<{ count: number }[]>(
      "select count(*)::int as count from submission_tally where not is_folded",
    );
    expect(loose?.count).toBe(0);
  });
});

test("a municipality that goes takes its counts with it", async () => {
  const other = await aRegister();
  await other.add({});
  await other.world.ownerQuery("delete from municipality");
  expect(await other.world.ownerQuery("select 1 from submission_tally")).toEqual([]);
  await other.close();
  register = await aRegister();
});

test.skipIf(engine === "pglite")("writers who fold at once neither wait nor miscount", async () => {
  const writer = (seed: number) =>
    inTown(async (em) => {
      await em.execute(INSERT(5, seed));
      await em.execute(`select fold_submission_tally('${register.town.id}')`);
    });
  await Promise.all(Array.from({ length: 12 }, (_, seed) => writer(seed)));
  const { kept, recounted } = await inTown(bothCounts);
  expect(kept).toEqual(recounted);
});
