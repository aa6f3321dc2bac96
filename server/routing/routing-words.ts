/** Words of rules against words of texts: by stem, so that «отопление» finds «отопления». */
import { russianStem } from "../kernel/russian-stem.ts";
import { fold } from "../submission/fold.ts";

/** Stems of one text, each with the places where it stands. */
export type StemIndex = ReadonlyMap<string, readonly number[]>;

/** One entry of a rule: its words stand side by side, in this order. */
export interface Phrase {
  /** As the rule's author wrote it. */
  readonly words: string;
  readonly stems: readonly string[];
}

/** The published rules leave «батаре» of «батарея» but «батар» of «батареи»: vowels at the end say nothing. */
const LAST_VOWELS = /(?<=...)[аеиоуыэюяйь]+$/u;

/** What all forms of a word have in common. */
function stemOf(word: string): string {
  return russianStem(word).replace(LAST_VOWELS, "");
}

/** The stems of a text, in order; nothing is left of punctuation and letter case. */
export function stemsOf(text: string, stem: (word: string) => string = stemOf): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "")
    .map(stem);
}

/** An entry as it is looked for. @returns null when no word is in it */
export function phraseOf(words: string): Phrase | null {
  const stems = stemsOf(words);
  return stems.length === 0 ? null : { words: words.trim(), stems };
}

/** An index of a text, in which entries are found without reading it again. */
export function indexOf(text: string, stem?: (word: string) => string): StemIndex {
  const places = new Map<string, number[]>();
  stemsOf(text, stem).forEach((each, place) => {
    const known = places.get(each);
    if (known) known.push(place);
    else places.set(each, [place]);
  });
  return places;
}

/** Whether the words of an entry stand side by side in the text. */
export function holds(index: StemIndex, { stems }: Phrase): boolean {
  const [first, ...rest] = stems;
  const starts = index.get(first!);
  if (!starts) return false;
  if (rest.length === 0) return true;
  return starts.some((start) => rest.every((each, at) => index.get(each)?.includes(start + at + 1) ?? false));
}

/** A stemmer that remembers: in many texts the same words come again and again. */
export function rememberingStem(most = 50_000): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      if (known.size >= most) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
}
