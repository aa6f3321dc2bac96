/** A file of unknown make → its layout, and the layout → its rows. */
import { CsvRecords } from "./csv-records.ts";
import {
  type CsvLayout,
  type FileBytes,
  type FileLayout,
  MOST_COLUMNS,
  type RecordSlice,
  type RowRecord,
  type XlsxLayout,
} from "./file-layout.ts";
import { FileRefusalError } from "./file-refusal.ts";
import { decoderOf, sniffCharset, sniffDelimiter } from "./sniff-csv.ts";
import { sniffFormat } from "./sniff-format.ts";
import { readBook, readDateStyles, readTexts } from "./xlsx-book.ts";
import { readSheet } from "./xlsx-records.ts";
import { ZipArchive } from "./zip-archive.ts";

const SAMPLE_BYTES = 256 * 1024;
/** Titles and dates of an export may stand above the header. */
const HEADER_ROWS = 20;

/**
 * What the file is.
 *
 * @throws {FileRefusalError} with one sentence when it is no table
 */
export async function inspectFile(file: FileBytes): Promise<FileLayout> {
  const sample = await readSample(file);
  return sniffFormat(sample) === "XLSX" ? inspectXlsx(file) : inspectCsv(sample);
}

/**
 * Rows below the header, in slices as they come.
 *
 * @param most stop after so many rows; everything when absent
 */
export async function* readRecords(
  file: FileBytes,
  layout: FileLayout,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<RecordSlice> {
  let count = 0;
  const slices = layout.format === "CSV" ? readCsv(file, layout) : readXlsx(file, layout, most);
  for await (const { records, bytesRead } of slices) {
    const below = records.filter(({ number }) => number > layout.headerRow).slice(0, most - count);
    count += below.length;
    yield { records: below, bytesRead };
    if (count >= most) return;
  }
}

async function readSample(file: FileBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read(0, Math.min(SAMPLE_BYTES, file.length))) pieces.push(piece);
  return Buffer.concat(pieces);
}

function inspectCsv(sample: Uint8Array): CsvLayout {
  const charset = sniffCharset(sample);
  const text = decoderOf(charset)(sample);
  const delimiter = sniffDelimiter(text);
  const reader = new CsvRecords(delimiter, null);
  const records = reader.push(text);
  const rows = records.length > 0 ? records : reader.end();
  return { format: "CSV", charset, delimiter, ...headerOf(rows.slice(0, HEADER_ROWS)) };
}

async function inspectXlsx(file: FileBytes): Promise<XlsxLayout> {
  const zip = await ZipArchive.open(file);
  try {
    const { sheet, is1904 } = await readBook(zip);
    const texts = await readTexts(zip, HEADER_ROWS * MOST_COLUMNS);
    const workbook = { texts, dateStyles: await readDateStyles(zip), is1904 };
    const rows: RowRecord[] = [];
    for await (const slice of readSheet(zip.text(sheet.path), workbook)) {
      rows.push(...slice);
      if (rows.length >= HEADER_ROWS) break;
    }
    return {
      format: "XLSX",
      sheetPath: sheet.path,
      sheetName: sheet.name,
      ...headerOf(rows.slice(0, HEADER_ROWS)),
    };
  } finally {
    zip.close();
  }
}

/** The first row as wide as the table itself: titles above it have a cell or two. */
function headerOf(rows: readonly RowRecord[]): { header: string[]; headerRow: number } {
  const filled = ({ cells }: RowRecord) => cells.filter((cell) => cell.trim() !== "").length;
  const widest = Math.max(0, ...rows.map(filled));
  const found = rows.find((row) => filled(row) >= Math.max(2, widest * 0.6));
  const only = widest === 1 ? rows[0] : undefined;
  const row = found ?? only;
  if (!row) throw new FileRefusalError("NO_HEADER");
  const last = row.cells.findLastIndex((cell) => cell.trim() !== "");
  const header = row.cells.slice(0, last + 1).map((cell, at) => tidyName(cell) || `Столбец ${at + 1}`);
  return { header, headerRow: row.number };
}

const tidyName = (cell: string): string => cell.replaceAll(/\s+/gu, " ").trim().slice(0, 200);

async function* readCsv(file: FileBytes, layout: CsvLayout): AsyncGenerator<RecordSlice> {
  const decode = decoderOf(layout.charset);
  const reader = new CsvRecords(layout.delimiter, layout.header.length);
  let bytesRead = 0;
  for await (const piece of file.read(0, file.length)) {
    bytesRead += piece.byteLength;
    yield { records: reader.push(decode(piece)), bytesRead };
  }
  const tail = decode(null);
  yield { records: [...(tail === "" ? [] : reader.push(tail)), ...reader.end()], bytesRead };
}

async function* readXlsx(file: FileBytes, layout: XlsxLayout, most: number): AsyncGenerator<RecordSlice> {
  let bytesRead = 0;
  const counted: FileBytes = {
    length: file.length,
    async *read(start, end) {
      for await (const piece of file.read(start, end)) {
        bytesRead = Math.max(bytesRead, start + piece.byteLength);
        yield piece;
      }
    },
  };
  const zip = await ZipArchive.open(counted);
  try {
    const { is1904 } = await readBook(zip);
    const mostTexts = (most + layout.headerRow + 1) * MOST_COLUMNS;
    const workbook = {
      texts: await readTexts(zip, mostTexts),
      dateStyles: await readDateStyles(zip),
      is1904,
    };
    bytesRead = 0;
    for await (const records of readSheet(zip.text(layout.sheetPath), workbook)) yield { records, bytesRead };
  } finally {
    zip.close();
  }
}
