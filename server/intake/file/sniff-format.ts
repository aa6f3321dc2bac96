/** What kind of file it is, by its content: names lie. */
import { FileRefusalError } from "./file-refusal.ts";

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const UTF16 = /^(?:\xff\xfe|\xfe\xff)/;

/**
 * @param sample the first quarter of a megabyte, or all of a shorter file
 * @throws {FileRefusalError} with what to do instead
 */
export function sniffFormat(sample: Uint8Array): "CSV" | "XLSX" {
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
  if (bytes.length === 0) throw new FileRefusalError("EMPTY");
  const head = bytes.subarray(0, 4096).toString("latin1");
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw oleRefusal(bytes);
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return zipKind(bytes);
  if (head.slice(0, 1024).includes("%PDF-")) throw new FileRefusalError("PDF");
  if (/^\s*\{\\rtf/.test(head)) throw new FileRefusalError("WORD");
  const plain = head.replace(/^\xef\xbb\xbf/, "").replaceAll("\0", "");
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta|table)\b/i.test(plain))
    throw new FileRefusalError("HTML");
  if (/^\s*<\?xml|^\s*[{[]\s*["{[]/.test(plain) || isBinary(bytes, head))
    throw new FileRefusalError("NOT_A_TABLE");
  if (plain.trim() === "") throw new FileRefusalError("EMPTY");
  return "CSV";
}

function oleRefusal(bytes: Buffer): FileRefusalError {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return new FileRefusalError("PROTECTED");
  if (bytes.includes(Buffer.from("WordDocument", "utf16le"))) return new FileRefusalError("WORD");
  return new FileRefusalError("LEGACY_EXCEL");
}

/** Which archive it is stands in the names at its start; a workbook is looked at more closely later. */
function zipKind(bytes: Buffer): "XLSX" {
  if (bytes.includes("word/document.xml")) throw new FileRefusalError("WORD");
  return "XLSX";
}

function isBinary(bytes: Buffer, head: string): boolean {
  if (UTF16.test(head)) return false;
  let zeroes = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) zeroes += 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  // UTF-16 without a mark has a zero in many places, and the byte 4 of Russian letters in the rest.
  const isWide = zeroes > 0 && zeroes + bytes.filter((byte) => byte === 4).length > bytes.length * 0.35;
  return !isWide && (zeroes > 0 || controls > bytes.length * 0.01);
}
