/**
 * Submissions of the last weeks by what they may share: house, street, rare words. Only those are compared, so the
 * cost of a submission does not grow with the register. Holds all of it, or what the database found for a portion.
 */
import { gammaShare } from "../rating/statistics/distributions.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import type { Known } from "./read-story.ts";
import { BURST_DAYS, WINDOW_DAYS } from "./likeness.rules.ts";
import { streetTopic } from "./place-parts.ts";
import type { Story } from "./story.ts";

export const DAY_MS = 86_400_000;
/** Most neighbours by one key; the latest. */
export const MOST_BY_KEY = 60;
/** Before so many submissions were read nothing is unusual. */
const ENOUGH_TO_TELL = 200;

export interface Told {
  readonly id: SubmissionId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly story: Story;
  clusterId: ClusterId | null;
}

/** A submission that comes in: by what it is looked up, and what the lexicon knew when it was read. */
export interface Incoming extends Told {
  readonly keys: readonly string[];
  readonly known: Known;
}

/** Something bursts when it came so often within days that chance would bring it once in so many. */
interface BurstRule {
  readonly days: number;
  readonly least: number;
  readonly chance: number;
  /** What is counted once. */
  readonly by: (story: Story) => string;
}
/** A word bursts over the town: many letters about one house are no burst. */
const WORD_BURST: BurstRule = {
  days: BURST_DAYS,
  least: 4,
  chance: 1e-5,
  by: ({ place: { settlement, street, object }, teller }) =>
    street === null && object === null ? teller : [settlement, street, object].join(" "),
};
const STREET_BURST: BurstRule = {
  days: 21,
  least: 4,
  chance: 3e-3,
  by: ({ place, teller }) => place.house ?? teller,
};

/** How often something occurred. */
interface Occurrence {
  readonly key: string;
  readonly at: number;
  /** Submissions that had it since the beginning, of all. */
  readonly submissions: number;
  readonly all: number;
}

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
   * What bursts of a submission: its words, and its topic on its street.
   *
   * @source J. Kleinberg, "Bursty and hierarchical structure in streams", KDD 2002, gives the notion; here a
   * Poisson test of one week against everything before it
   */
  burstingOf({ story, at, known }: Incoming): ReadonlySet<string> {
    const street = streetTopic(story.place, story.topicId);
    const isBurst = (name: string, key: string, rule: BurstRule) =>
      this.isBurst(story, { key, at, all: known.total, submissions: known.counts.get(name) ?? 0 }, rule);
    return new Set([
      ...story.words.map(({ stem }) => stem).filter((stem) => isBurst(stem, `w:${stem}`, WORD_BURST)),
      ...(street !== null && isBurst(street, street, STREET_BURST) ? [street] : []),
    ]);
  }

  private isBurst(story: Story, { key, at, all, submissions }: Occurrence, rule: BurstRule): boolean {
    const lately = this.latest(key, at).filter((told) => at - told.at <= rule.days * DAY_MS);
    if (lately.length + 1 < rule.least) return false;
    const count = new Set([story, ...lately.map((told) => told.story)].map(rule.by)).size;
    const recent = this.volumeOf(at, rule.days);
    const before = all - recent;
    if (count < rule.least || before < ENOUGH_TO_TELL) return false;
    const usual = ((Math.max(0, submissions - lately.length) + 0.5) / before) * recent;
    // A Poisson count reaches `count` as often as a gamma variable of that shape stays below its mean.
    return gammaShare(count, usual) < rule.chance;
  }

  private latest(key: string, at: number): Told[] {
    const isNear = (told: Told) => Math.abs(told.at - at) <= WINDOW_DAYS * DAY_MS;
    return (this.postings.get(key) ?? [])
      .slice(-2 * MOST_BY_KEY)
      .filter(isNear)
      .slice(-MOST_BY_KEY);
  }

  private volumeOf(at: number, days: number): number {
    const today = Math.floor(at / DAY_MS);
    let sum = 0;
    for (let back = 0; back < days; back += 1) sum += this.volume.get(today - back) ?? 0;
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
