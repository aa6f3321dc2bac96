import { lineHead, lineTail } from "./text-line.ts";
import type { TextLine } from "./text-line.ts";

/** Lines of new wording looked at in search of its end. */
const LONGEST = 500;
const ANNOUNCES = /(?:редакции|содержания|словами|изложи\p{L}*)\s*:$/iu;
const OPENS = /^[«"„“]/;
const CLOSES = /[»"”“]\s*[.;,]?$/;
const MARKER_AFTER = /^(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+\.?\s|[а-я]\)|[-–—])/;

/**
 * Which lines are new wording quoted by an amending item (`… изложить в следующей редакции: «…»`).
 * A quotation that is never closed covers only its first line.
 *
 * @returns a test by the index of the line
 */
export function quotedLines(text: string, lines: readonly TextLine[]): (index: number) => boolean {
  const quoted = new Set<number>();
  for (let index = 1; index < lines.length; index++) {
    if (!OPENS.test(lineHead(text, lines[index]!, 2))) continue;
    if (!ANNOUNCES.test(lineTail(text, lines[index - 1]!, 60))) continue;
    const last = lastOfQuotation(text, lines, index);
    for (let at = index; at <= last; at++) quoted.add(at);
    index = last;
  }
  return (index) => quoted.has(index);
}

function lastOfQuotation(text: string, lines: readonly TextLine[], first: number): number {
  let depth = 0;
  for (let index = first; index < Math.min(lines.length, first + LONGEST); index++) {
    const line = lines[index]!;
    depth += balance(text.slice(line.start, line.end));
    if (!CLOSES.test(lineTail(text, line, 4))) continue;
    const next = lines[index + 1];
    // Inner guillemets are often left open, so the next item of the act closes the quotation as well.
    if (depth <= 0 || !next || MARKER_AFTER.test(lineHead(text, next, 12))) return index;
  }
  return first;
}

function balance(line: string): number {
  let depth = 0;
  for (const char of line)
    if (char === "«" || char === "„") depth++;
    else if (char === "»") depth--;
  return depth;
}
