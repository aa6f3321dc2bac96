import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byar, midP, ratesOf, ratioPrior, shrunkRatio, shrunkRatioInterval } from "./standardised.ts";

describe("the interval of observed and expected", () => {
  // Exact Poisson limits of 10: 4.795 and 18.391 (tables of Pearson and Hartley, table 40); Byar comes within 0.3 %.
  test("by Byar is near the exact one", () => {
    expect(byar(10, 1).low).toBeCloseTo(4.79, 2);
    expect(byar(10, 1).high).toBeCloseTo(18.39, 2);
    expect(byar(100, 50).low).toBeCloseTo(81.36 / 50, 3);
    expect(byar(100, 50).high).toBeCloseTo(121.63 / 50, 3);
    expect(byar(0, 2).low).toBe(0);
  });

  // Bisection over exact sums of Poisson terms: P(X<10)+P(X=10)/2 = 0.025 at 17.82485, 0.975 at 5.07952.
  test("by mid-P is the one that sums of terms give", () => {
    expect(midP(10, 2).low).toBeCloseTo(5.07952 / 2, 5);
    expect(midP(10, 2).high).toBeCloseTo(17.82485 / 2, 5);
    expect(midP(0, 1).low).toBe(0);
    // P(X=0)/2 = 0.025: −ln 0.05.
    expect(midP(0, 1).high).toBeCloseTo(-Math.log(0.05), 6);
  });

  test("by mid-P lies within Byar's, or almost", () => {
    for (const observed of [3, 8, 20, 75]) {
      expect(midP(observed, 10).low).toBeGreaterThan(byar(observed, 10).low - 0.005);
      expect(midP(observed, 10).high).toBeLessThan(byar(observed, 10).high + 0.005);
    }
  });
});

describe("indirect standardisation", () => {
  const stratum = fc.record({
    cases: fc.integer({ min: 1, max: 500 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const strata = fc
    .array(stratum, { minLength: 1, maxLength: 8 })
    .map((rows) =>
      rows.map(({ cases, part }, at) => ({ key: String(at), cases, events: Math.round(cases * part) })),
    );

  test("expects of all together what was observed", () => {
    fc.assert(
      fc.property(strata, fc.nat(50), (all, prior) => {
        const { rates } = ratesOf(all, prior);
        const expected = all.reduce((sum, { key, cases }) => sum + cases * rates.get(key)!, 0);
        expect(expected).toBeCloseTo(
          all.reduce((sum, { events }) => sum + events, 0),
          6,
        );
      }),
    );
  });

  test("equals the crude rate where the mix is that of all", () => {
    fc.assert(
      fc.property(strata, fc.integer({ min: 2, max: 9 }), fc.nat(400), (all, parts, seed) => {
        const { common, rates } = ratesOf(all, 20);
        const cases = all.reduce((sum, each) => sum + each.cases, 0) / parts;
        const observed = (seed / 400) * cases;
        const expected = all.reduce(
          (sum, { key, cases: count }) => sum + (count / parts) * rates.get(key)!,
          0,
        );
        if (expected > 0) expect((observed / expected) * common).toBeCloseTo(observed / cases, 8);
      }),
    );
  });

  // By hand: 100 cases at 0.1 and 100 at 0.3 → common 0.2. A subject with 30 of the first and 10 of the second
  // expects 3 + 3 = 6; with 6 observed of 40 its crude rate is 0.15, its standardised one 0.2.
  test("takes the mix out", () => {
    const all = [
      { key: "a", cases: 100, events: 10 },
      { key: "b", cases: 100, events: 30 },
    ];
    const { common, rates } = ratesOf(all, 0);
    const expected = 30 * rates.get("a")! + 10 * rates.get("b")!;
    expect(expected).toBeCloseTo(6, 12);
    expect((6 / expected) * common).toBeCloseTo(0.2, 12);
  });
});

describe("ratios of small numbers", () => {
  // By hand: ratios 0.5, 1, 1, 1.5 of 100 each: spread 100·0.5/400 = 0.125, less 4/400 = 0.115: 8.7 events.
  test("are pulled by as much as their peers are alike", () => {
    const peers = [50, 100, 100, 150].map((observed) => ({ observed, expected: 100 }));
    expect(ratioPrior(peers).events).toBeCloseTo(1 / 0.115, 9);
    expect(shrunkRatio({ observed: 4, expected: 2 }, { events: 8 })).toBeCloseTo(12 / 10, 12);
  });

  test("lie inside intervals that narrow as numbers grow", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (observed, expected) => {
        const prior = { events: 10 };
        const { low, high } = shrunkRatioInterval({ observed, expected }, prior);
        const ratio = shrunkRatio({ observed, expected }, prior);
        expect(low).toBeLessThan(ratio);
        expect(high).toBeGreaterThan(ratio);
        const more = shrunkRatioInterval({ observed: observed * 4, expected: expected * 4 }, prior);
        const relative = (interval: { low: number; high: number }, middle: number) =>
          (interval.high - interval.low) / middle;
        expect(
          relative(more, shrunkRatio({ observed: observed * 4, expected: expected * 4 }, prior)),
        ).toBeLessThan(relative({ low, high }, ratio) + 1e-9);
      }),
    );
  });

  test("grow with what is observed", () => {
    const ratio = (observed: number) => shrunkRatio({ observed, expected: 12 }, { events: 9 }, 0.7);
    for (let observed = 0; observed < 40; observed += 1)
      expect(ratio(observed + 1)).toBeGreaterThan(ratio(observed));
  });
});
