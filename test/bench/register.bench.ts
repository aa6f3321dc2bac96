/**
 * The register, ours beside the hand-written floor: a page of the inbox, one item, the routing mutation. Both
 * answer the same question of the same database in turns.
 */
import pg from "pg";
import { openServerDatabase } from "../../server/kernel/database/server-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { SCHEMA } from "../../server/schema.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import type { BenchCase } from "./comparison/cases.ts";
import { fill } from "./comparison/fill.ts";
import { load, type Load } from "./comparison/load.ts";
import { requireSameAnswer } from "./comparison/same-answer.ts";
import { type MeasuredServer, startFloor, startOurs } from "./comparison/servers.ts";
import { registerCases } from "./register/cases.ts";
import { fillRegisters, TENANTS } from "./register/fill-sql.ts";
import { type BenchRow, median } from "./report.ts";

const SIZE = 100_000;
const ROUNDS = 5;
const WARM_UP_MS = 1_000;
const ROUND_MS = 1_500;

interface Round extends Load {
  /** CPU time of the server process per request, ms. */
  readonly cpuMs: number;
}

/** @param size submissions in all, over 60 municipalities; 100,000 when absent */
export async function* run(size: number = SIZE): AsyncIterable<BenchRow> {
  const postgres = await startPostgres(["shared_buffers=512MB", "max_wal_size=8GB"]);
  const stopNow = () => void postgres.stop().finally(() => process.exit(130));
  process.once("SIGINT", stopNow).once("SIGTERM", stopNow);
  try {
    yield* measure(postgres, size);
  } finally {
    await postgres.stop();
    process.off("SIGINT", stopNow).off("SIGTERM", stopNow);
  }
}

async function* measure(postgres: PostgresServer, size: number): AsyncIterable<BenchRow> {
  const { url, floorUrl } = await prepare(postgres, size);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const servers: MeasuredServer[] = [];
  try {
    const ours = await startOurs(url);
    servers.push(ours);
    const floor = await startFloor(floorUrl, "test/bench/register/floor.ts");
    servers.push(floor);
    const { reads, route, requireRouted } = await registerCases(ours.url, floor.url, owner);
    for (const each of reads) {
      await requireSameAnswer(each);
      yield* rowsOf(each, size, await inTurns(each, ours, floor));
    }
    const routed = await inTurns(route, ours, floor);
    await requireRouted();
    yield* rowsOf(route, size, routed);
  } finally {
    await owner.end();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** A filled database, and the login of the floor: as poor in rights as the API's. */
async function prepare(postgres: PostgresServer, size: number): Promise<{ url: string; floorUrl: string }> {
  const name = `mcu_register_${size}_${process.pid}`;
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  try {
    await owner.query(`create database ${name}`);
    const url = postgres.urlOf(name);
    const options = { ownerUrl: url, appUrl: null, poolSize: 1, log: silentLog };
    await (await openServerDatabase(options, SCHEMA)).close();
    await owner.query(`create role floor_${name} login noinherit password 'floor'`);
    await owner.query(`grant app_auth, app_tenant to floor_${name}`);
    await fill(url, TENANTS);
    await fillRegisters(url, size);
    const floorUrl = new URL(url);
    floorUrl.username = `floor_${name}`;
    floorUrl.password = "floor";
    return { url, floorUrl: floorUrl.href };
  } finally {
    await owner.end();
  }
}

async function inTurns(
  { ours: ourCall, floor: floorCall }: BenchCase,
  ours: MeasuredServer,
  floor: MeasuredServer,
): Promise<{ ours: Round[]; floor: Round[] }> {
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

function* rowsOf(
  { name }: BenchCase,
  size: number,
  { ours, floor }: { ours: Round[]; floor: Round[] },
): Iterable<BenchRow> {
  const row = (what: string, unit: string, read: (round: Round) => number): BenchRow => {
    const our = median(ours.map(read));
    const its = median(floor.map(read));
    const label = `${size} submissions`;
    return {
      bench: "register",
      case: `${name}${what}`,
      size: label,
      ours: our,
      floor: its,
      ratio: our / its,
      unit,
    };
  };
  yield row("", "req/s", ({ requestsPerSecond }) => requestsPerSecond);
  yield row(": p50", "ms", ({ p50Ms }) => p50Ms);
  yield row(": server CPU", "ms/req", ({ cpuMs }) => cpuMs);
}
