/**
 * Reads the encoding in which signature files are written (X.690). Only as much as a signature needs: definite and
 * indefinite lengths, nothing longer, deeper or more than a signature ever is.
 */

/** The bytes are not what a signature file is made of. */
export class DerError extends Error {
  override readonly name = "DerError";
}

export interface DerNode {
  /** The whole identifier octet: class, form and number. */
  readonly tag: number;
  /** The element with its header. */
  readonly whole: Buffer;
  /** What stands behind the header. */
  readonly body: Buffer;
  /** Of a constructed element its parts. */
  readonly parts: readonly DerNode[];
}

const CONSTRUCTED = 0x20;
const DEEPEST = 24;
const MOST_NODES = 20_000;

interface Budget {
  nodes: number;
}

/**
 * One element that fills the bytes.
 *
 * @throws {DerError} for anything that is cut short, goes on behind its end, or is nested without end
 */
export function readDer(bytes: Buffer): DerNode {
  const { node, end } = readNode(bytes, 0, 0, { nodes: 0 });
  if (end !== bytes.length) throw new DerError("bytes behind the end");
  return node;
}

interface Read {
  readonly node: DerNode;
  readonly end: number;
}

function readNode(bytes: Buffer, start: number, depth: number, budget: Budget): Read {
  if (depth > DEEPEST || (budget.nodes += 1) > MOST_NODES) throw new DerError("nested without end");
  const tag = byteAt(bytes, start);
  if ((tag & 0x1f) === 0x1f) throw new DerError("a tag of several octets");
  const isConstructed = (tag & CONSTRUCTED) !== 0;
  const { length, from } = readLength(bytes, start + 1);
  if (length === null) {
    if (!isConstructed) throw new DerError("an open end of what has no parts");
    const { parts, end } = readOpen(bytes, from, depth, budget);
    return {
      node: { tag, whole: bytes.subarray(start, end), body: bytes.subarray(from, end - 2), parts },
      end,
    };
  }
  const end = from + length;
  if (end > bytes.length) throw new DerError("cut short");
  const parts = isConstructed ? readParts(bytes, from, end, depth, budget) : [];
  return { node: { tag, whole: bytes.subarray(start, end), body: bytes.subarray(from, end), parts }, end };
}

/** Null stands for an open end. */
function readLength(bytes: Buffer, at: number): { length: number | null; from: number } {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { length: first, from: at + 1 };
  const count = first & 0x7f;
  if (count === 0) return { length: null, from: at + 1 };
  if (count > 4) throw new DerError("too long");
  let length = 0;
  for (let place = 1; place <= count; place += 1) length = length * 256 + byteAt(bytes, at + place);
  return { length, from: at + 1 + count };
}

function readParts(bytes: Buffer, from: number, end: number, depth: number, budget: Budget): DerNode[] {
  const parts: DerNode[] = [];
  for (let at = from; at < end;) {
    const read = readNode(bytes.subarray(0, end), at, depth + 1, budget);
    parts.push(read.node);
    at = read.end;
  }
  return parts;
}

/** Parts up to the two zero octets that close an open end. */
function readOpen(bytes: Buffer, from: number, depth: number, budget: Budget) {
  const parts: DerNode[] = [];
  for (let at = from; ;) {
    if (byteAt(bytes, at) === 0 && byteAt(bytes, at + 1) === 0) return { parts, end: at + 2 };
    const read = readNode(bytes, at, depth + 1, budget);
    parts.push(read.node);
    at = read.end;
  }
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new DerError("cut short");
  return byte;
}

export const TAG = {
  INTEGER: 0x02,
  OCTETS: 0x04,
  OID: 0x06,
  UTC_TIME: 0x17,
  TIME: 0x18,
  SEQUENCE: 0x30,
  SET: 0x31,
  /** The first context-specific element, with parts. */
  CONTEXT_0: 0xa0,
  CONTEXT_1: 0xa1,
} as const;

/** The part at a place, of the tag that has to stand there. @throws {DerError} */
export function part(node: DerNode, at: number, tag: number): DerNode {
  const found = node.parts[at];
  if (found?.tag !== tag) throw new DerError(`no element of tag ${tag} at ${at}`);
  return found;
}

/** «1.2.840.113549.1.7.2». @throws {DerError} */
export function oidOf(node: DerNode): string {
  if (node.tag !== TAG.OID || node.body.length === 0 || node.body.length > 64) throw new DerError("no OID");
  const numbers: number[] = [];
  let value = 0;
  for (const byte of node.body) {
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER) throw new DerError("an OID beyond measure");
    if ((byte & 0x80) !== 0) continue;
    numbers.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** Octets that may have been written in pieces. */
export function octetsOf(node: DerNode): Buffer {
  if (node.tag === TAG.OCTETS) return node.body;
  if (node.tag !== (TAG.OCTETS | CONSTRUCTED)) throw new DerError("no octets");
  return Buffer.concat(node.parts.map(octetsOf));
}

/** The instant of a `UTCTime` or `GeneralizedTime` in UTC; null for one written otherwise. */
export function timeOf(node: DerNode): Date | null {
  const text = node.body.toString("latin1");
  const short = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?Z$/u.exec(text);
  const long = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?Z$/u.exec(text);
  const found = node.tag === TAG.UTC_TIME ? short : node.tag === TAG.TIME ? long : null;
  if (!found) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((each) => Number(each ?? 0));
  const whole = node.tag === TAG.UTC_TIME ? year + (year < 50 ? 2000 : 1900) : year;
  const at = new Date(Date.UTC(whole, month - 1, day, hour, minute, second));
  return Number.isNaN(at.getTime()) ? null : at;
}
