/**
 * Connections that prepare the statements they send often: PostgreSQL then parses and plans each once per
 * connection. A statement prepared under one role is planned anew under another, as its policies ask.
 */
import pg, { type Connection } from "pg";
import { copyIn, CopySource } from "./copy-source.ts";
import { lineOf, sendTogether, Together } from "./send-together.ts";

/** A statement is worth preparing once it has been sent this often. */
const WORTH_PREPARING = 5;
/** Each costs every connection memory; statements beyond are sent as they are. */
const MOST_PREPARED = 100;
const MOST_COUNTED = 1_000;

/** Names for the statements of one pool. */
export class StatementNames {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly #prefix: string;

  /** @param prefix of the names; two sets of names over the same connections need two */
  constructor(prefix = "s") {
    this.#prefix = prefix;
  }

  /** The name to prepare a statement under; undefined while it is rare. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_PREPARED) return known;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (this.#uses.size >= MOST_COUNTED) this.#uses.clear();
    this.#uses.set(text, uses);
    if (uses < WORTH_PREPARING) return undefined;
    const name = `${this.#prefix}${this.#names.size}`;
    this.#names.set(text, name);
    this.#uses.delete(text);
    return name;
  }
}

type Query = (...args: unknown[]) => unknown;

/**
 * A class of clients that share these names.
 *
 * @param together names of statements that are sent together
 */
export function namingClient(names: StatementNames, together: StatementNames): typeof pg.Client {
  return class NamingClient extends pg.Client {
    // The overloads of `query` allow no override by their types; only texts with values are touched.
    override query = ((first: unknown, values: unknown, ...rest: unknown[]): unknown => {
      const query = pg.Client.prototype.query as unknown as Query;
      if (Array.isArray(values) && values[0] instanceof CopySource)
        return copyIn((stream) => query.call(this, stream), String(first), values[0]);
      if (Array.isArray(values) && values[0] instanceof Together)
        return sendTogether((message) => query.call(this, message), together, values[0].statements).then(
          (rows) => ({ command: "SELECT", rowCount: rows.length, oid: 0, fields: [], rows }),
        );
      lineOf((this as unknown as { connection: Connection }).connection);
      const isPlain = typeof first !== "string" || !Array.isArray(values) || values.length === 0;
      const name = isPlain ? undefined : names.nameOf(first);
      return name === undefined
        ? query.call(this, first, values, ...rest)
        : query.call(this, { name, text: first, values }, ...rest);
    }) as unknown as pg.Client["query"];
  };
}
