/** Thousands of rows of one table in the open unit of work, under its policies. */
import { setImmediate } from "node:timers/promises";
import { PostgreSqlDriver } from "@mikro-orm/postgresql";
import { CopySource } from "./database/copy-source.ts";
import { literalOf } from "./database/literal.ts";
import { type Cell, copyText, type RowBatch } from "./database/load-rows.ts";
import { runText, select } from "./select.ts";
import type { EntityManager } from "./unit-of-work.ts";

/**
 * Rows that only have to be sent: made while the database still writes the rows before them. What all of them say
 * alike stands in the statement once.
 */
export interface ReadyRows {
  readonly table: string;
  /** Columns whose cells travel. */
  readonly own: readonly string[];
  /** Columns that are the same in all rows, as literals. */
  readonly shared: ReadonlyMap<string, string>;
  /** The rows as COPY takes them, or as JSON for the embedded database; null when there are none. */
  readonly content: Buffer | string | null;
}

/** Rows made ready in one go: what else the process does, sending the rows before them above all, goes on in between. */
const AT_ONCE = 500;

/**
 * Makes rows ready for `insertReady`.
 *
 * @param em of the database that they are for; needs no unit of work
 * @param travelling columns that `insertReady` makes others of: alike or not, their cells stay with the rows
 */
export async function readyRows(
  em: EntityManager,
  { table, columns, rows }: RowBatch,
  travelling: readonly string[] = [],
): Promise<ReadyRows> {
  const [first] = rows;
  if (!first) return { table, own: columns, shared: new Map(), content: null };
  const isOwn = columns.map(
    (name, at) => travelling.includes(name) || rows.some((row) => !isSame(row[at]!, first[at]!)),
  );
  // A statement needs a column to read from the rows, however alike they are.
  if (!isOwn.includes(true)) isOwn[0] = true;
  const own = columns.filter((_, at) => isOwn[at]);
  const shared = new Map(
    columns.flatMap((name, at) => (isOwn[at] ? [] : [[name, literalOfCell(first[at]!)] as const])),
  );
  const ownCells = (row: readonly Cell[]) => row.filter((_, at) => isOwn[at]);
  if (!isCopied(em)) return { table, own, shared, content: jsonOf(own, rows.map(ownCells)) };
  const pieces: Buffer[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await setImmediate();
    pieces.push(Buffer.from(copyText(rows.slice(from, from + AT_ONCE).map(ownCells))));
  }
  return { table, own, shared, content: Buffer.concat(pieces) };
}

const isCopied = (em: EntityManager): boolean => em.getDriver() instanceof PostgreSqlDriver;

const isSame = (one: Cell, other: Cell): boolean =>
  one === other || (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());

function literalOfCell(cell: Cell): string {
  if (cell === null) return "null";
  if (cell instanceof Date) return literalOf(cell.toISOString());
  return literalOf(typeof cell === "object" ? JSON.stringify(cell) : String(cell));
}

const jsonOf = (own: readonly string[], cells: readonly (readonly Cell[])[]): string =>
  JSON.stringify(cells.map((row) => Object.fromEntries(own.map((name, at) => [name, row[at]]))));

/**
 * Writes rows that were made ready: on a server by COPY into a temporary table, since COPY takes no table with row
 * security; embedded as JSON. Pending entities are not written first.
 *
 * @param made columns that the database makes out of the cell that travels, as expressions
 * @throws {Error} of the database when a row breaks a rule: the transaction is lost then
 */
export async function insertReady(
  em: EntityManager,
  { table, own, shared, content }: ReadyRows,
  made: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (content === null) return;
  const into = [...own, ...shared.keys()].join(", ");
  const values = [...own.map((name) => made[name] ?? name), ...shared.values()].join(", ");
  if (typeof content === "string") {
    const rows = `jsonb_populate_recordset(null::${table}, $1::jsonb)`;
    await runText(em, `insert into ${table} (${into}) select ${values} from ${rows}`, [content]);
    return;
  }
  const list = own.join(", ");
  const stage = `bulk_${table}`;
  await runText(
    em,
    `create temporary table ${stage} on commit drop as select ${list} from ${table} with no data`,
  );
  await select(em, `copy ${stage} (${list}) from stdin`, [new CopySource(content)]);
  // One message: what it takes to hear of each counts more than the statement.
  await runText(em, `insert into ${table} (${into}) select ${values} from ${stage}; drop table ${stage}`);
}

/** Makes rows ready and writes them at once. */
export async function bulkInsert(em: EntityManager, batch: RowBatch): Promise<void> {
  await insertReady(em, await readyRows(em, batch));
}
