import { stringify } from "csv-stringify/sync";
import type { Cell } from "./export-columns.ts";
import type { TableFile } from "./table-file.ts";

/**
 * A table as csv that Russian Excel opens by itself: semicolons and a byte-order mark. A cell that would be
 * taken for a formula gets an apostrophe in front.
 *
 * @param textOf an instant in the municipality's local time
 */
export function csvFile(textOf: (at: Date) => string): TableFile {
  const text = (cells: readonly Cell[]) =>
    cells.map((cell) => (cell instanceof Date ? textOf(cell) : cell === null ? "" : cell));
  const lines = (rows: readonly (readonly Cell[])[]) =>
    Buffer.from(
      stringify(rows.map(text), { delimiter: ";", escape_formulas: true, record_delimiter: "windows" }),
    );
  return {
    begin: (heading) => Buffer.concat([Buffer.from("\uFEFF"), lines([heading])]),
    add: lines,
    end: () => Buffer.alloc(0),
  };
}
