/** From a submission to the effect of what was done: one query of ours beside one hand-written statement. */
import pg from "pg";
import type { PostgresServer } from "../support/postgres.ts";
import { fillChain } from "./chain/fill.ts";
import { fill } from "./comparison/fill.ts";
import { requireSameAnswer } from "./comparison/same-answer.ts";
import { type MeasuredServer, startFloor, startOurs } from "./comparison/servers.ts";
import { fillRegisters, SESSION_TOKEN, TENANT, TENANTS } from "./register/fill-sql.ts";
import type { BenchRow } from "./report.ts";
import { inTurns, prepared, rowsOf, withPostgres } from "./side-by-side.ts";

const SIZE = 100_000;

const CHAIN = `query Chain($id: ID!) { submission(id: $id) { id number clusters { id title cause { id name }
  decisions { id text measures { id title state doneOn effect { verdict change low high actual expected } } } } } }`;

const cookie = `mcu_session=${SESSION_TOKEN}`;

/** @param size submissions in all, over 60 municipalities; 100,000 when absent */
export function run(size: number = SIZE): AsyncIterable<BenchRow> {
  return withPostgres(["shared_buffers=512MB", "max_wal_size=8GB"], (postgres) => measure(postgres, size));
}

async function* measure(postgres: PostgresServer, size: number): AsyncIterable<BenchRow> {
  const name = `mcu_chain_${size}_${process.pid}`;
  const { url, floorUrl } = await prepared(postgres, name, "app_tenant", async (filled) => {
    await fill(filled, TENANTS);
    await fillRegisters(filled, size);
    await fillChain(filled);
  });
  const id = await firstOfChain(url);
  const servers: MeasuredServer[] = [];
  try {
    const ours = await startOurs(url);
    servers.push(ours);
    const floor = await startFloor(floorUrl, "test/bench/register/floor.ts");
    servers.push(floor);
    const walk = {
      name: "submission to effect",
      ours: () => ({
        url: `${ours.url}/graphql`,
        body: JSON.stringify({ query: CHAIN, variables: { id } }),
        cookie,
      }),
      floor: () => ({ url: `${floor.url}/chain`, body: JSON.stringify({ id }), cookie }),
    };
    await requireSameAnswer(walk);
    yield* rowsOf(
      "chain",
      walk,
      `${size} submissions`,
      await inTurns(walk, { ours, floor, databaseUrl: url }),
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function firstOfChain(url: string): Promise<string> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string }>(
      "select submission_id as id from cluster_submission where municipality_id = $1 order by 1 limit 1",
      [TENANT],
    );
    return rows[0]!.id;
  } finally {
    await owner.end();
  }
}
