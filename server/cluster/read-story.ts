import type { TopicId } from "../classifier/topic.entity.ts";
import { type Lexicon, wordsOf } from "./lexicon.ts";
import { placeInText, placeParts } from "./place-parts.ts";
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

/** What a submission tells; its words are counted from then on. An address is looked for in the text as well. */
export function readStory(read: Readable, lexicon: Lexicon): Story {
  const { id, summary, text, object, fact, topicId, applicantId } = read;
  const place = placeParts(read.place ?? placeInText(`${summary}. ${text}`));
  const words = wordsOf([summary, object, fact, text].filter(Boolean).join(" . "), place);
  const story = { place, topicId, words: lexicon.weigh(words), teller: applicantId ?? id };
  lexicon.learn(words);
  return story;
}
