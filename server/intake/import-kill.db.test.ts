/** On a server only: there the work goes on under other processes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aDatabaseOfItsOwn, type OwnDatabase } from "../../test/support/a-database-of-its-own.ts";
import { numbersFrom, posFile, posRow } from "../../test/support/a-pos-file.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { type Kill, workUntilKilled } from "../../test/support/killed-work.ts";
import { engine } from "../../test/support/test-database.ts";
import { anAccount, aRegion, tenantScope, type World } from "../../test/support/world.ts";
import { enqueue } from "../job/enqueue.ts";
import { Worker } from "../job/worker.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { silentLog } from "../kernel/log.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { TALLY_COLUMNS } from "../submission/submission-tally.entity.ts";
import { startImport } from "./import.service.ts";
import { BUILT_IN_MAPPINGS } from "./mapping/propose-mapping.ts";
import { importSubmissions } from "./run/run-import.ts";
import type { SubmissionImportId } from "./submission-import.entity.ts";
import { beginUpload, endUpload, keepPiece } from "./upload.service.ts";

const NOW = "2026-04-16T09:00:00Z";
const BATCH = 100;
/** Every hundredth row has no number and is refused. */
const ROWS_PER_BAD = 100;

let home: OwnDatabase;
let town: Municipality;
let asHead: <T>(world: World, work: (ctx: MunicipalContext) => Promise<T>) => Promise<T>;

beforeAll(async () => {
  if (engine !== "pg") return;
  home = await aDatabaseOfItsOwn(NOW);
  await home.open(async (world) => {
    town = await aCentre(world, { region: await aRegion(world) });
    const { id, displayName } = await anAccount(world, { municipality: town, roleCodes: ["HEAD"] });
    asHead = (within, work) =>
      asProgram(within, town, (ctx) =>
        work({ ...ctx, viewer: { ...ctx.viewer, accountId: id, displayName } }),
      );
  });
}, 60_000);

afterAll(() => home?.remove());

/** A file of so many rows, uploaded and waiting for its job. */
async function anImportOf(world: World, first: number, count: number): Promise<SubmissionImportId> {
  const rows = numbersFrom(first, count).map((number) =>
    posRow(number, number % ROWS_PER_BAD === 0 ? { Номер: "" } : {}),
  );
  const content = Buffer.from(posFile(rows));
  const { id } = await asHead(world, async (ctx) => {
    const begun = await beginUpload(ctx, "выгрузка.csv", content.length);
    await keepPiece(ctx, begun.id, 0, content);
    return begun;
  });
  await endUpload((step) => asHead(world, step), id, content.length);
  await asHead(world, (ctx) => startImport(ctx, id, BUILT_IN_MAPPINGS[0]!.mapping));
  return id;
}

/** Runs the importing process. @returns whether it came to its end */
const read = (kill: Kill | null, now: string): Promise<boolean> =>
  workUntilKilled(new URL("importing.fixture.ts", import.meta.url), home, [now, String(BATCH)], kill);

/** Everything that an import leaves, counted so that a row lost or doubled anywhere shows. */
const LEFT = `select i.state, i.rows_read, i.rows_created, i.rows_refused, i.rows_changed + i.rows_unchanged as others,
    i.batches, i.bytes_read = i.byte_length as "isWhole",
    (select count(*)::int from submission_import_batch b where b.import_id = i.id) as "keptBatches",
    (select count(distinct r.row_number)::int from submission_import_refusal r where r.import_id = i.id) as refusals,
    count(distinct s.external_number)::int as numbers, count(s.id)::int as submissions,
    (select count(*)::int from submission_unread u, unnest(u.submission_ids) w where w = any(array_agg(s.id))) as unread,
    (select count(*)::int from submission_event e where e.submission_id = any(array_agg(s.id))) as events,
    (select count(distinct e.submission_id)::int from submission_event e
       where e.submission_id = any(array_agg(s.id)) and e.kind = 'IMPORTED') as told,
    (select count(*)::int from (select from submission_term t where t.submission_id = any(array_agg(s.id))
       group by t.submission_id, t.kind having count(*) > 1) d) as "doubleTerms",
    (select count(*)::int from submission o where o.id = any(array_agg(s.id)) and o.is_open
       and not exists (select from submission_term t where t.submission_id = o.id)) as "withoutTerms",
    (select count(*)::int from notification n where n.params ->> 'importId' = i.id::text) as notices
  from submission_import i
  left join submission_import_batch b on b.municipality_id = i.municipality_id and b.import_id = i.id
  left join lateral jsonb_array_elements(b.created) c on true
  left join submission s on s.id = (c ->> 'id')::uuid
  where i.id = ? group by i.municipality_id, i.id`;

function wholeOf(count: number) {
  const bad = Math.ceil(count / ROWS_PER_BAD);
  const good = count - bad;
  return {
    state: "DONE",
    rows_read: count,
    rows_created: good,
    rows_refused: bad,
    others: 0,
    batches: Math.ceil(count / BATCH),
    isWhole: true,
    keptBatches: Math.ceil(count / BATCH),
    refusals: bad,
    numbers: good,
    submissions: good,
    unread: good,
    events: good,
    told: good,
    doubleTerms: 0,
    withoutTerms: 0,
    notices: 1,
  };
}

const KINDS = TALLY_COLUMNS.join(", ");
const OF_ROWS = TALLY_COLUMNS.map((name) => (name === "has_cause" ? "cause_id is not null" : name));

/** Kinds of submissions whose kept count is not their number, and rows that belong to no submission. */
const FALSE_COUNTS = `select count(*)::int as count from (
  (select ${KINDS}, sum(count)::int from submission_tally group by ${KINDS} having sum(count) <> 0
   except select ${OF_ROWS.join(", ")}, count(*)::int from submission group by ${OF_ROWS.join(", ")})
  union all
  (select ${OF_ROWS.join(", ")}, count(*)::int from submission group by ${OF_ROWS.join(", ")}
   except select ${KINDS}, sum(count)::int from submission_tally group by ${KINDS})) as differences`;
const STRAYS = `select count(*)::int as count from (
  select submission_id from submission_event union all select submission_id from submission_term
  union all select submission_id from submission_search) as r
  where not exists (select from submission s where s.id = r.submission_id)`;

const left = (world: World, id: SubmissionImportId) =>
  world.inScope(tenantScope(town), async (em) => {
    const [row] = await em.execute<object[]>(LEFT, [id]);
    const [counts] = await em.execute<{ count: number }[]>(FALSE_COUNTS);
    const [strays] = await em.execute<{ count: number }[]>(STRAYS);
    return { row, falseCounts: counts!.count, strays: strays!.count };
  });

describe.runIf(engine === "pg")("an import on a server", () => {
  test("killed at moments of chance is whole in the end", async () => {
    const id = await home.open((world) => anImportOf(world, 0, 3_000));
    const kills: Kill[] = [1, 2, 3].map(() => ({
      afterTransactions: 3 + Math.floor(Math.random() * 4),
      afterMs: Math.random() * 60,
    }));
    // The lease of the dead runs out first.
    for (const [at, kill] of kills.entries())
      expect(await read(kill, `2026-04-16T09:0${at * 2}:00Z`), JSON.stringify(kills)).toBe(false);
    const half = await home.open((world) => left(world, id));
    expect(half, JSON.stringify(kills)).toMatchObject({
      row: { state: "RUNNING" },
      falseCounts: 0,
      strays: 0,
    });
    expect(await read(null, "2026-04-16T09:08:00Z")).toBe(true);
    expect(await home.open((world) => left(world, id)), JSON.stringify(kills)).toEqual({
      row: wholeOf(3_000),
      falseCounts: 0,
      strays: 0,
    });
  }, 180_000);

  test("is done once by two workers that both live", async () => {
    await home.open(async (world) => {
      const id = await anImportOf(world, 10_000, 1_000);
      // As after stopping and going on while the first worker is still in a batch.
      await asHead(world, (ctx) => enqueue(ctx, "import-submissions", { importId: id }));
      const queue = importSubmissions(BATCH);
      const running = Array.from({ length: 2 }, () =>
        new Worker({ root: world.database.em, clock: world.clock, log: silentLog, queues: [queue] }).drain(),
      );
      expect(await Promise.all(running)).toEqual([1, 1]);
      expect(await left(world, id)).toEqual({ row: wholeOf(1_000), falseCounts: 0, strays: 0 });
    });
  }, 60_000);
});
