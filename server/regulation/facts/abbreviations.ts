import type { Clause } from "../draft.ts";

/** A short name brought in by «(далее – …)», with the words it stands for. */
export interface Abbreviation {
  readonly clause: Clause;
  readonly short: string;
  readonly full: string;
  /** Range of the full name with the bracket, in the clause's text. */
  readonly start: number;
  readonly end: number;
}

const FURTHER =
  /\(\s*далее\s*(?:по\s+тексту\s*)?(?:также\s*)?(?:соответственно\s*)?(?:[-–—:]\s*|именуем[а-яё]+\s+)([^()]{2,80}(?:\([^()]*\)[^()]*)?)\)/giu;
const MOST_WORDS = 25;

/** All short names of an act, in order. */
export function findAbbreviations(clauses: readonly Clause[]): Abbreviation[] {
  return clauses.flatMap((clause) =>
    [...clause.text.matchAll(FURTHER)].map((match) => {
      const before = clause.text.slice(0, match.index);
      const short = (match[1] ?? "").trim().replace(/[\s;,]+$/u, "");
      const start = fullNameStart(before, short);
      const full = before.slice(start).replace(/[\s,–—-]+$/u, "");
      return { clause, short, full, start, end: match.index + match[0].length };
    }),
  );
}

/**
 * Where the full name begins: at the word the short name repeats («Администрацию … (далее – Администрация)»),
 * at the first of the words whose initials make the short name, else after the last punctuation mark.
 */
function fullNameStart(before: string, short: string): number {
  const words = [...before.matchAll(/[«"„(]*[\p{L}\d№-]+/gu)].slice(-MOST_WORDS);
  const repeated = words.findLast((word) => isSameStem(plain(word[0]), plain(short.split(" ")[0] ?? "")));
  if (repeated && !isAcronym(short)) return repeated.index;
  const initial = isAcronym(short) ? initialsStart(words, short.split(" ")[0] ?? "") : -1;
  if (initial >= 0) return initial;
  return afterPunctuation(before, words[0]?.index ?? 0);
}

const isAcronym = (short: string): boolean => /^[А-ЯЁ]{2,8}(?![а-яё])/u.test(short);
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "")
    .replaceAll("ё", "е");

function isSameStem(word: string, short: string): boolean {
  const length = Math.max(4, Math.min(word.length, short.length) - 3);
  return short.length >= 4 && word.slice(0, length) === short.slice(0, length);
}

const SMALL_WORDS = new Set(["и", "в", "по", "с", "на", "о", "об", "для", "при", "от", "к"]);

function initialsStart(words: readonly RegExpExecArray[], acronym: string): number {
  const wanted = acronym.toLowerCase();
  for (let first = words.length - 1; first >= 0; first--) {
    let at = 0;
    for (let index = first; index < words.length && at < wanted.length; index++) {
      const word = plain(words[index]?.[0] ?? "");
      if (!word || (SMALL_WORDS.has(word) && word[0] !== wanted[at])) continue;
      const parts = (words[index]?.[0] ?? "").split("-").map(plain);
      if (parts.every((part, offset) => part.startsWith(wanted[at + offset] ?? "\u0000"))) at += parts.length;
      else if (word.startsWith(wanted[at] ?? "\u0000")) at += 1;
      else break;
    }
    if (at === wanted.length) return words[first]?.index ?? -1;
  }
  return -1;
}

function afterPunctuation(before: string, least: number): number {
  const trimmed = before.trimEnd();
  const close = trimmed.endsWith("»") ? trimmed.lastIndexOf("«") : -1;
  const stop = Math.max(
    ...[". ", ", ", "; ", ": ", " – ", " — ", " - "].map(
      (mark) => before.lastIndexOf(mark) + (before.includes(mark) ? mark.length : 0),
    ),
  );
  const start = Math.max(stop, least, 0);
  return close >= 0 && close < start ? close : start;
}
