/**
 * The comparison of work, ours beside the hand-written floor. The rollups are filled directly, as registers of the
 * size would leave them: the comparison reads no submission, so the register itself would only make the run long.
 */
import type { PostgresServer } from "../support/postgres.ts";
import type { BenchCase } from "./comparison/cases.ts";
import { ask, type Call } from "./comparison/load.ts";
import { type MeasuredServer, startFloor, startOurs } from "./comparison/servers.ts";
import { type BenchRow, median } from "./report.ts";
import { inTurns, prepared, rowsOf, withPostgres } from "./side-by-side.ts";
import { freshCases, pageCases, requireSameFigures, workCases } from "./work-comparison/cases.ts";
import { CORE, fillWork } from "./work-comparison/fill-sql.ts";

/** Submissions and municipalities of a run. */
const RUNS = [
  [100_000, CORE],
  [10_000_000, CORE],
  [1_000_000, 1_000],
  [1_000_000, 18_000],
] as const;

/** Requests of a page that is asked one at a time. */
const SINGLE = 9;

/**
 * @param size submissions over 60 municipalities; several when absent
 * @param tenants municipalities in all
 */
export function run(size: number | undefined, tenants?: number): AsyncIterable<BenchRow> {
  return withPostgres(["shared_buffers=512MB", "max_wal_size=8GB"], async function* (postgres) {
    const isAsked = size !== undefined || tenants !== undefined;
    const runs = isAsked ? [[size ?? RUNS[0][0], Math.max(CORE, tenants ?? CORE)] as const] : RUNS;
    for (const [submissions, towns] of runs) yield* measure(postgres, submissions, towns);
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
    const label = `${size} submissions, ${tenants} tenants`;
    for (const each of workCases(ours.url, floor.url, tenants)) {
      await requireSameFigures(each);
      yield* rowsOf("work-comparison", each, label, await inTurns(each, { ours, floor, databaseUrl: url }));
    }
    for (const each of freshCases(ours.url, floor.url, tenants)) yield* oneByOne(each, label, ours, floor);
    for (const each of pageCases(ours.url)) yield* oneByOne(each, label, ours, null);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Answers that are not kept: each request asks for something else, and waits for the one before. */
async function* oneByOne(
  { name, ours, floor }: BenchCase,
  size: string,
  our: MeasuredServer,
  its: MeasuredServer | null,
): AsyncIterable<BenchRow> {
  const [first, second] = [await single(our, ours), its ? await single(its, floor) : null];
  const row = (what: string, unit: string, key: "ms" | "cpu"): BenchRow => ({
    bench: "work-comparison",
    case: `${name}${what}`,
    size,
    ours: first[key],
    floor: second?.[key] ?? null,
    ratio: second ? first[key] / second[key] : null,
    unit,
  });
  yield row("", "ms", "ms");
  yield row(": server CPU", "ms/req", "cpu");
}

async function single(server: MeasuredServer, next: () => Call): Promise<{ ms: number; cpu: number }> {
  for (let warm = 0; warm < 3; warm += 1) await ask(next(), { isKept: false });
  const times: number[] = [];
  const before = await server.cpuMs();
  for (let at = 0; at < SINGLE; at += 1) {
    const startedAt = performance.now();
    await ask(next(), { isKept: false });
    times.push(performance.now() - startedAt);
  }
  return { ms: median(times), cpu: ((await server.cpuMs()) - before) / SINGLE };
}
