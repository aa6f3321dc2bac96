import fc from "fast-check";
import { expect, test } from "vitest";
import { percentileInterval } from "./percentile-interval.ts";

const oneEach = (cases: number) => Array.from({ length: cases }, (_, at) => [at + 1, 1] as const);

// Tables of order statistics (H. David, H. Nagaraja, table 7.1): the median of 10 lies between the 2nd and the 9th
// (0.979), of 20 between the 6th and the 15th (0.959), of 50 between the 18th and the 33rd (0.967).
test.each([
  [10, 2, 9],
  [20, 6, 15],
  [50, 18, 33],
])("the median of %i values lies between those that the tables name", (cases, low, high) => {
  expect(percentileInterval(oneEach(cases), 0.5)).toEqual({ low, high });
});

test("too few values give no interval", () => {
  expect(percentileInterval(oneEach(5), 0.5)).toBeNull();
  expect(percentileInterval(oneEach(20), 0.9)).toBeNull();
});

// Seeded draws of a known distribution: the interval must hold the true percentile in 95 % of them at least.
test("it holds the true percentile as often as it says", () => {
  let state = 12_345;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  let held = 0;
  for (let draw = 0; draw < 1_000; draw += 1) {
    const values = Array.from({ length: 60 }, () => Math.round(random() * 100_000)).sort((a, b) => a - b);
    const { low, high } = percentileInterval(
      values.map((value) => [value, 1] as const),
      0.75,
    )!;
    if (low <= 75_000 && high >= 75_000) held += 1;
  }
  expect(held).toBeGreaterThan(940);
});

test("counts say the same as single values", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 20, maxLength: 80 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const counts = [...new Set(sorted)].map(
        (value) => [value, sorted.filter((each) => each === value).length] as const,
      );
      expect(percentileInterval(counts, 0.5)).toEqual(
        percentileInterval(
          sorted.map((value) => [value, 1] as const),
          0.5,
        ),
      );
    }),
  );
});
