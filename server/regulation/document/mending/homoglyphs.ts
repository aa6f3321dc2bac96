import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";

const LATIN = "ABCEHKMOPTXYaceopxyk";
const CYRILLIC = "АВСЕНКМОРТХУасеорхук";
const toCyrillic = new Map([...LATIN].map((letter, index) => [letter, CYRILLIC[index] ?? letter]));
const toLatin = new Map([...CYRILLIC].map((letter, index) => [letter, LATIN[index] ?? letter]));

/** Abbreviations and short words typed wholly in Latin look-alikes; real Latin words are never here. */
const LATIN_LOOKALIKE_WORDS = new Set([
  "OOO",
  "AO",
  "PAO",
  "AHO",
  "HKO",
  "MO",
  "CMO",
  "TKO",
  "TOC",
  "co",
  "Co",
  "ee",
]);

// Addresses come first so that a match swallows them whole and leaves them alone.
const WORD =
  /(?:https?:\/\/|www\.)[^\s»)]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}|(?<![A-Za-zА-Яа-яЁё])[А-Яа-яЁё]*[A-Za-z][A-Za-zА-Яа-яЁё]*/g;
const ADDRESS = /[:@]|^www\./;
const HAS_CYRILLIC = /[А-Яа-яЁё]/;

/** Latin letters inside Russian words become Russian ones, and Russian letters inside Latin words Latin ones. */
export const mendHomoglyphs: Mend = (text) => {
  const edits = new Edits();
  const marksAreLatin = /^\(?[bdfgij][.)]/m.test(text);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [word] = match;
    if (ADDRESS.test(word)) continue;
    const table = tableFor(text, match.index, word, marksAreLatin);
    if (table) replaceLetters(edits, match.index, word, table);
  }
  return edits;
};

function tableFor(
  text: string,
  start: number,
  word: string,
  marksAreLatin: boolean,
): ReadonlyMap<string, string> | null {
  if (HAS_CYRILLIC.test(word)) return tableForMixed(word);
  if (![...word].every((letter) => toCyrillic.has(letter))) return null;
  if (word.length > 1) return LATIN_LOOKALIKE_WORDS.has(word) ? toCyrillic : null;
  const after = text.slice(start + 1, start + 8);
  const before = text.slice(Math.max(0, start - 4), start);
  return isRussianLetter(before, after, word, marksAreLatin) ? toCyrillic : null;
}

function tableForMixed(word: string): ReadonlyMap<string, string> | null {
  const letters = [...word];
  const latin = letters.filter((letter) => /[A-Za-z]/.test(letter));
  if (latin.every((letter) => toCyrillic.has(letter))) return toCyrillic;
  const cyrillic = letters.filter((letter) => HAS_CYRILLIC.test(letter));
  return cyrillic.every((letter) => toLatin.has(letter)) ? toLatin : null;
}

/** Tells a lone look-alike that stands for a preposition, an initial or a list letter. */
function isRussianLetter(before: string, after: string, letter: string, marksAreLatin: boolean): boolean {
  const startsLine = before === "" || before.endsWith("\n") || before.endsWith("\n(");
  if (after.startsWith(")")) return startsLine && !marksAreLatin;
  if (after.startsWith(".")) {
    // «X. Title» at the start of a line is the Roman ten, «C. Ivanov» elsewhere an initial.
    if (startsLine && "XCM".includes(letter) && /^\. [А-ЯЁ]/.test(after)) return false;
    return (
      /^\. ?(?:[A-ZА-ЯЁ]\. ?)?[А-ЯЁ]/.test(after) || /[А-ЯЁ]\. ?$/.test(before) || /[а-яё] $/.test(before)
    );
  }
  const isPreposition = /^[acokyABCOKY]$/.test(letter);
  return (
    isPreposition && /^ {1,2}[«"(]?(?:\d|[A-Za-z]?[А-Яа-яЁё])/.test(after) && !/[A-Za-z][ -]$/.test(before)
  );
}

function replaceLetters(edits: Edits, start: number, word: string, table: ReadonlyMap<string, string>): void {
  for (let index = 0; index < word.length; index++) {
    const replacement = table.get(word[index] ?? "");
    if (replacement) edits.add(start + index, start + index + 1, replacement);
  }
}
