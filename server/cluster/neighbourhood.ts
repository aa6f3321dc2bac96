/**
 * Submissions of the last weeks by what they may share: house, street, rare words. Only those are compared, so the
 * cost of a submission does not grow with the register. Holds all of it, or what the database found for a portion.
 */
import { poissonUpTo } from "../rating/statistics/distributions.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import type { Lexicon } from "./lexicon.ts";
import { WINDOW_DAYS } from "./likeness.rules.ts";
import type { Story } from "./story.ts";

export const DAY_MS = 86_400_000;
/** Most neighbours by one key; the latest. */
export const MOST_BY_KEY = 60;
/** So many of the rarest words are looked up. */
const KEY_WORDS = 8;
/** Words of every fiftieth submission tell no two of them apart. */
const TOO_COMMON = 0.02;
const ENOUGH_TO_TELL = 200;

export interface Told {
  readonly id: SubmissionId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly story: Story;
  clusterId: ClusterId | null;
}

/** By what a submission is looked up. */
export function keysOf({ place, topicId, words }: Story, lexicon: Lexicon): string[] {
  const { street, house, object } = place;
  const isRare = (stem: string) =>
    lexicon.total < ENOUGH_TO_TELL || lexicon.countOf(stem) <= lexicon.total * TOO_COMMON;
  return [
    ...(street === null ? [] : [`s:${street}`]),
    ...(street !== null && house !== null ? [`h:${street} ${house}`, `n:${house} ${topicId}`] : []),
    ...(object === null ? [] : [`o:${object}`]),
    ...words
      .slice(0, KEY_WORDS)
      .filter(({ stem }) => isRare(stem))
      .map(({ stem }) => `w:${stem}`),
  ];
}

/** A word bursts when it came so often in a week that chance would bring it once in a million. */
const BURST_DAYS = 7;
const LEAST_BURST = 5;
const BURST_CHANCE = 1e-6;

export class Neighbourhood {
  private readonly postings = new Map<string, Told[]>();

  /** @param volume submissions by day since 1970: how often a word may come by chance */
  constructor(private readonly volume: Map<number, number> = new Map()) {}

  add(told: Told, keys: readonly string[]): void {
    for (const key of keys) this.post(key, told);
    const day = Math.floor(told.at / DAY_MS);
    this.volume.set(day, (this.volume.get(day) ?? 0) + 1);
  }

  /** Puts in what was counted in `volume` already. */
  post(key: string, told: Told): void {
    const list = this.postings.get(key);
    if (!list) this.postings.set(key, [told]);
    else list.splice(placeFor(list, told), 0, told);
  }

  /** Others within the window that share a key. */
  near(at: number, keys: readonly string[]): Told[] {
    return [...new Set(keys.flatMap((key) => this.latest(key, at)))];
  }

  /**
   * Words of a submission that burst.
   *
   * @source J. Kleinberg, "Bursty and hierarchical structure in streams", KDD 2002, gives the notion; here a
   * Poisson test of one week against everything before it
   */
  burstingOf({ words }: Story, at: number, keys: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
    const recent = this.volumeOf(at);
    const before = lexicon.total - recent;
    if (before < ENOUGH_TO_TELL) return new Set();
    const isBurst = (stem: string) => {
      if (!keys.includes(`w:${stem}`)) return false;
      const week = this.latest(`w:${stem}`, at).filter((told) => at - told.at <= BURST_DAYS * DAY_MS);
      const count = week.length + 1;
      if (count < LEAST_BURST) return false;
      const usual = ((Math.max(0, lexicon.countOf(stem) - week.length) + 0.5) / before) * recent;
      return 1 - poissonUpTo(count - 1, usual) < BURST_CHANCE;
    };
    return new Set(words.map(({ stem }) => stem).filter(isBurst));
  }

  private latest(key: string, at: number): Told[] {
    const isNear = (told: Told) => Math.abs(told.at - at) <= WINDOW_DAYS * DAY_MS;
    return (this.postings.get(key) ?? [])
      .slice(-2 * MOST_BY_KEY)
      .filter(isNear)
      .slice(-MOST_BY_KEY);
  }

  private volumeOf(at: number): number {
    const today = Math.floor(at / DAY_MS);
    let sum = 0;
    for (let back = 0; back < BURST_DAYS; back += 1) sum += this.volume.get(today - back) ?? 0;
    return sum;
  }
}

/** Lists are in the order of time; what comes in is nearly always the latest. */
function placeFor(list: readonly Told[], told: Told): number {
  let at = list.length;
  while (at > 0 && isLater(list[at - 1]!, told)) at -= 1;
  return at;
}

const isLater = (one: Told, other: Told): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);
