/** Some characters of a page: where their base line begins, how wide and tall they are, in points. */
export interface PdfGlyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface PdfLine {
  readonly y: number;
  readonly size: number;
  readonly right: number;
  readonly text: string;
}

/** All in shares of the size of the letters. */
const SAME_LINE = 0.45;
const WORD_GAP = 0.18;
const COLUMN_GAP = 2.5;
/** In shares of the usual distance between lines of the page. */
const PARAGRAPH_GAP = 1.35;
/** A line that ends this near to the right margin was broken by it. */
const MARGIN_SLACK = 4;

/**
 * The lines of one page from top to bottom. Wide gaps inside a line are tabs; an empty line stands where the
 * space between lines is wide; a line broken by the margin ends with a space.
 */
export function pageLines(glyphs: readonly PdfGlyphs[]): string[] {
  // Spaces are told by the gaps they leave: an item of blanks may be as wide as a column.
  const lines = rowsOf(glyphs.filter(({ text }) => text.trim() !== "")).map(lineOf);
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const margin = filled.reduce((widest, { right }) => Math.max(widest, right), 0);
  const distance = usualDistance(filled);
  return filled.flatMap((line, index) => {
    const previous = filled[index - 1];
    const isFull = line.right >= margin - line.size * MARGIN_SLACK && filled.length > 3;
    const text = isFull ? `${line.text} ` : line.text;
    return previous && previous.y - line.y > distance * PARAGRAPH_GAP ? ["", text] : [text];
  });
}

/** The lower of the middle distances: most lines of a page stand close, paragraphs stand apart. */
function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines.slice(1).map((line, index) => (lines[index]?.y ?? line.y) - line.y);
  return distances.toSorted((left, right) => left - right)[Math.floor(distances.length * 0.4)] ?? Infinity;
}

/** Glyphs of one base line together, whatever order the file has them in. */
function rowsOf(glyphs: readonly PdfGlyphs[]): PdfGlyphs[][] {
  const sorted = glyphs.toSorted((left, right) => right.y - left.y);
  const rows: PdfGlyphs[][] = [];
  let row: PdfGlyphs[] = [];
  for (const glyph of sorted) {
    const first = row[0];
    if (first && Math.abs(first.y - glyph.y) > Math.max(first.size, glyph.size) * SAME_LINE) {
      rows.push(row);
      row = [];
    }
    row.push(glyph);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function lineOf(row: readonly PdfGlyphs[]): PdfLine {
  const glyphs = row.toSorted((left, right) => left.x - right.x);
  let text = "";
  let end = glyphs[0]?.x ?? 0;
  for (const glyph of glyphs) {
    text += gapBefore(glyph, end, text) + glyph.text;
    end = Math.max(end, glyph.x + glyph.width);
  }
  return {
    y: glyphs[0]?.y ?? 0,
    size: glyphs.reduce((largest, { size }) => Math.max(largest, size), 0),
    right: end,
    text: text.trim(),
  };
}

function gapBefore(glyph: PdfGlyphs, end: number, text: string): string {
  const gap = glyph.x - end;
  if (text === "") return "";
  if (gap > glyph.size * COLUMN_GAP) return "\t";
  return gap > glyph.size * WORD_GAP && !/\s$/.test(text) && !/^\s/.test(glyph.text) ? " " : "";
}
