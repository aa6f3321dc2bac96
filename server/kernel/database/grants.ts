/** Rights of the roles, derived from the policies of the entities: what no policy allows, no role may try. */
import type { EntityMetadata } from "@mikro-orm/core";
import { ALL_ROLES } from "../roles.ts";

const PRIVILEGES = {
  select: "select",
  insert: "insert",
  update: "update",
  delete: "delete",
  all: "select, insert, update, delete",
} as const;

export interface Grant {
  readonly table: string;
  readonly role: string;
  /** Comma-separated privileges. */
  readonly privileges: string;
}

/** The list of all rights the roles shall have. */
export function grantsOf(entities: Iterable<EntityMetadata>): Grant[] {
  return [...entities].flatMap((entity) =>
    entity.policies.flatMap((policy) =>
      (policy.roles ?? []).map((role) => ({
        table: entity.tableName,
        role,
        privileges: PRIVILEGES[policy.command ?? "all"],
      })),
    ),
  );
}

/** SQL that gives exactly these rights and takes every other one away. */
export function grantsSql(grants: readonly Grant[]): string[] {
  const roles = ALL_ROLES.join(", ");
  return [
    "revoke create on schema public from public",
    `revoke all on all tables in schema public from public, ${roles}`,
    `grant usage on schema public to ${roles}`,
    ...grants.map(({ table, role, privileges }) => `grant ${privileges} on table "${table}" to ${role}`),
  ];
}
