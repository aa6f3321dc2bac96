import { expect, test } from "vitest";
import { gammaShare, logGamma, normalQuantile, normalShare } from "./distributions.ts";

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));

// SciPy 1.17: special.gammaln(0.3) = 1.0957979948180756, (7.7) = 7.926541356269006, (150.5) = 602.5139548705853.
test("the logarithm of the gamma function is SciPy's and that of factorials", () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(factorial(10)), 11);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 11);
  expect(logGamma(0.3)).toBeCloseTo(1.0957979948180756, 11);
  expect(logGamma(7.7)).toBeCloseTo(7.926541356269006, 11);
  expect(logGamma(150.5)).toBeCloseTo(602.5139548705853, 9);
});

// SciPy 1.17: special.gammainc(2.5, 1.7), (30, 42), (0.5, 3), (200, 180).
test.each([
  [2.5, 1.7, 0.36143007689620493],
  [30, 42, 0.9778608520508079],
  [0.5, 3, 0.9856941215645704],
  [200, 180, 0.07485803498415958],
])("the share of a gamma distribution of shape %f below %f is SciPy's", (shape, x, share) => {
  expect(gammaShare(shape, x)).toBeCloseTo(share, 10);
});

test("of shape one it is an exponential", () => {
  expect(gammaShare(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
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

// SciPy 1.17: stats.norm.cdf(-3.2) = 0.0006871379379158471, (1.1) = 0.8643339390536173, (4) = 0.9999683287581669.
test("shares of the normal distribution are SciPy's", () => {
  expect(normalShare(-3.2)).toBeCloseTo(0.0006871379379158471, 12);
  expect(normalShare(1.1)).toBeCloseTo(0.8643339390536173, 12);
  expect(normalShare(4)).toBeCloseTo(0.9999683287581669, 12);
});
