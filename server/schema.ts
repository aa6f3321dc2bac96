import type { Schema } from "./kernel/database/database.ts";
import { ENTITIES } from "./entities.ts";
import { MIGRATIONS } from "./migrations/all.ts";

/** The database as the program knows it. */
export const SCHEMA: Schema = { entities: ENTITIES, migrations: MIGRATIONS };
