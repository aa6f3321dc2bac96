/**
 * Growth told from season and chance. Of the submissions of a year on one topic and place, so many came in the last
 * two weeks; the question is whether that share is larger than season and chance explain. Pure.
 *
 * Given the total of both periods the recent count is binomial when nothing changed (J. Przyborowski,
 * H. Wilenski, Biometrika 31, 1940). The share that season lets expect is the one of the same days a year before, and it
 * is not known exactly: it is beta distributed around the topic's own, drawn towards the whole town's
 * (J. Skellam, JRSS B 10, 1948), wider where counts scatter more than chance (overdispersion). Both periods are whole
 * weeks, so weekdays weigh the same.
 *
 * Problems were looked for, and whoever looks at thousands of places finds some that grow by chance: all places
 * that could have become problems count, and of the alarms at most 5 in 100 are false (Y. Benjamini, Y. Hochberg,
 * JRSS B 57, 1995; for positively dependent tests: Y. Benjamini, D. Yekutieli, Annals of Statistics 29, 2001).
 */
import { betaBinomialTails, betaQuantile } from "./beta-distribution.ts";
import { GrowthState } from "./cluster.enums.ts";

/** The last two weeks, against the fifty before. */
export const RECENT_DAYS = 14;
export const REFERENCE_DAYS = 350;
/** A year of whole weeks. */
export const YEAR_DAYS = 364;
/** A younger register tells nothing. */
export const LEAST_HISTORY_DAYS = 120;

/** Share of false alarms among alarms that is put up with. */
export const FALSE_SHARE = 0.05;

/** Weight of the town in what is expected of a topic, as submissions. */
const TOWN_WEIGHT = 200;
/** Where no year before is known, season may double or halve a share. */
const UNSEASONAL_STRENGTH = 20;
/** Topics with fewer submissions tell nothing of how counts scatter. */
const ENOUGH_TO_SCATTER = 30;
/** Median of the squared deviations when chance alone is at work. */
const CHANCE_MEDIAN = 0.4549;
const LEAST_SCATTER = 0.001;

export interface Counts {
  readonly recent: number;
  readonly reference: number;
}

/** Counts of a topic now, and a year before. */
export interface TopicCounts extends Counts {
  readonly yearBefore: Counts;
}

/** The share of the recent days that season lets expect, as a beta distribution. */
export interface Season {
  readonly share: number;
  /** As many submissions would tell it as well. */
  readonly strength: number;
  readonly isKnown: boolean;
}

/** @param days of the reference that the register has */
export function flatSeason(days: number): Season {
  return { share: RECENT_DAYS / (RECENT_DAYS + days), strength: UNSEASONAL_STRENGTH, isKnown: false };
}

/** Season of each topic out of the year before. */
export function seasonsOf<Key>(topics: ReadonlyMap<Key, TopicCounts>): Map<Key, Season> {
  const all = [...topics.values()].map(({ yearBefore }) => yearBefore);
  const recent = all.reduce((sum, each) => sum + each.recent, 0);
  const total = all.reduce((sum, each) => sum + each.recent + each.reference, 0);
  const town = (recent + 0.5) / (total + 0.5 / flatSeason(REFERENCE_DAYS).share);
  const seasons = new Map(
    [...topics].map(([key, { yearBefore }]) => [key, drawn(yearBefore, town)] as const),
  );
  const scatter = scatterOf([...topics].map(([key, counts]) => [counts, seasons.get(key)!] as const));
  return new Map(
    [...seasons].map(([key, season]) => [key, { ...season, strength: 1 / (1 / season.strength + scatter) }]),
  );
}

function drawn({ recent, reference }: Counts, town: number): Season {
  const strength = TOWN_WEIGHT + recent + reference;
  return { share: (TOWN_WEIGHT * town + recent) / strength, strength, isKnown: true };
}

/**
 * How much more counts scatter than chance: correlation within topics, by the median over topics, so that a few that
 * really grow do not hide themselves.
 */
function scatterOf(topics: readonly (readonly [Counts, Season])[]): number {
  const large = topics.filter(([{ recent, reference }]) => recent + reference >= ENOUGH_TO_SCATTER);
  if (large.length === 0) return LEAST_SCATTER;
  const squares = large.map(([{ recent, reference }, { share, strength }]) => {
    const total = recent + reference;
    const variance = total * share * (1 - share) * (1 + (total - 1) / (strength + 1));
    return (recent - total * share) ** 2 / variance;
  });
  const median = squares.toSorted((one, other) => one - other)[Math.floor(squares.length / 2)]!;
  const totals = large.reduce((sum, [{ recent, reference }]) => sum + recent + reference, 0);
  const beyond = Math.max(0, median / CHANCE_MEDIAN - 1);
  return Math.max(LEAST_SCATTER, beyond / (totals / large.length));
}

export interface Assessed {
  readonly expected: number;
  readonly ratioLow: number;
  readonly ratioHigh: number;
  /** Chance of as much or more, when nothing changed; and of as little or less. */
  readonly chanceOfMore: number;
  readonly chanceOfLess: number;
}

/** One place and topic against its season. */
export function assess({ recent, reference }: Counts, { share, strength }: Season): Assessed {
  const total = recent + reference;
  const tails = betaBinomialTails(recent, total, share * strength, (1 - share) * strength);
  const expectedShare = share / (1 - share);
  // The spread of the season makes each submission tell less.
  const worth = 1 / (1 + Math.max(0, total - 1) / (strength + 1));
  const [low, high] = shareInterval(recent * worth, reference * worth);
  return {
    expected: reference * expectedShare,
    ratioLow: oddsOf(low) / expectedShare,
    ratioHigh: oddsOf(high) / expectedShare,
    chanceOfMore: tails.atLeast,
    chanceOfLess: tails.atMost,
  };
}

const oddsOf = (share: number): number => (share >= 1 ? Number.POSITIVE_INFINITY : share / (1 - share));

/** @source C. Clopper, E. Pearson, Biometrika 26 (1934): 95 % interval of a share */
function shareInterval(yes: number, no: number): [low: number, high: number] {
  return [yes <= 0 ? 0 : betaQuantile(yes, no + 1, 0.025), no <= 0 ? 1 : betaQuantile(yes + 1, no, 0.975)];
}

/** Within a factor of two nobody need act. */
const STEADY_WITHIN = 2;

/**
 * The verdicts of all problems at once.
 *
 * @param looked places and topics that could have become problems, those of the problems counted in
 */
export function verdictsOf<Key>(
  assessed: ReadonlyMap<Key, Assessed>,
  looked: number,
): ReadonlyMap<Key, GrowthState> {
  const tests = Math.max(looked, assessed.size);
  const chances = [...assessed]
    .map(([key, each]) => ({ key, chance: Math.min(1, 2 * Math.min(each.chanceOfMore, each.chanceOfLess)) }))
    .toSorted((one, other) => one.chance - other.chance);
  const alarms = chances.findLastIndex(({ chance }, at) => chance <= (FALSE_SHARE * (at + 1)) / tests) + 1;
  const alarmed = new Set(chances.slice(0, alarms).map(({ key }) => key));
  return new Map([...assessed].map(([key, each]) => [key, verdictOf(each, alarmed.has(key))]));
}

function verdictOf(each: Assessed, isAlarm: boolean): GrowthState {
  if (isAlarm) return each.chanceOfMore < each.chanceOfLess ? GrowthState.GROWING : GrowthState.FALLING;
  const isSteady = each.ratioLow >= 1 / STEADY_WITHIN && each.ratioHigh <= STEADY_WITHIN;
  return isSteady ? GrowthState.STEADY : GrowthState.CANNOT_TELL;
}
