import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { archiveBomb, fileProtected } from "../reading/refusals.ts";

const MOST_ENTRIES = 5_000;
const MOST_BYTES_PER_ENTRY = 160 * 1024 * 1024;
const MOST_BYTES_IN_ALL = 200 * 1024 * 1024;
/** Plain XML shrinks to a tenth; only made-up data shrinks to a four-hundredth. */
const LARGEST_RATIO = 400;
const RATIO_COUNTS_FROM_BYTES = 8 * 1024 * 1024;
const ENCRYPTED_FLAG = 1;

const openBuffer = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

/**
 * Reads the wanted entries of a ZIP archive, counting the bytes while they inflate.
 *
 * @param isWanted told by the name of an entry
 * @returns bytes by name; entries that are not there are left out
 * @throws {ResolutionFileError} ARCHIVE_BOMB or FILE_PROTECTED; {Error} when the archive is damaged
 */
export async function readZipEntries(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = await openBuffer(buffer, { lazyEntries: true, validateEntrySizes: true });
  if (archive.entryCount > MOST_ENTRIES) throw archiveBomb();
  const entries = await wantedEntries(archive, isWanted);
  const found = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries) {
    const content = await inflate(archive, entry, MOST_BYTES_IN_ALL - total);
    total += content.length;
    found.set(entry.fileName, content);
  }
  return found;
}

function wantedEntries(archive: ZipFile, isWanted: (name: string) => boolean): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const wanted: Entry[] = [];
    archive.on("entry", (entry: Entry) => {
      if (isWanted(entry.fileName)) wanted.push(entry);
      archive.readEntry();
    });
    archive.once("end", () => resolve(wanted));
    archive.once("error", reject);
    archive.readEntry();
  });
}

async function inflate(archive: ZipFile, entry: Entry, bytesLeft: number): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0) throw fileProtected("DOCX");
  const limit = Math.min(MOST_BYTES_PER_ENTRY, bytesLeft);
  if (entry.uncompressedSize > limit) throw archiveBomb();
  const stream = await promisify(archive.openReadStream.bind(archive) as OpenStream)(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    const isDense = size > RATIO_COUNTS_FROM_BYTES && size > entry.compressedSize * LARGEST_RATIO;
    if (size > limit || isDense) throw archiveBomb();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

type OpenStream = (
  entry: Entry,
  callback: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void;
