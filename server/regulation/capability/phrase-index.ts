import type { Token } from "./tokens.ts";

/** A run of consecutive words: each a beginning of a word, or a whole word when written with `=`. */
export interface Phrase {
  readonly words: readonly { readonly text: string; readonly isWhole: boolean }[];
  readonly term: string;
}

/** Where terms stand: places in ascending order for each term found. */
export type Occurrences = ReadonlyMap<string, readonly number[]>;

/** Phrases are looked up by so many first letters of their first word. */
const KEY_LENGTH = 2;

/**
 * Finds many phrases in one pass. A phrase is written as word beginnings with blanks between them
 * (`дорожн карт`), a whole word with a leading `=` (`=пос`). A first word has at least two letters.
 */
export class PhraseIndex {
  readonly #phrasesByKey = new Map<string, Phrase[]>();

  /** Makes `phrase` count as an occurrence of `term`. */
  add(phrase: string, term: string): void {
    const words = phrase
      .split(" ")
      .map((word) => ({ text: word.replace(/^=/, ""), isWhole: word.startsWith("=") }));
    const key = keyOf(words[0]?.text);
    const known = this.#phrasesByKey.get(key);
    if (known) known.push({ words, term });
    else this.#phrasesByKey.set(key, [{ words, term }]);
  }

  /** Every phrase that begins at `start`, with the number of words it takes. */
  at(tokens: readonly Token[], start: number): Phrase[] {
    const phrases = this.#phrasesByKey.get(keyOf(tokens[start]?.word));
    return phrases ? phrases.filter((phrase) => standsAt(phrase, tokens, start)) : [];
  }

  /** Places of every term found in the text. */
  find(tokens: readonly Token[]): Occurrences {
    const found = new Map<string, number[]>();
    tokens.forEach((token, start) => {
      for (const { term } of this.at(tokens, start)) {
        const places = found.get(term);
        if (!places) found.set(term, [token.place]);
        else if (places.at(-1) !== token.place) places.push(token.place);
      }
    });
    return found;
  }
}

function keyOf(word: string | undefined): string {
  return (word ?? "").slice(0, KEY_LENGTH);
}

function standsAt(phrase: Phrase, tokens: readonly Token[], start: number): boolean {
  return phrase.words.every(({ text, isWhole }, offset) => {
    const word = tokens[start + offset]?.word;
    return word !== undefined && (isWhole ? word === text : word.startsWith(text));
  });
}
