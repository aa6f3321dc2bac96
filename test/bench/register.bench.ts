/**
 * The register, ours beside the hand-written floor: a page of the inbox, one item, the routing mutation. Both
 * answer the same question of the same database in turns.
 */
import pg from "pg";
import type { PostgresServer } from "../support/postgres.ts";
import { fill } from "./comparison/fill.ts";
import { requireSameAnswer } from "./comparison/same-answer.ts";
import { type MeasuredServer, startFloor, startOurs } from "./comparison/servers.ts";
import { registerCases } from "./register/cases.ts";
import { fillRegisters, TENANTS } from "./register/fill-sql.ts";
import type { BenchRow } from "./report.ts";
import { inTurns, prepared, rowsOf, withPostgres } from "./side-by-side.ts";

const SIZE = 100_000;

/** @param size submissions in all, over 60 municipalities; 100,000 when absent */
export function run(size: number = SIZE): AsyncIterable<BenchRow> {
  return withPostgres(["shared_buffers=512MB", "max_wal_size=8GB"], (postgres) => measure(postgres, size));
}

async function* measure(postgres: PostgresServer, size: number): AsyncIterable<BenchRow> {
  const name = `mcu_register_${size}_${process.pid}`;
  const { url, floorUrl } = await prepared(postgres, name, "app_tenant", async (filled) => {
    await fill(filled, TENANTS);
    await fillRegisters(filled, size);
  });
  const label = `${size} submissions`;
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const servers: MeasuredServer[] = [];
  try {
    const ours = await startOurs(url);
    servers.push(ours);
    const floor = await startFloor(floorUrl, "test/bench/register/floor.ts");
    servers.push(floor);
    const sides = { ours, floor, databaseUrl: url };
    const { reads, route, requireRouted } = await registerCases(ours.url, floor.url, owner);
    for (const each of reads) {
      await requireSameAnswer(each);
      yield* rowsOf("register", each, label, await inTurns(each, sides));
    }
    const routed = await inTurns(route, sides);
    await requireRouted();
    yield* rowsOf("register", route, label, routed);
  } finally {
    await owner.end();
    await Promise.all(servers.map((server) => server.stop()));
  }
}
