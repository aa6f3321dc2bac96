/** What a person typed into the search box, as a question that PostgreSQL understands. */

/** What the typed text asks for. */
export interface SearchTerms {
  /** Text for `to_tsquery`: words that all have to occur; empty when there are none. */
  readonly words: string;
  /** The text as a number of the register or of another system; null when it cannot be one. */
  readonly number: string | null;
}

/** Longer questions are cut: nobody types them. */
const MOST_LENGTH = 200;
const MOST_WORDS = 12;

const NUMBER = /^[\p{L}\d][\p{L}\d/._-]{0,59}$/u;

/**
 * Words, phrases in quotation marks, and beginnings of words before a star.
 *
 * @returns null for a text without a letter or a digit: nothing is asked for
 */
export function searchTerms(text: string): SearchTerms | null {
  const typed = text.replaceAll("№", " ").normalize("NFKC").slice(0, MOST_LENGTH).trim();
  const words = [...typed.matchAll(/[«"„“]([^«»"„“”]+)[»"“”]?|(\S+)/gu)]
    .flatMap(([, phrase, word]) => (phrase === undefined ? wordsOf(word ?? "") : phraseOf(phrase)))
    .slice(0, MOST_WORDS)
    .join(" & ");
  const isNumber = NUMBER.test(typed) && /\d/.test(typed);
  return words === "" && !isNumber ? null : { words, number: isNumber ? typed : null };
}

function wordsOf(text: string): string[] {
  const isBeginning = text.endsWith("*");
  const words = lettersOf(text).map(quoted);
  return words.map((word, at) => (isBeginning && at === words.length - 1 ? `${word}:*` : word));
}

/** Words of a phrase follow one another. */
function phraseOf(text: string): string[] {
  const words = lettersOf(text).map(quoted);
  return words.length === 0 ? [] : [`(${words.join(" <-> ")})`];
}

function lettersOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Only letters and digits are left, so a quotation mark cannot end it early. */
const quoted = (word: string): string => `'${word}'`;

/** Years back in which a bare number of the register is looked for. */
const YEARS_BACK = 5;

/**
 * Numbers of the register that a person may mean: `123` stands for the 123rd of this year and of the last ones.
 *
 * @param year the current year in the municipality
 */
export function numbersMeant(number: string, year: number): string[] {
  if (!/^\d{1,6}$/.test(number)) return [number];
  const serial = number.padStart(6, "0");
  return [number, ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => `${year - back}-${serial}`)];
}
