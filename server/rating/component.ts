/** One component of a rating over all its subjects: bad cases observed against expected by the mix. */
import {
  badOf,
  casesOf,
  type Common,
  commonOf,
  type Proof,
  proofOf,
  worthByMarks,
} from "./component-common.ts";
import type { RatingComponent, RatingRules } from "./rating-book.ts";
import {
  type RatingCell,
  type RatingMeasure,
  type RatingSubject,
  type RatingSums,
  stratumOf,
  totalOf,
} from "./rating-cell.ts";
import { zOf } from "./statistics/distributions.ts";
import { CONFIDENCE } from "./statistics/shares.ts";
import {
  type Ratio,
  type RatioPrior,
  ratioPrior,
  shrunkRatio,
  shrunkRatioInterval,
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
  const common = commonOf(component, rules, all);
  if (common === null) return null;
  const counted = subjects.map(({ cells }) => countOf(component, rules, common, cells));
  const noise = Math.max(LEAST_NOISE, 1 - common.share);
  const prior = ratioPrior(counted, noise);
  return counted.map((each) => resultOf(component, common.share, each, prior, noise));
}

interface Count extends Ratio {
  readonly cases: number;
  /** What few marks and few repeats leave open of the worth of claims, as an error of the share of bad ones. */
  readonly claimError: number;
}

/** Observed and expected bad cases of one subject. */
function countOf(
  component: RatingComponent,
  rules: RatingRules,
  common: Common,
  cells: readonly RatingCell[],
): Count {
  const proofs = cells.map((cell) => proofOf(component, rules, common.marked, cell));
  const worth = {
    MARKS: byMarks(rules, common, cells),
    REPEATS: byRepeats(
      rules,
      common,
      cells.filter((_cell, at) => proofs[at] === "REPEATS"),
    ),
  } satisfies Record<Proof, Worth>;
  let { cases, observed, expected } = missing(component, rules, common, cells);
  let open = 0;
  for (const [at, cell] of cells.entries()) {
    const proof = proofs[at] ?? null;
    const count = casesOf(component, cell);
    const rate = common.rates.get(stratumOf(cell)) ?? common.share;
    const moved = cell.rated > 0 ? (count * cell.ratedMoved) / cell.rated : 0;
    cases += count;
    observed += badOf(component, cell, proof, proof ? worth[proof].value : 1);
    expected += (count - moved) * rate + moved * (common.lowest.get(cell.channel ?? "") ?? rate);
    if (proof && component.good) open += cell[component.good] * worth[proof].error;
  }
  return { cases, observed: Math.max(0, observed), expected, claimError: cases > 0 ? open / cases : 0 };
}

interface Worth {
  readonly value: number;
  readonly error: number;
}

function byMarks(rules: RatingRules, { goodClaims }: Common, cells: readonly RatingCell[]): Worth {
  const { ratedSolvedGood, ratedSolvedMarked } = totalOf(cells);
  const marks = ratedSolvedMarked + rules.markPrior;
  const good = ratedSolvedGood + rules.markPrior * goodClaims;
  const share = Math.min(1, good / marks);
  return {
    value: worthByMarks(good, marks, rules),
    error: (1 + rules.claimPenalty) * Math.sqrt((share * (1 - share)) / marks),
  };
}

/** Whoever comes again beyond what is usual of the channel stands for several who were not helped. */
function byRepeats(
  { againTimes, repeatPrior }: RatingRules,
  { again }: Common,
  cells: readonly RatingCell[],
): Worth {
  const { rated, ratedAgain } = totalOf(cells);
  const usual = cells.reduce((sum, cell) => sum + cell.rated * (again.get(cell.channel ?? "") ?? 0), 0);
  const size = rated + repeatPrior;
  return {
    value: Math.max(0, 1 - (againTimes * (ratedAgain - usual)) / size),
    error: size > 0 ? (againTimes * Math.sqrt(usual)) / size : 0,
  };
}

interface Missing {
  readonly cases: number;
  readonly observed: number;
  readonly expected: number;
}
const NONE: Missing = { cases: 0, observed: 0, expected: 0 };

/** What should be there and is not, or is there and should not be; what chance may add is not held against anybody. */
function missing(
  component: RatingComponent,
  rules: RatingRules,
  common: Common,
  cells: readonly RatingCell[],
): Missing {
  if (component.isReleaseLimited) {
    const beyond = releasedBeyond(totalOf(cells), common);
    return { cases: beyond, observed: beyond, expected: beyond * common.share };
  }
  if (component.isResponseCounted) {
    const marks = rules.missingMark * lackOf(cells, "ratedMarked", common.marked, answerable);
    return { cases: 0, observed: (marks * (1 + common.share)) / 2, expected: marks * common.share };
  }
  if (component.isNameCounted)
    return {
      ...NONE,
      observed: component.badTimes * lackOf(cells, "ratedKnown", common.known, ({ rated }) => rated),
    };
  return NONE;
}

const answerable = (cell: RatingSums): number => cell.rated - cell.ratedReleased;

/** Released cases beyond what is usual. */
function releasedBeyond(all: RatingSums, { released }: Common): number {
  const usual = all.rated * released;
  return Math.max(0, all.ratedReleased - usual - Math.sqrt(usual * (1 - released)));
}

/** What a subject lacks to the usual share, over its channels. */
function lackOf(
  cells: readonly RatingCell[],
  of: RatingMeasure,
  shares: ReadonlyMap<string, number>,
  casesIn: (cell: RatingSums) => number,
): number {
  let usual = 0;
  let chance = 0;
  let found = 0;
  for (const cell of cells) {
    const share = shares.get(cell.channel ?? "") ?? 0;
    usual += casesIn(cell) * share;
    chance += casesIn(cell) * share * (1 - share);
    found += cell[of];
  }
  return Math.max(0, usual - found - Math.sqrt(chance));
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
