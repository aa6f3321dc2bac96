/** What a submission tells, as far as problems are found by it. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { PlaceParts } from "./place-parts.ts";

export interface StoryWord {
  readonly stem: string;
  /** As it was written first: people are shown words, not stems. */
  readonly form: string;
  /** Share in the whole; squares add up to 1. */
  readonly weight: number;
}

export interface Story {
  readonly place: PlaceParts;
  readonly topicId: TopicId | null;
  /** The rarest first. */
  readonly words: readonly StoryWord[];
  /** Who tells it, as an id: three letters of one person are no problem of many. */
  readonly teller: string;
}
