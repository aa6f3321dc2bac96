import WordExtractor from "word-extractor";
import { fileProtected } from "../reading/refusals.ts";
import type { ReadText } from "../read-document.ts";

const SECTOR_BYTES = 512;
const WORD_IDENTIFIERS = [0xa5ec, 0xa5dc];
/** Bits of the flags at offset 10 of the file information block. */
const ENCRYPTED = 0x0100;

/**
 * Reads a document of Word 97 to 2003: body, text boxes and notes.
 *
 * @throws {ResolutionFileError} FILE_PROTECTED; {Error} when the file is damaged
 */
export async function readDoc(bytes: Uint8Array): Promise<ReadText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(buffer)) throw fileProtected("DOC");
  const document = await new WordExtractor().extract(buffer);
  const parts = [
    document.getTextboxes({ includeHeadersAndFooters: false }),
    document.getBody(),
    document.getFootnotes(),
    document.getEndnotes(),
  ];
  return { text: parts.filter((part) => part.trim() !== "").join("\n"), encoding: null };
}

/** The information block stands at the beginning of a sector. */
function isEncrypted(buffer: Buffer): boolean {
  for (let at = SECTOR_BYTES; at + 12 <= buffer.length; at += SECTOR_BYTES) {
    if (!WORD_IDENTIFIERS.includes(buffer.readUInt16LE(at))) continue;
    const version = buffer.readUInt16LE(at + 2);
    if (version >= 0x65 && version < 0x200) return (buffer.readUInt16LE(at + 10) & ENCRYPTED) !== 0;
  }
  return false;
}
