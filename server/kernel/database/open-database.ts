import type { Config } from "../../config.ts";
import type { Log } from "../log.ts";
import type { Database, Schema } from "./database.ts";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { openServerDatabase } from "./server-database.ts";

/**
 * Opens what the settings name, migrated and ready.
 *
 * @throws {DatabaseError} with one Russian sentence when it cannot be used
 */
export function openDatabase(config: Config, schema: Schema, log: Log): Promise<Database> {
  if (config.databaseUrl === null) return openEmbeddedDatabase(config.dataDir, schema);
  return openServerDatabase(
    { ownerUrl: config.databaseUrl, appUrl: config.databaseAppUrl, poolSize: config.databasePool, log },
    schema,
  );
}
