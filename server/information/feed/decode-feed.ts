/** Bytes of a feed → text. Russian sites still write windows-1251, and say so in one place or another. */
import iconv from "iconv-lite";
import { FeedFaultError } from "./feed-fault.ts";

/** The declaration stands at the very beginning. */
const DECLARATION_BYTES = 300;

/**
 * The text: by the byte order mark, else by what the file itself declares, else by the header, else UTF-8. The file is
 * believed before the header: servers send one header for everything.
 *
 * @throws {FeedFaultError} ENCODING_UNKNOWN
 */
export function decodeFeed(bytes: Buffer, contentType: string | null): string {
  const encoding = markOf(bytes) ?? declaredIn(bytes) ?? charsetOf(contentType) ?? "utf-8";
  if (!iconv.encodingExists(encoding)) throw new FeedFaultError("ENCODING_UNKNOWN");
  return iconv.decode(bytes, encoding);
}

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function declaredIn(bytes: Buffer): string | null {
  const start = bytes.subarray(0, DECLARATION_BYTES).toString("latin1");
  const named = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  // A file that can be read as bytes of ASCII is not what it says, when it says this.
  return named === undefined || /^utf-?16/i.test(named) ? null : named;
}

const charsetOf = (contentType: string | null): string | null =>
  /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1] ?? null;
