/** Words of rules against words of texts: by stem, so that «отопление» finds «отопления». */
import { russianStem } from "../kernel/russian-stem.ts";

/** Numbers of the stems that rules ask for, each with the places where it stands in one text. */
export type StemIndex = ReadonlyMap<number, readonly number[]>;

/** One entry of a rule: its words stand side by side, in this order. */
export interface Phrase {
  /** As the rule's author wrote it. */
  readonly words: string;
  readonly stems: readonly number[];
}

/** The published rules leave «батаре» of «батарея» but «батар» of «батареи»: vowels at the end say nothing. */
const LAST_VOWELS = /(?<=...)[аеиоуыэюяйь]+$/u;

/** What all forms of a word have in common. */
function stemOf(word: string): string {
  return russianStem(word).replace(LAST_VOWELS, "");
}

const COMBINING = /[\u0300-\u036F]/;
const WORD = /[0-9a-zа-яё]+/g;

/** Words in order, lower case, ё as е; nothing is left of punctuation. Twice as quick as splitting by `\p{L}`. */
export function wordsOf(text: string): readonly string[] {
  const whole = COMBINING.test(text) ? text.normalize("NFC") : text;
  return whole.toLowerCase().replaceAll("ё", "е").match(WORD) ?? [];
}

/** Whether anything of an entry can be looked for. */
export const hasWords = (entry: string): boolean => wordsOf(entry).length > 0;

/** Most words of texts whose stem is remembered: the same ones come again and again. */
const MOST_REMEMBERED = 50_000;

/** The stems that the rules of a municipality ask for. Words of texts that no rule asks for cost one look. */
export class Vocabulary {
  /** Stem → its number, from 1. */
  readonly #stems = new Map<string, number>();
  /** Word → number of its stem; 0 when no rule asks for it. */
  readonly #words = new Map<string, number>();

  /** An entry as it is looked for; null when no word is in it. */
  phrase(entry: string): Phrase | null {
    const stems = wordsOf(entry).map((word) => this.#add(stemOf(word)));
    return stems.length === 0 ? null : { words: entry.trim(), stems };
  }

  /** Where a text has the stems that rules ask for. */
  read(text: string): StemIndex {
    const places = new Map<number, number[]>();
    let place = 0;
    for (const word of wordsOf(text)) {
      const number = this.#numberOf(word);
      if (number > 0) {
        const known = places.get(number);
        if (known) known.push(place);
        else places.set(number, [place]);
      }
      place += 1;
    }
    return places;
  }

  #add(stem: string): number {
    const known = this.#stems.get(stem);
    if (known !== undefined) return known;
    this.#words.clear();
    this.#stems.set(stem, this.#stems.size + 1);
    return this.#stems.size;
  }

  #numberOf(word: string): number {
    let number = this.#words.get(word);
    if (number === undefined) {
      number = this.#stems.get(stemOf(word)) ?? 0;
      if (this.#words.size >= MOST_REMEMBERED) this.#words.clear();
      this.#words.set(word, number);
    }
    return number;
  }
}

/** Whether the words of an entry stand side by side in the text. */
export function holds(index: StemIndex, { stems }: Phrase): boolean {
  const [first, ...rest] = stems;
  const starts = index.get(first!);
  if (!starts) return false;
  if (rest.length === 0) return true;
  return starts.some((start) => rest.every((each, at) => index.get(each)?.includes(start + at + 1) ?? false));
}
