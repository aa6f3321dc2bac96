import { linesOf } from "./lines.ts";

/** A line this long was certainly not broken by the width of a page. */
const WIDEST_PAGE = 140;
const NARROWEST_PAGE = 45;
const LEAST_LINES = 12;
/** A line is full when it reaches this share of the width. */
export const FULL_SHARE = 0.72;
const LEAST_SHARE_OF_FULL_LINES = 0.25;
/** Lines that go on with a small letter, which no list of names or titles does. */
const LEAST_SHARE_OF_BROKEN_LINES = 0.12;
const LARGEST_SHARE_OF_WIDER_LINES = 0.02;

/**
 * Width in characters at which the lines of a text were broken.
 *
 * @returns null when paragraphs stand on one line each, as most converters write them
 */
export function pageWidth(text: string): number | null {
  const counts = new Uint32Array(WIDEST_PAGE + 2);
  let lines = 0;
  let broken = 0;
  let endsSentence = true;
  for (const line of linesOf(text)) {
    const length = line.end - line.start;
    if (length === 0) continue;
    lines++;
    if (!endsSentence && /[а-яё]/.test(text[line.start] ?? "")) broken++;
    endsSentence = /[.;:!?]\s?$/.test(text.slice(Math.max(line.start, line.end - 2), line.end));
    const slot = Math.min(length, WIDEST_PAGE + 1);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  if (lines < LEAST_LINES || broken < lines * LEAST_SHARE_OF_BROKEN_LINES) return null;
  if ((counts[WIDEST_PAGE + 1] ?? 0) > lines * LARGEST_SHARE_OF_WIDER_LINES) return null;
  const width = percentile(counts, lines, 0.95);
  if (width < NARROWEST_PAGE) return null;
  const full = countFrom(counts, Math.floor(width * FULL_SHARE));
  return full >= lines * LEAST_SHARE_OF_FULL_LINES ? width : null;
}

function percentile(counts: Uint32Array, total: number, share: number): number {
  let seen = 0;
  for (let length = 0; length < counts.length; length++) {
    seen += counts[length] ?? 0;
    if (seen >= total * share) return length;
  }
  return counts.length;
}

function countFrom(counts: Uint32Array, from: number): number {
  return counts.slice(from).reduce((sum, count) => sum + count, 0);
}
