import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IndicatorValue } from "../indicator/indicator-book.ts";
import { differenceOf } from "./effect.rules.ts";

const value = (numerator: number, denominator: number | null, times = 1): IndicatorValue => ({
  value: denominator === null ? numerator : (numerator / denominator) * times,
  numerator,
  denominator,
  isEnough: true,
});

const share = { unit: "SHARE" } as const;

describe("a difference of shares", () => {
  // Newcombe 1998, table II, method 10: 56/70 less 48/80 is 0.2 with the interval 0.0524 to 0.3339.
  test("has the interval of the published example", () => {
    const found = differenceOf(share, value(48, 80), value(56, 70))!;
    expect(found.difference).toBeCloseTo(0.2, 10);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
    expect(found.isWithinChance).toBe(false);
  });

  // The same table: 9/10 less 3/10 is 0.6 with 0.1705 to 0.8090.
  test("has it for few cases too", () => {
    const found = differenceOf(share, value(3, 10), value(9, 10))!;
    expect([found.low!, found.high!].map((each) => each.toFixed(4))).toEqual(["0.1705", "0.8090"]);
  });

  test("turns its sign with its sides and holds the difference", () => {
    const of = (max: number) =>
      fc
        .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 1, max }))
        .map(([k, n]) => value(Math.min(k, n), n));
    fc.assert(
      fc.property(of(500), of(500), (before, after) => {
        const there = differenceOf(share, before, after)!;
        const back = differenceOf(share, after, before)!;
        expect(there.low!).toBeCloseTo(-back.high!, 9);
        expect(there.low!).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(there.high!).toBeGreaterThanOrEqual(there.difference - 1e-12);
        expect(there.isWithinChance).toBe(back.isWithinChance);
      }),
    );
  });
});

// 100 marks of mean 4 and of mean 4.2: the spread at most (5-4)(4-1)=3 and (5-4.2)(4.2-1)=2.56, so the half
// width is 1.96 · sqrt(0.03 + 0.0256) = 0.4622.
test("a difference of means takes the widest spread they may have", () => {
  const found = differenceOf({ unit: "MARK" }, value(400, 100), value(420, 100))!;
  expect(found.low).toBeCloseTo(0.2 - 0.4622, 4);
  expect(found.isWithinChance).toBe(true);
});

// 100 and 150 submissions: 50 ± 1.96 · sqrt(250) = 50 ± 30.99.
test("a difference of counts is Poisson's", () => {
  const found = differenceOf({ unit: "COUNT" }, value(100, null), value(150, null))!;
  expect([found.low!.toFixed(2), found.high!.toFixed(2)]).toEqual(["19.01", "80.99"]);
  expect(found.isWithinChance).toBe(false);
});

test("of a percentile nothing is said of chance, and without a value nothing at all", () => {
  const percentile = { unit: "MINUTES", percentile: { kind: "SOLUTION", share: 0.5 } } as const;
  expect(differenceOf(percentile, value(10, null), value(20, null))).toMatchObject({ isWithinChance: null });
  expect(differenceOf(share, { ...value(1, 2), value: null }, value(1, 2))).toBeNull();
});
