import iconv from "iconv-lite";
import { LONGEST_TEXT, textTooLong } from "../reading/refusals.ts";

/** A stretch of text stored in one place of the file. */
export interface WordPiece {
  /** First character of the whole text. */
  readonly start: number;
  readonly end: number;
  /** Place of the first character in the main stream. */
  readonly filePosition: number;
  readonly bytesPerCharacter: 1 | 2;
}

const PROPERTIES = 1;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

/** Reads the table of pieces. */
export function readPieces(table: Buffer): WordPiece[] {
  let at = 0;
  while (table[at] === PROPERTIES) at += 3 + table.readUInt16LE(at + 1);
  if (table[at] !== PIECE_TABLE) throw new RangeError("The table of pieces is missing.");
  const first = at + 5;
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12);
  const pieces: WordPiece[] = [];
  for (let index = 0; index < count; index++) {
    const start = table.readUInt32LE(first + index * 4);
    const end = table.readUInt32LE(first + (index + 1) * 4);
    const place = table.readUInt32LE(first + (count + 1) * 4 + index * 8 + 2);
    const isCompressed = (place & COMPRESSED) !== 0;
    if (end < start) throw new RangeError("Pieces of the text are out of order.");
    if (end > LONGEST_TEXT) throw textTooLong();
    pieces.push({
      start,
      end,
      filePosition: isCompressed ? (place & ~COMPRESSED) >>> 1 : place,
      bytesPerCharacter: isCompressed ? 1 : 2,
    });
  }
  return pieces;
}

/** The whole text; characters stand at the positions that the pieces name. */
export function textOfPieces(main: Buffer, pieces: readonly WordPiece[]): string {
  return pieces
    .map((piece) => {
      const length = (piece.end - piece.start) * piece.bytesPerCharacter;
      const bytes = main.subarray(piece.filePosition, piece.filePosition + length);
      if (bytes.length < length) throw new RangeError("A piece of the text lies outside the file.");
      return piece.bytesPerCharacter === 2 ? bytes.toString("utf16le") : iconv.decode(bytes, "windows-1252");
    })
    .join("");
}

/** Where each character of the text stands in the main stream. Ask in ascending order for speed. */
export class FilePositions {
  private index = 0;

  constructor(private readonly pieces: readonly WordPiece[]) {}

  /** @returns null when no piece holds the character */
  of(character: number): number | null {
    if ((this.pieces[this.index]?.start ?? 0) > character) this.index = 0;
    while (this.index < this.pieces.length && (this.pieces[this.index]?.end ?? 0) <= character) this.index++;
    const piece = this.pieces[this.index];
    if (!piece || character < piece.start) return null;
    return piece.filePosition + (character - piece.start) * piece.bytesPerCharacter;
  }
}
