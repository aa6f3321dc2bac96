/** Builds small documents of Word 97 by hand, for tests: nothing else here writes that format. */

export interface DocParagraph {
  readonly text: string;
  /** Level of the only list, from 0. */
  readonly level?: number;
  /** Ends a cell, or the row after the last cell. */
  readonly cell?: "end" | "row";
  /** Characters of the text that a revision has deleted. */
  readonly deleted?: { readonly from: number; readonly to: number };
}

const TEXT_AT = 1024;
const SECTOR = 512;

const word = (value: number): Buffer => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
const long = (value: number): Buffer => Buffer.concat([word(value & 0xffff), word(value >>> 16)]);
const padded = (bytes: Buffer, unit: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((unit - (bytes.length % unit)) % unit)]);

/** A `.doc` file with a list of three levels: «1.», «1.1.», «а)». */
export function docFile(paragraphs: readonly DocParagraph[], flags = 0): Buffer {
  const text = paragraphs.map((paragraph) => paragraph.text + (paragraph.cell ? "\x07" : "\r")).join("");
  const encoded = padded(Buffer.from(text, "utf16le"), SECTOR);
  const firstPage = (TEXT_AT + encoded.length) / SECTOR;
  const tables = new Tables();
  const head = Buffer.alloc(TEXT_AT);
  word(0xa5ec).copy(head, 0);
  word(0xc1).copy(head, 2);
  word(0x0200 | flags).copy(head, 10);
  long(text.length).copy(head, 0x4c);
  const ends = long(TEXT_AT + text.length * 2);
  tables.put(head, 0xfa, Buffer.concat([long(TEXT_AT), ends, long(firstPage + 1)]));
  tables.put(head, 0x102, Buffer.concat([long(TEXT_AT), ends, long(firstPage)]));
  tables.put(head, 0x1a2, pieceTable(text.length));
  tables.put(head, 0x2e2, listTable());
  tables.put(head, 0x2ea, Buffer.concat([long(1), long(77), Buffer.alloc(12), long(0xffffffff)]));
  const main = Buffer.concat([head, encoded, paragraphPage(paragraphs), characterPage(paragraphs)]);
  return compoundFile({ WordDocument: padded(main, 4096), "1Table": tables.bytes() });
}

class Tables {
  private readonly parts: Buffer[] = [];
  private length = 0;

  put(head: Buffer, place: number, table: Buffer): void {
    long(this.length).copy(head, place);
    long(table.length).copy(head, place + 4);
    this.parts.push(table);
    this.length += table.length;
  }

  bytes(): Buffer {
    return Buffer.concat(this.parts);
  }
}

function pieceTable(length: number): Buffer {
  return Buffer.concat([Buffer.from([2]), long(16), long(0), long(length), word(0), long(TEXT_AT), word(0)]);
}

function listTable(): Buffer {
  const head = Buffer.alloc(28);
  long(77).copy(head, 0);
  const level = (format: number, marker: string): Buffer => {
    const fixed = Buffer.alloc(28);
    long(1).copy(fixed, 0);
    fixed[4] = format;
    return Buffer.concat([fixed, word(marker.length), Buffer.from(marker, "utf16le")]);
  };
  const levels = [level(0, "\0."), level(0, "\0.\x01."), level(58, "\x02)")];
  while (levels.length < 9) levels.push(level(0, ""));
  return Buffer.concat([word(1), head, ...levels]);
}

function paragraphPage(paragraphs: readonly DocParagraph[]): Buffer {
  const page = Buffer.alloc(SECTOR);
  let position = TEXT_AT;
  let free = SECTOR - 2;
  paragraphs.forEach((paragraph, index) => {
    long(position).copy(page, index * 4);
    position += (paragraph.text.length + 1) * 2;
    const codes = Buffer.concat([word(0), codesOf(paragraph)]);
    const bytes = Buffer.concat([Buffer.from([Math.ceil((codes.length + 1) / 2)]), codes]);
    free = Math.floor((free - bytes.length - 1) / 2) * 2;
    bytes.copy(page, free);
    page[(paragraphs.length + 1) * 4 + index * 13] = free / 2;
  });
  long(position).copy(page, paragraphs.length * 4);
  page[SECTOR - 1] = paragraphs.length;
  return page;
}

function codesOf({ level, cell }: DocParagraph): Buffer {
  const codes: Buffer[] = [];
  if (level !== undefined) codes.push(word(0x260a), Buffer.from([level]), word(0x460b), word(1));
  if (cell) codes.push(word(0x2416), Buffer.from([1]));
  if (cell === "row") codes.push(word(0x2417), Buffer.from([1]));
  return Buffer.concat(codes);
}

function characterPage(paragraphs: readonly DocParagraph[]): Buffer {
  const page = Buffer.alloc(SECTOR);
  let position = TEXT_AT;
  const runs: { start: number; end: number }[] = [];
  for (const { text, deleted } of paragraphs) {
    if (deleted) runs.push({ start: position + deleted.from * 2, end: position + deleted.to * 2 });
    position += (text.length + 1) * 2;
  }
  const bounds = [TEXT_AT, ...runs.flatMap(({ start, end }) => [start, end]), position];
  bounds.forEach((bound, index) => long(bound).copy(page, index * 4));
  const count = bounds.length - 1;
  Buffer.from([3, 0x00, 0x08, 1]).copy(page, 400);
  for (let index = 1; index < count; index += 2) page[bounds.length * 4 + index] = 200;
  page[SECTOR - 1] = count;
  return page;
}

/** Streams of at least 4,096 bytes stand in sectors, shorter ones in the small sectors of the root. */
export function compoundFile(streams: Record<string, Buffer>): Buffer {
  const END = 0xfffffffe;
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const add = (bytes: Buffer, size: number, into: Buffer[], chain: number[]): number => {
    const start = into.length;
    const whole = padded(bytes, size);
    for (let at = 0; at < whole.length; at += size) {
      into.push(whole.subarray(at, at + size));
      chain.push(at + size < whole.length ? into.length : END);
    }
    return whole.length === 0 ? END : start;
  };
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => ({
    name,
    size: bytes.length,
    start: bytes.length >= 4096 ? add(bytes, SECTOR, sectors, table) : add(bytes, 64, small, smallTable),
  }));
  const smallBytes = Buffer.concat(small);
  const root = {
    name: "Root Entry",
    size: smallBytes.length,
    start: add(smallBytes, SECTOR, sectors, table),
  };
  const directory = add(
    Buffer.concat([
      directoryEntry(root, 5),
      ...entries.map((entry, index) =>
        directoryEntry(entry, 2, index + 2 <= entries.length ? index + 2 : NONE),
      ),
    ]),
    SECTOR,
    sectors,
    table,
  );
  const smallTableStart = add(Buffer.concat(smallTable.map(long)), SECTOR, sectors, table);
  const tableStart = sectors.length;
  table.push(0xfffffffd);
  sectors.push(Buffer.concat([...table.map(long), Buffer.alloc(SECTOR - table.length * 4, 0xff)]));
  return Buffer.concat([compoundHead(tableStart, directory, smallTableStart), ...sectors]);
}

function compoundHead(table: number, directory: number, smallTable: number): Buffer {
  const head = Buffer.alloc(SECTOR, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head, 0);
  head.fill(0, 8, 76);
  word(9).copy(head, 30);
  word(6).copy(head, 32);
  long(1).copy(head, 44);
  long(directory).copy(head, 48);
  long(4096).copy(head, 56);
  long(smallTable).copy(head, 60);
  long(1).copy(head, 64);
  long(0xfffffffe).copy(head, 68);
  long(table).copy(head, 76);
  return head;
}

const NONE = 0xffffffff;

/** @param right number of the entry that follows in the directory's tree */
function directoryEntry(
  entry: { name: string; size: number; start: number },
  type: number,
  right = NONE,
): Buffer {
  const bytes = Buffer.alloc(128);
  long(NONE).copy(bytes, 68);
  long(right).copy(bytes, 72);
  long(type === 5 ? 1 : NONE).copy(bytes, 76);
  bytes.write(entry.name, 0, "utf16le");
  word((entry.name.length + 1) * 2).copy(bytes, 64);
  bytes[66] = type;
  long(entry.start).copy(bytes, 116);
  long(entry.size).copy(bytes, 120);
  return bytes;
}
