import { PhraseIndex, type Occurrences, type Phrase } from "./phrase-index.ts";
import type { Lexicon } from "./signal.ts";
import { tokenise, type Token } from "./tokens.ts";

/** Finds proper names and then the concepts around them. */
export class CompiledLexicon {
  readonly #names = new PhraseIndex();
  readonly #words = new PhraseIndex();
  readonly #known: Set<string>;

  constructor(lexicon: Lexicon) {
    this.#known = new Set([...Object.keys(lexicon.names), ...Object.keys(lexicon.concepts)]);
    addAll(this.#names, lexicon.names);
    addAll(this.#words, lexicon.concepts);
    for (const name of Object.keys(lexicon.names)) this.#words.add(`=${markerOf(name)}`, name);
  }

  /**
   * Makes the alternatives of a group findable.
   *
   * @returns the terms to look up in the occurrences of a text
   * @throws {RangeError} when the group names a concept that the lexicon lacks
   */
  resolve(group: string): string[] {
    return group.split("|").map((alternative) => {
      if (this.#known.has(alternative)) return alternative;
      if (/^[a-z]/i.test(alternative)) throw new RangeError(`The lexicon has no concept «${alternative}».`);
      this.#known.add(alternative);
      this.#words.add(alternative, alternative);
      return alternative;
    });
  }

  /** Places of the terms in a text. */
  read(text: string): Occurrences {
    return this.#words.find(this.#withNamesFolded(tokenise(text)));
  }

  #withNamesFolded(tokens: readonly Token[]): Token[] {
    const folded: Token[] = [];
    for (let start = 0; start < tokens.length;) {
      const name = longest(this.#names.at(tokens, start));
      const place = tokens[start]?.place ?? 0;
      folded.push({ word: name ? markerOf(name.term) : (tokens[start]?.word ?? ""), place });
      start += name?.words.length ?? 1;
    }
    return folded;
  }
}

function addAll(index: PhraseIndex, phrases: Record<string, readonly string[]>): void {
  for (const [term, forms] of Object.entries(phrases)) for (const form of forms) index.add(form, term);
}

/** Words of texts are never written in capitals, so a marker meets nothing else. */
function markerOf(name: string): string {
  return name.toUpperCase();
}

function longest(found: readonly Phrase[]): Phrase | null {
  let best: Phrase | null = null;
  for (const candidate of found) if (!best || candidate.words.length > best.words.length) best = candidate;
  return best;
}
