/**
 * What is pending in an entity manager, written by one statement. A message to the database costs a request more
 * than the rows in it; the ORM sends one for each table.
 */
import { type ChangeSet, ChangeSetType } from "@mikro-orm/core";
import { post, select, type Statement } from "./select.ts";
import type { EntityManager } from "./unit-of-work.ts";

type Change = ChangeSet<object>;

/**
 * Writes new and changed rows as `em.flush()` would, all of them by one statement. Where something else is
 * pending, removals or collections, it is `em.flush()`.
 */
export function writeTogether(em: EntityManager): Promise<void> {
  return write(em, async ({ sql, values }) => void (await select(em, sql, values)));
}

/** As above, without waiting for it: `post`. For what nothing can go wrong with but by a bug. */
export function writeLater(em: EntityManager): Promise<void> {
  return write(em, ({ sql, values }) => post(em, sql, values));
}

async function write(em: EntityManager, run: (statement: Statement) => Promise<void>): Promise<void> {
  const uow = em.getUnitOfWork();
  uow.computeChangeSets();
  const changes = uow.getChangeSets() as Change[];
  const isMore =
    uow.getRemoveStack().size + uow.getCollectionUpdates().length + uow.getExtraUpdates().size > 0;
  if (changes.length < 2 || isMore || !changes.every(isPlain)) return em.flush();
  const parts = changes.map(partOf);
  const last = parts.length - 1;
  const others = parts.slice(0, last).map(({ sql }, at) => `w${at} as (${sql})`);
  await run({
    sql: `with ${others.join(", ")} ${parts[last]!.sql}`,
    values: parts.flatMap(({ values }) => values),
  });
  for (const { entity, payload, originalEntity } of changes) {
    uow.getPersistStack().delete(entity);
    uow.register(entity, { ...originalEntity, ...payload }, { refresh: true });
  }
}

/** Rows of tables whose columns are values; nothing that the database makes up has to be read back. */
const isPlain = ({ type, meta, entity, payload }: Change): boolean =>
  (type === ChangeSetType.CREATE || type === ChangeSetType.UPDATE) &&
  !meta.versionProperty &&
  Object.keys(payload).every((name) => {
    const { fieldNames, columnTypes } = meta.properties[name as never] as Column;
    const value = (entity as Record<string, unknown>)[name];
    const isObject = typeof value === "object" && value !== null && !(value instanceof Date);
    return fieldNames.length === 1 && (!isObject || columnTypes[0] === "jsonb");
  });

interface Column {
  readonly fieldNames: readonly string[];
  readonly columnTypes: readonly string[];
}

function partOf({ type, meta, entity, payload }: Change): Statement {
  const row = entity as Record<string, unknown>;
  const column = (name: string) => `"${(meta.properties[name as never] as Column).fieldNames[0]}"`;
  const names = Object.keys(payload);
  const values = names.map((name) => valueOf(row[name]));
  if (type === ChangeSetType.CREATE) {
    const places = names.map(() => "?").join(", ");
    return {
      sql: `insert into "${meta.tableName}" (${names.map(column).join(", ")}) values (${places})`,
      values,
    };
  }
  const keys = meta.primaryKeys as string[];
  return {
    sql: `update "${meta.tableName}" set ${names.map((name) => `${column(name)} = ?`).join(", ")}
      where ${keys.map((name) => `${column(name)} = ?`).join(" and ")}`,
    values: [...values, ...keys.map((name) => valueOf(row[name]))],
  };
}

/** Objects are JSON; instants have one text on every engine. */
function valueOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value === undefined) return null;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
