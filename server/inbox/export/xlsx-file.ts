/**
 * A workbook written as it comes, in the memory of one part: no library of ours does that. Texts stand in the
 * cells as texts, so nothing in them is ever a formula.
 */
import { Zip, ZipDeflate } from "fflate";
import type { Cell } from "./export-columns.ts";
import type { TableFile } from "./table-file.ts";

/** Excel takes 1,048,576 rows a sheet. */
const ROWS_OF_SHEET = 1_000_000;
/** And so many characters a cell. */
const LONGEST_CELL = 32_767;
const LEVEL = { level: 6 } as const;

const DAY_MS = 86_400_000;
/** Days are counted from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Numbers of `cellXfs` in `STYLES`. */
const STYLE = { instant: 1, heading: 2 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
</styleSheet>`;

/** @param localOf the wall clock of the municipality at an instant, as if it were UTC */
export function xlsxFile(localOf: (at: Date) => Date): TableFile {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const taken = () => Buffer.concat(ready.splice(0));
  const whole = (name: string, text: string) => {
    const file = new ZipDeflate(name, LEVEL);
    zip.add(file);
    file.push(Buffer.from(text), true);
  };
  let heading: readonly string[] = [];
  let sheets = 0;
  let rowsOfSheet = 0;
  let sheet: ZipDeflate | null = null;

  const push = (text: string, isLast = false) => sheet!.push(Buffer.from(text), isLast);
  const beginSheet = () => {
    sheets += 1;
    rowsOfSheet = 1;
    sheet = new ZipDeflate(`xl/worksheets/sheet${sheets}.xml`, LEVEL);
    zip.add(sheet);
    push(
      `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(1, heading, localOf, STYLE.heading)}`,
    );
  };
  const endSheet = () => push("</sheetData></worksheet>", true);
  return {
    begin(titles) {
      heading = titles;
      beginSheet();
      return taken();
    },
    add(rows) {
      for (const row of rows) {
        if (rowsOfSheet >= ROWS_OF_SHEET) {
          endSheet();
          beginSheet();
        }
        rowsOfSheet += 1;
        push(rowXml(rowsOfSheet, row, localOf));
      }
      return taken();
    },
    end() {
      endSheet();
      for (const [name, text] of Object.entries(parts(sheets))) whole(name, text);
      zip.end();
      return taken();
    },
  };
}

/** Letters of a column, from 0: A, B, … Z, AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

function rowXml(n: number, cells: readonly Cell[], localOf: (at: Date) => Date, style?: number): string {
  const written = cells.map((cell, column) => cellXml(`${lettersOf(column)}${n}`, cell, localOf, style));
  return `<row r="${n}">${written.join("")}</row>`;
}

function cellXml(place: string, cell: Cell, localOf: (at: Date) => Date, style?: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell instanceof Date)
    return `<c r="${place}" s="${STYLE.instant}"><v>${(localOf(cell).getTime() - EPOCH) / DAY_MS}</v></c>`;
  const styled = style === undefined ? "" : ` s="${style}"`;
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** XML knows no control characters, nor half of a surrogate pair. */
function escaped(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>]/g, (letter) => ENTITIES[letter]!);
}

/** Everything but the sheets. */
function parts(sheets: number): Record<string, string> {
  const each = (write: (n: number) => string) =>
    Array.from({ length: sheets }, (_, at) => write(at + 1)).join("");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
  };
}
