/** Thousands of rows of one table in the open unit of work, under its policies. */
import { PostgreSqlDriver } from "@mikro-orm/postgresql";
import { CopySource } from "./database/copy-source.ts";
import { copyText, type RowBatch } from "./database/load-rows.ts";
import { select } from "./select.ts";
import type { EntityManager } from "./unit-of-work.ts";

/**
 * Writes the rows: on a server by COPY into a temporary table, since COPY takes no table with row security;
 * embedded as JSON. Pending entities are not written first.
 *
 * @throws {Error} of the database when a row breaks a rule: the transaction is lost then
 */
export async function bulkInsert(em: EntityManager, batch: RowBatch): Promise<void> {
  if (batch.rows.length === 0) return;
  if (em.getDriver() instanceof PostgreSqlDriver) await insertByCopy(em, batch);
  else await insertByJson(em, batch);
}

async function insertByCopy(em: EntityManager, { table, columns, rows }: RowBatch): Promise<void> {
  const list = columns.join(", ");
  const stage = `bulk_${table}`;
  await em.execute(
    `create temporary table ${stage} on commit drop as select ${list} from ${table} with no data`,
    [],
    "run",
  );
  await select(em, `copy ${stage} (${list}) from stdin`, [new CopySource(copyText(rows))]);
  // One message: what it takes to hear of each counts more than the statement.
  await em.execute(
    `insert into ${table} (${list}) select ${list} from ${stage}; drop table ${stage}`,
    [],
    "run",
  );
}

async function insertByJson(em: EntityManager, { table, columns, rows }: RowBatch): Promise<void> {
  const list = columns.join(", ");
  const objects = rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]])));
  await select(
    em,
    `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
    [JSON.stringify(objects)],
  );
}
