/** An opened database. Outside a unit of work its login may do nothing. */
import { type EntityClass, MikroORM, type Options } from "@mikro-orm/core";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import { type Dialect, Kysely } from "kysely";
import { countStatement, type EntityManager } from "../unit-of-work.ts";
import { quoteWholeTexts } from "./literal.ts";
import type { Listen } from "./listen.ts";
import type { LoadRows } from "./load-rows.ts";
import type { SendTogether } from "../together.ts";
import { migratorOptions, type NamedMigration } from "./migrate.ts";

/** The tables of the program and the steps that made them. */
export interface Schema {
  readonly entities: readonly EntityClass<object>[];
  readonly migrations: readonly NamedMigration[];
}

export interface Database {
  /** Root of all entity managers; used only to open units of work. */
  readonly em: EntityManager;
  /** E.g. `PGlite, PostgreSQL 18.3`. */
  readonly description: string;
  /** Name of the newest migration. */
  readonly migration: string;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Reads without a unit of work of their own; null on the embedded database, which gains nothing by it. */
  readonly together: SendTogether | null;
  /** Writes rows of one municipality by the ten thousand. */
  readonly load: LoadRows;
  /** Tells the planner how many rows there are now; worth it after a load. */
  analyze(): Promise<void>;
  /** Hears what transactions send by `pg_notify`, of this process and of others. */
  readonly listen: Listen;
  close(): Promise<void>;
}

/** Options every ORM of the program shares, whatever the engine. */
export function ormOptions(schema: Schema) {
  return {
    entities: [...schema.entities],
    metadataProvider: ReflectMetadataProvider,
    ensureDatabase: false,
    // What is worth saying is said by our own log.
    logger: () => {},
    forceUtcTimezone: true,
    validateRequired: true,
    ...migratorOptions(schema.migrations),
  };
}

/** The ORM of the runtime over a ready-made dialect; every statement is counted for its unit of work. */
export async function openOrm(
  schema: Schema,
  driver: Options["driver"],
  dialect: Dialect,
): Promise<MikroORM> {
  const client = new Kysely<unknown>({ dialect, log: countStatement });
  const orm = await MikroORM.init({
    ...ormOptions(schema),
    driver,
    dbName: "mcu",
    driverOptions: client,
  });
  quoteWholeTexts(orm);
  return orm;
}

const asText = (text: string) => text;

/** Days, instants and intervals stay text, as the ORM expects them; by type id. */
export const TYPE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  1082: asText,
  1114: asText,
  1184: asText,
  1186: asText,
};
