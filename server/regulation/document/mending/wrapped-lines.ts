import { findDutyLists } from "./duty-lists.ts";
import { Edits } from "./edits.ts";
import { linesOf } from "./lines.ts";
import { continuesLine, type Seam } from "./seams.ts";

/** As much of a line as is needed to judge how it begins or ends. */
const EDGE_LENGTH = 120;

/**
 * Joins the lines of one paragraph that were broken by the width of a page, by a page break or by a wrapped
 * title. What begins with a clause number or a list sign is never joined to the line before.
 *
 * @param width width of the page in characters when the text was broken by it, else null
 */
export function mendWrappedLines(text: string, width: number | null): Edits {
  const edits = new Edits();
  let seam: Seam | null = null;
  let previousEnd = 0;
  let paragraphHead = "";
  const lines = [...linesOf(text)];
  const members = findDutyLists(text, lines, width);
  for (const line of lines) {
    if (line.end === line.start) continue;
    const head = text.slice(line.start, Math.min(line.end, line.start + EDGE_LENGTH));
    const tail = text.slice(Math.max(line.start, line.end - EDGE_LENGTH), line.end);
    if (seam) {
      const hasGap = text[line.start - 2] === "\n";
      const next: Seam = { ...seam, next: head, hasGap };
      if (!members.has(line.start) && continuesLine(next, width))
        edits.add(previousEnd - (seam.hasSoftEnd ? 1 : 0), line.start, " ");
      else paragraphHead = head;
    } else {
      paragraphHead = head;
    }
    const hasSoftEnd = tail.endsWith(" ");
    const previousLength = line.end - line.start - (hasSoftEnd ? 1 : 0);
    seam = {
      paragraphHead,
      previous: tail.trimEnd(),
      previousLength,
      hasSoftEnd,
      next: "",
      hasGap: false,
    };
    previousEnd = line.end;
  }
  return edits;
}
