/** Steps that made the tables, oldest first: one SQL file each, written by `write-migration.ts`. */
import { readdirSync, readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";
import type { NamedMigration } from "../kernel/database/migrate.ts";

const folder = new URL(".", import.meta.url);

export const MIGRATIONS: readonly NamedMigration[] = readdirSync(folder)
  .filter((file) => file.endsWith(".sql"))
  .toSorted()
  .map((file) => sqlMigration(file));

/** Statements end with a semicolon at the end of a line; a body between `$$` may hold such lines too. */
export function statementsOf(sql: string): string[] {
  const statements = [""];
  sql.split("$$").forEach((part, index) => {
    const [first = "", ...rest] = index % 2 === 0 ? part.split(/;\s*\n/) : [`$$${part}$$`];
    statements[statements.length - 1] += first;
    statements.push(...rest);
  });
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== "");
}

function sqlMigration(file: string): NamedMigration {
  const statements = statementsOf(readFileSync(new URL(file, folder), "utf8"));
  return {
    name: file.replace(/\.sql$/, ""),
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
