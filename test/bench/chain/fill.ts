import pg from "pg";
import { chainSql } from "../../support/chain-sql.ts";
import { TENANT } from "../register/fill-sql.ts";

/** Adds the chain to registers that are filled. */
export async function fillChain(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(chainSql(TENANT, { clusters: 200, submissions: 10 }));
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
