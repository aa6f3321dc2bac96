/**
 * Reads what the server answers to a message: rows are places in the bytes that came. `pg` reads everything else:
 * errors, notices, the end.
 */

import { ByteRow } from "../byte-row.ts";

/** Codes of the protocol. */
const DATA_ROW = 0x44;
const COMMAND_COMPLETE = 0x43;
const READY_FOR_QUERY = 0x5a;
/** Of no interest here: parsed, bound, closed. */
const SILENT: ReadonlySet<number> = new Set([0x31, 0x32, 0x33]);
/** A code and the length that follows it. */
const HEADER = 5;

export interface RawListener {
  onRow(row: ByteRow): void;
  /** One statement is done. */
  onComplete(): void;
  /** An error or a notice, as it came. */
  onOther(bytes: Buffer): void;
  /** The answer is at its end: this, and whatever came behind it, is not read here. */
  onEnd(bytes: Buffer): void;
}

export class RawReader {
  readonly #listener: RawListener;
  /** What came of a packet that is not complete yet. */
  #rest: Buffer | null = null;

  constructor(listener: RawListener) {
    this.#listener = listener;
  }

  read(chunk: Buffer): void {
    const bytes = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    while (at + HEADER <= bytes.length) {
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      const code = bytes[at]!;
      if (code === READY_FOR_QUERY) return this.#listener.onEnd(bytes.subarray(at));
      if (code === DATA_ROW) this.#listener.onRow(rowOf(bytes, at + HEADER));
      else if (code === COMMAND_COMPLETE) this.#listener.onComplete();
      else if (!SILENT.has(code)) this.#listener.onOther(bytes.subarray(at, end));
      at = end;
    }
    this.#rest = at === bytes.length ? null : bytes.subarray(at);
  }
}

function rowOf(bytes: Buffer, start: number): ByteRow {
  const places: number[] = [];
  let at = start + 2;
  for (let left = bytes.readUInt16BE(start); left > 0; left -= 1) {
    const length = bytes.readInt32BE(at);
    at += 4;
    // A length of −1 is null.
    places.push(length < 0 ? -1 : at, length < 0 ? -1 : at + length);
    if (length > 0) at += length;
  }
  return new ByteRow(bytes, places);
}
