import { rowLines } from "./table-rows.ts";
import { LONGEST_TEXT, textTooLong } from "./refusals.ts";

interface OpenTable {
  cells: string[][];
  paragraphs: string[];
}

/**
 * Builds the text of a document out of paragraphs and tables, in the order in which a reader meets them.
 * Tables may be nested; an inner one gives its rows as paragraphs of the outer cell.
 */
export class TextLines {
  private readonly lines: string[] = [];
  private readonly tables: OpenTable[] = [];
  private length = 0;

  /** @throws {ResolutionFileError} TEXT_TOO_LONG */
  paragraph(text: string): void {
    const table = this.tables.at(-1);
    if (table) table.paragraphs.push(text);
    else this.line(text);
  }

  openTable(): void {
    this.tables.push({ cells: [], paragraphs: [] });
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.cells.push(table.paragraphs);
    table.paragraphs = [];
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.paragraphs.length > 0) this.closeCell();
    const rows = rowLines(table.cells);
    table.cells = [];
    this.tables.pop();
    for (const row of rows) this.paragraph(row);
    this.tables.push(table);
  }

  closeTable(): void {
    if (this.tables.length === 0) return;
    this.closeRow();
    this.tables.pop();
  }

  get tableDepth(): number {
    return this.tables.length;
  }

  text(): string {
    while (this.tables.length > 0) this.closeTable();
    return this.lines.join("\n");
  }

  private line(text: string): void {
    this.length += text.length + 1;
    if (this.length > LONGEST_TEXT) throw textTooLong();
    this.lines.push(text);
  }
}
