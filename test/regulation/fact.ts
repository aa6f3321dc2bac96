/** One thing read from a document, as a line of text that an expectation can be compared with. */
export interface Fact {
  readonly group: string;
  readonly text: string;
  /** JSON pointer of the value in the draft. */
  readonly path: string;
  readonly clause: string | null;
  /** 0..1; parts of a draft that carry no confidence count as certain. */
  readonly confidence: number;
}

/** A value of a draft with its ground, as far as a fact needs it. */
export interface Ground {
  readonly clause: string | null;
  readonly confidence: number;
}

/** Makes facts of one group; what has no ground of its own counts as certain and outside any clause. */
export function factMaker(group: string) {
  return (text: string, path: string, ground?: Ground): Fact => ({
    group,
    text: normalise(text),
    path,
    clause: ground?.clause ?? null,
    confidence: ground?.confidence ?? 1,
  });
}

/** Folds what does not change a fact: case, ё, quotation marks, dashes, spaces, dots of initials. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/["«»„“”]/g, "")
    .replace(/[‐‑–—]/g, "-")
    .replace(/(?<![а-я])([а-я])\.\s?([а-я])(?![а-я])\.?/g, "$1$2")
    .replace(/\s+/g, " ")
    .trim();
}
