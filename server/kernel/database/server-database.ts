/** A PostgreSQL server: migrated by the owner of the database, used by a login that owns nothing. */
import { createHmac } from "node:crypto";
import { MikroORM } from "@mikro-orm/core";
import { PostgreSqlDriver } from "@mikro-orm/postgresql";

import { Client, escapeIdentifier, escapeLiteral, Pool, types } from "pg";
import type { Log } from "../log.ts";
import { loginRole } from "../roles.ts";
import type { EntityManager } from "../unit-of-work.ts";
import { type Database, openOrm, ormOptions, type Schema, TYPE_PARSERS } from "./database.ts";
import { DatabaseError, explainDatabaseFailure } from "./database-error.ts";
import { loadByCopy } from "./load-rows.ts";
import { listenOnServer } from "./listen.ts";
import { asRoleMaker, migrate } from "./migrate.ts";
import { namingClient, StatementNames } from "./naming-client.ts";
import { SerialPostgresDialect } from "./pg-dialect.ts";
import { sendTogetherOver } from "./send-together.ts";

const OLDEST_VERSION = 150_000;
/** Any number of ours: processes that start together migrate one after another. */
const MIGRATION_LOCK = 7_205_115;
const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;

export interface ServerOptions {
  readonly ownerUrl: string;
  /** Login made by an administrator; absent: one is made and its password derived from the owner's. */
  readonly appUrl: string | null;
  readonly poolSize: number;
  readonly log: Log;
}

/**
 * Opens the database and brings it up to date.
 *
 * @throws {DatabaseError} when it cannot be reached, is too old, or the owner may not make roles
 */
export async function openServerDatabase(options: ServerOptions, schema: Schema): Promise<Database> {
  try {
    const prepared = await asOwner(options, (owner) => prepare(owner, options, schema));
    return await openPool(prepared, options, schema);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const sentence = explainDatabaseFailure(error);
    if (sentence === null) throw error;
    throw new DatabaseError(sentence, { cause: error });
  }
}

interface Prepared {
  readonly migration: string;
  readonly version: string;
  readonly appUrl: string;
  /** The owner of the database is bound by no policy. */
  readonly isUnbound: boolean;
}

async function asOwner<T>(options: ServerOptions, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({
    connectionString: options.ownerUrl,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "mcu-migrate",
  });
  owner.on("error", (error) => options.log.warn("database.owner_connection_lost", { reason: error.message }));
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function prepare(owner: Client, options: ServerOptions, schema: Schema): Promise<Prepared> {
  const { rows } = await owner.query<{
    number: number;
    version: string;
    database: string;
    isUnbound: boolean;
  }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            current_database() as database,
            (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "isUnbound"`,
  );
  const { number, version, database, isUnbound } = rows[0]!;
  if (number < OLDEST_VERSION) {
    throw new DatabaseError(`PostgreSQL ${version} слишком стар: нужен PostgreSQL 15 или новее.`);
  }
  await owner.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  const appUrl = options.appUrl ?? (await ensureLogin(owner, options.ownerUrl, loginRole(database)));
  const orm = await MikroORM.init({
    ...ormOptions(schema),
    driver: PostgreSqlDriver,
    clientUrl: options.ownerUrl,
    pool: { min: 0, max: 1 },
  });
  try {
    const login = decodeURIComponent(new URL(appUrl).username);
    const migration = await migrate({ orm, login, exec: (sql) => owner.query(sql) });
    return { migration, version, appUrl, isUnbound };
  } finally {
    await orm.close();
  }
}

/**
 * Makes the login that owns nothing. Its password follows from the owner's, so that every API process
 * knows it and none has to be told.
 */
async function ensureLogin(owner: Client, ownerUrl: string, login: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac("sha256", `${decodeURIComponent(url.password)}:${login}`)
    .update("runtime login")
    .digest("base64url");
  const name = escapeIdentifier(login);
  await asRoleMaker(async () => {
    const { rowCount } = await owner.query("select from pg_roles where rolname = $1", [login]);
    await owner.query(
      `${rowCount ? "alter" : "create"} role ${name} login noinherit password ${escapeLiteral(password)}`,
    );
  });
  url.username = encodeURIComponent(login);
  url.password = encodeURIComponent(password);
  return url.href;
}

async function openPool(prepared: Prepared, options: ServerOptions, schema: Schema): Promise<Database> {
  const together = new StatementNames("t");
  const pool = new Pool({
    connectionString: prepared.appUrl,
    max: options.poolSize,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    application_name: "mcu-api",
    types: { getTypeParser: (id, format) => TYPE_PARSERS[id] ?? types.getTypeParser(id, format) },
    Client: namingClient(new StatementNames(), together),
  });
  // Without a listener a connection that dies takes the process with it, idle or in use.
  const onLost = (error: Error) => options.log.warn("database.connection_lost", { reason: error.message });
  pool.on("error", onLost);
  pool.on("connect", (client) => void client.on("error", onLost));
  const orm = await openOrm(schema, PostgreSqlDriver, new SerialPostgresDialect({ pool }));
  await pool.query("select 1");
  return {
    em: orm.em as EntityManager,
    description: `PostgreSQL ${prepared.version}`,
    migration: prepared.migration,
    async ping() {
      await pool.query("select 1");
    },
    together: sendTogetherOver(pool, together),
    load: prepared.isUnbound ? loadByCopy(options.ownerUrl, true) : loadByCopy(prepared.appUrl, false),
    listen: listenOnServer(prepared.appUrl, options.log),
    analyze: () => asOwner(options, async (owner) => void (await owner.query("analyze"))),
    async close() {
      await orm.close();
    },
  };
}
