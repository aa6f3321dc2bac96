/**
 * The comparison of work, ours beside the hand-written floor. The rollups are filled directly, as registers of the
 * size would leave them: the comparison reads no submission, so the register itself would only make the run long.
 */
import type { PostgresServer } from "../support/postgres.ts";
import { type MeasuredServer, startFloor, startOurs } from "./comparison/servers.ts";
import type { BenchRow } from "./report.ts";
import { inTurns, prepared, rowsOf, withPostgres } from "./side-by-side.ts";
import { requireSameFigures, workCases } from "./work-comparison/cases.ts";
import { CORE, fillWork } from "./work-comparison/fill-sql.ts";

const SIZES = [100_000, 1_000_000, 10_000_000];
const TENANTS = [1_000, 18_000];

/**
 * @param size submissions over 60 municipalities; several when absent
 * @param tenants municipalities in all
 */
export function run(size: number | undefined, tenants?: number): AsyncIterable<BenchRow> {
  return withPostgres(["shared_buffers=512MB", "max_wal_size=8GB"], async function* (postgres) {
    if (size !== undefined || tenants !== undefined)
      return yield* measure(postgres, size ?? SIZES[0]!, Math.max(CORE, tenants ?? CORE));
    for (const each of SIZES) yield* measure(postgres, each, CORE);
    for (const each of TENANTS) yield* measure(postgres, SIZES[1]!, each);
  });
}

async function* measure(postgres: PostgresServer, size: number, tenants: number): AsyncIterable<BenchRow> {
  const name = `mcu_work_${size}_${tenants}_${process.pid}`;
  const { url, floorUrl } = await prepared(postgres, name, "app_region", (filled) =>
    fillWork(filled, size, tenants),
  );
  const servers: MeasuredServer[] = [];
  try {
    const ours = await startOurs(url);
    servers.push(ours);
    const floor = await startFloor(floorUrl, "test/bench/work-comparison/floor.ts");
    servers.push(floor);
    for (const each of workCases(ours.url, floor.url, tenants)) {
      await requireSameFigures(each);
      const label = `${size} submissions, ${tenants} tenants`;
      yield* rowsOf("work-comparison", each, label, await inTurns(each, { ours, floor, databaseUrl: url }));
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
