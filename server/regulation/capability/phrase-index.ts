import type { Token } from "./tokens.ts";

/** A run of consecutive words: each a beginning of a word, or a whole word when written with `=`. */
interface Phrase {
  readonly words: readonly { readonly text: string; readonly isWhole: boolean }[];
  readonly term: string;
}

/** Where terms stand: places in ascending order for each term found. */
export type Occurrences = ReadonlyMap<string, readonly number[]>;

/**
 * Finds many phrases in one pass. A phrase is written as word beginnings with blanks between them
 * (`дорожн карт`), a whole word with a leading `=` (`=пос`).
 */
export class PhraseIndex {
  readonly #phrasesByFirstWord = new Map<string, Phrase[]>();

  /** Makes `phrase` count as an occurrence of `term`. */
  add(phrase: string, term: string): void {
    const words = phrase
      .split(" ")
      .map((word) => ({ text: word.replace(/^=/, ""), isWhole: word.startsWith("=") }));
    const first = words[0]?.text ?? "";
    const known = this.#phrasesByFirstWord.get(first);
    if (known) known.push({ words, term });
    else this.#phrasesByFirstWord.set(first, [{ words, term }]);
  }

  /** Every phrase that begins at `start`, with the number of words it takes. */
  *at(tokens: readonly Token[], start: number): Generator<{ term: string; length: number }> {
    const word = tokens[start]?.word ?? "";
    for (let end = 1; end <= word.length; end += 1) {
      for (const phrase of this.#phrasesByFirstWord.get(word.slice(0, end)) ?? []) {
        if (standsAt(phrase, tokens, start)) yield { term: phrase.term, length: phrase.words.length };
      }
    }
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

function standsAt(phrase: Phrase, tokens: readonly Token[], start: number): boolean {
  return phrase.words.every(({ text, isWhole }, offset) => {
    const word = tokens[start + offset]?.word;
    return word !== undefined && (isWhole ? word === text : word.startsWith(text));
  });
}
