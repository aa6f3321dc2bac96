/** One migrated database per worker, on the engine of the project; emptied for each test file. */
import "reflect-metadata";
import { readFileSync } from "node:fs";
import { inject } from "vitest";
import { Client } from "pg";
import { createInstance, openInstance } from "../../server/kernel/database/embedded-database.ts";
import type { Database } from "../../server/kernel/database/database.ts";
import { openServerDatabase } from "../../server/kernel/database/server-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { EMBEDDED_LOGIN } from "../../server/kernel/roles.ts";
import { SCHEMA } from "../../server/schema.ts";
import { inTurn, runOn } from "./postgres.ts";

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
  const instance = await createInstance({ loadDataDir: embeddedTemplate() });
  const database = await openInstance(instance, SCHEMA);
  const asOwner = (sql: string) =>
    instance.exec(`set session authorization postgres; ${sql}; set session authorization ${EMBEDDED_LOGIN}`);
  return withEmpty("pglite", database, async <Row extends object>(sql: string) => {
    const results = await asOwner(sql);
    return (results.at(-2)?.rows ?? []) as Row[];
  });
}

/** A migrated database without any row, to load one from. */
export function embeddedTemplate(): Blob {
  return new Blob([readFileSync(inject("embeddedTemplate"))]);
}

async function openOnServer(): Promise<TestDatabase> {
  const name = `mcu_test_${process.pid}_${Date.now().toString(36)}`;
  const server = inject("postgresUrl");
  const own = new URL(server);
  own.pathname = `/${name}`;
  const database = await inTurn(server, async () => {
    await runOn(server, `create database ${name} template ${inject("postgresTemplate")}`);
    return openServerDatabase({ ownerUrl: own.href, appUrl: null, poolSize: 5, log: silentLog }, SCHEMA);
  });
  const owner = new Client({ connectionString: own.href });
  // The server may end before the worker does.
  owner.on("error", () => {});
  await owner.connect();
  return withEmpty("pg", database, async <Row extends object>(sql: string) => {
    const { rows } = await owner.query<Row>(sql);
    return rows;
  });
}

function withEmpty(name: Engine, database: Database, ownerQuery: TestDatabase["ownerQuery"]): TestDatabase {
  let filled: string | undefined;
  return {
    engine: name,
    database,
    ownerQuery,
    async empty() {
      filled ??= await filledTables(ownerQuery);
      const tables = await ownerQuery<{ name: string }>(filled);
      if (tables.length === 0) return;
      // Truncating makes new files for every table that refers to one of these, nearly all of them empty.
      const deletions = tables.map((table) => `delete from ${table.name}`).join("; ");
      await ownerQuery(
        `set session_replication_role = replica; ${deletions}; set session_replication_role = origin`,
      );
    },
    close: () => database.close(),
  };
}

/** The statement that names the tables with rows. */
async function filledTables(ownerQuery: TestDatabase["ownerQuery"]): Promise<string> {
  const tables = await ownerQuery<{ name: string }>(
    "select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'",
  );
  return tables
    .map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
    .join(" union all ");
}
