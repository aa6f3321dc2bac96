/** What the submissions of a problem have in common: place, words, a name. Pure. */
import type { Story } from "./story.ts";

/** Submissions at one place, as the register folds it. */
export interface PlaceCount {
  /** Of the register: `placeKey`. */
  readonly key: string;
  /** As it was written most often. */
  readonly place: string;
  readonly count: number;
}

export interface SharedPlace {
  /** Key, or the beginning of the keys of a street. */
  readonly key: string;
  readonly shown: string;
}

/** So many of the submissions have to name the place. */
const MOST_OF = 0.6;

/**
 * The house of most submissions; otherwise their street.
 *
 * @param all submissions, those without a place counted in
 * @returns null when they name many
 */
export function sharedPlace(places: readonly PlaceCount[], all: number): SharedPlace | null {
  const [most] = places;
  if (!most) return null;
  if (most.count >= all * MOST_OF) return { key: most.key, shown: most.place };
  const streets = new Map<string, PlaceCount[]>();
  for (const each of places) {
    const street = streetOf(each.key);
    streets.set(street, [...(streets.get(street) ?? []), each]);
  }
  const sizeOf = (list: readonly PlaceCount[]) => list.reduce((sum, { count }) => sum + count, 0);
  const [street, listed] = [...streets].toSorted(
    ([one, of], [other, ofOther]) => sizeOf(ofOther) - sizeOf(of) || (one < other ? -1 : 1),
  )[0]!;
  if (sizeOf(listed) < all * MOST_OF) return null;
  return { key: street, shown: listed[0]!.place.replace(HOUSE_AT_END, "") };
}

const streetOf = (key: string): string => key.replace(/(?: \d+\p{L}?)+$/u, "");

const HOUSE_AT_END = /[\s,]*(?:у\s+)?(?:(?:д|дом)\.?\s*)?\d+[^,]*(?:,.*)?$/iu;

const MOST_WORDS = 8;

/** Words that weigh most over the stories and occur in at least two, as they were written. */
export function sharedWordsOf(stories: readonly Story[]): string[] {
  const sums = new Map<string, { form: string; count: number; weight: number }>();
  for (const { words } of stories) {
    for (const { stem, form, weight } of words) {
      const sum = sums.get(stem) ?? { form, count: 0, weight: 0 };
      sums.set(stem, { form: sum.form, count: sum.count + 1, weight: sum.weight + weight });
    }
  }
  return [...sums.values()]
    .filter(({ count }) => count >= 2)
    .toSorted((one, other) => other.weight - one.weight || (one.form < other.form ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ form }) => form);
}

const LONGEST_TITLE = 200;
const WORDS_IN_TITLE = 3;

/** «Отопление — ул. Мира, д. 5»; without a place by its words. */
export function titleOf(topic: string | null, place: SharedPlace | null, words: readonly string[]): string {
  const about = topic ?? "Проблема";
  const rest = place?.shown ?? words.slice(0, WORDS_IN_TITLE).join(", ");
  return (rest === "" ? about : `${about} — ${rest}`).slice(0, LONGEST_TITLE);
}
