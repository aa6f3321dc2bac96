/** Rows that a hand-written statement read, as entities of the unit of work. */
import type { EntityClass } from "@mikro-orm/core";
import type { EntityManager } from "./unit-of-work.ts";

/**
 * The entity of a row, as `em.find` would make it: registered, and no longer what it was when it was known before.
 * `em.map` does the same and takes the picture to compare with twice.
 *
 * @param row all columns of the table, as the database names them
 */
export function readEntity<Row extends object>(
  em: EntityManager,
  entity: EntityClass<Row>,
  row: object,
): Row {
  const data = em.getDriver().mapResult(row as never, em.getMetadata().get(entity));
  return em.getEntityFactory().create<Row>(entity, data as never, {
    merge: true,
    refresh: true,
    convertCustomTypes: true,
  });
}
