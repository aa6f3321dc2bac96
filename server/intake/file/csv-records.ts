/**
 * Rows of a delimited text, as it comes in. Damage stays where it is: a quote that is never closed costs its
 * own line, not the rest of the file. It also takes a third of the time of a general parser
 * (`docs/performance.md`).
 */
import { LONGEST_CELL, MOST_COLUMNS, type RecordFault, type RowRecord } from "./file-layout.ts";

/** A record may span so many lines and characters; beyond that its quote was never closed. */
const MOST_LINES = 200;
const LONGEST_RECORD = 400_000;
/** Looking for the end of quotes in vain may cost so many characters per file. */
const SEARCH_BUDGET = 500_000_000;

interface Parsed {
  readonly cells: string[];
  /** Behind the line break that ends the record. */
  readonly next: number;
  readonly isManyLines: boolean;
}

export class CsvRecords {
  readonly #delimiter: string;
  /** Columns a record has when it is whole; null before the header is known. */
  readonly #width: number | null;
  #text = "";
  #number = 0;
  #spent = 0;

  constructor(delimiter: string, width: number | null) {
    this.#delimiter = delimiter;
    this.#width = width;
  }

  /** Takes the next piece of text; gives the records that are whole by now. */
  push(piece: string): RowRecord[] {
    this.#text = this.#text === "" ? piece : this.#text + piece;
    return this.#drain(false);
  }

  /** The text has ended; gives what is left. */
  end(): RowRecord[] {
    return this.#drain(true);
  }

  #drain(isEnd: boolean): RowRecord[] {
    const records: RowRecord[] = [];
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const lineEnd = text.indexOf("\n", at);
      if (lineEnd === -1 && !isEnd) {
        // One endless line must not fill the memory.
        if (text.length - at < LONGEST_RECORD) break;
        records.push(this.#broken(text.slice(at, at + LONGEST_RECORD)));
        at += LONGEST_RECORD;
        continue;
      }
      const stop = lineEnd === -1 ? text.length : lineEnd;
      const line = text.slice(at, text[stop - 1] === "\r" ? stop - 1 : stop);
      if (!line.includes('"')) {
        this.#add(records, line.split(this.#delimiter));
        at = stop + 1;
        continue;
      }
      const parsed = this.#parse(at, isEnd);
      if (parsed === "more") break;
      if (parsed === "broken") records.push(this.#broken(line));
      else if (this.#width !== null && parsed.cells.length < this.#width) records.push(this.#broken(line));
      else this.#add(records, parsed.cells);
      at = parsed === "broken" ? stop + 1 : parsed.next;
    }
    this.#text = text.slice(at);
    return records;
  }

  /** An empty line counts as a row, since a spreadsheet counts it, but it is no record. */
  #add(records: RowRecord[], cells: string[]): void {
    this.#number += 1;
    if (cells.length === 1 && cells[0]!.trim() === "") return;
    records.push({ number: this.#number, cells: cells.slice(0, MOST_COLUMNS), fault: faultOf(cells) });
  }

  #broken(line: string): RowRecord {
    this.#number += 1;
    const cells = line.slice(0, LONGEST_CELL).split(this.#delimiter).slice(0, MOST_COLUMNS);
    return { number: this.#number, cells, fault: { code: "QUOTES", column: null } };
  }

  #parse(start: number, isEnd: boolean): Parsed | "more" | "broken" {
    const parsed = readQuoted(this.#text, start, this.#delimiter, this.#spent < SEARCH_BUDGET);
    if (parsed !== null && !parsed.isManyLines) return parsed;
    const left = this.#text.length - start;
    const isCut = parsed === null || parsed.next > this.#text.length;
    if (isCut && !isEnd && left < LONGEST_RECORD && this.#spent < SEARCH_BUDGET) return "more";
    if (parsed !== null && (this.#width === null || parsed.cells.length === this.#width)) return parsed;
    this.#spent += Math.min(left, LONGEST_RECORD);
    return "broken";
  }
}

/**
 * The record that starts at `start`, quotes minded.
 *
 * @param mayCrossLines whether a quoted cell may hold line breaks
 * @returns null when the text ends, or goes on too long, inside quotes
 */
function readQuoted(text: string, start: number, delimiter: string, mayCrossLines: boolean): Parsed | null {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (text[at] === '"') {
      const cell = readQuotedCell(text, at + 1, delimiter, start + LONGEST_RECORD);
      if (cell === null) return null;
      lines += cell.lines;
      if (lines > MOST_LINES || (cell.lines > 0 && !mayCrossLines)) return null;
      cells.push(cell.value);
      at = cell.end;
    } else {
      const end = endOfPlain(text, at, delimiter);
      cells.push(text.slice(at, text[end - 1] === "\r" && text[end] !== delimiter ? end - 1 : end));
      at = end;
    }
    if (text[at] === delimiter) at += 1;
    else return { cells, next: at + 1, isManyLines: lines > 1 };
  }
}

function endOfPlain(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
  return end;
}

interface QuotedCell {
  readonly value: string;
  /** At the delimiter, the line break or the end of the text behind the quote. */
  readonly end: number;
  readonly lines: number;
}

/** A quote ends the cell only before a delimiter or the end of the line: «ООО "Ромашка"» is often left bare. */
function readQuotedCell(text: string, start: number, delimiter: string, limit: number): QuotedCell | null {
  let value = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote > limit) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const end = text[quote + 1] === "\r" ? quote + 2 : quote + 1;
    if (end >= text.length || text[end] === "\n" || text[quote + 1] === delimiter)
      return { value, end: text[quote + 1] === delimiter ? quote + 1 : end, lines: countBreaks(value) };
    value += '"';
    from = quote + 1;
  }
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Characters that the encoding does not have, and cells beyond all measure. */
function faultOf(cells: readonly string[]): RecordFault | null {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]!;
    if (cell.length > LONGEST_CELL) return { code: "CELL_TOO_LONG", column };
    if (cell.includes("\ufffd")) return { code: "BAD_CHARACTERS", column };
  }
  return null;
}
