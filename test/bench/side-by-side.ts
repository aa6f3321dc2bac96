/** Ours and the floor in turns on one database: its preparation, the rounds, and the lines of the table. */
import { readFileSync } from "node:fs";
import pg from "pg";
import { openServerDatabase } from "../../server/kernel/database/server-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { SCHEMA } from "../../server/schema.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import type { BenchCase } from "./comparison/cases.ts";
import { load, type Load } from "./comparison/load.ts";
import type { MeasuredServer } from "./comparison/servers.ts";
import { type BenchRow, median } from "./report.ts";

const ROUNDS = 5;
const WARM_UP_MS = 1_000;
/** Programs and plans are made ready by use, not by time: on a busy machine a second is not enough of it. */
const WARM_UP_ANSWERS = 500;
const MOST_WARM_UPS = 10;
const ROUND_MS = 1_500;

export interface Round extends Load {
  /** CPU time of the server process per request, ms. */
  readonly cpuMs: number;
  /** The same of the database; NaN where it cannot be told. */
  readonly databaseCpuMs: number;
}

export interface Rounds {
  readonly ours: readonly Round[];
  readonly floor: readonly Round[];
}

/** Gives `work` a PostgreSQL of its own, which ends with it, however it ends. */
export async function* withPostgres(
  settings: string[],
  work: (postgres: PostgresServer) => AsyncIterable<BenchRow>,
): AsyncIterable<BenchRow> {
  const postgres = await startPostgres(settings);
  const stopNow = () => void postgres.stop().finally(() => process.exit(130));
  process.once("SIGINT", stopNow).once("SIGTERM", stopNow);
  try {
    yield* work(postgres);
  } finally {
    await postgres.stop();
    process.off("SIGINT", stopNow).off("SIGTERM", stopNow);
  }
}

export interface Prepared {
  readonly url: string;
  /** Login of the floor: as poor in rights as the API's. */
  readonly floorUrl: string;
}

/**
 * A migrated and filled database.
 *
 * @param role what the floor may become besides signing in
 */
export async function prepared(
  postgres: PostgresServer,
  name: string,
  role: "app_region" | "app_tenant",
  fillIt: (url: string) => Promise<void>,
): Promise<Prepared> {
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  try {
    await owner.query(`create database ${name}`);
    const url = postgres.urlOf(name);
    const options = { ownerUrl: url, appUrl: null, poolSize: 1, log: silentLog };
    await (await openServerDatabase(options, SCHEMA)).close();
    await owner.query(`create role floor_${name} login noinherit password 'floor'`);
    await owner.query(`grant app_auth, ${role} to floor_${name}`);
    await fillIt(url);
    const floorUrl = new URL(url);
    floorUrl.username = `floor_${name}`;
    floorUrl.password = "floor";
    return { url, floorUrl: floorUrl.href };
  } finally {
    await owner.end();
  }
}

/** Who is measured: the two servers, and the database that both ask. */
export interface Sides {
  readonly ours: MeasuredServer;
  readonly floor: MeasuredServer;
  /** The database as its owner. */
  readonly databaseUrl: string;
}

/** Both answer one case, round by round, after a warm-up. */
export async function inTurns(
  { ours: ourCall, floor: floorCall }: BenchCase,
  { ours, floor, databaseUrl }: Sides,
): Promise<Rounds> {
  const rounds = { ours: [] as Round[], floor: [] as Round[] };
  await warmUp(ourCall);
  await warmUp(floorCall);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.ours.push(await measured(ours, databaseUrl, ourCall));
    rounds.floor.push(await measured(floor, databaseUrl, floorCall));
  }
  return rounds;
}

async function warmUp(call: BenchCase["ours"]): Promise<void> {
  for (let times = 0, answers = 0; times < MOST_WARM_UPS && answers < WARM_UP_ANSWERS; times += 1) {
    answers += (await load(call, WARM_UP_MS)).requests;
  }
}

async function measured(
  server: MeasuredServer,
  databaseUrl: string,
  call: BenchCase["ours"],
): Promise<Round> {
  const before = await server.cpuMs();
  const databaseBefore = await databaseCpuMs(databaseUrl);
  const result = await load(call, ROUND_MS);
  const databaseMs = (await databaseCpuMs(databaseUrl)) - databaseBefore;
  return {
    ...result,
    cpuMs: ((await server.cpuMs()) - before) / result.requests,
    databaseCpuMs: databaseMs / result.requests,
  };
}

/** Milliseconds of one tick of the kernel's accounts. */
const TICK_MS = 10;

/** CPU time of the connections of a database so far, ms; NaN where the kernel does not tell, or they are elsewhere. */
async function databaseCpuMs(url: string): Promise<number> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    const ticks = rows.map(({ pid }) => ticksOf(readFileSync(`/proc/${pid}/stat`, "utf8")));
    return ticks.reduce((sum, each) => sum + each, 0) * TICK_MS;
  } catch {
    return Number.NaN;
  } finally {
    await owner.end();
  }
}

/** In its own mode and in the kernel's; the name of the process before them may hold anything. */
function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** Throughput, median answer, and CPU of server and database of one case. */
export function* rowsOf(
  bench: string,
  { name }: BenchCase,
  size: string,
  { ours, floor }: Rounds,
): Iterable<BenchRow> {
  const row = (what: string, unit: string, read: (round: Round) => number): BenchRow => {
    const our = median(ours.map(read));
    const its = median(floor.map(read));
    return { bench, case: `${name}${what}`, size, ours: our, floor: its, ratio: our / its, unit };
  };
  yield row("", "req/s", ({ requestsPerSecond }) => requestsPerSecond);
  yield row(": p50", "ms", ({ p50Ms }) => p50Ms);
  yield row(": server CPU", "ms/req", ({ cpuMs }) => cpuMs);
  if ([...ours, ...floor].some(({ databaseCpuMs: ms }) => Number.isNaN(ms))) return;
  yield row(": database CPU", "ms/req", ({ databaseCpuMs: ms }) => ms);
  yield row(": CPU of both", "ms/req", ({ cpuMs, databaseCpuMs: ms }) => cpuMs + ms);
}
