import type { Mend } from "./edits.ts";
import { addNarrowed, Edits } from "./edits.ts";

/** How a place to be filled in by hand looks in the mended text. */
export const BLANK = "___";

// What may be a value written over the line meant for it: «№ __72__», «от _5 мая 2025 г._».
const FILLED = String.raw`(?<=(?:№|от|[«"“])[ \t]{0,2})_+[ \t]?(?!от\b|№)[^_\s«»"][^_\n«»]{0,28}_+`;
const ROW_OF_DOTS = String.raw`(?:\. ?){5,}|…[….]+`;
const UNDERSCORES = String.raw`_(?:[ \t]{0,2}_)*`;
const PLACE = new RegExp(`${FILLED}|${ROW_OF_DOTS}|${UNDERSCORES}`, "g");
const DATE = /^\d{1,2}[ .]+(?:\d{1,2}\.|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)/i;
const NUMBER = /^\d[\dА-Яа-яA-Za-z/-]*$/;
const YEAR = /^(?:19|20)\d{0,2}$/;

/** Every blank becomes `___`; underscores under a value already filled in go away. */
export const mendBlanks: Mend = (text) => {
  const edits = new Edits();
  for (const place of text.matchAll(PLACE)) {
    const [found] = place;
    const value = found.replace(/^[_ \t]+|[_ \t]+$/g, "");
    if (/[А-Яа-я\d]/.test(value)) {
      const isFilled = DATE.test(value) || (NUMBER.test(value) && !YEAR.test(value));
      replaceUnderscores(edits, place.index, found, isFilled ? " " : BLANK);
    } else {
      const isUnderline = found.startsWith("_") && standsUnderValue(text, place.index, found);
      addNarrowed(edits, place.index, found, isUnderline ? " " : BLANK);
    }
  }
  return edits;
};

function replaceUnderscores(edits: Edits, start: number, text: string, replacement: string): void {
  for (const run of text.matchAll(/_+/g)) {
    edits.add(start + run.index, start + run.index + run[0].length, replacement);
  }
}

/** One or two underscores that touch a word belong to it, except in «20__ г.». */
function standsUnderValue(text: string, start: number, run: string): boolean {
  if (run.length > 2) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(start + run.length, start + run.length + 3);
  if (/(?:^|\D)(?:20|19|20[123])$/.test(before) && /^ ?г/.test(after)) return false;
  if (/[«"“(]$/.test(before) && /^[»"”)]/.test(after)) return false;
  return run.length === 1 || /[\dА-Яа-яЁё]$/.test(before) || /^[\dА-Яа-яЁё]/.test(after);
}
