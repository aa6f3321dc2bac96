/**
 * Words of submissions by how rare they are. Stems are those of the search, so inflection does not tell apart.
 *
 * @source K. Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation 28 (1972);
 * counts grow with the stream as in Y. Yang, T. Pierce, J. Carbonell, "A study of retrospective and on-line event
 * detection", SIGIR 1998
 */
import common from "./common-words.json" with { type: "json" };
import { russianStem } from "../kernel/russian-stem.ts";
import { fold } from "../submission/fold.ts";
import type { PlaceParts } from "./place-parts.ts";
import type { StoryWord } from "./story.ts";

const SHORTEST = 3;
const MOST_WORDS = 20;
/** Letters and words beyond it are not read: nobody tells one story so long. */
const LONGEST_TEXT = 4_000;

const stemsOfAll = (lines: readonly string[]) =>
  new Set(lines.flatMap((line) => line.split(" ")).flatMap((word) => [word, russianStem(word)]));
const COMMON = stemsOfAll([...common.service, ...common.formal]);

/** Numbers that name something: a bus, a school. */
const NUMBERED = /(?:№|маршрут\p{L}*|автобус\p{L}*)\s*№?\s*(\d{1,3})(?!\d)/giu;

/** Words with a capital letter within a sentence are names, of people most of all: problems are shown without them. */
const NAME = /(?<=[\p{Ll}\d,»")]\s)\p{Lu}\p{Ll}+/gu;

/** Words of a text, each once: stem → as it was written first. */
export function wordsOf(text: string, place: PlaceParts): ReadonlyMap<string, string> {
  const read = text.slice(0, LONGEST_TEXT);
  const ofPlace = new Set(Object.values(place).flatMap((part: string | null) => part?.split(" ") ?? []));
  const names = new Set([...read.matchAll(NAME)].map(([name]) => fold(name)));
  const found = new Map<string, string>();
  for (const word of fold(read).split(" ")) {
    if (word.length < SHORTEST || /\d/.test(word) || COMMON.has(word) || names.has(word)) continue;
    const stem = russianStem(word);
    if (stem.length < SHORTEST || COMMON.has(stem) || ofPlace.has(stem) || found.has(stem)) continue;
    found.set(stem, word);
  }
  for (const [, number] of read.matchAll(NUMBERED)) {
    if (!ofPlace.has(number!)) found.set(`№${number}`, `№ ${number}`);
  }
  return found;
}

/** How many submissions each word occurred in. */
export class Lexicon {
  private readonly counts: Map<string, number>;
  private readonly fresh = new Map<string, number>();

  constructor(
    counts: Iterable<readonly [stem: string, submissions: number]> = [],
    public total = 0,
  ) {
    this.counts = new Map(counts);
  }

  countOf(stem: string): number {
    return this.counts.get(stem) ?? 0;
  }

  /** Of a submission's words the rarest ones, by weight; squares of weights add up to 1. */
  weigh(words: ReadonlyMap<string, string>): StoryWord[] {
    const weighed = [...words]
      .map(([stem, form]) => ({ stem, form, weight: this.rarity(stem) }))
      .toSorted((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1))
      .slice(0, MOST_WORDS);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return weighed.map((word) => ({ ...word, weight: Math.round((word.weight / length) * 1e4) / 1e4 }));
  }

  /** Counts a submission's words, after it was weighed; each once. */
  learn(stems: Iterable<string>): void {
    this.total += 1;
    for (const stem of stems) {
      this.counts.set(stem, this.countOf(stem) + 1);
      this.fresh.set(stem, (this.fresh.get(stem) ?? 0) + 1);
    }
  }

  /** What was learned since it was made. */
  get learned(): ReadonlyMap<string, number> {
    return this.fresh;
  }

  private rarity(stem: string): number {
    return Math.log((this.total + 2) / (this.countOf(stem) + 1));
  }
}
