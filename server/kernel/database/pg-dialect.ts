/**
 * PostgreSQL for an operation whose resolvers run side by side in one transaction: statements of a
 * connection go one after another, in the order they were asked for, and the scope of the transaction
 * goes out in the same message as its `begin`, and what is posted in that of its `commit`.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type { ByteRow } from "../byte-row.ts";
import type { Statement } from "../select.ts";
import { currentOpening, type Opening, scopeSql, scopeStatement } from "../unit-of-work.ts";
import { Together } from "./send-together.ts";

const BEGIN = { sql: "begin", values: [] };
const COMMIT = { sql: "commit", values: [] };

export class SerialPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new SerialPostgresDriver(this.#config);
  }
}

class SerialPostgresDriver extends PostgresDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new SerialConnection(await super.acquireConnection());
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const opening = currentOpening();
    if (opening === null) return super.beginTransaction(connection, settings);
    opening.isSent = true;
    opening.post = (statement) => (connection as SerialConnection).post(statement);
    try {
      await this.#open(connection, opening);
    } catch (error) {
      opening.error = error;
    }
  }

  async #open(connection: DatabaseConnection, opening: Opening): Promise<void> {
    const { scope, ahead } = opening;
    if (ahead.length === 0) {
      await connection.executeQuery(CompiledQuery.raw(`begin; ${scopeSql(scope)}`));
      return;
    }
    const together = new Together([BEGIN, scopeStatement(scope), ...ahead]);
    const { rows } = await connection.executeQuery<ByteRow[]>(CompiledQuery.raw("begin", [together]));
    opening.answers = rows.slice(2);
  }

  /** A connection that died cannot roll back and need not; thrown on, it would never return to the pool. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await super.releaseConnection((connection as SerialConnection).inner as never);
  }
}

class SerialConnection implements DatabaseConnection {
  #last: Promise<unknown> = Promise.resolve();
  #posted: Statement[] = [];

  constructor(readonly inner: DatabaseConnection) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const posted = this.#posted;
    if (posted.length > 0) this.#posted = [];
    const result = this.#last.then(() =>
      posted.length === 0 ? this.inner.executeQuery<Row>(query) : this.#after<Row>(posted, query),
    );
    this.#last = result.catch(() => undefined);
    return result;
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    if (this.#posted.length > 0) await this.executeQuery(CompiledQuery.raw("select"));
    yield* this.inner.streamQuery<Row>(query, chunkSize);
  }

  /** Keeps a statement for the next message. */
  post(statement: Statement): void {
    this.#posted.push(statement);
  }

  async #after<Row>(posted: readonly Statement[], query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query.sql === "rollback") return this.inner.executeQuery<Row>(query);
    if (query.sql === COMMIT.sql) {
      await this.#together([...posted, COMMIT]);
      return { rows: [] };
    }
    await this.#together(posted);
    return this.inner.executeQuery<Row>(query);
  }

  #together(statements: readonly Statement[]): Promise<unknown> {
    return this.inner.executeQuery(CompiledQuery.raw("", [new Together(statements)]));
  }
}
