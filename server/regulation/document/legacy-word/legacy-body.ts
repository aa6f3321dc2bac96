import type { TextLines } from "../reading/text-lines.ts";
import type { ListCounters } from "../word/numbering.ts";
import type { LegacyStyles } from "./legacy-styles.ts";
import { emptyParagraph, type ParagraphProperties, type PropertyRun, runAt } from "./properties.ts";
import type { FilePositions } from "./word-pieces.ts";

const CELL_MARK = "\x07";
const FIELD_START = "\x13";
const FIELD_SEPARATOR = "\x14";
const FIELD_END = "\x15";
const ENDS = new Set(["\r", CELL_MARK, "\f"]);
const CHARACTERS: Record<string, string> = { "\v": "\n", "\x1e": "-", "\x1f": "", "\t": "\t" };

/** What the text of a document is read with. */
export interface LegacyParts {
  readonly text: string;
  readonly positions: FilePositions;
  readonly paragraphs: readonly PropertyRun<ParagraphProperties>[];
  readonly invisible: readonly PropertyRun<boolean>[];
  readonly styles: LegacyStyles;
  readonly counters: ListCounters;
}

/** Turns the characters of one part of a document into paragraphs and rows of tables. */
export class LegacyBody {
  private current = "";
  /** One entry per open field: whether its result has begun. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly parts: LegacyParts,
    private readonly lines: TextLines,
  ) {}

  /** @param start first character of the part; `end` is the first beyond it */
  read(start: number, end: number): void {
    const last = Math.min(end, this.parts.text.length);
    for (let at = start; at < last; at++) {
      const character = this.parts.text[at] ?? "";
      const place = this.parts.positions.of(at);
      if (ENDS.has(character)) this.endParagraph(character, place);
      else if (place === null || !runAt(this.parts.invisible, place)) this.take(character);
    }
    if (this.current !== "") this.endParagraph("\r", null);
    while (this.lines.tableDepth > 0) this.lines.closeTable();
  }

  private take(character: string): void {
    if (character === FIELD_START) this.fields.push(false);
    else if (character === FIELD_SEPARATOR) this.fields.splice(-1, 1, true);
    else if (character === FIELD_END) this.fields.pop();
    else if (this.fields.every((hasResult) => hasResult)) {
      this.current += CHARACTERS[character] ?? (character >= " " ? character : "");
    }
  }

  private endParagraph(mark: string, place: number | null): void {
    const run = place === null ? null : runAt(this.parts.paragraphs, place);
    const properties = run?.properties ?? emptyParagraph(0);
    const isInTable = properties.isInTable || mark === CELL_MARK;
    if (isInTable && this.lines.tableDepth === 0) this.lines.openTable();
    if (!isInTable && this.lines.tableDepth > 0) this.lines.closeTable();
    const text = this.current;
    this.current = "";
    // The instruction of a field never runs over a paragraph; only a damaged file leaves it open.
    this.fields.fill(true);
    if (properties.isRowEnd) {
      this.lines.closeRow();
      return;
    }
    this.lines.paragraph(text.trim() === "" ? text : this.markerOf(properties) + text);
    if (mark === CELL_MARK) this.lines.closeCell();
  }

  private markerOf(properties: ParagraphProperties): string {
    const byStyle = this.parts.styles.listOf(properties.style);
    const list = properties.list ?? byStyle?.list ?? 0;
    if (list === 0) return "";
    return this.parts.counters.next({
      instance: String(list),
      level: properties.level ?? byStyle?.level ?? 0,
    });
  }
}
