/** Fills a migrated database as its owner, in the shape that confirming an import gives it. */
import pg from "pg";
import { hashSecret } from "../../../server/identity/secret.ts";
import { readActs, regionsFor, stableId, type TenantRows, tenantRows } from "./tenants.ts";

const BATCH = 100;
const YEAR_MS = 365 * 24 * 3_600_000;

/** Secret of the session of the account that sees every region. */
export const SESSION_TOKEN = "bench-session-of-the-network-analyst";

/** @param size municipalities to make */
export async function fill(url: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const regions = regionsFor(size);
    await insert(client, "region", regions);
    const acts = await readActs();
    for (let from = 0; from < size; from += BATCH) {
      const rows: TenantRows[] = [];
      for (let n = from; n < Math.min(from + BATCH, size); n += 1) rows.push(tenantRows(acts, n));
      await insert(
        client,
        "municipality",
        rows.map(({ municipality }) => municipality),
      );
      await insert(
        client,
        "regulation",
        rows.map(({ regulation }) => regulation),
      );
    }
    await addAnalyst(
      client,
      regions.map(({ id }) => id),
    );
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function addAnalyst(client: pg.Client, regionIds: readonly string[]): Promise<void> {
  const account = stableId("analyst");
  const now = new Date();
  await insert(client, "account", [
    {
      id: account,
      login: "analyst",
      display_name: "Аналитик сети",
      password_hash: "",
      is_platform_operator: false,
      is_demo: false,
      created_at: now,
    },
  ]);
  const grants = regionIds.map((id) => ({ account_id: account, region_id: id, role: "ANALYST" }));
  await insert(client, "regional_grant", grants);
  await insert(client, "session", [
    {
      token_hash: hashSecret(SESSION_TOKEN),
      account_id: account,
      room: "REGION",
      entered_municipality_id: null,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + YEAR_MS),
    },
  ]);
}

/** Rows of one table in one statement. */
async function insert(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  await client.query(
    `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
