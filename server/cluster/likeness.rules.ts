/**
 * How alike two stories are: evidence for and against, each with its weight, as in record linkage. A person is
 * shown the evidence in words. Pure.
 *
 * @source I. Fellegi, A. Sunter, "A theory for record linkage", JASA 64 (1969); words by the cosine of their
 * weights (G. Salton, C. Buckley, Information Processing & Management 24, 1988). The weights were chosen on
 * generated stories, seeds 1 to 3, and are measured on others: `gather.test.ts`.
 */
import { ClusterReasonCode } from "./cluster.enums.ts";
import type { ClusterReason } from "./cluster-submission.entity.ts";
import { type PlaceParts, streetTopic } from "./place-parts.ts";
import type { Story } from "./story.ts";

/** From here on two submissions tell one story. */
export const ALIKE_FROM = 0.5;
/** Stories farther apart are never compared. */
export const WINDOW_DAYS = 45;
/** Days within which a word bursts. */
export const BURST_DAYS = 7;

const WEIGHTS = {
  house: 0.4,
  object: 0.35,
  street: 0.05,
  burstingStreet: 0.3,
  otherPlace: -0.45,
  /** What a whole town writes about in one week has many places. */
  otherPlaceInBurst: -0.2,
  unknownPlace: -0.35,
  topic: 0.2,
  otherTopic: -0.08,
  words: 0.6,
  burst: 0.35,
  age: -0.15,
  /** Of a street nobody else writes about: the sooner, the likelier one story. */
  ageOnStreet: -0.4,
} as const;

/** Below it, shared words are chance and no reason to show. */
const WORDS_FROM = 0.12;
const MOST_SHOWN = 4;

export interface Likeness {
  /** 0 to 1, rounded to two digits. */
  readonly score: number;
  readonly reasons: readonly ClusterReason[];
}

type PlaceRelation = "HOUSE" | "STREET" | "OBJECT" | "OTHER" | "OTHER_SETTLEMENT" | "UNKNOWN";

/**
 * @param days between them
 * @param bursting stems, and topics on streets, that have lately come far more often than usual
 */
export function likeness(one: Story, other: Story, days: number, bursting: ReadonlySet<string>): Likeness {
  const place = relationOf(one.place, other.place);
  const shared = sharedWords(one, other);
  const cosine = shared.reduce((sum, { product }) => sum + product, 0);
  const burst = shared.filter(({ stem }) => bursting.has(stem));
  const isSameTopic = one.topicId !== null && one.topicId === other.topicId;
  const hasBurst = burst.length >= (isSameTopic ? 1 : 2) && days <= BURST_DAYS;
  const isOtherTopic = one.topicId !== null && other.topicId !== null && !isSameTopic;
  const street = isSameTopic && place === "STREET" ? streetTopic(one.place, one.topicId) : null;
  const isBurstingStreet = street !== null && bursting.has(street);
  const own = isBurstingStreet ? WEIGHTS.burstingStreet : PLACE_WEIGHTS[place];
  const ofPlace = hasBurst ? inBurst(place, own) : own;
  const score =
    ofPlace +
    (isSameTopic ? WEIGHTS.topic : isOtherTopic ? WEIGHTS.otherTopic : 0) +
    WEIGHTS.words * cosine +
    (hasBurst ? WEIGHTS.burst : 0) +
    ageWeight(place === "STREET" && !isBurstingStreet, days);
  const reasons: ClusterReason[] = [
    ...placeReasons(place),
    ...(isSameTopic ? [reason(ClusterReasonCode.SAME_TOPIC)] : []),
    ...(hasBurst ? [reason(ClusterReasonCode.BURST, formsOf(burst))] : []),
    ...(!hasBurst && cosine >= WORDS_FROM ? [reason(ClusterReasonCode.NEAR_WORDS, formsOf(shared))] : []),
  ];
  return { score: Math.round(Math.max(0, Math.min(1, score)) * 100) / 100, reasons };
}

const PLACE_WEIGHTS: Readonly<Record<PlaceRelation, number>> = {
  HOUSE: WEIGHTS.house,
  OBJECT: WEIGHTS.object,
  STREET: WEIGHTS.street,
  OTHER: WEIGHTS.otherPlace,
  OTHER_SETTLEMENT: WEIGHTS.otherPlace,
  UNKNOWN: WEIGHTS.unknownPlace,
};

/** Neighbours of a street are forgotten sooner than those of a house. */
const STREET_DAYS = 21;

const ageWeight = (isOnStreet: boolean, days: number): number =>
  isOnStreet
    ? WEIGHTS.ageOnStreet * Math.min(1, days / STREET_DAYS)
    : WEIGHTS.age * Math.min(1, days / WINDOW_DAYS);

const inBurst = (place: PlaceRelation, weight: number): number =>
  place === "OTHER_SETTLEMENT"
    ? weight
    : Math.max(WEIGHTS.otherPlaceInBurst * Number(place === "OTHER"), weight);

const reason = (code: ClusterReasonCode, words: string[] = []): ClusterReason => ({ code, words });

function placeReasons(place: PlaceRelation): ClusterReason[] {
  if (place === "HOUSE") return [reason(ClusterReasonCode.SAME_HOUSE)];
  if (place === "STREET") return [reason(ClusterReasonCode.SAME_STREET)];
  return place === "OBJECT" ? [reason(ClusterReasonCode.SAME_OBJECT)] : [];
}

interface SharedWord {
  readonly stem: string;
  readonly form: string;
  readonly product: number;
}

function sharedWords(one: Story, other: Story): SharedWord[] {
  const weights = new Map(other.words.map(({ stem, weight }) => [stem, weight]));
  return one.words.flatMap(({ stem, form, weight }) => {
    const others = weights.get(stem);
    return others === undefined ? [] : [{ stem, form, product: weight * others }];
  });
}

const formsOf = (words: readonly SharedWord[]): string[] =>
  words
    .toSorted((one, other) => other.product - one.product)
    .slice(0, MOST_SHOWN)
    .map(({ form }) => form);

/** What two places have to do with each other. */
export function relationOf(one: PlaceParts, other: PlaceParts): PlaceRelation {
  const isOtherSettlement =
    one.settlement !== null && other.settlement !== null && !isNearWord(one.settlement, other.settlement);
  if (isOtherSettlement) return "OTHER_SETTLEMENT";
  if (one.object !== null && other.object !== null) return one.object === other.object ? "OBJECT" : "OTHER";
  if (one.street === null || other.street === null) return "UNKNOWN";
  if (!isNearWord(one.street, other.street)) return "OTHER";
  return one.house !== null && one.house === other.house ? "HOUSE" : "STREET";
}

/** Long words may differ by one slip of the hand. */
const SLIP_FROM = 5;

/** Whether two names are one, a slip in a long one forgiven. */
export function isNearWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < SLIP_FROM || /\d/.test(one + other)) return false;
  return isOneSlip(one, other);
}

/**
 * Whether one letter was changed, left out, added, or two neighbours swapped.
 *
 * @source F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964)
 */
export function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
