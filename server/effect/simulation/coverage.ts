/** How often intervals hold the truth in invented worlds. */
import { type Change, changeOfCounts, changeOfDurations } from "../statistics/change.ts";
import {
  DURATION_SPREAD,
  lastedThrough,
  livedThrough,
  type Random,
  randomFrom,
  type WorldFacts,
} from "./world.ts";

/** What is seen of a world, and what is made of it. */
export type Judged = (facts: WorldFacts, random: Random) => Change;

export const ofCounts: Judged = (facts, random) => changeOfCounts(livedThrough(facts, random));
export const ofDurations: Judged = (facts, random) =>
  changeOfDurations(lastedThrough(facts, random), DURATION_SPREAD);

export interface Coverage {
  readonly worlds: number;
  /** Share of intervals that hold the truth. */
  readonly held: number;
  /** Shares of intervals that lie above and below it. */
  readonly above: number;
  readonly below: number;
  /** Mean length of an interval and mean error, on the logarithmic scale. */
  readonly width: number;
  readonly bias: number;
  /** Of measures with an effect, how many were told; of those without, how many were told wrongly. */
  readonly told: number;
  readonly toldWrongly: number;
}

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]!;

/** A world of any kind that a centre may live in. */
export function anyWorld(random: Random): WorldFacts {
  const controls = pick(random, [0, 3, 6, 15]);
  return {
    level: pick(random, [3, 6, 12, 25, 60]),
    // Without others to compare with, fewer than sixty weeks tell nothing and are refused.
    weeksBefore: pick(random, controls === 0 ? [65, 78, 104] : [26, 52, 78, 104]),
    weeksDuring: pick(random, [4, 8, 12]),
    weeksAfter: pick(random, [8, 12, 18, 26]),
    spread: pick(random, [0, 0.1, 0.2, 0.3]),
    memory: pick(random, [0, 0.3, 0.6, 0.8]),
    jitter: pick(random, [0, 0.1, 0.25]),
    season: pick(random, [0, 0.2, 0.5]),
    ownSeason: pick(random, [0, 0.2]),
    shared: pick(random, [0, 0.1]),
    controls,
    controlLevel: pick(random, [6, 20, 60]),
    isTriggered: pick(random, [false, true]),
    effect: pick(random, [0, 0, Math.log(0.9), Math.log(0.8), Math.log(0.65), Math.log(0.5)]),
  };
}

/** Lives through so many worlds. @param narrow what all of them have in common */
export function coverageOf(
  count: number,
  seed: number,
  narrow: Partial<WorldFacts> = {},
  judged: Judged = ofCounts,
): Coverage {
  const random = randomFrom(seed);
  const tally = { held: 0, above: 0, below: 0, width: 0, bias: 0, real: 0, told: 0, idle: 0, wrong: 0 };
  for (let at = 0; at < count; at += 1) {
    const facts = { ...anyWorld(random), ...narrow };
    const { log, low, high } = judged(facts, random);
    if (low > facts.effect) tally.above += 1;
    else if (high < facts.effect) tally.below += 1;
    else tally.held += 1;
    tally.width += high - low;
    tally.bias += log - facts.effect;
    const isTold = low > 0 || high < 0;
    if (facts.effect === 0) {
      tally.idle += 1;
      if (isTold) tally.wrong += 1;
    } else {
      tally.real += 1;
      if (isTold) tally.told += 1;
    }
  }
  return {
    worlds: count,
    held: tally.held / count,
    above: tally.above / count,
    below: tally.below / count,
    width: tally.width / count,
    bias: tally.bias / count,
    told: tally.told / Math.max(tally.real, 1),
    toldWrongly: tally.wrong / Math.max(tally.idle, 1),
  };
}
