import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";
import type { Line } from "./lines.ts";
import { linesOf, withLineEnd } from "./lines.ts";

const PAGE_BREAK = "\f";
/** Lines looked at from the top and from the bottom of a page. */
const MARGIN_LINES = 3;
const LEAST_PAGES = 3;
const LEAST_SHARE_OF_PAGES = 0.5;

/** A line near the edge of a page: its place with its words, and the page. */
interface Margin {
  readonly key: string;
  readonly page: number;
}

/** Removes page breaks, and the lines that come back in one place at the edge of most pages. */
export const mendPages: Mend = (text) => {
  const edits = new Edits();
  if (!text.includes(PAGE_BREAK)) return edits;
  const margins = marginsOf(text);
  const running = runningLines(margins);
  let between: Line[] = [];
  for (const line of linesOf(text)) {
    const isRunning = running.has(margins.get(line.start)?.key ?? "");
    if (isRunning || isBlank(text, line)) {
      between.push(line);
      continue;
    }
    removeBetween(edits, text, between, line);
    between = [];
  }
  removeBetween(edits, text, between, { start: text.length, end: text.length });
  return edits;
};

/**
 * Removes running lines, and with a page break the empty lines around it: they say nothing about paragraphs,
 * one may well go on over the break.
 */
function removeBetween(edits: Edits, text: string, lines: readonly Line[], next: Line): void {
  const first = lines[0]?.start ?? next.start;
  const breakLength = text.slice(next.start, next.end).startsWith(PAGE_BREAK) ? 1 : 0;
  const isAcrossPages = breakLength > 0 || text.slice(first, next.start).includes(PAGE_BREAK);
  if (isAcrossPages) {
    edits.add(first, next.start + breakLength, "");
    return;
  }
  for (const line of lines) {
    if (isBlank(text, line)) continue;
    const whole = withLineEnd(text, line);
    edits.add(whole.start, whole.end, "");
  }
}

function isBlank(text: string, line: Line): boolean {
  return line.end - line.start <= 2 && text.slice(line.start, line.end).trim() === "";
}

/** Lines near the edges of pages: where each begins, and on which page. */
function marginsOf(text: string): Map<number, Margin> {
  const margins = new Map<number, Margin>();
  let page = 0;
  let lines: Line[] = [];
  const close = (): void => {
    lines.forEach((line, index) => {
      const fromBottom = lines.length - index;
      if (index >= MARGIN_LINES && fromBottom > MARGIN_LINES) return;
      const place = index < fromBottom ? `top ${index}` : `bottom ${fromBottom}`;
      margins.set(line.start, { key: `${place} ${normal(text, line)}`, page });
    });
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

function runningLines(margins: ReadonlyMap<number, Margin>): Set<string> {
  const pagesByKey = new Map<string, number>();
  let pages = 0;
  for (const { key, page } of margins.values()) {
    pages = Math.max(pages, page + 1);
    pagesByKey.set(key, (pagesByKey.get(key) ?? 0) + 1);
  }
  if (pages < LEAST_PAGES) return new Set();
  const least = Math.max(LEAST_PAGES, pages * LEAST_SHARE_OF_PAGES);
  return new Set([...pagesByKey].filter(([, count]) => count >= least).map(([key]) => key));
}

/** The same line with another page number counts as the same. */
function normal(text: string, line: Line): string {
  return text.slice(line.start, line.end).replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
