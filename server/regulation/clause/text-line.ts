/** A non-blank line of the clean text, without the white space around it. Offsets count in the clean text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Blank lines stood between this line and the one before. */
  readonly gapBefore: boolean;
}

/** Half-open range of characters in the clean text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13 || code === 160 || code === 0xfeff;

/**
 * The non-blank lines of a range of the text, in order. Linear in the length of the range.
 */
export function readLines(text: string, range: TextRange = { start: 0, end: text.length }): TextLine[] {
  const lines: TextLine[] = [];
  let at = range.start;
  let gapBefore = false;
  while (at < range.end) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 || newline > range.end ? range.end : newline;
    const line = trimRange(text, { start: at, end: stop });
    if (line.start < line.end) {
      lines.push({ ...line, gapBefore });
      gapBefore = false;
    } else {
      gapBefore = true;
    }
    at = stop + 1;
  }
  return lines;
}

/** The range without white space at both ends; empty (start = end) when nothing else is in it. */
export function trimRange(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space runs become one space; the ends are trimmed. */
export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Beginning of a line, at most `limit` characters: patterns never run over more than this. */
export function lineHead(text: string, line: TextRange, limit = 400): string {
  return text.slice(line.start, Math.min(line.end, line.start + limit));
}

/** End of a line, at most `limit` characters. */
export function lineTail(text: string, line: TextRange, limit = 200): string {
  return text.slice(Math.max(line.start, line.end - limit), line.end);
}
