/** Brings a database up to date as its owner: roles, tables with their policies, rights. */
import { type Migration, Migrator } from "@mikro-orm/migrations";
import type { Constructor, MikroORM, Options } from "@mikro-orm/core";
import { createRolesSql, DATABASE_ROLES } from "../roles.ts";
import { DatabaseError } from "./database-error.ts";
import { grantsOf, grantsSql } from "./grants.ts";

export interface NamedMigration {
  readonly name: string;
  readonly class: Constructor<Migration>;
}

/** Options of the migrator shared by the program and the script that writes migrations. */
export function migratorOptions(
  migrations: readonly NamedMigration[],
): Pick<Options, "extensions" | "migrations"> {
  return {
    extensions: [Migrator],
    migrations: {
      tableName: "migration",
      migrationsList: [...migrations],
      transactional: true,
      allOrNothing: true,
      snapshot: false,
      disableForeignKeys: false,
    },
  };
}

/** Orders names as Russian readers expect; engines differ in which collations they bring. */
export const CREATE_COLLATION_SQL = "create collation if not exists ru (provider = icu, locale = 'ru')";

export interface Owner {
  readonly orm: MikroORM;
  /** Runs one or several statements without parameters. */
  exec(sql: string): Promise<unknown>;
  /** Role the program will log in as. */
  readonly login: string;
}

/**
 * Runs what is pending, all or nothing, and sets the rights anew.
 *
 * @returns name of the newest migration
 * @throws {DatabaseError} when the owner may not make the roles
 */
export async function migrate(owner: Owner): Promise<string> {
  await asRoleMaker(() => owner.exec(createRolesSql()));
  await owner.exec(CREATE_COLLATION_SQL);
  await owner.orm.migrator.up();
  const grants = grantsSql(grantsOf(owner.orm.getMetadata().getAll().values()));
  await owner.exec(["begin", ...grants, "commit"].join(";\n"));
  await asRoleMaker(() => owner.exec(grantLoginSql(owner.login)));
  const executed = await owner.orm.migrator.getExecuted();
  return executed.at(-1)?.name ?? "";
}

function grantLoginSql(login: string): string {
  const grants = DATABASE_ROLES.map(
    (role) => `if not pg_has_role('${login}', '${role}', 'member') then grant ${role} to "${login}"; end if;`,
  );
  return `do $$ begin ${grants.join(" ")} end $$`;
}

/** Explains the one right that an ordinary owner of a database lacks. */
export async function asRoleMaker<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isDenied = error instanceof Error && "code" in error && error.code === "42501";
    if (!isDenied) throw error;
    throw new DatabaseError(
      "Пользователь из DATABASE_URL не может создать роли базы данных: дайте ему право CREATEROLE " +
        "или создайте роли заранее, как описано в docs/operations.md, и задайте DATABASE_APP_URL.",
      { cause: error },
    );
  }
}
