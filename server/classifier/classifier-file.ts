/** Classifiers as files: rows of a csv text by the names of their columns. No database. */
import { parse } from "csv-parse/sync";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

export interface ClassifierRow {
  /** Number in the file, the header being 1. */
  row: number;
  /** Value of each wanted column; empty text where the cell or the column is missing. */
  values: Readonly<Record<string, string>>;
}

/** Column of the program → names it goes by in files, in lower case. */
export type ClassifierColumns = Readonly<Record<string, readonly string[]>>;

const MOST_ROWS = 2_000;

/** The delimiter of the header: spreadsheets in Russian write semicolons. */
function delimiterOf(content: string): string {
  const header = content.split("\n", 1)[0] ?? "";
  const counted = [";", "\t", ","].map((sign) => [sign, header.split(sign).length] as const);
  return counted.toSorted((one, other) => other[1] - one[1])[0]![0];
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
export function readClassifierFile(
  content: string,
  columns: ClassifierColumns,
  needed: readonly string[],
): ClassifierRow[] | SubmissionRefusal {
  const [header, ...lines] = cellsOf(content) ?? [];
  if (!header)
    return refuse(
      "FILE_UNREADABLE",
      "Файл пуст или это не csv. Сохраните таблицу как csv в кодировке UTF-8.",
    );
  if (lines.length > MOST_ROWS)
    return refuse("TOO_MANY", `В файле больше ${MOST_ROWS} строк. Разделите его.`);
  const names = header.map((name) => name.toLowerCase());
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
  return lines.map((cells, index) => ({
    row: index + 2,
    values: Object.fromEntries(
      Object.entries(places).map(([column, place]) => [column, place < 0 ? "" : (cells[place] ?? "")]),
    ),
  }));
}
