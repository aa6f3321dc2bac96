import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";
import type { Line } from "./lines.ts";
import { linesOf, withLineEnd } from "./lines.ts";

const PAGE_BREAK = "\f";
/** Lines looked at from the top and from the bottom of a page. */
const MARGIN_LINES = 3;
const LEAST_PAGES = 3;
const LEAST_SHARE_OF_PAGES = 0.5;

/** Removes page breaks, and the lines that come back at the edge of most pages. */
export const mendPages: Mend = (text) => {
  const edits = new Edits();
  if (!text.includes(PAGE_BREAK)) return edits;
  const margins = marginsOf(text);
  const running = runningLines(text, margins);
  for (const line of linesOf(text)) {
    const isRunning = margins.has(line.start) && running.has(normal(text, line));
    if (isRunning) removeLine(edits, text, line);
    else removeBreaks(edits, text, line);
  }
  return edits;
};

/** Lines near the edges of pages: where each begins, and on which page. */
function marginsOf(text: string): Map<number, { line: Line; page: number }> {
  const margins = new Map<number, { line: Line; page: number }>();
  let page = 0;
  let lines: Line[] = [];
  const close = (): void => {
    const edges = new Set([...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)]);
    for (const line of edges) margins.set(line.start, { line, page });
    lines = [];
    page++;
  };
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    if (content.startsWith(PAGE_BREAK)) close();
    if (content.trim() !== "") lines.push(line);
  }
  close();
  return margins;
}

function runningLines(text: string, margins: ReadonlyMap<number, { line: Line; page: number }>): Set<string> {
  const pagesByLine = new Map<string, Set<number>>();
  let pages = 0;
  for (const { line, page } of margins.values()) {
    pages = Math.max(pages, page + 1);
    const key = normal(text, line);
    const seen = pagesByLine.get(key) ?? new Set<number>();
    pagesByLine.set(key, seen.add(page));
  }
  if (pages < LEAST_PAGES) return new Set();
  const least = Math.max(LEAST_PAGES, pages * LEAST_SHARE_OF_PAGES);
  return new Set([...pagesByLine].filter(([, seen]) => seen.size >= least).map(([key]) => key));
}

/** The same line with another page number counts as the same. */
function normal(text: string, line: Line): string {
  return text.slice(line.start, line.end).replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}

function removeLine(edits: Edits, text: string, line: Line): void {
  const whole = withLineEnd(text, line);
  edits.add(whole.start, whole.end, "");
}

function removeBreaks(edits: Edits, text: string, line: Line): void {
  for (let at = line.start; at < line.end && text[at] === PAGE_BREAK; at++) edits.add(at, at + 1, "");
}
