/** What is known of a paragraph. */
export interface ParagraphProperties {
  style: number;
  /** Number of the list instance, from 1; 0 switches numbering off; null says nothing. */
  list: number | null;
  level: number | null;
  isInTable: boolean;
  isRowEnd: boolean;
}

/** Properties of the characters or paragraphs stored in a stretch of the main stream. */
export interface PropertyRun<T> {
  readonly start: number;
  readonly end: number;
  readonly properties: T;
}

const PAGE_BYTES = 512;
const CODES = {
  style: 0x4600,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  deleted: 0x0800,
  hidden: 0x083c,
};
const NO_LIST_FROM = 0x07ff;

/** Runs of paragraphs, sorted by their place in the main stream. */
export function readParagraphRuns(main: Buffer, table: Buffer): PropertyRun<ParagraphProperties>[] {
  return runsOf(main, table, 13, (page, offset) => {
    const words = page[offset] ?? 0;
    const from = words === 0 ? offset + 2 : offset + 1;
    const length = words === 0 ? (page[offset + 1] ?? 0) * 2 : words * 2 - 1;
    const bytes = page.subarray(from, from + length);
    const properties = emptyParagraph(bytes.length >= 2 ? bytes.readUInt16LE(0) : 0);
    applyParagraphCodes(properties, bytes.subarray(2));
    return properties;
  });
}

/** Runs of characters that are deleted or hidden. */
export function readInvisibleRuns(main: Buffer, table: Buffer): PropertyRun<boolean>[] {
  const runs = runsOf(main, table, 1, (page, offset) => {
    let isInvisible = false;
    forEachCode(page.subarray(offset + 1, offset + 1 + (page[offset] ?? 0)), (code, operand) => {
      if (code === CODES.deleted || code === CODES.hidden) isInvisible ||= operand[0] === 1;
    });
    return isInvisible;
  });
  return runs.filter(({ properties }) => properties);
}

export function emptyParagraph(style: number): ParagraphProperties {
  return { style, list: null, level: null, isInTable: false, isRowEnd: false };
}

/** Applies a sequence of property codes to a paragraph or a paragraph style. */
export function applyParagraphCodes(properties: ParagraphProperties, codes: Buffer): void {
  forEachCode(codes, (code, operand) => {
    const byte = operand[0] ?? 0;
    if (code === CODES.style && operand.length >= 2) properties.style = operand.readUInt16LE(0);
    else if (code === CODES.level) properties.level = byte;
    else if (code === CODES.list && operand.length >= 2) properties.list = listOf(operand.readUInt16LE(0));
    else if (code === CODES.inTable) properties.isInTable = byte === 1;
    else if (code === CODES.rowEnd) properties.isRowEnd = byte === 1;
  });
}

function listOf(value: number): number {
  return value >= NO_LIST_FROM ? 0 : value;
}

/** Both kinds of properties stand in pages of 512 bytes that name stretches of the main stream. */
function runsOf<T>(
  main: Buffer,
  table: Buffer,
  entryBytes: number,
  read: (page: Buffer, offset: number) => T,
): PropertyRun<T>[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  const runs: PropertyRun<T>[] = [];
  for (let index = 0; index < count; index++) {
    const number = table.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = main.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    if (page.length < PAGE_BYTES) continue;
    const entries = Math.min(page[PAGE_BYTES - 1] ?? 0, Math.floor((PAGE_BYTES - 5) / (4 + entryBytes)));
    for (let entry = 0; entry < entries; entry++) {
      const offset = (page[(entries + 1) * 4 + entry * entryBytes] ?? 0) * 2;
      if (offset === 0) continue;
      runs.push({
        start: page.readUInt32LE(entry * 4),
        end: page.readUInt32LE((entry + 1) * 4),
        properties: read(page, offset),
      });
    }
  }
  return runs.toSorted((left, right) => left.start - right.start);
}

/** The run that holds a place of the main stream. */
export function runAt<T>(runs: readonly PropertyRun<T>[], place: number): PropertyRun<T> | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && place < run.end ? run : null;
}

const LONG_TABLE_CODE = 0xd608;

function forEachCode(codes: Buffer, visit: (code: number, operand: Buffer) => void): void {
  let at = 0;
  while (at + 2 < codes.length) {
    const code = codes.readUInt16LE(at);
    at += 2;
    const { skipped, length } = operandOf(codes, at, code);
    visit(code, codes.subarray(at + skipped, at + skipped + length));
    at += skipped + length;
  }
}

/** The three upper bits of a code tell how long its operand is. */
function operandOf(codes: Buffer, at: number, code: number): { skipped: number; length: number } {
  const kind = code >> 13;
  if (kind === 6) {
    const isLong = code === LONG_TABLE_CODE && at + 2 <= codes.length;
    return isLong
      ? { skipped: 2, length: Math.max(0, codes.readUInt16LE(at) - 1) }
      : { skipped: 1, length: codes[at] ?? 0 };
  }
  return { skipped: 0, length: [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1 };
}
