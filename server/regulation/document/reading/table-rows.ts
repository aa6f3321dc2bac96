/** A cell with more text than this lays out a page; it is not a cell of a table. */
const LONGEST_CELL = 1500;
const MOST_PARAGRAPHS_IN_CELL = 8;

/**
 * Lines for one row of a table: cells apart by a tab. A row with one filled cell, or with a cell that holds
 * whole paragraphs, is layout: its paragraphs stand on lines of their own.
 *
 * @param cells paragraphs of each cell, in order
 */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.map((paragraphs) => paragraphs.map(oneLine).filter((text) => text !== ""));
  const used = filled.filter((paragraphs) => paragraphs.length > 0);
  if (used.length <= 1 || used.some(isLayout)) return used.flat();
  return [filled.map((paragraphs) => paragraphs.join(" ")).join("\t")];
}

function isLayout(paragraphs: readonly string[]): boolean {
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  return paragraphs.length > MOST_PARAGRAPHS_IN_CELL || (paragraphs.length > 1 && length > LONGEST_CELL);
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
