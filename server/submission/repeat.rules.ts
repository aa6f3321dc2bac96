/** How near two submissions are: pure. A person decides; the program only says what it sees. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { ApplicantId } from "./applicant.entity.ts";
import { fold } from "./fold.ts";
import { LinkKind, type RepeatReason } from "./submission-link.entity.ts";

/** What is compared. */
export interface Comparable {
  readonly number: string;
  readonly channel: string;
  readonly applicantId: ApplicantId | null;
  readonly placeKey: string | null;
  readonly topicId: TopicId | null;
  /** Summary and the beginning of the text. */
  readonly words: string;
  readonly receivedAt: Date;
}

export interface Nearness {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly RepeatReason[];
  readonly kind: LinkKind;
}

/** From here on a person is asked. */
export const PROPOSED_FROM = 0.5;

const WEIGHTS: Readonly<Record<Exclude<RepeatReason, "NEAR_TEXT">, number>> = {
  SAME_NUMBER: 0.6,
  SAME_APPLICANT: 0.4,
  SAME_PLACE: 0.3,
  SAME_TOPIC: 0.15,
};
/** What a text that is the same word for word adds. */
const TEXT_WEIGHT = 0.45;
/** Below it, common words are chance. */
const NEAR_TEXT_FROM = 0.3;

/** Russian words differ in their ends: their first letters stand for them. */
const STEM_LENGTH = 5;
const SHORTEST_WORD = 4;
/** Words of every complaint. */
const EMPTY_STEMS = new Set(
  "прошу здрав уважа добры пожал помог когда почем нужно можно также чтобы котор очень больш обращ сообщ жител".split(
    " ",
  ),
);

/** The words of a text that tell what it is about, each once, by their first letters. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = fold(text)
    .split(" ")
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, STEM_LENGTH));
  return new Set(stems.filter((stem) => !EMPTY_STEMS.has(stem)));
}

/** Share of common stems in the shorter of two texts; 0 when either says too little. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < 3) return 0;
  let common = 0;
  for (const stem of small) if (large.has(stem)) common += 1;
  return common / small.size;
}

/** A day and a half: by two ways on one evening. */
const AT_ONCE_MS = 36 * 3_600_000;

/**
 * How near a submission is to an earlier one.
 *
 * @returns null when nobody need look at it
 */
export function nearness(later: Comparable, earlier: Comparable): Nearness | null {
  const near = overlap(stemsOf(later.words), stemsOf(earlier.words));
  const found: Partial<Record<RepeatReason, number>> = {
    ...(later.words.includes(earlier.number) && { SAME_NUMBER: WEIGHTS.SAME_NUMBER }),
    ...(isSame(later.applicantId, earlier.applicantId) && { SAME_APPLICANT: WEIGHTS.SAME_APPLICANT }),
    ...(isSame(later.placeKey, earlier.placeKey) && { SAME_PLACE: WEIGHTS.SAME_PLACE }),
    ...(isSame(later.topicId, earlier.topicId) && { SAME_TOPIC: WEIGHTS.SAME_TOPIC }),
    ...(near >= NEAR_TEXT_FROM && { NEAR_TEXT: near * TEXT_WEIGHT }),
  };
  const score = Math.min(
    1,
    Object.values(found).reduce((sum, weight) => sum + weight, 0),
  );
  if (score < PROPOSED_FROM) return null;
  const reasons = Object.keys(found) as RepeatReason[];
  return { score: Math.round(score * 100) / 100, reasons, kind: kindOf(later, earlier, near) };
}

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** The same words by another channel at once are one submission that came twice. */
function kindOf(later: Comparable, earlier: Comparable, near: number): LinkKind {
  const isAtOnce = later.receivedAt.getTime() - earlier.receivedAt.getTime() <= AT_ONCE_MS;
  return isAtOnce && near >= 0.8 && later.channel !== earlier.channel ? LinkKind.DUPLICATE : LinkKind.REPEAT;
}
