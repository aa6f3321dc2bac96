/** Ours and the floor in turns on one database: its preparation, the rounds, and the lines of the table. */
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
const ROUND_MS = 1_500;

export interface Round extends Load {
  /** CPU time of the server process per request, ms. */
  readonly cpuMs: number;
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

/** Both answer one case, round by round, after a warm-up. */
export async function inTurns(
  { ours: ourCall, floor: floorCall }: BenchCase,
  ours: MeasuredServer,
  floor: MeasuredServer,
): Promise<Rounds> {
  const rounds = { ours: [] as Round[], floor: [] as Round[] };
  await load(ourCall, WARM_UP_MS);
  await load(floorCall, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.ours.push(await measured(ours, ourCall));
    rounds.floor.push(await measured(floor, floorCall));
  }
  return rounds;
}

async function measured(server: MeasuredServer, call: BenchCase["ours"]): Promise<Round> {
  const before = await server.cpuMs();
  const result = await load(call, ROUND_MS);
  return { ...result, cpuMs: ((await server.cpuMs()) - before) / result.requests };
}

/** Throughput, median answer and server CPU of one case. */
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
}
