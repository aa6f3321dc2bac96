/** Parts of a zip archive that lies in pieces, each read as a stream; nothing is unpacked as a whole. */
import { PassThrough, Readable } from "node:stream";
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from "yauzl";
import { type FileBytes } from "./file-layout.ts";
import { FileRefusalError } from "./file-refusal.ts";

const MOST_ENTRIES = 5_000;
/** A part of a spreadsheet unpacks to less than this, or it is no spreadsheet. */
const MOST_UNPACKED_BYTES = 3 * 1024 ** 3;

class BytesReader extends RandomAccessReader {
  constructor(private readonly file: FileBytes) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const stream = Readable.from(this.file.read(start, end), { objectMode: false });
    const out = new PassThrough();
    stream.on("error", (error) => out.destroy(error));
    return stream.pipe(out);
  }
}

export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws {FileRefusalError} DAMAGED, PROTECTED or TOO_LARGE_INSIDE */
  static async open(file: FileBytes): Promise<ZipArchive> {
    const zip = await asRefusal(openZip(file));
    return new ZipArchive(zip, await asRefusal(readEntries(zip)));
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /** The part as text, piece by piece. */
  async *text(path: string): AsyncGenerator<string> {
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) throw new FileRefusalError("DAMAGED");
    if (entry.isEncrypted()) throw new FileRefusalError("PROTECTED");
    const stream = await asRefusal(openEntry(this.#zip, entry));
    const decoder = new TextDecoder("utf-8");
    let bytes = 0;
    try {
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        bytes += piece.byteLength;
        if (bytes > MOST_UNPACKED_BYTES) throw new FileRefusalError("TOO_LARGE_INSIDE");
        yield decoder.decode(piece, { stream: true });
      }
    } catch (error) {
      throw error instanceof FileRefusalError ? error : damaged(error);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }
}

function openZip(file: FileBytes): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
    fromRandomAccessReader(new BytesReader(file), file.length, options, (error, zip) =>
      error || !zip ? reject(error ?? new Error("no archive")) : resolve(zip),
    );
  });
}

function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > MOST_ENTRIES) reject(new FileRefusalError("TOO_LARGE_INSIDE"));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

async function asRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FileRefusalError ? error : damaged(error);
  }
}

/** Trouble of our own database must not be told as trouble of the file. */
function damaged(cause: unknown): Error {
  const isZip =
    cause instanceof Error && (/zlib|^Z_|inflate/i.test(codeOf(cause)) || isZipMessage(cause.message));
  return isZip ? new FileRefusalError("DAMAGED") : (cause as Error);
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

function isZipMessage(message: string): boolean {
  return /central directory|local file header|zip|compress|invalid|unexpected|incorrect|multi-disk|encrypted|too many|not enough bytes|ended early/i.test(
    message,
  );
}
