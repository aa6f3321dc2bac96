/** Small numbers are pulled towards what is usual among their peers. */
import { betaShare, rootOf } from "./distributions.ts";
import { type Counted, CONFIDENCE, type Interval } from "./shares.ts";

/** A beta distribution: `successes` of `successes + failures` seen beforehand. */
export interface Prior {
  readonly successes: number;
  readonly failures: number;
}

/** Cases the prior stands for, whatever the peers look like. */
const FEWEST = 2;
const MOST = 1_000;

/**
 * The beta distribution that the shares of peers come from, by moments.
 *
 * @source J. Kleinman, JASA 68 (1973): moments of the beta-binomial distribution
 */
export function priorOf(peers: readonly Counted[]): Prior {
  const seen = peers.filter(({ cases }) => cases > 0);
  const cases = sum(seen.map((peer) => peer.cases));
  const mean = cases > 0 ? sum(seen.map(({ successes }) => successes)) / cases : 0.5;
  const strength = strengthOf(seen, cases, mean);
  // A mean of exactly 0 or 1 would forbid the other outcome for ever.
  const share = Math.min(1 - 1e-6, Math.max(1e-6, mean));
  return { successes: strength * share, failures: strength * (1 - share) };
}

function strengthOf(seen: readonly Counted[], cases: number, mean: number): number {
  const chance = mean * (1 - mean);
  if (seen.length < 2 || chance === 0) return MOST;
  const weighed = sum(seen.map((peer) => peer.cases * (peer.successes / peer.cases - mean) ** 2));
  const size = cases - sum(seen.map((peer) => peer.cases ** 2)) / cases;
  const between = (weighed - (seen.length - 1) * chance) / size;
  if (between <= 0) return MOST;
  return Math.min(MOST, Math.max(FEWEST, chance / between - 1));
}

/** The share after what was seen; between its own share and the mean of the peers. */
export function shrunk({ successes, cases }: Counted, prior: Prior): number {
  return (successes + prior.successes) / (cases + prior.successes + prior.failures);
}

/** Interval of the share after what was seen, equal tails. */
export function shrunkInterval(
  { successes, cases }: Counted,
  prior: Prior,
  confidence = CONFIDENCE,
): Interval {
  const a = successes + prior.successes;
  const b = cases - successes + prior.failures;
  const tail = (1 - confidence) / 2;
  return {
    low: rootOf((x) => betaShare(a, b, x) - tail, 0, 1),
    high: rootOf((x) => betaShare(a, b, x) - (1 - tail), 0, 1),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
