/** One migrated database per worker, on the engine of the project; emptied for each test file. */
import "reflect-metadata";
import { inject } from "vitest";
import { Client } from "pg";
import { createInstance, openInstance } from "../../server/kernel/database/embedded-database.ts";
import type { Database } from "../../server/kernel/database/database.ts";
import { openServerDatabase } from "../../server/kernel/database/server-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { EMBEDDED_LOGIN } from "../../server/kernel/roles.ts";
import { SCHEMA } from "../../server/schema.ts";

export type Engine = "pglite" | "pg";

export interface TestDatabase {
  readonly engine: Engine;
  readonly database: Database;
  /** As the owner of the tables, past every policy: for checks of the database itself only. */
  ownerQuery<Row extends object>(sql: string): Promise<Row[]>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

export const engine: Engine = process.env.TEST_DB === "pg" ? "pg" : "pglite";

let opened: Promise<TestDatabase> | undefined;

/** The worker's database, without any row. */
export async function emptyDatabase(): Promise<TestDatabase> {
  opened ??= engine === "pg" ? openOnServer() : openEmbedded();
  const database = await opened;
  await database.empty();
  return database;
}

async function openEmbedded(): Promise<TestDatabase> {
  const instance = await createInstance();
  const database = await openInstance(instance, SCHEMA);
  const asOwner = (sql: string) =>
    instance.exec(`set session authorization postgres; ${sql}; set session authorization ${EMBEDDED_LOGIN}`);
  return withEmpty("pglite", database, async <Row extends object>(sql: string) => {
    const results = await asOwner(sql);
    return (results.at(-2)?.rows ?? []) as Row[];
  });
}

async function openOnServer(): Promise<TestDatabase> {
  const url = inject("postgresUrl");
  const name = `mcu_test_${process.pid}_${Date.now().toString(36)}`;
  await onServer(url, (client) => client.query(`create database ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openServerDatabase(
    { ownerUrl: own.href, appUrl: null, poolSize: 5, log: silentLog },
    SCHEMA,
  );
  return withEmpty("pg", database, async <Row extends object>(sql: string) =>
    onServer(own.href, async (client) => (await client.query<Row>(sql)).rows),
  );
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withEmpty(name: Engine, database: Database, ownerQuery: TestDatabase["ownerQuery"]): TestDatabase {
  return {
    engine: name,
    database,
    ownerQuery,
    async empty() {
      const tables = await ownerQuery<{ list: string }>(
        "select string_agg(format('%I', tablename), ', ') as list from pg_tables where schemaname = 'public' and tablename <> 'migration'",
      );
      await ownerQuery(`truncate ${tables[0]!.list}`);
    },
    close: () => database.close(),
  };
}
