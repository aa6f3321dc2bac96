import { describe, expect, test } from "vitest";
import { formulaOf } from "../rating-book.ts";
import { USUAL, VARIATIONS } from "./assumptions.ts";
import { CONDITIONS, JUDGING_SEEDS, TEST_SEEDS, TRAINING_SEEDS } from "./conditions.ts";
import { HONEST, play, type Strategy } from "./play.ts";
import { gainsOf, stageOf } from "./simulate.ts";
import { STRATEGIES } from "./strategies.ts";
import kept from "./tricks.json" with { type: "json" };
import { shortened } from "./tricks.ts";

/** What a trick may bring at most, in parts of the honest value. */
const MOST_GAIN = 0.01;
/** A slow machine may be slow. */
const LONG = { timeout: 120_000 };
const MUNICIPALITIES = formulaOf("MUNICIPALITIES");

const stages = (load: number, assumptions = USUAL, seeds: readonly number[] = TEST_SEEDS) =>
  seeds.map((seed) => stageOf(seed, { load, assumptions }));
const usual = stages(1);

test("tricks are judged on luck that had no part in the choice of the formula", () => {
  const all = [...TRAINING_SEEDS, ...JUDGING_SEEDS, ...TEST_SEEDS];
  expect(new Set(all).size).toBe(all.length);
  expect(CONDITIONS.length).toBeGreaterThan(20);
});

describe("no trick raises a rating by more than a hundredth", () => {
  test("of municipalities, and the portal shows what was just played", LONG, () => {
    const results = gainsOf(MUNICIPALITIES, usual);
    for (const { code, gain } of results) expect(gain, code).toBeLessThanOrEqual(MOST_GAIN);
    expect(kept).toEqual(shortened(results));
  });

  test.each([
    [0.9, TEST_SEEDS.slice(0, 1)],
    [1.1, TEST_SEEDS],
  ])("nor with work for %f of the hours", LONG, (load, seeds) => {
    for (const { code, gain } of gainsOf(MUNICIPALITIES, stages(load, USUAL, seeds)))
      expect(gain, code).toBeLessThanOrEqual(MOST_GAIN);
  });

  test("nor where residents insist and hours are too few", LONG, () => {
    const insistent = stages(1.1, VARIATIONS["INSISTENT"]!(USUAL), TEST_SEEDS.slice(1));
    for (const { code, gain } of gainsOf(MUNICIPALITIES, insistent))
      expect(gain, code).toBeLessThanOrEqual(MOST_GAIN);
  });

  test.each(["POS_FEEDBACK", "INCIDENT_FEEDBACK", "ALL_CHANNELS"])("of recipients by %s", LONG, (name) => {
    for (const { code, gain } of gainsOf(formulaOf(name), usual))
      expect(gain, code).toBeLessThanOrEqual(MOST_GAIN);
  });
});

test("worse work lowers it, and honest work gains nothing over itself", LONG, () => {
  const ways: Strategy[] = [
    { code: "WORSE", putOff: () => 12 },
    { code: "SAME", deed: () => "WORK" },
  ];
  const [worse, same] = gainsOf(MUNICIPALITIES, [stageOf(TEST_SEEDS[0], {}, ways)], ways);
  expect(worse!.gain).toBeLessThan(-0.05);
  expect(same!.gain).toBe(0);
});

test("the same seed plays the same", () => {
  const facts = { perDay: 9, lean: 1.4, load: 1, assumptions: USUAL };
  expect(play(HONEST, 5, facts)).toEqual(play(HONEST, 5, facts));
  expect(STRATEGIES.length).toBeGreaterThanOrEqual(15);
});
