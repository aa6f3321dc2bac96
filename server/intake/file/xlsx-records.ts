/** Rows of the sheet of a workbook as a stream: one piece of the archive in memory, besides the shared texts. */
import { LONGEST_CELL, MOST_COLUMNS, type RecordFault, type RowRecord } from "./file-layout.ts";
import { localName, walkXml } from "./xlsx-book.ts";
import type { SaxesTagPlain } from "saxes";

/** Day 0 of a workbook, by its way of counting. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

export interface CellTexts {
  readonly texts: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

interface Cell {
  column: number;
  type: string;
  isDate: boolean;
  value: string;
  hasFormula: boolean;
  hasValue: boolean;
}

/**
 * Slices of rows, in order. Dates come as `2026-01-06T09:30:00`, so that they read like dates of any text.
 */
export async function* readSheet(
  pieces: AsyncIterable<string>,
  workbook: CellTexts,
): AsyncGenerator<RowRecord[]> {
  const reader = new SheetReader(workbook);
  const handlers = {
    open: (tag: SaxesTagPlain) => reader.open(tag),
    close: (name: string) => reader.close(name),
    text: (text: string) => reader.text(text),
  };
  for await (const _ of walkXml(pieces, handlers)) {
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
  const rows = reader.take();
  if (rows.length > 0) yield rows;
}

class SheetReader {
  readonly #workbook: CellTexts;
  #rows: RowRecord[] = [];
  #number = 0;
  #cells: string[] = [];
  #fault: RecordFault | null = null;
  #cell: Cell | null = null;
  #isInValue = false;

  constructor(workbook: CellTexts) {
    this.#workbook = workbook;
  }

  take(): RowRecord[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    switch (localName(name)) {
      case "row":
        this.#number = Number(attributes.r ?? this.#number + 1);
        this.#cells = [];
        this.#fault = null;
        return;
      case "c":
        this.#cell = {
          column: attributes.r ? columnOf(attributes.r) : this.#cells.length,
          type: attributes.t ?? "n",
          isDate: this.#workbook.dateStyles[Number(attributes.s ?? -1)] ?? false,
          value: "",
          hasFormula: false,
          hasValue: false,
        };
        return;
      case "f":
        if (this.#cell) this.#cell.hasFormula = true;
        return;
      case "v":
      case "t":
        this.#isInValue = true;
        if (this.#cell) this.#cell.hasValue = true;
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.#isInValue && this.#cell && this.#cell.value.length <= LONGEST_CELL) this.#cell.value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isInValue = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || cell.column < 0 || cell.column >= MOST_COLUMNS) return;
    const { column } = cell;
    while (this.#cells.length < column) this.#cells.push("");
    // A cached value is what the person saw; without one nobody knows what the formula gives.
    if (cell.hasFormula && !cell.hasValue) this.#fault ??= { code: "FORMULA_WITHOUT_VALUE", column };
    if (cell.type === "e") this.#fault ??= { code: "ERROR_VALUE", column };
    if (cell.value.length > LONGEST_CELL) this.#fault ??= { code: "CELL_TOO_LONG", column };
    this.#cells[column] = this.#valueOf(cell);
  }

  #endRow(): void {
    if (this.#cells.every((cell) => cell.trim() === "")) return;
    this.#rows.push({ number: this.#number, cells: this.#cells, fault: this.#fault });
  }

  #valueOf({ type, value, isDate }: Cell): string {
    if (type === "s") return this.#workbook.texts[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "Да" : "Нет";
    if (type === "n" && isDate && value !== "") return dateText(Number(value), this.#workbook.is1904);
    if (type === "n") return plainNumber(value);
    return value;
  }
}

/** `BC12` → 54, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function dateText(days: number, is1904: boolean): string {
  // Beyond the year 9999 it is a number that somebody formatted as a date.
  if (!Number.isFinite(days) || days < 0 || days > 2_958_465) return String(days);
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900;
  return new Date(epoch + Math.round(days * 86_400) * 1_000).toISOString().slice(0, 19);
}

/** Long numbers of registers come as `4.12345678E9`. */
function plainNumber(value: string): string {
  if (!/[eE.]/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}
