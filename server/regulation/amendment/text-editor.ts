import type { Clause } from "../act-draft.ts";
import type { Span } from "../sourced.ts";

/** A text under change with the clauses that point into it; every change moves their spans along. */
export class TextEditor {
  clauses: Clause[];
  readonly #parents: ReadonlyMap<string, string | null>;

  constructor(
    public text: string,
    clauses: readonly Clause[],
  ) {
    this.clauses = clauses.map((clause) => ({ ...clause, span: { ...clause.span } }));
    this.#parents = new Map(clauses.map((clause) => [clause.id, clause.parent]));
  }

  /** The clause with everything below it. */
  wholeOf(clause: Clause): Span {
    const below = this.clauses.filter((other) => other.id === clause.id || this.#isBelow(other, clause.id));
    return {
      start: clause.span.start,
      end: below.reduce((last, other) => Math.max(last, other.span.end), clause.span.end),
    };
  }

  /** Where words may be added to a clause's own text: before the mark that ends it. */
  endOfWords(clause: Clause): number {
    let end = clause.span.end;
    while (end > clause.span.start && /[\s.;,:]/.test(this.text.charAt(end - 1))) end--;
    return end;
  }

  /** Puts `words` in the place of a range. Clauses inside it are gone, but for the one named. */
  replace(range: Span, words: string, keptId: string | null): void {
    const change = words.length - (range.end - range.start);
    this.text = this.text.slice(0, range.start) + words + this.text.slice(range.end);
    const isInside = ({ span }: Clause): boolean => span.start >= range.start && span.end <= range.end;
    this.clauses = this.clauses.filter(
      (clause) => !isInside(clause) || (clause.id === keptId && words !== ""),
    );
    for (const { id, span } of this.clauses) {
      if (id === keptId && span.start === range.start) span.end = range.start + words.length;
      else {
        if (span.start >= range.end) span.start += change;
        if (span.end >= range.end) span.end += change;
      }
    }
  }

  insert(at: number, words: string): void {
    this.text = this.text.slice(0, at) + words + this.text.slice(at);
    for (const { span } of this.clauses) {
      if (span.start >= at) span.start += words.length;
      if (span.end > at) span.end += words.length;
    }
  }

  /**
   * Replaces every occurrence of the words in a range; white space in them may be of any kind.
   *
   * @returns false when the words are not there
   */
  replaceWords(range: Span | null, oldWords: string, newWords: string): boolean {
    if (!range) return false;
    const found = [...this.text.slice(range.start, range.end).matchAll(patternOf(oldWords))].toReversed();
    for (const match of found) {
      const start = range.start + match.index;
      this.#substitute({ start, end: start + match[0].length }, newWords);
    }
    return found.length > 0;
  }

  #substitute(range: Span, words: string): void {
    const change = words.length - (range.end - range.start);
    this.text = this.text.slice(0, range.start) + words + this.text.slice(range.end);
    for (const { span } of this.clauses) {
      if (span.start >= range.end) span.start += change;
      if (span.end >= range.end) span.end += change;
    }
  }

  #isBelow(clause: Clause, id: string): boolean {
    for (let parent = clause.parent; parent !== null;) {
      if (parent === id) return true;
      parent = this.#parents.get(parent) ?? null;
    }
    return false;
  }
}

/** The words as a pattern: white space of any kind, whole words only. */
function patternOf(words: string): RegExp {
  const escaped = words
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  const before = /^[\p{L}\d]/u.test(words) ? "(?<![\\p{L}\\d])" : "";
  const after = /[\p{L}\d]$/u.test(words.trim()) ? "(?![\\p{L}\\d])" : "";
  return new RegExp(before + escaped + after, "gu");
}
