/**
 * A file read into the register, with validation, clocks, routing, history, counts and the search's queue, against
 * COPY of the same rows into a bare table of the same database. The file is uploaded before the clock starts.
 */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { inspectFile } from "../../server/intake/file/read-file.ts";
import { importSubmissions } from "../../server/intake/run/run-import.ts";
import { storedFile } from "../../server/intake/run/stored-file.ts";
import { BUILT_IN_MAPPINGS } from "../../server/intake/mapping/propose-mapping.ts";
import { PIECE_BYTES } from "../../server/intake/upload.service.ts";
import type { Work } from "../../server/job/queue.ts";
import { PROGRAM } from "../../server/identity/program.ts";
import { systemClock } from "../../server/kernel/clock.ts";
import type { MunicipalContext } from "../../server/kernel/context.ts";
import { openServerDatabase } from "../../server/kernel/database/server-database.ts";
import { type MunicipalityId, newId, type RegionId } from "../../server/kernel/ids.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { scopeOf } from "../../server/kernel/scopes.ts";
import { unitOfWork } from "../../server/kernel/unit-of-work.ts";
import { SCHEMA } from "../../server/schema.ts";
import { numbersFrom, POS_HEADER, posRow, csvOf } from "../support/a-pos-file.ts";
import { startPostgres } from "../support/postgres.ts";
import { fillTenants, type FilledTenant } from "./register/fill.ts";
import type { BenchRow } from "./report.ts";

const DEFAULT_SIZE = 200_000;
const PORTION = 10_000;

/** Seconds of one import and of one COPY, and the largest memory of the process meanwhile. */
export async function* run(size: number = DEFAULT_SIZE): AsyncIterable<BenchRow> {
  const server = await startPostgres(["shared_buffers=256MB", "max_wal_size=4GB"]);
  try {
    const [tenant] = await fillTenants(server.url, { size: 100, tenants: 1 });
    const importId = await upload(server.url, tenant!, size);
    const ours = await measure(server.url, tenant!, importId);
    const { ownRows, allRows } = await floor(server.url);
    const row = { bench: "submission-import", size: `${size} rows` };
    yield { ...row, case: "rows per second, the register's rows", ...rates(size, ours.seconds, ownRows) };
    yield { ...row, case: "rows per second, with history and clocks", ...rates(size, ours.seconds, allRows) };
    yield { ...row, case: "peak memory", ours: ours.peakMb, floor: null, ratio: null, unit: "MB" };
    yield { ...row, case: "CPU of the program", ours: ours.cpuSeconds, floor: null, ratio: null, unit: "s" };
  } finally {
    await server.stop();
  }
}

function rates(size: number, seconds: number, floorSeconds: number) {
  return {
    ours: size / seconds,
    floor: size / floorSeconds,
    ratio: floorSeconds / seconds,
    unit: "rows/s",
  };
}

/** The file as the upload would keep it, piece by piece. */
async function upload(url: string, tenant: FilledTenant, size: number): Promise<string> {
  const id = newId();
  const client = await connected(url);
  const mapping = BUILT_IN_MAPPINGS[0]!.mapping;
  await client.query(
    `insert into submission_import (municipality_id, id, file_name, byte_length, received_bytes, state, mapping,
       rows_read, rows_created, rows_changed, rows_unchanged, rows_refused, bytes_read, batches, worked_ms,
       created_at, created_by, created_by_name)
     values ($1, $2, 'bench.csv', 0, 0, 'QUEUED', $3, 0, 0, 0, 0, 0, 0, 0, 0, now(), $4, 'Измерение')`,
    [tenant.municipalityId, id, JSON.stringify(mapping), tenant.accountId],
  );
  let rest = Buffer.from(csvOf([POS_HEADER]));
  let startsAt = 0;
  const keep = async (piece: Buffer) => {
    await client.query("insert into submission_import_chunk values ($1, $2, $3, $4)", [
      tenant.municipalityId,
      id,
      startsAt,
      piece,
    ]);
    startsAt += piece.length;
  };
  for (let from = 0; from < size; from += PORTION) {
    const rows = numbersFrom(from, Math.min(PORTION, size - from)).map((number) => posRow(number));
    rest = Buffer.concat([rest, Buffer.from(csvOf(rows))]);
    for (; rest.length >= PIECE_BYTES; rest = rest.subarray(PIECE_BYTES))
      await keep(rest.subarray(0, PIECE_BYTES));
  }
  if (rest.length > 0) await keep(rest);
  await client.query("update submission_import set byte_length = $2, received_bytes = $2 where id = $1", [
    id,
    startsAt,
  ]);
  await client.end();
  return id;
}

async function measure(url: string, tenant: FilledTenant, importId: string) {
  const database = await openServerDatabase(
    { ownerUrl: url, appUrl: null, poolSize: 4, log: silentLog },
    SCHEMA,
  );
  const work = workOf(database.em, tenant, importId);
  await work.inMunicipality(async (ctx) => {
    const [{ length }] = (await ctx.em.execute(
      "select byte_length as length from submission_import where id = ?",
      [importId],
    )) as [{ length: number }];
    const layout = await inspectFile(storedFile((step) => step(ctx), importId as never, length));
    await ctx.em.execute("update submission_import set layout = ?::jsonb where id = ?", [
      JSON.stringify(layout),
      importId,
    ]);
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await importSubmissions().run(work);
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  const [state] = await work.inMunicipality((ctx) =>
    ctx.em.execute<{ state: string; failure: string | null }[]>(
      "select state, failure from submission_import where id = ?",
      [importId],
    ),
  );
  await database.close();
  if (state?.state !== "DONE") throw new Error(`The import ended as ${JSON.stringify(state)}.`);
  return { seconds, peakMb: peak / 1024 / 1024, cpuSeconds: (user + system) / 1e6 };
}

function workOf(root: Parameters<typeof unitOfWork>[0], tenant: FilledTenant, importId: string): Work {
  const identity = {
    kind: "municipal",
    viewer: PROGRAM,
    municipalityId: tenant.municipalityId as MunicipalityId,
    regionId: tenant.regionId as RegionId,
  } as const;
  const notHere = () => Promise.reject(new Error("An import has nothing to do with the regional centre."));
  return {
    id: importId,
    amongRegionPeople: notHere,
    asRegionPerson: notHere,
    municipalityId: identity.municipalityId,
    data: { importId },
    attempt: 1,
    isLastAttempt: false,
    signal: new AbortController().signal,
    log: silentLog,
    throwIfStopping() {},
    inMunicipality: (step) =>
      unitOfWork(root, scopeOf(identity), async (em) => {
        const ctx: MunicipalContext = {
          ...identity,
          em,
          clock: systemClock,
          log: silentLog,
          connection: { requestId: "bench", address: "", sessionToken: null, setSessionToken() {} },
          timeZone: tenant.timeZone,
          roleCodes: [],
          recipientId: null,
        };
        const result = await step(ctx);
        await em.flush();
        return result;
      }),
  };
}

/** Seconds of COPY into tables without any index: the register's rows alone, and all that the import wrote. */
async function floor(url: string): Promise<{ ownRows: number; allRows: number }> {
  const client = await connected(url);
  const timeOf = async (table: string): Promise<number> => {
    const pieces: Buffer[] = [];
    await pipeline(client.query(copyTo(`copy ${table} to stdout`)), async (source) => {
      for await (const piece of source) pieces.push(piece as Buffer);
    });
    await client.query(`create table bare_${table} as select * from ${table} with no data`);
    const startedAt = performance.now();
    await pipeline(Readable.from(pieces), client.query(copyFrom(`copy bare_${table} from stdin`)));
    return (performance.now() - startedAt) / 1000;
  };
  const ownRows = await timeOf("submission");
  const others = (await timeOf("submission_event")) + (await timeOf("submission_term"));
  await client.end();
  return { ownRows, allRows: ownRows + others };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
