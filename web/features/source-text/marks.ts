/** A place of a text that something was read from; half-open, in UTF-16 code units. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** `sure` and `unsure` values, `active` for what is chosen now. */
  readonly tone: "sure" | "unsure" | "active";
}

/** A piece of a text between two borders of marks. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** What a press on the piece chooses: the shortest of its marks. Null where nothing was read. */
  readonly mark: Mark | null;
}

export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Long enough to keep the number of blocks small, short enough to paint at once. */
const blockLength = 2_000;

/** A line longer than this is cut at a space: one huge paragraph takes a browser seconds to lay out. */
const longestLine = 8_000;

function blockEnd(text: string, start: number): number {
  const lineEnd = text.indexOf("\n", start + blockLength);
  if (lineEnd !== -1 && lineEnd - start <= longestLine) return lineEnd + 1;
  if (text.length - start <= longestLine) return text.length;
  const space = text.lastIndexOf(" ", start + longestLine);
  return space > start ? space + 1 : start + longestLine;
}

/** Cuts a text at line ends into blocks of about two thousand characters; joined they are the text. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const end = blockEnd(text, start);
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

const overlaps = (mark: Mark, { start, end }: Block) => mark.start < end && mark.end > start;

/** Marks of each block, in the order of the blocks. A mark across a border belongs to both. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): Mark[][] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  return blocks.map((block) => sorted.filter((mark) => overlaps(mark, block)));
}

const shortest = (marks: readonly Mark[]): Mark | null =>
  marks.reduce<Mark | null>(
    (best, mark) => (best === null || mark.end - mark.start < best.end - best.start ? mark : best),
    null,
  );

/** Cuts one block at every border of its marks. An active mark wins over those it covers. */
export function segmentsOf(text: string, block: Block, marks: readonly Mark[]): Segment[] {
  const borders = new Set([block.start, block.end]);
  for (const { start, end } of marks) {
    if (start > block.start && start < block.end) borders.add(start);
    if (end > block.start && end < block.end) borders.add(end);
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? block.end;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const active = covering.find(({ tone }) => tone === "active");
    return { start, text: text.slice(start, end), mark: active ?? shortest(covering) };
  });
}
