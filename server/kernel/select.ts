import { CompiledQuery, type Transaction } from "kysely";
import { countStatement, currentOpening, type EntityManager } from "./unit-of-work.ts";

/** A hand-written statement; its values stand as `?` in the text. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Texts with `$1, $2…` by texts with `?`; reads are few and written by hand. */
const numbered = new Map<string, string>();
const MOST_TEXTS = 1_000;

/**
 * Runs a hand-written statement with its values apart from the text, so that the database can keep its plan;
 * `em.execute` writes values into the text. Entities pending in the manager are not written first.
 *
 * @param em the entity manager of an open unit of work
 * @param sql values as `?`; no other question mark may stand in it
 * @throws {Error} outside a unit of work
 */
export async function select<Row>(
  em: EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await transactionOf(em).executeQuery<Row>(
    CompiledQuery.raw(withNumbers(sql), [...values]),
  );
  return rows;
}

/**
 * Runs a text as it is, question marks and all: several statements when there are no values. Rows are not read.
 *
 * @param values stand as `$1, $2…` in the text
 * @throws {Error} outside a unit of work
 */
export async function runText(
  em: EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<void> {
  await transactionOf(em).executeQuery(CompiledQuery.raw(sql, [...values]));
}

/**
 * Runs a hand-written statement whose rows nobody reads, without waiting for it: it goes to the database ahead of the
 * next statement of the transaction, in the message of `commit` when none follows. What goes wrong with it is thrown
 * there. Where the driver cannot, it is run at once.
 *
 * @throws {Error} outside a unit of work
 */
export async function post(em: EntityManager, sql: string, values: readonly unknown[]): Promise<void> {
  const opening = currentOpening();
  if (!opening?.post) return void (await select(em, sql, values));
  transactionOf(em);
  opening.post({ sql, values });
  countStatement();
}

function transactionOf(em: EntityManager): Transaction<unknown> {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error("A statement needs an open unit of work.");
  return transaction;
}

/** The text with `$1, $2…` for each `?`. */
export function withNumbers(sql: string): string {
  let text = numbered.get(sql);
  if (text === undefined) {
    let count = 0;
    text = sql.replaceAll("?", () => `$${(count += 1)}`);
    if (numbered.size < MOST_TEXTS) numbered.set(sql, text);
  }
  return text;
}
