/** Classifiers as files: rows of a csv text or an xlsx book by the names of their columns. No database. */
import { parse } from "csv-parse/sync";
import { registerEnumType } from "type-graphql";
import { FileRefusalError } from "../intake/file/file-refusal.ts";
import { inspectFile, readRecords } from "../intake/file/read-file.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

export interface ClassifierRow {
  /** Number in the file, the header being 1. */
  row: number;
  /** Value of each wanted column; empty text where the cell or the column is missing. */
  values: Readonly<Record<string, string>>;
}

/** Column of the program → names it goes by in files, in lower case. */
export type ClassifierColumns = Readonly<Record<string, readonly string[]>>;

/** How a file comes in a request. */
export enum ClassifierFileFormat {
  CSV = "CSV",
  XLSX = "XLSX",
}
registerEnumType(ClassifierFileFormat, {
  name: "ClassifierFileFormat",
  description: "How a file comes in a request.",
  valuesConfig: {
    CSV: { description: "Its text." },
    XLSX: { description: "Its bytes in base64." },
  },
});

export interface ClassifierFile {
  readonly content: string;
  readonly format: ClassifierFileFormat;
}

const MOST_ROWS = 2_000;

/** The delimiter of the header: spreadsheets in Russian write semicolons. */
function delimiterOf(content: string): string {
  const header = content.split("\n", 1)[0] ?? "";
  const counted = [";", "\t", ","].map((sign) => [sign, header.split(sign).length] as const);
  return counted.toSorted((one, other) => other[1] - one[1])[0]![0];
}

/** A row of cells with its number, as a spreadsheet counts. */
interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

async function linesOf({ content, format }: ClassifierFile): Promise<Line[] | SubmissionRefusal> {
  if (format === ClassifierFileFormat.XLSX) return linesOfBook(Buffer.from(content, "base64"));
  const cells = cellsOf(content) ?? [];
  return cells.map((line, index) => ({ row: index + 1, cells: line }));
}

/** The header first, then the rows below it; a book of more rows than fit is read no further. */
async function linesOfBook(bytes: Buffer): Promise<Line[] | SubmissionRefusal> {
  const file = {
    length: bytes.length,
    async *read(start: number, end: number) {
      yield bytes.subarray(start, end);
    },
  };
  try {
    const layout = await inspectFile(file);
    const lines: Line[] = [{ row: layout.headerRow, cells: layout.header }];
    for await (const { records } of readRecords(file, layout, MOST_ROWS + 1))
      lines.push(
        ...records.map(({ number, cells }) => ({ row: number, cells: cells.map((cell) => cell.trim()) })),
      );
    return lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (error instanceof FileRefusalError) return refuse("FILE_UNREADABLE", error.message);
    throw error;
  }
}

function cellsOf(content: string): string[][] | null {
  try {
    return parse(content, {
      bom: true,
      delimiter: delimiterOf(content),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch {
    return null;
  }
}

/**
 * Rows of a file.
 *
 * @param needed columns that the file must have
 */
export async function readClassifierFile(
  file: ClassifierFile,
  columns: ClassifierColumns,
  needed: readonly string[],
): Promise<ClassifierRow[] | SubmissionRefusal> {
  const read = await linesOf(file);
  if (isRefusal(read)) return read;
  const [header, ...lines] = read;
  if (!header)
    return refuse(
      "FILE_UNREADABLE",
      "Файл пуст или это не таблица. Сохраните её как xlsx или как csv в кодировке UTF-8.",
    );
  if (lines.length > MOST_ROWS)
    return refuse("TOO_MANY", `В файле больше ${MOST_ROWS} строк. Разделите его.`);
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const places = Object.fromEntries(
    Object.entries(columns).map(([column, aliases]) => [
      column,
      names.findIndex((name) => aliases.includes(name)),
    ]),
  );
  const missing = needed.find((column) => (places[column] ?? -1) < 0);
  if (missing !== undefined)
    return refuse(
      "COLUMN_MISSING",
      `В файле нет колонки «${columns[missing]?.[0] ?? missing}». Добавьте её.`,
    );
  return lines.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(
      Object.entries(places).map(([column, place]) => [column, place < 0 ? "" : (cells[place] ?? "")]),
    ),
  }));
}
