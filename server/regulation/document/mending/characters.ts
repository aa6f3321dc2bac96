import type { Mend } from "./edits.ts";
import { replaceEach } from "./edits.ts";

const LINE_END = /\r\n?|[\v\u0085\u2028\u2029]/g;

/** Carriage returns and the rarer line separators become `\n`; a form feed stays, it tells pages apart. */
export const mendLineEnds: Mend = (text) => replaceEach(text, LINE_END, () => "\n");

// Private-use bullets are what Word's Symbol and Wingdings fonts leave in extracted text.
const SINGLE: Record<string, string> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "–",
  "\u2015": "—",
  "\u2212": "–",
  "\u02bc": "'",
  "\uf02d": "-",
  "\uf0b7": "•",
  "\uf0a7": "•",
  "\uf0d8": "•",
  "\uf0fc": "•",
  "\uf076": "•",
};
const ODD_CHARACTER =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffe\uffff]|[\0-\x08\x0e-\x1f\x7f]|[\u2010-\u2012\u2015\u2212\u02bc\uf02d\uf0b7\uf0a7\uf0d8\uf0fc\uf076]|[иИеЕ][\u0306\u0308]/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const COMPOSED = /[\u0306\u0308]$/;

/** Odd spaces become spaces; soft hyphens, zero-width and control characters go; й and ё become one character. */
export const mendCharacters: Mend = (text) =>
  replaceEach(text, ODD_CHARACTER, ([found]) => {
    if (ODD_SPACE.test(found)) return " ";
    if (COMPOSED.test(found)) return found.normalize("NFC");
    return SINGLE[found] ?? "";
  });
