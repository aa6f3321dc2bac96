/**
 * `npm run bench -- [NAME] [--size N] [--tenants N] [--json]`: figures as ratios to a floor measured in the same run.
 * A bench never fails a build; absolute figures mean nothing on a shared machine.
 */
import { parseArgs } from "node:util";
import { printTable, type BenchRow } from "./report.ts";

/** Loaded only when asked for: one bench's libraries must not weigh on another's memory figures. */
const benches: Record<
  string,
  () => Promise<{ run(size: number | undefined, tenants?: number): AsyncIterable<BenchRow> }>
> = {
  import: () => import("./import.bench.ts"),
  "submission-import": () => import("./submission-import.bench.ts"),
  comparison: () => import("./comparison.bench.ts"),
  register: () => import("./register.bench.ts"),
  chain: () => import("./chain.bench.ts"),
  "work-comparison": () => import("./work-comparison.bench.ts"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: "string" },
    tenants: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

const names = positionals.length > 0 ? positionals : Object.keys(benches);
for (const name of names) {
  const load = benches[name];
  if (!load) {
    console.error(`No bench «${name}». There are: ${Object.keys(benches).join(", ")}.`);
    process.exit(1);
  }
  const rows: BenchRow[] = [];
  for await (const row of (await load()).run(
    values.size ? Number(values.size) : undefined,
    values.tenants ? Number(values.tenants) : undefined,
  )) {
    rows.push(row);
    if (values.json) console.log(JSON.stringify(row));
    else console.error(`… ${row.bench} ${row.case} ${row.size}`);
  }
  if (!values.json) printTable(rows);
}
process.exit(0);
