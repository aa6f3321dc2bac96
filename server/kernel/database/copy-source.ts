/**
 * COPY inside an open transaction. The ORM's connection only takes a text with values, so what is to be
 * copied travels as the one value; `namingClient` sees it and streams it.
 */
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Rows in the text format of COPY, as the value of a `copy … from stdin`. */
export class CopySource {
  constructor(readonly bytes: Buffer) {}
}

/** Bytes of one message to the server; more of them go in several. */
const PIECE = 1 << 20;

/** Sends a COPY over a client that is in a transaction. */
export function copyIn(
  query: (stream: ReturnType<typeof copyFrom>) => void,
  sql: string,
  source: CopySource,
): Promise<pg.QueryResult> {
  const stream = copyFrom(sql);
  return new Promise((resolve, reject) => {
    stream.once("error", reject);
    stream.once("finish", () =>
      resolve({ command: "COPY", rowCount: stream.rowCount, oid: 0, fields: [], rows: [] }),
    );
    query(stream);
    const { bytes } = source;
    for (let at = 0; at < bytes.length; at += PIECE) stream.write(bytes.subarray(at, at + PIECE));
    stream.end();
  });
}
