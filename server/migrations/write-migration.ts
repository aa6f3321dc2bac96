/**
 * Writes the difference between the migrations and the entities as the next SQL file.
 *
 *     node --import @oxc-node/core/register server/migrations/write-migration.ts NAME
 *     … --squash      one fresh `0001-initial.sql` instead of all (only before the first release)
 *     … --redo FILE   writes a file anew that is not released yet, e.g. `0002-register`
 *     … --check       exit code 1 when the entities need a migration
 */
import "reflect-metadata";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { MikroORM } from "@mikro-orm/pglite";
import { ormOptions } from "../kernel/database/database.ts";
import { createInstance } from "../kernel/database/embedded-database.ts";
import { CREATE_COLLATION_SQL } from "../kernel/database/migrate.ts";
import { createRolesSql } from "../kernel/roles.ts";
import { SCHEMA } from "../schema.ts";

const [argument = "change", redone = ""] = process.argv.slice(2);
const folder = new URL(".", import.meta.url);
const isSquash = argument === "--squash";
const isRedo = argument === "--redo";

const sql = await missingSql();
if (argument === "--check") {
  if (sql !== "") console.error(`The entities need a migration:\n${sql}`);
  process.exit(sql === "" ? 0 : 1);
}
if (sql === "") {
  console.log("The migrations match the entities.");
} else {
  const old = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  if (isSquash) for (const file of old) rmSync(new URL(file, folder));
  const number = String(isSquash ? 1 : old.length + 1).padStart(4, "0");
  const file = isRedo ? `${redone}.sql` : `${number}-${isSquash ? "initial" : argument}.sql`;
  writeFileSync(new URL(file, folder), sql);
  console.log(`Written: server/migrations/${file}`);
}

/** SQL that the entities need on top of the migrations; empty when nothing is missing. */
async function missingSql(): Promise<string> {
  const instance = await createInstance();
  await instance.exec(createRolesSql());
  await instance.exec(CREATE_COLLATION_SQL);
  const migrations = isSquash ? [] : SCHEMA.migrations.filter(({ name }) => !isRedo || name < redone);
  const orm = await MikroORM.init({
    ...ormOptions({ ...SCHEMA, migrations }),
    dbName: "postgres",
    driverOptions: { pglite: instance },
  });
  await orm.migrator.up();
  const difference = await orm.schema.getUpdateSchemaSQL();
  await orm.close();
  await instance.close();
  // Functions and triggers are written by hand, in files of their own: entities know nothing of them.
  const unknown = /^(?:set names|drop (?:trigger|function) if exists)/;
  const lines = difference.split("\n").filter((line) => !unknown.test(line));
  const text = lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return text === "" ? "" : `${text}\n`;
}
