import type { SourceDescription } from "../draft.ts";
import type { Span } from "../sourced.ts";

/** A document as it came: its description and its original characters. */
export type SourceText = SourceDescription;

/**
 * The same text mended for matching: homoglyphs, spaced-out letters, hyphenation, page numbers, site
 * chrome and markdown are gone, while every range still leads back to the original characters.
 */
export interface CleanText {
  /** Lines end with `\n`; a blank to be filled in by hand is always `___`. */
  readonly text: string;
  /** Range of `source.text` that a half-open range of `text` came from. */
  spanOf(start: number, end: number): Span;
}
