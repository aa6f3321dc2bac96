import { describe, expect, test } from "vitest";
import { Random } from "../seed/submissions/random.ts";
import { betaBelow, betaBinomialTails, betaQuantile } from "./beta-distribution.ts";
import { GrowthState } from "./cluster.enums.ts";
import {
  assess,
  type Counts,
  FALSE_SHARE,
  flatSeason,
  REFERENCE_DAYS,
  type Season,
  seasonsOf,
  type TopicCounts,
  verdictsOf,
} from "./growth.rules.ts";

/** A draw with this mean; counts are small. */
function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.unit(); product > limit; product *= random.unit()) count += 1;
  return count;
}

interface World {
  readonly topics: ReadonlyMap<string, TopicCounts>;
  readonly cells: ReadonlyMap<string, Counts & { readonly topic: string }>;
}

/** A year in which nothing changes but season and chance, and the year before it. */
function aQuietWorld(seed: number, growing: ReadonlySet<string> = new Set()): World {
  const random = new Random(`world ${seed}`);
  const topics = new Map<string, TopicCounts>();
  const cells = new Map<string, Counts & { topic: string }>();
  for (let topic = 0; topic < 12; topic += 1) {
    // Two weeks in season bring up to three times their share of a year.
    const season = (14 / 364) * random.between(0.2, 3);
    const places = Array.from({ length: 60 }, () => random.wait(3));
    const now = places.map((rate, place) => {
      const more = growing.has(`${topic} ${place}`) ? 8 : 0;
      return {
        recent: poisson(random, rate * season) + more,
        reference: poisson(random, rate * (1 - season)),
      };
    });
    const sum = (list: readonly Counts[], of: keyof Counts) => list.reduce((all, each) => all + each[of], 0);
    const rate = places.reduce((all, each) => all + each, 0);
    const yearBefore = {
      recent: poisson(random, rate * season),
      reference: poisson(random, rate * (1 - season)),
    };
    topics.set(String(topic), { recent: sum(now, "recent"), reference: sum(now, "reference"), yearBefore });
    now.forEach((counts, place) => cells.set(`${topic} ${place}`, { ...counts, topic: String(topic) }));
  }
  return { topics, cells };
}

/** Problems arise where much came in lately: the search looks for the very places where chance was high. */
function verdictsIn({ topics, cells }: World, seasonOf: (topic: string) => Season, looked: number) {
  const problems = [...cells].filter(([, { recent }]) => recent >= 3);
  const assessed = new Map(problems.map(([key, counts]) => [key, assess(counts, seasonOf(counts.topic))]));
  for (const [key, counts] of topics) assessed.set(`topic ${key}`, assess(counts, seasonOf(key)));
  return verdictsOf(assessed, looked);
}

function verdictsByRule(world: World): ReadonlyMap<string, GrowthState> {
  const seasons = seasonsOf(world.topics);
  const looked = [...world.cells.values()].filter(({ recent, reference }) => recent + reference > 0).length;
  return verdictsIn(world, (topic) => seasons.get(topic)!, looked + world.topics.size);
}

const isAlarm = (state: GrowthState) => state === GrowthState.GROWING || state === GrowthState.FALLING;
const hasAlarm = (verdicts: ReadonlyMap<string, GrowthState>) => [...verdicts.values()].some(isAlarm);

const WORLDS = 300;
const SLACK = 2.33 * Math.sqrt((FALSE_SHARE * (1 - FALSE_SHARE)) / WORLDS);

describe("worlds in which nothing changes", () => {
  test("raise a false alarm no oftener than stated", () => {
    const alarmed = Array.from({ length: WORLDS }, (_, seed) => seed).filter((seed) =>
      hasAlarm(verdictsByRule(aQuietWorld(seed))),
    );
    expect(alarmed.length / WORLDS).toBeLessThanOrEqual(FALSE_SHARE + SLACK);
  });

  test("would alarm without season, and without counting the places looked at", () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const flat = { ...flatSeason(REFERENCE_DAYS), strength: 1e6 };
    const unseasonal = seeds.filter((seed) => {
      const world = aQuietWorld(seed);
      return hasAlarm(verdictsIn(world, () => flat, world.cells.size));
    });
    const careless = seeds.filter((seed) => {
      const world = aQuietWorld(seed);
      const seasons = seasonsOf(world.topics);
      const each = [...world.cells].filter(([, { recent }]) => recent >= 3);
      return each.some(([key, counts]) =>
        hasAlarm(verdictsOf(new Map([[key, assess(counts, seasons.get(counts.topic)!)]]), 1)),
      );
    });
    expect(unseasonal.length / 40).toBeGreaterThan(0.5);
    expect(careless.length / 40).toBeGreaterThan(0.5);
  });
});

test("places with eight letters more are mostly found, others are not", () => {
  const growing = new Set(Array.from({ length: 12 }, (_, topic) => `${topic} 7`));
  let found = 0;
  let wrong = 0;
  let possible = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const world = aQuietWorld(1_000 + seed, growing);
    for (const [key, state] of verdictsByRule(world)) {
      if (growing.has(key)) possible += 1;
      if (state === GrowthState.GROWING && growing.has(key)) found += 1;
      if (isAlarm(state) && !growing.has(key) && !key.startsWith("topic")) wrong += 1;
    }
  }
  expect(found / possible).toBeGreaterThan(0.5);
  expect(wrong / Math.max(1, found + wrong)).toBeLessThanOrEqual(0.1);
});

test("few submissions tell nothing, many on a usual level are steady", () => {
  const season: Season = { share: 14 / 364, strength: 5_000, isKnown: true };
  const few = verdictsOf(new Map([["few", assess({ recent: 1, reference: 10 }, season)]]), 500);
  const many = verdictsOf(new Map([["many", assess({ recent: 41, reference: 1_000 }, season)]]), 500);
  expect(few.get("few")).toBe(GrowthState.CANNOT_TELL);
  expect(many.get("many")).toBe(GrowthState.STEADY);
});

test("distributions agree with figures of tables", () => {
  expect(betaBelow(2, 3, 0.4)).toBeCloseTo(0.5248, 10);
  expect(betaBelow(5, 1, 0.5)).toBeCloseTo(0.5 ** 5, 12);
  expect(betaQuantile(5, 1, 0.5)).toBeCloseTo(0.5 ** (1 / 5), 10);
  // Uniform share: each of the n + 1 counts is as likely.
  expect(betaBinomialTails(3, 9, 1, 1).atMost).toBeCloseTo(0.4, 12);
  expect(betaBinomialTails(3, 9, 1, 1).atLeast).toBeCloseTo(0.7, 12);
  // A share known exactly: binomial.
  expect(betaBinomialTails(2, 3, 1e7, 1e7).atLeast).toBeCloseTo(0.5, 4);
});
