/**
 * One transaction per operation, in one role. The transaction's settings tell the policies whose rows it
 * may touch; they end with it, so nothing can leak into the next user of the connection.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { ByteRow } from "./byte-row.ts";
import type { DatabaseRole } from "./roles.ts";
import type { Statement } from "./select.ts";

export type EntityManager = SqlEntityManager;

/** What the transaction becomes: its role and the settings its policies read. */
export interface Scope {
  readonly role: DatabaseRole;
  /** Names as in `policies.ts`, without the prefix `app.`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** No statement may write from now on; cannot be taken back in the same transaction. */
  readonly isReadOnly?: boolean;
}

/** How a transaction gets its scope. */
export interface Opening {
  readonly scope: Scope;
  /** What goes to the database in the same message as `begin`, where the driver can. */
  readonly ahead: readonly Statement[];
  /** Rows of each of those; null where they were not sent. */
  answers: ByteRow[][] | null;
  /** Set by a driver that sent it together with `begin`; otherwise it is the first statement. */
  isSent: boolean;
  /** Sends a statement along with the next message of the transaction; set by a driver that can. */
  post: ((statement: Statement) => void) | null;
  /** What went wrong then. Thrown once the transaction can be rolled back: a failed `begin` cannot. */
  error: unknown;
}

interface Unit {
  readonly opening: Opening;
  statements: number;
}

const running = new AsyncLocalStorage<Unit>();

/** Settings every scope sets anew, so that none of an earlier scope survives. */
const SETTINGS = [
  "municipality_id",
  "region_id",
  "region_ids",
  "onboarding_region_ids",
  "account_id",
  "invitation_hash",
  "intake_key",
] as const;

/** A second transaction inside one would wait for ever on the embedded database, which has one connection. */
export class NestedUnitOfWorkError extends Error {
  override readonly name = "NestedUnitOfWorkError";

  constructor() {
    super("A unit of work is already open: use the entity manager you were given.");
  }
}

/**
 * Runs `work` in a transaction of the given scope: commits when it returns, rolls back when it throws.
 *
 * @param root the entity manager of the opened database
 * @param ahead statements to send along with the beginning: `work` gets their rows, or null where it has to run
 *   them itself
 * @throws {NestedUnitOfWorkError} when called inside another unit of work
 */
export async function unitOfWork<T>(
  root: EntityManager,
  scope: Scope,
  work: (em: EntityManager, answers: ByteRow[][] | null) => Promise<T>,
  ahead: readonly Statement[] = [],
): Promise<T> {
  if (running.getStore()) throw new NestedUnitOfWorkError();
  const opening: Opening = { scope, ahead, answers: null, isSent: false, post: null, error: null };
  const unit: Unit = { opening, statements: 0 };
  return running.run(unit, async () => {
    const em = root.fork() as EntityManager;
    await em.begin();
    try {
      if (opening.error !== null) throw opening.error;
      if (!opening.isSent) await em.execute(scopeSql(scope), [], "run");
      unit.statements = opening.answers?.length ?? 0;
      const result = await work(em, opening.answers);
      await em.commit();
      return result;
    } catch (error) {
      // A rollback that fails as well must not hide why it was needed.
      await em.rollback().catch(() => undefined);
      throw error;
    }
  });
}

/**
 * Turns the open transaction into another scope. Pending changes are written under the old one first.
 *
 * @param em the entity manager of the open unit of work
 */
export async function enterScope(em: EntityManager, scope: Scope): Promise<void> {
  await em.flush();
  await em.execute(scopeSql(scope), [], "run");
}

/** Rolls back what `attempt` wrote and gives `result` as its outcome. */
export class RefusalError<T> extends Error {
  override readonly name = "RefusalError";

  constructor(readonly result: T) {
    super("refused");
  }
}

/**
 * Runs `work` behind a savepoint. When it throws a `RefusalError`, its writes are undone and the refusal
 * is the result; the transaction lives on. Any other error goes through and ends the transaction.
 */
export async function attempt<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  await em.flush();
  await em.execute("savepoint attempt", [], "run");
  try {
    const result = await work();
    await em.flush();
    await em.execute("release savepoint attempt", [], "run");
    return result;
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    await em.execute("rollback to savepoint attempt", [], "run");
    await em.execute("release savepoint attempt", [], "run");
    em.clear();
    return error.result as T;
  }
}

/**
 * Runs what has nothing to do with the unit of work that happens to call it: on the embedded database messages
 * arrive inside the transaction that sent them.
 */
export function outsideUnitOfWork<T>(work: () => T): T {
  return running.exit(work);
}

/** Statements sent so far in the running unit of work, transaction control left out; 0 outside one. */
export function statementCount(): number {
  return running.getStore()?.statements ?? 0;
}

/** The opening of the running unit of work, for the driver that begins it; null outside one. */
export function currentOpening(): Opening | null {
  return running.getStore()?.opening ?? null;
}

/** Called by the database for each statement it sends. */
export function countStatement(): void {
  const unit = running.getStore();
  if (unit) unit.statements += 1;
}

/** The role travels as the setting `role`: one statement sets it together with the rest. */
export function scopeSql(scope: Scope): string {
  const all = settingsOf(scope);
  return `select ${all.map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`).join(", ")}`;
}

/** The same with the values apart from the text, which thereby is the same for everybody. */
export function scopeStatement(scope: Scope): Statement {
  const all = settingsOf(scope);
  return {
    sql: `select ${all.map(([name]) => `set_config('${name}', ?, true)`).join(", ")}`,
    values: all.map(([, value]) => value),
  };
}

function settingsOf(scope: Scope): (readonly [name: string, value: string])[] {
  return [
    ...SETTINGS.map((name) => [`app.${name}`, scope.settings?.[name] ?? ""] as const),
    ...(scope.isReadOnly ? ([["transaction_read_only", "on"]] as const) : []),
    ["role", scope.role] as const,
  ];
}

/** Values are ids, hashes and names of our own; quoting them is the second lock. */
function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
