import type { Mend } from "./edits.ts";
import { replaceEach } from "./edits.ts";

const RUN = /[ \t]+|\n[ \t\n]*\n/g;
/** As many spaces in a row stand for a column of the page, not for a gap between words. */
const COLUMN_GAP = 6;

/**
 * Makes every run of white space short without losing what it says: a tab is a cell border or a column
 * gap, two spaces a wide gap, one space at the end of a line a soft wrap, an empty line a gap between
 * paragraphs. Later steps may then look at single characters.
 */
export const shortenWhiteSpace: Mend = (text) =>
  replaceEach(text, RUN, (match) => {
    const [run] = match;
    const end = match.index + run.length;
    if (run.startsWith("\n")) return "\n\n";
    const atStart = match.index === 0 || text[match.index - 1] === "\n";
    const atEnd = end === text.length || text[end] === "\n";
    if (atStart && atEnd) return "";
    if (atStart) return run.includes("\t") ? "\t" : "";
    if (atEnd) return run === " " ? " " : "";
    if (run.includes("\t") || run.length >= COLUMN_GAP) return "\t";
    return run.length > 1 ? "  " : run;
  });

const EDGES = /^\s+|\s+$|[ \t]*\n\s*|[ \t]+(?=[,;:](?:\s|$))|  +| ?\t[ \t]*/g;

const PUNCTUATION = /[,;:]/;

/** The last step: single spaces, no space at the edges of lines, at most one empty line in a row. */
export const foldWhiteSpace: Mend = (text) =>
  replaceEach(text, EDGES, (match) => {
    const [run] = match;
    if (match.index === 0 || match.index + run.length === text.length) return "";
    const firstBreak = run.indexOf("\n");
    if (firstBreak >= 0) return run.indexOf("\n", firstBreak + 1) >= 0 ? "\n\n" : "\n";
    if (PUNCTUATION.test(text[match.index + run.length] ?? "")) return "";
    return run.includes("\t") ? "\t" : " ";
  });
