import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";
import type { Line } from "./lines.ts";
import { endsSentence, linesOf, startsWithMarker, withLineEnd } from "./lines.ts";

// «- 3 -», «стр. 3 из 10», «Страница 3», «3/10», «3 | Page»: never anything but a page number.
const SIGNED =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:стр(?:аница|\.)?|лист|page|с\.)\s?№?\s?\d{1,4}(?:\s?(?:из|of|\/)\s?\d{1,4})?|\d{1,4}\s?(?:из|of|\/)\s?\d{1,4}|\d{1,4}\s?\|\s?(?:page|стр\.?)|\[\s?\d{1,4}\s?\])$/i;
const BARE = /^\d{1,4}$/;
/** Less text than this between two numbers is a numbered table, not two pages. */
const LEAST_PAGE_LENGTH = 500;
const LONGEST_NUMBER_LINE = 24;

/** Removes page numbers that stand on lines of their own, also between the halves of one sentence. */
export const mendPageNumbers: Mend = (text) => {
  const edits = new Edits();
  let previousText = "";
  let previousNumberEnd: number | null = null;
  const pending: Line[] = [];
  for (const line of linesOf(text)) {
    if (line.end === line.start) continue;
    const isShort = line.end - line.start <= LONGEST_NUMBER_LINE;
    const isCell = text[line.start] === "\t";
    const content = isShort && !isCell ? text.slice(line.start, line.end).trim() : "";
    if (content !== "" && (SIGNED.test(content) || BARE.test(content))) {
      pending.push(line);
      continue;
    }
    const next = text.slice(line.start, Math.min(line.end, line.start + 60));
    previousNumberEnd = judge(edits, text, pending.splice(0), previousText, next, previousNumberEnd);
    previousText = text.slice(Math.max(line.start, line.end - 40), line.end).trim();
  }
  judge(edits, text, pending, previousText, "", previousNumberEnd);
  return edits;
};

/** Decides on the numbers between two lines of text; gives the end of the last number seen. */
function judge(
  edits: Edits,
  text: string,
  numbers: readonly Line[],
  before: string,
  after: string,
  previousEnd: number | null,
): number | null {
  let lastEnd = previousEnd;
  for (const line of numbers) {
    const content = text.slice(line.start, line.end).trim();
    if (SIGNED.test(content) || isBarePageNumber(content, line, numbers, before, after, lastEnd)) {
      const whole = withGaps(text, line, endsSentence(before), line === numbers[0]);
      edits.add(whole.start, whole.end, "");
    }
    lastEnd = line.end;
  }
  return lastEnd;
}

/** Inside a sentence the empty lines around a number go with it: they belong to the page, not to the text. */
function withGaps(text: string, line: Line, isBetweenSentences: boolean, isFirst: boolean): Line {
  const { start, end } = withLineEnd(text, line);
  if (isBetweenSentences) return { start, end };
  const hasGapBefore = isFirst && start > 1 && text[start - 2] === "\n";
  return { start: hasGapBefore ? start - 1 : start, end: text[end] === "\n" ? end + 1 : end };
}

function isBarePageNumber(
  content: string,
  line: Line,
  numbers: readonly Line[],
  before: string,
  after: string,
  previousEnd: number | null,
): boolean {
  if (numbers.length > 1) return false;
  if (before === "" || after === "") return true;
  const breaksSentence = !endsSentence(before) && /^[а-яё]/.test(after) && !startsWithMarker(after);
  if (breaksSentence) return true;
  // The first number of a table is 1, the first number printed on a page is usually 2.
  if (previousEnd === null) return content !== "1" || line.start > LEAST_PAGE_LENGTH;
  return line.start - previousEnd >= LEAST_PAGE_LENGTH;
}
