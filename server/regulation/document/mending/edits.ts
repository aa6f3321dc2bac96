/** Numbers that grow without keeping boxed values: a 20 MB text may need millions of edits. */
class Offsets {
  private items = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index] ?? 0;
  }
}

/**
 * Replacements in one text, in order and without overlap, and the way back: where a character of the
 * mended text stood before. Costs memory by the number of edits, never by the length of the text.
 */
export class Edits {
  private readonly inStarts = new Offsets();
  private readonly inEnds = new Offsets();
  private readonly outStarts = new Offsets();
  private readonly outEnds = new Offsets();
  private readonly replacements: string[] = [];

  get count(): number {
    return this.replacements.length;
  }

  /**
   * Replaces the half-open range by `replacement`; an empty one deletes.
   *
   * @throws {RangeError} when the range stands before the end of the edit added last
   */
  add(start: number, end: number, replacement: string): void {
    const last = this.count - 1;
    const previousIn = last < 0 ? 0 : this.inEnds.at(last);
    const previousOut = last < 0 ? 0 : this.outEnds.at(last);
    if (start < previousIn || end < start) throw new RangeError("Edits must be added in order.");
    const outStart = previousOut + (start - previousIn);
    this.inStarts.push(start);
    this.inEnds.push(end);
    this.outStarts.push(outStart);
    this.outEnds.push(outStart + replacement.length);
    this.replacements.push(replacement);
  }

  /** The text with every edit carried out. */
  apply(text: string): string {
    if (this.count === 0) return text;
    const parts: string[] = [];
    let from = 0;
    for (let index = 0; index < this.count; index++) {
      parts.push(text.slice(from, this.inStarts.at(index)), this.replacements[index] ?? "");
      from = this.inEnds.at(index);
    }
    parts.push(text.slice(from));
    return parts.join("");
  }

  /** Where the character at `offset` of the mended text begins in the text before. */
  startBefore(offset: number): number {
    const index = this.lastStartingAtOrBefore(offset);
    if (index < 0) return offset;
    if (offset < this.outEnds.at(index)) return this.inStarts.at(index);
    return this.inEnds.at(index) + (offset - this.outEnds.at(index));
  }

  /** Where the character just before `offset` of the mended text ends in the text before; offset > 0. */
  endBefore(offset: number): number {
    const index = this.lastStartingAtOrBefore(offset - 1);
    if (index < 0) return offset;
    if (offset - 1 < this.outEnds.at(index)) return this.inEnds.at(index);
    return this.inEnds.at(index) + (offset - this.outEnds.at(index));
  }

  private lastStartingAtOrBefore(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.outStarts.at(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** One step of mending: what to replace in a text; it never looks at anything else. */
export type Mend = (text: string) => Edits;

/**
 * Edits for every match of a global pattern.
 *
 * @param replace gives the new text; null leaves the match as it is
 */
export function replaceEach(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): Edits {
  const edits = new Edits();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const replacement = replace(match);
    if (replacement !== null && replacement !== match[0]) {
      addNarrowed(edits, match.index, match[0], replacement);
    }
    if (match[0].length === 0) pattern.lastIndex++;
  }
  return edits;
}

/** Leaves out what both ends share, so that a range of untouched characters stays exact. */
export function addNarrowed(edits: Edits, start: number, before: string, after: string): void {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  edits.add(start + head, start + before.length - tail, after.slice(head, after.length - tail));
}

/** Edits that keep the first filled group of every match and remove what stands around it. */
export function unwrapEach(text: string, pattern: RegExp): Edits {
  const edits = new Edits();
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const kept = match.indices?.slice(1).find((range) => range !== undefined);
    if (!kept) {
      edits.add(match.index, end, "");
      continue;
    }
    if (kept[0] > match.index) edits.add(match.index, kept[0], "");
    if (end > kept[1]) edits.add(kept[1], end, "");
  }
  return edits;
}
