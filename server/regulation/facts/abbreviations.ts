import type { Clause } from "../act-draft.ts";

/** A short name brought in by «(далее – …)», with the words it stands for. */
export interface Abbreviation {
  readonly clause: Clause;
  readonly short: string;
  readonly full: string;
  /** Range of the full name with the bracket, in the clause's text. */
  readonly start: number;
  readonly end: number;
  /** The full name was told by its words or initials, not only cut at a punctuation mark. */
  readonly isCertain: boolean;
}

const FURTHER =
  /\(\s*далее\s*(?:по\s+тексту\s*)?(?:также\s*)?(?:соответственно\s*)?(?:[-–—:]\s*|именуем[а-яё]+\s+)([^()]{2,80}(?:\([^()]*\)[^()]*)?)\)/giu;
const MOST_WORDS = 30;

/** All short names of an act, in order. */
export function findAbbreviations(clauses: readonly Clause[]): Abbreviation[] {
  return clauses.flatMap((clause) =>
    [...clause.text.matchAll(FURTHER)].map((match) => {
      const before = clause.text.slice(0, match.index);
      const short = (match[1] ?? "").trim().replace(/[\s;,]+$/u, "");
      const told = startToldByName(before, short);
      const start = told ?? afterPunctuation(before);
      const full = before.slice(start).replace(/[\s,–—-]+$/u, "");
      return { clause, short, full, start, end: match.index + match[0].length, isCertain: told !== null };
    }),
  );
}

/**
 * Where the full name begins: at the words the short name repeats («Администрацию … (далее – Администрация)»)
 * or at the first of the words whose initials make it up. Null when neither is there.
 */
function startToldByName(before: string, short: string): number | null {
  const words = [...before.matchAll(/[«"„(]*[\p{L}\d№-]+/gu)].slice(-MOST_WORDS);
  if (/^[А-ЯЁ]{2,8}(?![а-яё])/u.test(short)) return initialsStart(words, short.split(" ")[0] ?? "");
  const [first = "", second] = short.split(/\s+/).filter((word) => word.length > 2);
  const isFirst = (word: RegExpExecArray): boolean => isSameStem(plain(word[0]), plain(first));
  if (second === undefined) return words.findLast(isFirst)?.index ?? null;
  const isSecond = (word: RegExpExecArray | undefined): boolean =>
    isSameStem(plain(word?.[0] ?? ""), plain(second));
  const together = words.findLast((word, index) => isFirst(word) && isSecond(words[index + 1]));
  // A short name that sums up a list begins at the first thing of the list.
  const apart = words.find((word, index) => isFirst(word) && words.slice(index + 1).some(isSecond));
  return (together ?? apart)?.index ?? null;
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "")
    .replaceAll("ё", "е");

function isSameStem(word: string, short: string): boolean {
  const length = Math.max(4, Math.min(word.length, short.length) - 2);
  return short.length >= 4 && word.slice(0, length) === short.slice(0, length);
}

const SMALL_WORDS = new Set(["и", "в", "по", "с", "на", "о", "об", "для", "при", "от", "к"]);

function initialsStart(words: readonly RegExpExecArray[], acronym: string): number | null {
  for (let first = words.length - 1; first >= 0; first--) {
    if (spells(words.slice(first), acronym.toLowerCase())) return words[first]?.index ?? null;
  }
  return null;
}

/** Whether the initials of the words, compounds counted part by part, begin with the acronym. */
function spells(words: readonly RegExpExecArray[], acronym: string): boolean {
  let at = 0;
  for (const { 0: printed } of words) {
    if (at === acronym.length) return true;
    const word = plain(printed);
    if (at > 0 && SMALL_WORDS.has(word) && word[0] !== acronym[at]) continue;
    const parts = printed.split("-").map(plain);
    if (parts.every((part, offset) => part[0] === acronym[at + offset])) at += parts.length;
    else if (word[0] === acronym[at]) at += 1;
    else return false;
  }
  return at === acronym.length;
}

/** After the last comma, dash or full stop that ends no abbreviation; a quoted name is kept whole. */
function afterPunctuation(before: string): number {
  const trimmed = before.trimEnd();
  let stop = 0;
  for (const mark of before.matchAll(/[,;:]\s+|\s[–—-]\s+|(?<=[а-яё»]{3})\.\s+/gu))
    stop = mark.index + mark[0].length;
  const open = trimmed.endsWith("»") ? openingQuote(trimmed) : -1;
  return open >= 0 && open < stop ? open : stop;
}

function openingQuote(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === "»") depth++;
    else if (text[at] === "«" && --depth === 0) return at;
  }
  return -1;
}
