/** Tables of a rating as files. Texts are written as texts: nothing in them is ever a formula. */
import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import type { Cell, Table } from "./rating-tables.ts";

/** A workbook with a sheet for each table. */
export function ratingWorkbook(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0))),
    columns: (rows[0] ?? []).map(() => ({ width: 22 })),
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function cellOf(cell: Cell, isHeading: boolean) {
  if (cell === null) return null;
  const weight = isHeading ? ({ fontWeight: "bold" } as const) : {};
  return typeof cell === "number"
    ? { value: cell, type: Number, ...weight }
    : { value: cell, type: String, ...weight };
}

/** One table as csv that Russian Excel opens by itself. */
export function ratingCsv({ rows }: Table): Buffer {
  const text = stringify(
    rows.map((row) => [...row]),
    { delimiter: ";", escape_formulas: true, record_delimiter: "windows" },
  );
  return Buffer.from(`\uFEFF${text}`);
}
