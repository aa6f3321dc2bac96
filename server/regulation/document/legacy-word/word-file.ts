import { fileProtected, formatUnknown } from "../reading/refusals.ts";
import { CompoundFile } from "./compound-file.ts";

const WORD_97 = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** Where the information block keeps the place of each table; the length stands four bytes further. */
const PLACES = {
  styles: 0x00a2,
  characterPages: 0x00fa,
  paragraphPages: 0x0102,
  pieces: 0x01a2,
  lists: 0x02e2,
  listInstances: 0x02ea,
} as const;

/** Lengths in characters of the parts of the text, in the order in which they stand. */
export interface PartLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** A document of Word 97 to 2003: its main stream, its tables and the lengths of its parts. */
export class WordFile {
  readonly main: Buffer;
  readonly parts: PartLengths;
  private readonly tables: Buffer;

  /** @throws {ResolutionFileError} FILE_PROTECTED or FORMAT_UNKNOWN; {RangeError} when it is damaged */
  constructor(bytes: Buffer) {
    const file = new CompoundFile(bytes);
    const main = file.stream("WordDocument");
    if (!main) throw formatUnknown();
    if (main.readUInt16LE(0) !== WORD_97) throw new RangeError("Older than Word 97.");
    const flags = main.readUInt16LE(10);
    if ((flags & ENCRYPTED) !== 0) throw fileProtected("DOC");
    const tables = file.stream((flags & SECOND_TABLE) !== 0 ? "1Table" : "0Table");
    if (!tables) throw new RangeError("The tables of the document are missing.");
    this.main = main;
    this.tables = tables;
    this.parts = {
      body: main.readUInt32LE(0x4c),
      footnotes: main.readUInt32LE(0x50),
      headers: main.readUInt32LE(0x54),
      macros: main.readUInt32LE(0x58),
      comments: main.readUInt32LE(0x5c),
      endnotes: main.readUInt32LE(0x60),
      textBoxes: main.readUInt32LE(0x64),
    };
  }

  /** One of the tables; empty when the document has none. */
  table(name: keyof typeof PLACES): Buffer {
    const { start, length } = this.placeOf(name);
    return this.tables.subarray(start, start + length);
  }

  /** A table with all that follows it: list levels stand behind the list of lists, uncounted. */
  tableAndBeyond(name: keyof typeof PLACES): Buffer {
    const { start, length } = this.placeOf(name);
    return length === 0 ? Buffer.alloc(0) : this.tables.subarray(start);
  }

  private placeOf(name: keyof typeof PLACES): { start: number; length: number } {
    const at = PLACES[name];
    if (at + 8 > this.main.length) return { start: 0, length: 0 };
    return { start: this.main.readUInt32LE(at), length: this.main.readUInt32LE(at + 4) };
  }
}
