import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOf, holm, placesOf } from "./ranking.ts";

// The fifteen chances of Y. Benjamini, Y. Hochberg, JRSS B 57 (1995), 4.1: they give three as what a stepwise
// procedure at 0.05 refuses.
const CHANCES = [
  0.0459, 0.0001, 0.759, 0.0004, 0.0019, 0.0278, 0.0298, 0.0344, 0.324, 0.4262, 0.5719, 0.6528, 0.0095,
  0.0201, 1,
];
test("as many are refused as in the published example", () => {
  const refused = (flags: boolean[]) => CHANCES.filter((_chance, at) => flags[at]).toSorted((a, b) => a - b);
  expect(refused(holm(CHANCES, 0.05))).toEqual([0.0001, 0.0004, 0.0019]);
});

test("the chance of a difference is two-sided", () => {
  // z = 5 / √(2² + 1.5²) = 2: 0.0455.
  expect(chanceOf({ value: 75, error: 2 }, { value: 70, error: 1.5 })).toBeCloseTo(0.0455, 4);
  // SciPy 1.17: 2 · stats.norm.sf(4.7 / √(1.9² + 2.3²)).
  expect(chanceOf({ value: 66.5, error: 2.3 }, { value: 71.2, error: 1.9 })).toBeCloseTo(
    0.11515409195801231,
    10,
  );
  expect(chanceOf({ value: 1, error: 0 }, { value: 1, error: 0 })).toBe(1);
});

describe("places", () => {
  test("are shared by those whose difference is not significant", () => {
    const places = placesOf(
      [
        { value: 80, error: 1 },
        { value: 79, error: 1 },
        { value: 60, error: 1 },
        { value: 60.5, error: 1 },
        { value: 20, error: 1 },
      ],
      0.05,
    );
    expect(places.map(({ place }) => place)).toEqual([1, 1, 3, 3, 5]);
    expect(places.map(({ rankFrom, rankTo }) => [rankFrom, rankTo])).toEqual([
      [1, 2],
      [1, 2],
      [3, 4],
      [3, 4],
      [5, 5],
    ]);
  });

  const estimates = fc.array(
    fc.record({
      value: fc.double({ min: 0, max: 100, noNaN: true }),
      error: fc.double({ min: 0.1, max: 20, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  test("lie within their range of ranks' list and never rise with a lower value", () => {
    fc.assert(
      fc.property(estimates, (all) => {
        const places = placesOf(all, 0.05);
        const order = all.map((_each, at) => at).sort((a, b) => all[b]!.value - all[a]!.value);
        order.reduce((before, at) => {
          expect(places[at]!.place).toBeGreaterThanOrEqual(before);
          return places[at]!.place;
        }, 1);
        for (const { rankFrom, rankTo } of places) {
          expect(rankFrom).toBeGreaterThanOrEqual(1);
          expect(rankTo).toBeLessThanOrEqual(all.length);
          expect(rankFrom).toBeLessThanOrEqual(rankTo);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("of very many are told without judging each pair", () => {
    const many = Array.from({ length: 2_000 }, (_, at) => ({ value: at % 2 === 0 ? 90 : 10, error: 1 }));
    const places = placesOf(many, 0.05);
    expect(new Set(places.map(({ place }) => place))).toEqual(new Set([1, 1_001]));
  });
});
