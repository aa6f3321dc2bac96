/**
 * The pages of the regional centre, ours beside the hand-written floor: the comparison of regulations, the
 * clause tree, the list of municipalities. Both answer the same question of the same database in turns.
 */
import type { PostgresServer } from "../support/postgres.ts";
import { benchCases } from "./comparison/cases.ts";
import { fill } from "./comparison/fill.ts";
import { requireSameAnswer } from "./comparison/same-answer.ts";
import { type MeasuredServer, startFloor, startOurs } from "./comparison/servers.ts";
import type { BenchRow } from "./report.ts";
import { inTurns, prepared, rowsOf, withPostgres } from "./side-by-side.ts";

const SIZES = [5, 60, 1000];

/** @param size municipalities; 5, 60 and 1,000 when absent */
export function run(size: number | undefined): AsyncIterable<BenchRow> {
  return withPostgres(["shared_buffers=256MB"], async function* (postgres) {
    for (const each of size === undefined ? SIZES : [size]) yield* measure(postgres, each);
  });
}

async function* measure(postgres: PostgresServer, size: number): AsyncIterable<BenchRow> {
  const name = `mcu_bench_${size}_${process.pid}`;
  const { url, floorUrl } = await prepared(postgres, name, "app_region", (filled) => fill(filled, size));
  const servers: MeasuredServer[] = [];
  try {
    const ours = await startOurs(url);
    servers.push(ours);
    const floor = await startFloor(floorUrl);
    servers.push(floor);
    for (const each of benchCases(ours.url, floor.url, size)) {
      await requireSameAnswer(each);
      yield* rowsOf(
        "comparison",
        each,
        `${size} tenants`,
        await inTurns(each, { ours, floor, databaseUrl: url }),
      );
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
