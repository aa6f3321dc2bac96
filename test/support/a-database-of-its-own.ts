/** A database that outlives the processes that use it, for tests that kill them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { loadConfig } from "../../server/config.ts";
import { FixedClock } from "../../server/kernel/clock.ts";
import { createInstance } from "../../server/kernel/database/embedded-database.ts";
import { openDatabase } from "../../server/kernel/database/open-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { unitOfWork } from "../../server/kernel/unit-of-work.ts";
import { SCHEMA } from "../../server/schema.ts";
import { inTurn, runOn } from "./postgres.ts";
import { embeddedTemplate, engine } from "./test-database.ts";
import type { World } from "./world.ts";

export interface OwnDatabase {
  /** Settings by which any process finds it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens it here, works, and closes it: no two processes may hold the embedded one. */
  open<T>(work: (world: World) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** On the engine of the project. @param now where the clock stands in `open` */
export async function aDatabaseOfItsOwn(now: string): Promise<OwnDatabase> {
  const { environment, remove } = engine === "pg" ? await onServer() : await inFolder();
  return { environment, remove, open: (work) => opened(environment, now, work) };
}

async function inFolder() {
  const folder = mkdtempSync(join(tmpdir(), "mcu-own-"));
  const dataDir = join(folder, "database");
  await (await createInstance({ dataDir, loadDataDir: embeddedTemplate() })).close();
  return {
    environment: { DATA_DIR: folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer() {
  const url = new URL(inject("postgresUrl"));
  const name = `mcu_own_${process.pid}_${Date.now().toString(36)}`;
  const create = `create database ${name} template ${inject("postgresTemplate")}`;
  await inTurn(url.href, () => runOn(url.href, create));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    environment: { DATABASE_URL: own.href },
    remove: () => runOn(url.href, `drop database ${name} with (force)`),
  };
}

async function opened<T>(
  environment: Readonly<Record<string, string>>,
  now: string,
  work: (world: World) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(loadConfig({ ...environment, DEMO: "off" }), SCHEMA, silentLog);
  try {
    return await work({
      engine,
      database,
      clock: new FixedClock(now),
      inScope: (scope, step) => unitOfWork(database.em, scope, step),
      ownerQuery: () => Promise.reject(new Error("Its owner is not at hand.")),
      empty: () => Promise.reject(new Error("It is not emptied but removed.")),
      close: () => database.close(),
    });
  } finally {
    await database.close();
  }
}
