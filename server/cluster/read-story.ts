/** What a submission tells, and by what others that tell the same are looked up. */
import type { TopicId } from "../classifier/topic.entity.ts";
import { type Lexicon, wordsOf } from "./lexicon.ts";
import { placeInText, type PlaceParts, placeParts, streetTopic } from "./place-parts.ts";
import type { Story } from "./story.ts";

/** What of a submission is read. */
export interface Readable {
  readonly id: string;
  readonly summary: string;
  readonly text: string;
  readonly place: string | null;
  readonly object: string | null;
  readonly fact: string | null;
  readonly topicId: TopicId | null;
  readonly applicantId: string | null;
}

/** Words and place of a submission, before they are weighed. */
export interface Taken {
  readonly place: PlaceParts;
  /** Stem → as it was written first. */
  readonly words: ReadonlyMap<string, string>;
  /** What the lexicon counts of it: its stems, and its topic on its street. */
  readonly counted: readonly string[];
}

/** How often what a submission says had been said when it was read. */
export interface Known {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

export interface ReadStory {
  readonly story: Story;
  readonly keys: readonly string[];
  readonly known: Known;
}

/** Takes a submission apart. An address is looked for in the text when none was written down. */
export function takeApart({ summary, text, object, fact, place: written, topicId }: Readable): Taken {
  const place = placeParts(written ?? placeInText(`${summary}. ${text}`));
  const words = wordsOf([summary, object, fact, text].filter(Boolean).join(" . "), place);
  const street = streetTopic(place, topicId);
  return { place, words, counted: [...words.keys(), ...(street === null ? [] : [street])] };
}

/** Weighs what was taken out of a submission; its words are counted from then on. */
export function readStory({ id, topicId, applicantId }: Readable, taken: Taken, lexicon: Lexicon): ReadStory {
  const { place, words, counted } = taken;
  const story = { place, topicId, words: lexicon.weigh(words), teller: applicantId ?? id };
  lexicon.learn(counted);
  const counts = new Map(counted.map((each) => [each, lexicon.countOf(each)]));
  return { story, keys: keysOf(story, lexicon), known: { total: lexicon.total, counts } };
}

/** So many of the rarest words are looked up. */
const KEY_WORDS = 8;
/** Words of every fiftieth submission tell no two of them apart. */
const TOO_COMMON = 0.02;
const ENOUGH_TO_TELL = 200;

function keysOf({ place, topicId, words }: Story, lexicon: Lexicon): string[] {
  const { street, house, object } = place;
  const isRare = (stem: string) =>
    lexicon.total < ENOUGH_TO_TELL || lexicon.countOf(stem) <= lexicon.total * TOO_COMMON;
  return [
    ...(street === null ? [] : [`s:${street}`]),
    ...(street !== null && house !== null ? [`h:${street} ${house}`, `n:${house} ${topicId}`] : []),
    ...[streetTopic(place, topicId)].filter((key) => key !== null),
    ...(object === null ? [] : [`o:${object}`]),
    ...words
      .slice(0, KEY_WORDS)
      .filter(({ stem }) => isRare(stem))
      .map(({ stem }) => `w:${stem}`),
  ];
}
