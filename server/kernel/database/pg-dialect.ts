/**
 * PostgreSQL for an operation whose resolvers run side by side in one transaction: statements of a
 * connection go one after another, in the order they were asked for, and the scope of the transaction
 * goes out in the same message as its `begin`.
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
import { currentOpening } from "../unit-of-work.ts";

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
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; ${opening.sql}`));
    } catch (error) {
      opening.error = error;
    }
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

  constructor(readonly inner: DatabaseConnection) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = this.#last.then(() => this.inner.executeQuery<Row>(query));
    this.#last = result.catch(() => undefined);
    return result;
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.inner.streamQuery<Row>(query, chunkSize);
  }
}
