import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";
import { endsSentence, isLoneMarker, linesOf } from "./lines.ts";

const LONGEST_FIRST_CELL = 80;
const DASH_CELL = /^[\t ]*[-–—]\s/;
/** A surname with initials or a full name, possibly with a number before it. */
const NAME_CELL =
  /^(?:\d{1,3}[.)]?\s+)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?[ \n]*(?:[А-ЯЁ]\. ?[А-ЯЁ]\.?|[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?)$/;

/**
 * Puts cells of a flattened table back on one line: a cell that begins with a dash follows the name before
 * it, and a tab after a list marker is a space.
 */
export const mendTableCells: Mend = (text) => {
  const edits = new Edits();
  let previous = { content: "", end: 0 };
  for (const line of linesOf(text)) {
    if (line.end === line.start) continue;
    const head = text.slice(line.start, Math.min(line.end, line.start + 200));
    if (continuesRow(text, line.start, head, previous.content)) {
      const skipped = head.length - head.trimStart().length;
      edits.add(previous.end, line.start + skipped, " ");
    } else {
      mendMarkerTab(edits, line.start, head);
    }
    const content = text.slice(line.start, Math.min(line.end, line.start + LONGEST_FIRST_CELL + 2)).trim();
    previous = { content, end: line.end };
  }
  return edits;
};

function continuesRow(text: string, start: number, head: string, previous: string): boolean {
  if (previous === "" || previous.length > LONGEST_FIRST_CELL || endsWithColon(previous)) return false;
  if (!DASH_CELL.test(head)) return false;
  if (NAME_CELL.test(previous)) return true;
  const followsDirectly = text[start - 2] !== "\n";
  return followsDirectly && head.startsWith("\t") && !endsSentence(previous) && !DASH_CELL.test(previous);
}

function endsWithColon(line: string): boolean {
  return line.endsWith(":");
}

function mendMarkerTab(edits: Edits, start: number, head: string): void {
  const offset = head.length - head.trimStart().length;
  const tab = head.indexOf("\t", offset);
  if (tab < 0 || !isLoneMarker(head.slice(offset, tab))) return;
  edits.add(start + tab, start + tab + 1, " ");
}
