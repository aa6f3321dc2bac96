import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newcombe, wilson } from "./shares.ts";

describe("Wilson's interval", () => {
  // Published: R. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i of %i is the published one", (successes, cases, low, high) => {
    expect(wilson(successes, cases).low).toBeCloseTo(low, 4);
    expect(wilson(successes, cases).high).toBeCloseTo(high, 4);
  });

  // SciPy 1.17: stats.binomtest(7, 23).proportion_ci(method="wilson"), and 999 of 1000.
  test("is that of another computation", () => {
    expect(wilson(7, 23).low).toBeCloseTo(0.15604024453214022, 10);
    expect(wilson(7, 23).high).toBeCloseTo(0.508657562687592, 10);
    expect(wilson(999, 1_000).low).toBeCloseTo(0.9943574414020421, 10);
    expect(wilson(999, 1_000).high).toBeCloseTo(0.9998234536293739, 10);
  });

  const counted = fc
    .record({ cases: fc.integer({ min: 1, max: 10_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ cases, part }) => ({ cases, successes: Math.round(cases * part) }));

  test("holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(counted, ({ successes, cases }) => {
        const { low, high } = wilson(successes, cases);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(successes / cases);
        expect(high + 1e-12).toBeGreaterThanOrEqual(successes / cases);
      }),
    );
  });

  test("narrows as cases grow", () => {
    fc.assert(
      fc.property(counted, ({ successes, cases }) => {
        const width = (times: number) => {
          const { low, high } = wilson(successes * times, cases * times);
          return high - low;
        };
        expect(width(3)).toBeLessThan(width(1));
      }),
    );
  });

  test("says nothing of nothing", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("Newcombe's interval of a difference", () => {
  // Published: R. Newcombe, Statistics in Medicine 17 (1998) 873, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %i/%i and %i/%i is the published one", (a, m, b, n, low, high) => {
    const found = newcombe({ successes: a, cases: m }, { successes: b, cases: n });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("turns with the order of the two", () => {
    const one = { successes: 9, cases: 10 };
    const other = { successes: 3, cases: 10 };
    expect(newcombe(one, other).low).toBeCloseTo(-newcombe(other, one).high, 12);
  });
});
