/** A table to take away: one header line and lines of text. */
export interface TableFile {
  /** Without its extension. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Spreadsheets run what begins like a formula: such text gets an apostrophe in front. */
const startsFormula = /^[=+\-@\t\r]/;

function csvField(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text of a CSV file as Russian spreadsheets open it: UTF-8 with a mark, semicolons, CRLF. */
export function csvText({ header, rows }: TableFile): string {
  return `\uFEFF${[header, ...rows].map((line) => `${line.map(csvField).join(";")}\r\n`).join("")}`;
}

/** An `.xlsx` file of the table, in the browser. Every cell is text, so nothing in it is run. */
export async function xlsxBlob({ header, rows }: TableFile): Promise<Blob> {
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  const head = header.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true }));
  const body = rows.map((row) =>
    row.map((value) => ({
      value: value || undefined,
      type: String,
      wrap: true,
      alignVertical: "top" as const,
    })),
  );
  const columns = header.map((_, at) => ({ width: at === 0 ? 36 : 30 }));
  return writeXlsxFile([head, ...body], { columns, stickyRowsCount: 1, stickyColumnsCount: 1 }).toBlob();
}

/** Gives a file to the person. */
export function download(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads the address after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
