import { describe, expect, test } from "vitest";
import { type Coverage, coverageOf, ofDurations } from "../simulation/coverage.ts";
import { livedThrough, poisson, randomFrom } from "../simulation/world.ts";
import { changeOfCounts, changeOfDurations, type Week } from "./change.ts";
import { quantileOf } from "./mixture.ts";
import { fit } from "./regression.ts";

describe("the regression", () => {
  // The same case by whole matrices in NumPy: V = 0.09·0.6^|s−t| + diag(noise + 0.01), prior precision (0, 4, 1);
  // β = (X'V⁻¹X + P)⁻¹X'V⁻¹y, week 5 left out.
  test("is that of whole matrices", () => {
    const values = [3.1, 2.9, 3.3, 3.0, 2.7, 3.2, 3.4, 2.8, 2.2, 2.4, 2.1, 2.6];
    const rows = values.map((value, at) =>
      at === 5 ? null : Float64Array.from([1, at / 10, at >= 8 ? 1 : 0, value]),
    );
    const noise = Float64Array.from(values, (_value, at) => 0.02 + 0.01 * (at % 3));
    const found = fit({ rows, noise, precision: [0, 4, 1] }, { spread: 0.3, memory: 0.6, jitter: 0.1 });
    expect(found.coefficients[0]).toBeCloseTo(3.0326471929238017, 10);
    expect(found.coefficients[1]).toBeCloseTo(-0.025108794208822848, 10);
    expect(found.coefficients[2]).toBeCloseTo(-0.6197034095016845, 10);
    expect(found.variance).toBeCloseTo(0.09696055270991963, 10);
    expect(found.likelihood).toBeCloseTo(4.242742330622782, 9);
  });

  // Roots of Σ w·Φ((x−μ)/σ) − p by SciPy's brentq.
  test("ends in quantiles of a mixture", () => {
    const parts = [
      { weight: 0.2, mean: -1, deviation: 0.5 },
      { weight: 0.5, mean: 0.3, deviation: 0.2 },
      { weight: 0.3, mean: 0.5, deviation: 1.5 },
    ];
    expect(quantileOf(parts, 0.025)).toBeCloseTo(-1.875238, 4);
    expect(quantileOf(parts, 0.5)).toBeCloseTo(0.22138, 4);
    expect(quantileOf(parts, 0.975)).toBeCloseTo(2.574491, 4);
  });
});

/** Weeks without any error but Poisson's, without season and others. */
function calm(before: number, after: number, seed: number): Week[] {
  const random = randomFrom(seed);
  return Array.from({ length: 104 + 26 }, (_each, at) => ({
    phase: at < 104 ? "BEFORE" : "AFTER",
    value: poisson(at < 104 ? before : after, random),
    control: null,
  }));
}

describe("the change of counts", () => {
  // Of Poisson counts alone the logarithm of the ratio has the variance 1/A + 1/B: here 1/1040 + 1/130.
  test("is no narrower than Poisson's own, and not much wider where nothing else is at work", () => {
    const widths = [1, 2, 3, 4, 5, 6].map((seed) => {
      const { low, high } = changeOfCounts(calm(20, 10, seed));
      return high - low;
    });
    const least = 2 * 1.96 * Math.sqrt(1 / (104 * 20) + 1 / (26 * 10));
    const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
    expect(mean).toBeGreaterThan(least);
    expect(mean).toBeLessThan(2.2 * least);
  });

  test("does not care by what the others are measured", () => {
    const facts = { level: 20, controls: 4, controlLevel: 30, effect: -0.3 };
    const weeks = livedThrough({ ...USUAL, ...facts }, randomFrom(5));
    const many = weeks.map((week) => ({ ...week, control: { value: week.control!.value * 1_000 } }));
    expect(changeOfCounts(many).log).toBeCloseTo(changeOfCounts(weeks).log, 1);
  });

  test("stays a number when weeks are empty", () => {
    const empty = calm(5, 0, 9).map((week) => (week.phase === "AFTER" ? { ...week, value: 0 } : week));
    const { low, high, log } = changeOfCounts(empty);
    expect([low, log, high].every(Number.isFinite)).toBe(true);
    expect(high).toBeLessThan(0);
  });
});

const USUAL = {
  weeksBefore: 78,
  weeksDuring: 8,
  weeksAfter: 20,
  spread: 0.1,
  memory: 0.5,
  jitter: 0.1,
  season: 0.2,
  ownSeason: 0.2,
  shared: 0.1,
  isTriggered: false,
};

test("weeks without a solution say nothing of durations", () => {
  const weeks = calm(20, 20, 3).map((week, at): Week => {
    const value = 6 + 0.1 * Math.sin(at) - (week.phase === "AFTER" ? 0.4 : 0);
    return at % 7 === 0 ? { ...week, value: 0, cases: 0 } : { ...week, value, cases: 12 };
  });
  const { log, low, high } = changeOfDurations(weeks, 0.8);
  expect(log).toBeCloseTo(-0.4, 1);
  expect(low).toBeLessThan(-0.3);
  expect(high).toBeLessThan(0);
});

/** As many worlds as take a second or two: the judgement with thousands of each kind is `simulate.cli.ts`. */
describe("in invented worlds of every kind", () => {
  const WORLDS = 400;
  const found = coverageOf(WORLDS, 20_261_121);

  /** Three standard errors of so many worlds: what the bar may be missed by, by chance alone. */
  const errorAt = (bar: number, worlds: number) => 3 * Math.sqrt((bar * (1 - bar)) / worlds);
  const expectHeld = ({ held, worlds }: Coverage) => {
    expect(held).toBeGreaterThanOrEqual(0.93 - errorAt(0.93, worlds));
    expect(held).toBeLessThanOrEqual(0.97 + errorAt(0.97, worlds));
  };

  test("intervals hold the truth in 93 to 97 of 100 cases, but for chance", () => expectHeld(found));

  test.each([0, 0.8])("so they do when errors have a memory of %f", (memory) =>
    expectHeld(coverageOf(150, 7, { memory, spread: 0.3 })),
  );

  test("so they do of durations", () => expectHeld(coverageOf(100, 7, {}, ofDurations)));

  test("they miss it on both sides alike, and the middle leans to neither", () => {
    expect(Math.abs(found.above - found.below)).toBeLessThan(errorAt(0.95, WORLDS));
    expect(Math.abs(found.bias)).toBeLessThan(0.05);
  });

  test("what does nothing is seldom said to do something", () => {
    expect(found.toldWrongly).toBeLessThan(0.05 + errorAt(0.05, WORLDS / 3));
  });

  // The same worlds by mere chance, as if weeks were Poisson's and years alike: the worlds are not easy ones.
  test("intervals of mere chance would hold it far less often", () => {
    const random = randomFrom(7);
    const held = Array.from({ length: 100 }, () => {
      const facts = {
        ...USUAL,
        level: 25,
        controls: 0,
        controlLevel: 1,
        season: 0.3,
        spread: 0.2,
        effect: 0,
      };
      const weeks = livedThrough(facts, random);
      const sum = (phase: Week["phase"]) =>
        weeks.filter((week) => week.phase === phase).reduce((all, { value }) => all + value, 0);
      const [before, after] = [sum("BEFORE"), sum("AFTER")];
      const log = Math.log(after / 20 / (before / 78));
      return Math.abs(log) < 1.96 * Math.sqrt(1 / before + 1 / after);
    }).filter(Boolean).length;
    expect(held).toBeLessThan(60);
  });
});
