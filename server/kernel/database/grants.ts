/** Rights of the roles, derived from the policies of the entities: what no policy allows, no role may try. */
import type { EntityMetadata, EntityProperty, PolicyDef } from "@mikro-orm/core";
import type { ColumnPolicy } from "../policies.ts";
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
        privileges: privilegesOf(entity, policy),
      })),
    ),
  );
}

/** A policy of some columns gives rights to those alone. */
function privilegesOf(entity: EntityMetadata, policy: PolicyDef | ColumnPolicy): string {
  const privileges = PRIVILEGES[policy.command ?? "all"];
  if (!("only" in policy)) return privileges;
  const properties: Readonly<Record<string, EntityProperty | undefined>> = entity.properties;
  const columns = policy.only.flatMap((name) => {
    const property = properties[name];
    if (!property)
      throw new Error(`A policy of ${entity.tableName} names a column it does not have: ${name}`);
    return property.fieldNames;
  });
  return `${privileges} (${columns.map((column) => `"${column}"`).join(", ")})`;
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
