import type { CleanText } from "../document/source-text.ts";

/** A cell with its place in the clean text. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Rows that stand together, cells apart by tabs; the heads of the columns are the first row where there are any. */
export interface Table {
  readonly start: number;
  readonly rows: readonly (readonly TableCell[])[];
}

const LONGEST_ROW = 3000;
const ROW_NUMBER = /^(\d{1,3}\s?[.)]?)\s+(?=\S)/u;
/** A line across all columns: the name of a group of rows. */
const LONGEST_GROUP = 90;

/** All tables of a document, in order; takes time in proportion to the length of the text. */
export function readTables({ text }: CleanText): Table[] {
  const tables: { start: number; rows: TableCell[][] }[] = [];
  let open: TableCell[][] | null = null;
  let groups = 0;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.length <= LONGEST_ROW && (line.includes("\t") || isNumberedRow(line, open))) {
      if (open === null) tables.push({ start, rows: (open = []) });
      open.push(cellsOf(line, start));
      groups = 0;
    } else if (line.trim() !== "" && (line.length > LONGEST_GROUP || ++groups > 1)) {
      open = null;
    }
    start = end + 1;
  }
  return tables.map((table) => ({ ...table, rows: table.rows.map((row) => aligned(row, table.rows[0])) }));
}

/** Under «№ | Направление» the tab after the number of a row is lost, which leaves one cell. */
const isNumberedRow = (line: string, open: TableCell[][] | null): boolean =>
  open !== null &&
  open[0]?.length === 2 &&
  open[0][0]?.text.startsWith("№") === true &&
  ROW_NUMBER.test(line);

function cellsOf(line: string, offset: number): TableCell[] {
  let at = offset;
  return line.split("\t").map((printed) => {
    const start = at + printed.length - printed.trimStart().length;
    at += printed.length + 1;
    const text = printed.trim();
    return { text, start, end: start + text.length };
  });
}

/** Where the number of a row was joined to its first cell, they are two cells again. */
function aligned(row: TableCell[], head: readonly TableCell[] = []): TableCell[] {
  const [first, ...rest] = row;
  const number = first && row.length === head.length - 1 ? ROW_NUMBER.exec(first.text) : null;
  if (!first || !number) return row;
  const cut = first.start + number[0].length;
  return [
    { text: number[1] ?? "", start: first.start, end: first.start + (number[1]?.length ?? 0) },
    { text: first.text.slice(number[0].length), start: cut, end: first.end },
    ...rest,
  ];
}
