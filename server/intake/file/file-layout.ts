/** What a file turned out to be: enough to read its rows again from the start. */
export type FileLayout = CsvLayout | XlsxLayout;

interface TableLayout {
  /** Names of the columns, tidied; an unnamed column is called by its place. */
  readonly header: readonly string[];
  /** Row of the header as a spreadsheet numbers it, from 1. */
  readonly headerRow: number;
}

export interface CsvLayout extends TableLayout {
  readonly format: "CSV";
  /** Name as in the IANA register, in small letters. */
  readonly charset: Charset;
  readonly delimiter: string;
}

export interface XlsxLayout extends TableLayout {
  readonly format: "XLSX";
  /** Place of the sheet in the archive. */
  readonly sheetPath: string;
  readonly sheetName: string;
}

export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "koi8-r" | "ibm866";

/** One row of a file. */
export interface RowRecord {
  /** As a spreadsheet numbers it, from 1, the header included. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What is wrong with the row as a whole or with a cell that cannot be read. */
  readonly fault: RecordFault | null;
}

/** A row that came out of the file damaged. */
export interface RecordFault {
  readonly code: "QUOTES" | "BAD_CHARACTERS" | "FORMULA_WITHOUT_VALUE" | "CELL_TOO_LONG" | "ERROR_VALUE";
  /** Column counted from 0; null when it is the whole row. */
  readonly column: number | null;
}

/** A slice of rows and how far in the file they were found. */
export interface RecordSlice {
  readonly records: readonly RowRecord[];
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
}

/** The bytes of a file, wherever they lie. */
export interface FileBytes {
  readonly length: number;
  /** Pieces from `start` up to `end`, excluded, in order. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
}

/** Most columns that are read; a sheet may have sixteen thousand empty ones. */
export const MOST_COLUMNS = 200;
/** Most characters of one cell; what is longer is refused. Far beyond the longest text of the register. */
export const LONGEST_CELL = 100_000;
