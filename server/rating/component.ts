/** One component of a rating over all its subjects: bad cases observed against expected by the mix. */
import type { RatingComponent, RatingRules } from "./rating-book.ts";
import { type RatingCell, type RatingSubject, type RatingSums, stratumOf, totalOf } from "./rating-cell.ts";
import { zOf } from "./statistics/distributions.ts";
import { CONFIDENCE } from "./statistics/shares.ts";
import {
  type Ratio,
  type RatioPrior,
  ratesOf,
  ratioPrior,
  shrunkRatio,
  shrunkRatioInterval,
  type Stratum,
} from "./statistics/standardised.ts";

/** What a component says of one subject. */
export interface ComponentResult {
  readonly code: string;
  /** Cases that count. */
  readonly cases: number;
  /** Bad ones among them, weighed as the formula says. */
  readonly observed: number;
  /** As many as there would be with the same mix, did the subject work like all together. */
  readonly expected: number;
  /** Observed / expected after small numbers were pulled to 1. */
  readonly ratio: number;
  /** 1 less the ratio times the common share of bad ones, 0 to 1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Standard error of the value. */
  readonly error: number;
  readonly isEnough: boolean;
}

/** What is known of all subjects together. */
interface Common {
  readonly share: number;
  readonly rates: ReadonlyMap<string, number>;
  /** Lowest rate by channel: what is expected of a case that was moved to another sector. */
  readonly lowest: ReadonlyMap<string, number>;
  readonly released: number;
  readonly response: ReadonlyMap<string, number>;
  /** What a claim that a case is solved is worth, by marks of all together. */
  readonly confirmed: number;
  /** Share of good marks among marked solved cases. */
  readonly goodClaims: number;
}

const Z = zOf(CONFIDENCE);

/** Variance of a share in parts of that of a rare event is never taken to be less. */
const LEAST_NOISE = 0.05;

/**
 * Judges every subject by one component.
 *
 * @returns null when nobody has a case: the component then has no weight
 */
export function judgeComponent(
  component: RatingComponent,
  rules: RatingRules,
  subjects: readonly RatingSubject[],
): ComponentResult[] | null {
  const all = subjects.flatMap(({ cells }) => cells);
  const isHeard = component.isConfirmed ? confirming(rules, all) : () => true;
  const common = commonOf(component, rules, all.filter(isHeard));
  if (common === null) return null;
  const counted = subjects.map(({ cells }) => countOf(component, rules, common, cells.filter(isHeard)));
  const noise = Math.max(LEAST_NOISE, 1 - common.share);
  const prior = ratioPrior(counted, noise);
  return counted.map((each) => resultOf(component, common.share, each, prior, noise));
}

/** Claims count in channels only in which applicants say themselves what they think of the answer. */
function confirming(
  { confirmingResponse }: RatingRules,
  cells: readonly RatingCell[],
): (cell: RatingCell) => boolean {
  const response = responseByChannel(cells);
  return ({ channel }) => (response.get(channel ?? "") ?? 0) >= confirmingResponse;
}

/** What a claim is worth: a contested one outweighs several that are confirmed. */
const worthOfClaim = (good: number, marked: number, { claimPenalty }: RatingRules): number =>
  marked > 0 ? Math.max(0, (good - claimPenalty * (marked - good)) / marked) : 1;

interface Count extends Ratio {
  readonly cases: number;
  /** What few marks leave open of the worth of claims, as a standard error of the share of bad ones. */
  readonly claimError: number;
}

/** Cases of a cell that count before released ones beyond the limit are added. */
const casesOf = ({ cases, isReleaseLimited }: RatingComponent, cell: RatingSums): number =>
  cell[cases] - (isReleaseLimited ? cell.ratedReleased : 0);

/** Bad ones of a cell; `confirmed` is the share of good ones that marks confirm. */
function badOf(component: RatingComponent, cell: RatingSums, confirmed: number): number {
  const { good, bad, goodTimes, badTimes, openTimes, isConfirmed } = component;
  const more = (openTimes - 1) * cell.ratedOpen;
  if (bad) return cell[bad] * badTimes + more;
  const kept = good ? cell[good] * goodTimes * (isConfirmed ? confirmed : 1) : 0;
  return casesOf(component, cell) - kept + more;
}

function commonOf(
  component: RatingComponent,
  rules: RatingRules,
  cells: readonly RatingCell[],
): Common | null {
  const all = totalOf(cells);
  const confirmed = worthOfClaim(all.ratedSolvedGood, all.ratedSolvedMarked, rules);
  const strata = new Map<string, Stratum>();
  for (const cell of cells) {
    const key = stratumOf(cell);
    const known = strata.get(key) ?? { key, cases: 0, events: 0 };
    strata.set(key, {
      key,
      cases: known.cases + casesOf(component, cell),
      events: known.events + badOf(component, cell, confirmed),
    });
  }
  const { common, rates } = ratesOf([...strata.values()], rules.stratumPrior);
  if (rates.size === 0) return null;
  return {
    share: Math.min(1, common),
    rates,
    lowest: lowestByChannel(cells, rates),
    released: all.rated > 0 ? all.ratedReleased / all.rated : 0,
    response: responseByChannel(cells),
    confirmed,
    goodClaims: all.ratedSolvedMarked > 0 ? all.ratedSolvedGood / all.ratedSolvedMarked : 1,
  };
}

function lowestByChannel(
  cells: readonly RatingCell[],
  rates: ReadonlyMap<string, number>,
): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const cell of cells) {
    const rate = rates.get(stratumOf(cell)) ?? 0;
    const channel = cell.channel ?? "";
    lowest.set(channel, Math.min(rate, lowest.get(channel) ?? rate));
  }
  return lowest;
}

/** Share of marked cases by channel: who marks at all depends on nothing so much. */
function responseByChannel(cells: readonly RatingCell[]): Map<string, number> {
  const sums = new Map<string, { marked: number; cases: number }>();
  for (const cell of cells) {
    const known = sums.get(cell.channel ?? "") ?? { marked: 0, cases: 0 };
    known.marked += cell.ratedMarked;
    known.cases += cell.rated - cell.ratedReleased;
    sums.set(cell.channel ?? "", known);
  }
  return new Map([...sums].map(([channel, { marked, cases }]) => [channel, cases > 0 ? marked / cases : 0]));
}

/** Observed and expected bad cases of one subject. */
function countOf(
  component: RatingComponent,
  rules: RatingRules,
  common: Common,
  cells: readonly RatingCell[],
): Count {
  const all = totalOf(cells);
  const marks = all.ratedSolvedMarked + rules.markPrior;
  const confirmed = worthOfClaim(all.ratedSolvedGood + rules.markPrior * common.goodClaims, marks, rules);
  let cases = 0;
  let observed = 0;
  let expected = 0;
  for (const cell of cells) {
    const count = casesOf(component, cell);
    const rate = common.rates.get(stratumOf(cell)) ?? common.share;
    const moved = cell.rated > 0 ? (count * cell.ratedMoved) / cell.rated : 0;
    cases += count;
    observed += badOf(component, cell, confirmed);
    expected += (count - moved) * rate + moved * (common.lowest.get(cell.channel ?? "") ?? rate);
  }
  if (component.isReleaseLimited) {
    const beyond = releasedBeyond(all, common);
    cases += beyond;
    observed += beyond;
    expected += beyond * common.share;
  }
  if (component.isResponseCounted) {
    const missing = rules.missingMark * missingMarks(cells, common);
    observed += (missing * (1 + common.share)) / 2;
    expected += missing * common.share;
  }
  const claims = component.isConfirmed && component.good && cases > 0 ? all[component.good] / cases : 0;
  const share = Math.min(1, (all.ratedSolvedGood + rules.markPrior * common.goodClaims) / marks);
  const claimError = claims * (1 + rules.claimPenalty) * Math.sqrt((share * (1 - share)) / marks);
  return { cases, observed: Math.max(0, observed), expected, claimError };
}

/** Released cases beyond what is usual; what chance may add is not held against anybody. */
function releasedBeyond(all: RatingSums, { released }: Common): number {
  const usual = all.rated * released;
  return Math.max(0, all.ratedReleased - usual - Math.sqrt(usual * (1 - released)));
}

/** Marks that are missing to the usual share of answers, channel by channel. */
function missingMarks(cells: readonly RatingCell[], { response }: Common): number {
  let usual = 0;
  let marked = 0;
  for (const cell of cells) {
    usual += (cell.rated - cell.ratedReleased) * (response.get(cell.channel ?? "") ?? 0);
    marked += cell.ratedMarked;
  }
  return Math.max(0, usual - marked - Math.sqrt(usual));
}

function resultOf(
  { code, minimumSample }: RatingComponent,
  share: number,
  count: Count,
  prior: RatioPrior,
  noise: number,
): ComponentResult {
  const ratio = shrunkRatio(count, prior, noise);
  const { low, high } = shrunkRatioInterval(count, prior, noise);
  const within = (number: number) => Math.min(1, Math.max(0, number));
  const value = (times: number) => within(1 - times * share);
  const claims = Z * count.claimError;
  return {
    code,
    cases: count.cases,
    observed: count.observed,
    expected: count.expected,
    ratio,
    value: value(ratio),
    low: within(value(ratio) - Math.hypot(value(ratio) - value(high), claims)),
    high: within(value(ratio) + Math.hypot(value(low) - value(ratio), claims)),
    error: Math.hypot((value(low) - value(high)) / (2 * Z), count.claimError),
    isEnough: count.cases >= minimumSample,
  };
}
