import type { CleanText, SourceText } from "./source-text.ts";
import { mendBlanks } from "./mending/blanks.ts";
import { mendCharacters, mendLineEnds } from "./mending/characters.ts";
import type { Edits, Mend } from "./mending/edits.ts";
import { mendHomoglyphs } from "./mending/homoglyphs.ts";
import { mendHyphenation } from "./mending/hyphenation.ts";
import { mendLeftovers } from "./mending/leftovers.ts";
import { mendBlockMarkdown, mendInlineMarkdown, mendMarkdownTables } from "./mending/markdown.ts";
import { mendNumberSigns } from "./mending/number-signs.ts";
import { mendPageNumbers } from "./mending/page-numbers.ts";
import { mendPages } from "./mending/pages.ts";
import { pageWidth } from "./mending/page-width.ts";
import { mendSiteChrome } from "./mending/site-chrome.ts";
import { mendSpacedLetters } from "./mending/spaced-letters.ts";
import { mendTableCells } from "./mending/table-cells.ts";
import { foldWhiteSpace, shortenWhiteSpace } from "./mending/white-space.ts";
import { mendWrappedLines } from "./mending/wrapped-lines.ts";

/** Each step relies on those before it: characters first, then words, then lines. */
const WITHIN_LINES: readonly Mend[] = [
  mendLineEnds,
  mendCharacters,
  mendLeftovers,
  mendInlineMarkdown,
  shortenWhiteSpace,
  mendBlockMarkdown,
  mendMarkdownTables,
  mendNumberSigns,
  mendHomoglyphs,
  mendSpacedLetters,
  mendBlanks,
  mendPages,
  mendSiteChrome,
  mendPageNumbers,
  shortenWhiteSpace,
];

/** The width of the page is measured before words broken by it are joined. */
const acrossLines = (text: string): readonly Mend[] => {
  const width = pageWidth(text);
  return [mendHyphenation, mendTableCells, (lines) => mendWrappedLines(lines, width), foldWhiteSpace];
};

/**
 * The text mended for matching: one paragraph, list item or table row per line (cells apart by a tab), at
 * most one empty line between them, `№` for every number sign, `___` for every blank. Takes time in
 * proportion to the length of the text.
 *
 * @returns the mended text with the way back to `source.text`, exact to the character where nothing was mended
 */
export function cleanText(source: Pick<SourceText, "text">): CleanText {
  const layers: Edits[] = [];
  let text = source.text;
  const mend = (steps: readonly Mend[]): void => {
    for (const step of steps) {
      const edits = step(text);
      if (edits.count === 0) continue;
      text = edits.apply(text);
      layers.push(edits);
    }
  };
  mend(WITHIN_LINES);
  mend(acrossLines(text));
  layers.reverse();
  return {
    text,
    spanOf(start, end) {
      const sourceStart = layers.reduce((offset, layer) => layer.startBefore(offset), start);
      if (end <= start) return { start: sourceStart, end: sourceStart };
      return { start: sourceStart, end: layers.reduce((offset, layer) => layer.endBefore(offset), end) };
    },
  };
}
