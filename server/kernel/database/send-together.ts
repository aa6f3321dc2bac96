/**
 * Several statements in one message of the extended protocol, with one `Sync` at its end: PostgreSQL runs them one
 * after another in one transaction without `begin` and `commit`, and answers once.
 */
import type { Connection, Pool, Submittable } from "pg";
import { type Statement, withNumbers } from "../select.ts";
import type { ByteRow } from "../byte-row.ts";
import type { SendTogether } from "../together.ts";
import type { StatementNames } from "./naming-client.ts";
import { RawReader } from "./raw-answers.ts";

/** A statement as the protocol has it; the name is empty while it is not worth preparing. */
interface Named {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

type Hear = (bytes: Buffer) => void;

/** A connection as this file knows it. */
class Line {
  /** Names it has prepared; those of the ORM's statements are its own. */
  readonly prepared = new Set<string>();
  /** Reads what comes, past `pg`; null while `pg` reads. */
  reader: RawReader | null = null;
  readonly #stream: Connection["stream"];
  readonly #usual: readonly Hear[];

  constructor({ stream }: Connection) {
    this.#stream = stream;
    this.#usual = stream.listeners("data") as Hear[];
    writeAtOnce(stream);
    stream.removeAllListeners("data").on("data", (bytes: Buffer) => {
      if (this.reader) this.reader.read(bytes);
      else this.hand(bytes);
    });
  }

  /** Lets `pg` read. */
  hand(bytes: Buffer): void {
    for (const hear of this.#usual) hear.call(this.#stream, bytes);
  }
}

/** What is written to a corked stream goes out as one piece: many small ones cost the runtime several times as much. */
function writeAtOnce(stream: Connection["stream"]): void {
  const write = stream.write.bind(stream) as (piece: Uint8Array) => boolean;
  let held: Uint8Array[] | null = null;
  const holding = {
    cork: () => void (held ??= []),
    uncork() {
      const pieces = held;
      held = null;
      if (pieces && pieces.length > 0) write(Buffer.concat(pieces));
    },
    write: (piece: Uint8Array, ...rest: never[]): boolean =>
      held === null ? (write as (...args: unknown[]) => boolean)(piece, ...rest) : held.push(piece) > 0,
  };
  Object.assign(stream, holding);
}

const lines = new WeakMap<Connection, Line>();

/** Takes over reading and writing of a connection, once. */
export function lineOf(connection: Connection): Line {
  let line = lines.get(connection);
  if (!line) lines.set(connection, (line = new Line(connection)));
  return line;
}

/**
 * Messages over the connections of a pool.
 *
 * @param names of statements sent this way alone
 */
export function sendTogetherOver(pool: Pool, names: StatementNames): SendTogether {
  return async (statements) => {
    const client = await pool.connect();
    try {
      return await sendTogether((message) => client.query(message), names, statements);
    } finally {
      client.release();
    }
  };
}

/** Statements as the one value of a text: `namingClient` sends them over the connection of an ORM's transaction. */
export class Together {
  constructor(readonly statements: readonly Statement[]) {}
}

/**
 * Sends statements over one connection.
 *
 * @param query hands a message to the connection
 */
export function sendTogether(
  query: (message: Submittable) => unknown,
  names: StatementNames,
  statements: readonly Statement[],
): Promise<ByteRow[][]> {
  const named = statements.map((statement) => namedBy(names, statement));
  return new Promise((resolve, reject) => {
    query(new Message(named, resolve, reject));
  });
}

function namedBy(names: StatementNames, { sql, values }: Statement): Named {
  const text = withNumbers(sql);
  return { text, name: names.nameOf(text) ?? "", values: values.map(textOf) };
}

/** @throws {TypeError} for a value that has no one text */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new TypeError(`No text for a ${typeof value} in a statement.`);
}

/** What `pg` calls when the message may be sent, and when it is answered. Rows are read past it. */
class Message implements Submittable {
  readonly #statements: readonly Named[];
  readonly #resolve: (rows: ByteRow[][]) => void;
  readonly #reject: (error: Error) => void;

  constructor(
    statements: readonly Named[],
    resolve: (rows: ByteRow[][]) => void,
    reject: (error: Error) => void,
  ) {
    this.#statements = statements;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: Connection): void {
    const line = lineOf(connection);
    const pieces: Buffer[] = [];
    const collecting = collectorOf(connection, pieces);
    for (const statement of this.#statements) send(collecting, statement, line.prepared);
    collecting.sync();
    // Nothing of an earlier answer is under way: a message is not sent before the end of the one before.
    line.reader = this.#readerOn(line);
    connection.stream.write(Buffer.concat(pieces));
  }

  #readerOn(line: Line): RawReader {
    const rows: ByteRow[][] = this.#statements.map(() => []);
    let at = 0;
    return new RawReader({
      onRow: (row) => void rows[at]!.push(row),
      onComplete: () => {
        const { name } = this.#statements[at]!;
        // After a failure nobody can tell how far the server came: only what it has answered counts as prepared.
        if (name !== "") line.prepared.add(name);
        at += 1;
      },
      onOther: (bytes) => line.hand(bytes),
      onEnd: (bytes) => {
        line.reader = null;
        // Without effect after an error, which `pg` has told.
        this.#resolve(rows);
        line.hand(bytes);
      },
    });
  }

  /** The rows were given before. */
  handleReadyForQuery(): void {}

  handleError(error: Error): void {
    this.#reject(error);
  }
}

/** The same connection, but for what it writes: one write costs less than a dozen, even corked. */
function collectorOf(connection: Connection, pieces: Buffer[]): Connection {
  const stream = { writable: true, write: (piece: Buffer) => pieces.push(piece) };
  return Object.create(connection, { stream: { value: stream } }) as Connection;
}

function send(connection: Connection, { name, text, values }: Named, prepared: ReadonlySet<string>): void {
  if (name === "" || !prepared.has(name)) {
    // It may have been prepared by a message that failed later; closing what is not there is no error.
    if (name !== "") connection.close({ type: "S", name }, true);
    connection.parse({ name, text, types: [] }, true);
  }
  connection.bind({ statement: name, values: [...values] }, true);
  connection.execute({}, true);
}
