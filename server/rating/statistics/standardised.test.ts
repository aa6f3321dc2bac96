import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratesOf, ratioPrior, shrunkRatio, shrunkRatioInterval } from "./standardised.ts";

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

// NumPy 2.4: events (12, 20, 21) of (40, 160, 300), prior 20: common 0.106, rates (e + 20·0.106) / (c + 20), scaled
// by 53 / Σ rate·c to 0.24576414, 0.12833576, 0.07545238.
test("rates of strata are those of another computation", () => {
  const { common, rates } = ratesOf(
    [
      { key: "a", cases: 40, events: 12 },
      { key: "b", cases: 160, events: 20 },
      { key: "c", cases: 300, events: 21 },
    ],
    20,
  );
  expect(common).toBeCloseTo(0.106, 12);
  expect(rates.get("a")).toBeCloseTo(0.24576414, 8);
  expect(rates.get("b")).toBeCloseTo(0.12833576, 8);
  expect(rates.get("c")).toBeCloseTo(0.07545238, 8);
});

describe("ratios of small numbers", () => {
  // SciPy 1.17: stats.gamma.ppf([0.025, 0.975], observed/noise + prior) / (expected/noise + prior).
  test.each([
    [40, 50, 25, 0.8, 0.67419723, 1.06171684],
    [4, 9, 100, 1, 0.77959208, 1.1460317],
    [300, 240, 10, 0.6, 1.13827418, 1.35415031],
  ])(
    "%f of %f have the interval of the gamma distribution",
    (observed, expected, events, noise, low, high) => {
      const found = shrunkRatioInterval({ observed, expected }, { events }, noise);
      expect(found.low).toBeCloseTo(low, 3);
      expect(found.high).toBeCloseTo(high, 3);
    },
  );

  // NumPy 2.4: observed (12, 30, 55, 18, 80), expected (20, 28, 40, 25, 70), noise 0.7: variance 0.04839578.
  test("spread as another computation says", () => {
    const expected = [20, 28, 40, 25, 70];
    const peers = [12, 30, 55, 18, 80].map((observed, at) => ({ observed, expected: expected[at]! }));
    expect(ratioPrior(peers, 0.7).events).toBeCloseTo(20.662956690055648, 8);
  });

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
