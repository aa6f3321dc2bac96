/** Steps that made the tables, oldest first: one SQL file each, written by `write-migration.ts`. */
import { readdirSync, readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";
import type { NamedMigration } from "../kernel/database/migrate.ts";

const folder = new URL(".", import.meta.url);

export const MIGRATIONS: readonly NamedMigration[] = readdirSync(folder)
  .filter((file) => file.endsWith(".sql"))
  .toSorted()
  .map((file) => sqlMigration(file));

/** Statements end with a semicolon at the end of a line. */
function sqlMigration(file: string): NamedMigration {
  const statements = readFileSync(new URL(file, folder), "utf8")
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  return {
    name: file.replace(/\.sql$/, ""),
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
