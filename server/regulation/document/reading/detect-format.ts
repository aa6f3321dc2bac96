import type { SourceText } from "../source-text.ts";
import { fileProtected, formatUnknown } from "./refusals.ts";

export type DocumentFormat = SourceText["format"];

const HEAD_BYTES = 4096;
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const UTF16_MAGIC = /^(?:\xff\xfe|\xfe\xff)/;
// Pictures, programs, archives and media, told by their first bytes.
const FOREIGN =
  // oxlint-disable-next-line no-control-regex -- magic bytes are read as characters
  /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|MZ|\x7fELF|\xca\xfe\xba\xbe|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ|ID3|OggS|RIFF|.{4}ftyp|SQLite format 3|wOF[F2]|%!PS|AT&TFORM)/s;

/**
 * What a file is, by its content first and its name second.
 *
 * @throws {ResolutionFileError} FORMAT_UNKNOWN or FILE_PROTECTED
 */
export function detectFormat(bytes: Uint8Array, fileName: string): DocumentFormat | "ZIP" {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (OLE_MAGIC.every((byte, index) => bytes[index] === byte)) return detectCompound(bytes);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "ZIP";
  // Some printers and scanners write a few bytes before the sign of a PDF.
  if (head.slice(0, 1024).includes("%PDF-")) return "PDF";
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return "RTF";
  if (FOREIGN.test(head)) throw formatUnknown();
  return detectText(bytes, head, fileName);
}

/** An OLE compound file is a Word document, an encrypted DOCX, or something that is no text at all. */
function detectCompound(bytes: Uint8Array): DocumentFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw fileProtected("DOCX");
  if (buffer.includes(Buffer.from("WordDocument", "utf16le"))) return "DOC";
  throw formatUnknown();
}

function detectText(bytes: Uint8Array, head: string, fileName: string): DocumentFormat {
  if (!UTF16_MAGIC.test(head) && looksBinary(bytes)) throw formatUnknown();
  const plain = head.replaceAll("\0", "");
  if (
    /^[^<]{0,8}\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i.test(
      plain,
    )
  ) {
    return "HTML";
  }
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === "md" || extension === "markdown") return "MD";
  if ((extension === "htm" || extension === "html") && /<[a-z][^>]*>/i.test(plain)) return "HTML";
  return "TXT";
}

const SAMPLE_BYTES = 64 * 1024;
const LARGEST_SHARE_OF_CONTROLS = 0.01;

/** Text has next to no control characters; UTF-16 without a mark has a zero in every other place. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  let zeroes = 0;
  for (const byte of sample) {
    if (byte === 0) zeroes++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  // Cyrillic in UTF-16 repeats the byte 04 and keeps zeroes for spaces and digits only.
  const highBytes = sample.reduce((count, byte) => count + (byte === 4 ? 1 : 0), 0);
  if (zeroes > 0 && highBytes + zeroes > sample.length * 0.35) return false;
  return zeroes > 0 || controls > sample.length * LARGEST_SHARE_OF_CONTROLS;
}
