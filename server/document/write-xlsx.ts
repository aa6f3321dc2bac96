/** A document as a workbook: the text on the first sheet, each table on one of its own. */
import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import writeXlsxFile, { type CellObject, type Feature, type SheetData } from "write-excel-file/node";
import type { DocumentCell, DocumentContent, DocumentTable, NumberShape } from "./document-content.ts";
import { WORDS } from "./document-content.ts";
import { asOfText, cleanText } from "./document-text.ts";

/** Excel takes so many characters a cell, a name of a sheet and rows a sheet. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const MOST_ROWS = 1_000_000;

const FORMATS: Readonly<Record<NumberShape, string>> = {
  INTEGER: "#,##0",
  DECIMAL: "#,##0.0",
  SHARE: "0.0%",
  CHANGE: "+#,##0.0;-#,##0.0;0",
};

/** On paper a sheet is as wide as the page and as long as it is. */
const ON_PAPER: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml) =>
          xml
            .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace("</sheetData>", `</sheetData>${PAGE}`),
      },
    },
  },
};
const PAGE =
  '<pageMargins left="0.8" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** Programs do not make rows of wrapped text higher by themselves; a row is no higher than this, in points. */
const LINE_HEIGHT = 15.5;
const HIGHEST_ROW = 400;
/** Characters of a text that stay together in one row. */
const PIECE = 2_400;
const OVERVIEW_WIDTH = 110;

const HEAD: Partial<CellObject> = {
  fontWeight: "bold",
  backgroundColor: "#EEF1F4",
  wrap: true,
  alignVertical: "center",
  borderStyle: "thin",
  borderColor: "#9A9A9A",
};
const BODY: Partial<CellObject> = {
  wrap: true,
  alignVertical: "top",
  borderStyle: "thin",
  borderColor: "#9A9A9A",
};

export async function writeXlsx(content: DocumentContent): Promise<Buffer> {
  const taken = new Set<string>();
  const tables = content.sections.flatMap((section) =>
    section.tables.map((table) => ({ table, title: table.title ?? section.title })),
  );
  const sheets = [
    overviewOf(content, sheetName(WORDS[content.language].overview, taken)),
    ...tables.map(({ table, title }) =>
      sheetOf(table, sheetName(title ?? WORDS[content.language].value, taken), title, content),
    ),
  ];
  return writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 11, features: [ON_PAPER] }).toBuffer();
}

/** Written as text, whatever it begins with: no cell ever becomes a formula. */
const text = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  value: cleanText(value).slice(0, LONGEST_CELL),
  type: String,
  wrap: true,
  alignVertical: "top",
  ...style,
});

function overviewOf(content: DocumentContent, sheet: string) {
  const asOf = asOfText(content);
  const data: SheetData = [
    [text(content.issuer, { textColor: "#555555" })],
    ...(content.mark === null ? [] : [[text(content.mark.toUpperCase(), { fontWeight: "bold" })]]),
    [text(content.title, { fontWeight: "bold", fontSize: 14 })],
    ...(content.subtitle === null ? [] : [[text(content.subtitle)]]),
    ...(asOf === null ? [] : [[text(asOf, { textColor: "#555555" })]]),
    ...content.facts.map(({ name, value }) => [text(`${name}: ${value}`)]),
    ...content.sections.flatMap(({ title, paragraphs }) => [
      [null],
      ...(title === null ? [] : [[text(title, { fontWeight: "bold", fontSize: 12 })]]),
      // A long text goes on in the next row.
      ...paragraphs.flatMap((each) => piecesOf(each).map((piece) => [text(piece)])),
    ]),
    [null],
    ...content.signatures.map(({ post, name }) => [text(`${post} ____________ ${name ?? "____________"}`)]),
  ];
  const columns = [{ width: OVERVIEW_WIDTH }];
  return { sheet, data: withHeights(data, columns), columns, showGridLines: false };
}

/** The text in parts that fit a row, cut at a space where there is one. */
function piecesOf(long: string): string[] {
  const pieces = [];
  for (let rest = cleanText(long); rest.length > 0;) {
    const space = rest.length <= PIECE ? -1 : rest.lastIndexOf(" ", PIECE);
    const end = rest.length <= PIECE ? rest.length : space > 0 ? space : PIECE;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return pieces;
}

function withHeights(data: SheetData, columns: readonly { width: number }[]): SheetData {
  return data.map((row) => {
    const lines = Math.max(
      1,
      ...row.map((cell, at) => linesOf(cell as CellObject | null, columns[at]?.width)),
    );
    const height = Math.min(HIGHEST_ROW, lines * LINE_HEIGHT);
    return lines === 1
      ? row
      : row.map((cell) => (cell === null ? cell : { ...(cell as CellObject), height }));
  });
}

function linesOf(cell: CellObject | null, width = OVERVIEW_WIDTH): number {
  if (typeof cell?.value !== "string" || !cell.wrap) return 1;
  const room = (width * 11) / (cell.fontSize ?? 11);
  return cell.value
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / room)), 0);
}

function sheetOf(table: DocumentTable, sheet: string, title: string | null, { language }: DocumentContent) {
  const { columns, rows, total, note } = table;
  const row = (cells: readonly DocumentCell[], bold = false) =>
    columns.map(({ shape }, at) => cellOf(cells[at] ?? null, shape, bold));
  const data: SheetData = [
    columns.map((column) => text(column.title, HEAD)),
    ...rows.slice(0, MOST_ROWS).map((cells) => row(cells)),
    ...(rows.length === 0 ? [[text(WORDS[language].nothing)]] : []),
    ...(total ? [row(total, true)] : []),
    ...(title === null ? [] : [[null], [text(title, { textColor: "#555555", wrap: false })]]),
    ...(note === null ? [] : [[text(note, { textColor: "#555555", wrap: false })]]),
  ];
  const widths = columns.map((column, at) => ({ width: widthOf(table, column.shape, at) }));
  return { sheet, data: withHeights(data, widths), columns: widths, stickyRowsCount: 1 };
}

function cellOf(cell: DocumentCell, shape: NumberShape | undefined, bold: boolean): CellObject {
  const style = { ...BODY, ...(bold ? { fontWeight: "bold" as const } : {}) };
  if (typeof cell === "number" && Number.isFinite(cell))
    return { value: cell, type: Number, format: FORMATS[shape ?? "DECIMAL"], ...style };
  return text(typeof cell === "string" ? cell : WORDS.ru.none, shape ? { ...style, align: "right" } : style);
}

function widthOf({ columns, rows }: DocumentTable, shape: NumberShape | undefined, at: number): number {
  if (shape) return Math.max(13, Math.min(20, columns[at]!.title.length));
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? "").length), 0);
  return Math.max(16, Math.min(60, longest + 2));
}

/** A name that Excel takes and no other sheet has. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean =
    cleanText(wanted)
      .replaceAll(/[\\/?*[\]:'\n]/g, " ")
      .replaceAll(/ +/g, " ")
      .trim() || "Лист";
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : ` ${count}`;
    const name = `${clean.slice(0, LONGEST_NAME - ending.length).trim()}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
