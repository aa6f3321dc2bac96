/** The embedded database: PostgreSQL inside this process, one folder, one connection. */
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { MikroORM } from "@mikro-orm/core";
import { PgliteDriver } from "@mikro-orm/pglite";
import { PGliteDialect } from "kysely";
import type { EntityManager } from "../unit-of-work.ts";
import { EMBEDDED_LOGIN } from "../roles.ts";
import { type Database, openOrm, ormOptions, type Schema, TYPE_PARSERS } from "./database.ts";
import { DatabaseError, explainDatabaseFailure } from "./database-error.ts";
import { listenEmbedded } from "./listen.ts";
import { lockFolder } from "./folder-lock.ts";
import { loadByJson } from "./load-rows.ts";
import { migrate } from "./migrate.ts";

/**
 * Opens the database of a data folder and brings it up to date; the folder is made when missing.
 *
 * @throws {DatabaseError} when the folder is taken, cannot be written or holds something else
 */
export async function openEmbeddedDatabase(dataDir: string, schema: Schema): Promise<Database> {
  const folder = resolve(dataDir);
  const lock = explained(() => lockFolder(folder));
  try {
    const instance = await createInstance({ dataDir: join(folder, "database") });
    const database = await openInstance(instance, schema);
    return {
      ...database,
      async close() {
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    if (error instanceof DatabaseError) throw error;
    const sentence = explainDatabaseFailure(error) ?? `Базу данных в папке ${folder} не удалось открыть.`;
    throw new DatabaseError(sentence, { cause: error });
  }
}

/** A PGlite instance that reads values as the ORM expects. */
export function createInstance(options: { dataDir?: string; loadDataDir?: Blob } = {}): Promise<PGlite> {
  return PGlite.create({ ...options, parsers: TYPE_PARSERS });
}

/** Migrates a fresh or old instance as its owner and hands it over to the login that may do nothing. */
export async function openInstance(instance: PGlite, schema: Schema): Promise<Database> {
  const migration = await migrateInstance(instance, schema);
  const [{ server_version: version }] = (
    await instance.query<{ server_version: string }>("show server_version")
  ).rows as [{ server_version: string }];
  await instance.exec(`set session authorization ${EMBEDDED_LOGIN}`);
  const orm = await openOrm(schema, PgliteDriver, new PGliteDialect({ pglite: instance }));
  return {
    em: orm.em as EntityManager,
    description: `PGlite, PostgreSQL ${version}`,
    migration,
    async ping() {
      await instance.query("select 1");
    },
    together: null,
    load: loadByJson(orm.em as EntityManager),
    listen: listenEmbedded(instance),
    async analyze() {
      await instance.exec(
        `set session authorization postgres; analyze; set session authorization ${EMBEDDED_LOGIN}`,
      );
    },
    async close() {
      await orm.close();
    },
  };
}

async function migrateInstance(instance: PGlite, schema: Schema): Promise<string> {
  await instance.exec(
    `do $$ begin if not exists (select from pg_roles where rolname = '${EMBEDDED_LOGIN}')
     then create role ${EMBEDDED_LOGIN} login noinherit; end if; end $$`,
  );
  const orm = await MikroORM.init({
    ...ormOptions(schema),
    driver: PgliteDriver,
    dbName: "postgres",
    driverOptions: { pglite: instance },
  });
  try {
    return await migrate({ orm, login: EMBEDDED_LOGIN, exec: (sql) => instance.exec(sql) });
  } finally {
    await orm.close();
  }
}

function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const sentence = explainDatabaseFailure(error);
    if (sentence === null) throw error;
    throw new DatabaseError(sentence, { cause: error });
  }
}
