import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";

// Pieces of up to four capitals, or two small letters, each apart by white space: «ПО С Т А Н О В Л Е Н И Е».
const CAPITALS = String.raw`[А-ЯЁ]{1,4}(?:[ \t]{1,3}[А-ЯЁ]{1,4}){3,120}(?![А-Яа-яЁё])`;
const SMALL = String.raw`[А-ЯЁа-яё][а-яё]?(?:[ \t]{1,3}[а-яё]{1,2}){5,120}(?![А-Яа-яЁё])`;
const SPACED = new RegExp(String.raw`(?<![А-Яа-яЁё])(?:${CAPITALS}|${SMALL})`, "g");
const GAP = /[ \t]+/g;
const SHARE_OF_SINGLE_LETTERS = 0.7;

/** Joins «П О С Т А Н О В Л Я Ю»; a wider gap inside such a run stays as the space between two words. */
export const mendSpacedLetters: Mend = (text) => {
  const edits = new Edits();
  for (const run of text.matchAll(SPACED)) {
    const pieces = run[0].split(GAP);
    const singles = pieces.filter((piece) => piece.length === 1).length;
    if (singles / pieces.length < SHARE_OF_SINGLE_LETTERS) continue;
    closeGaps(edits, run.index, run[0]);
  }
  return edits;
};

function closeGaps(edits: Edits, start: number, run: string): void {
  const gaps = [...run.matchAll(GAP)];
  const narrowest = Math.min(...gaps.map(([gap]) => gap.length));
  for (const gap of gaps) {
    const separatesWords = gap[0].length > narrowest || gap[0].includes("\t");
    const from = start + gap.index;
    edits.add(from, from + gap[0].length, separatesWords ? " " : "");
  }
}
