import { describe, expect, test } from "vitest";
import {
  betaShare,
  binomialUpTo,
  gammaShare,
  logGamma,
  normalQuantile,
  normalShare,
  poissonUpTo,
} from "./distributions.ts";

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));
const choose = (all: number, some: number) => factorial(all) / factorial(some) / factorial(all - some);

/** Sums of terms: another way than the continued fractions under test. */
const sumTo = (count: number, term: (at: number) => number) =>
  Array.from({ length: count + 1 }, (_, at) => term(at)).reduce((sum, each) => sum + each, 0);

describe("distributions agree with sums of their terms", () => {
  test("binomial", () => {
    for (const [count, trials, share] of [
      [3, 10, 0.2],
      [0, 7, 0.5],
      [15, 20, 0.8],
      [49, 100, 0.5],
    ] as const)
      expect(binomialUpTo(count, trials, share)).toBeCloseTo(
        sumTo(count, (at) => choose(trials, at) * share ** at * (1 - share) ** (trials - at)),
        11,
      );
  });

  test("Poisson", () => {
    for (const [count, mean] of [
      [0, 0.3],
      [4, 2.5],
      [10, 18],
      [40, 30],
    ] as const)
      expect(poissonUpTo(count, mean)).toBeCloseTo(
        sumTo(count, (at) => (Math.exp(-mean) * mean ** at) / factorial(at)),
        11,
      );
  });

  test("gamma of whole and of half numbers", () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(factorial(10)), 11);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 11);
    expect(gammaShare(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  });

  test("beta mirrors itself", () => {
    expect(betaShare(2.5, 7, 0.3)).toBeCloseTo(1 - betaShare(7, 2.5, 0.7), 12);
  });
});

// Table of the normal distribution (Abramowitz, Stegun, 26.1): 1.644854, 1.959964, 2.575829, 3.090232.
test("quantiles of the normal distribution are those of the tables", () => {
  for (const [share, z] of [
    [0.95, 1.644854],
    [0.975, 1.959964],
    [0.995, 2.575829],
    [0.999, 3.090232],
  ] as const) {
    expect(normalQuantile(share)).toBeCloseTo(z, 6);
    expect(normalQuantile(1 - share)).toBeCloseTo(-z, 6);
    expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 12);
  }
  expect(normalShare(normalQuantile(1e-12)) / 1e-12).toBeCloseTo(1, 3);
});
