import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCells, hiddenWeeks, isSmall, type Months, type YearCounts } from "./suppress.ts";
import { solvable } from "./solve.fixture.ts";

const LEAST = 5;

const year = (parts: Record<string, readonly number[]>, begun = 12): YearCounts => {
  const rows = Object.entries(parts).map(([part, counts]): [string, Months] => [
    part,
    Array.from({ length: 12 }, (_, at) => (at < begun ? (counts[at] ?? 0) : null)),
  ]);
  const total = Array.from({ length: 12 }, (_, at) =>
    at < begun ? rows.reduce((left, [, counts]) => left + (counts[at] ?? 0), 0) : null,
  );
  return { total, parts: new Map(rows) };
};
const steady = (count: number) => Array.from({ length: 12 }, () => count);

test("what is large enough everywhere is shown", () => {
  const hidden = hiddenCells(year({ ROADS: steady(20), ENERGY: steady(5), HEALTHCARE: steady(0) }), LEAST);
  for (const part of [null, "ROADS", "ENERGY", "HEALTHCARE"])
    for (const grain of ["MONTH", "QUARTER", "YEAR"] as const)
      expect(hidden.isHidden(grain, 0, part), `${grain} ${part}`).toBe(false);
});

test("a small month hides the months of its quarter and no quarter", () => {
  const hidden = hiddenCells(
    year({ ROADS: [3, 9, 9, ...steady(9)], ENERGY: steady(8), HOUSING: steady(50) }),
    LEAST,
  );
  expect([0, 1, 2, 3].map((month) => hidden.isHidden("MONTH", month, "ROADS"))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(hidden.isHidden("QUARTER", 0, "ROADS")).toBe(false);
});

test("a hidden sector never stands alone beside the total", () => {
  const hidden = hiddenCells(
    year({ ROADS: [3, 9, 9, ...steady(9)], ENERGY: steady(8), HOUSING: steady(50) }),
    LEAST,
  );
  expect(hidden.isHidden("MONTH", 0, "ENERGY")).toBe(true);
  expect(hidden.isHidden("MONTH", 0, "HOUSING")).toBe(false);
  expect(hidden.isHidden("MONTH", 0, null)).toBe(false);
});

test("a small quarter hides the quarters of its year and all their months", () => {
  const hidden = hiddenCells(
    year({ ROADS: [1, 1, 1, ...steady(9)], ENERGY: steady(8), HOUSING: steady(50) }),
    LEAST,
  );
  expect([0, 3].map((at) => hidden.isHidden("QUARTER", at, "ROADS"))).toEqual([true, true]);
  expect(hidden.isHidden("MONTH", 11, "ROADS")).toBe(true);
  expect(hidden.isHidden("YEAR", 0, "ROADS")).toBe(false);
});

test("two hidden sectors that are small together take a third with them", () => {
  const parts = {
    ROADS: [2, ...steady(9)],
    ENERGY: [1, ...steady(9)],
    TRANSPORT: steady(12),
    HOUSING: steady(50),
  };
  const hidden = hiddenCells(year(parts), LEAST);
  expect(hidden.isHidden("MONTH", 0, "TRANSPORT")).toBe(true);
  expect(hidden.isHidden("MONTH", 0, "HOUSING")).toBe(false);
});

test("a first month of a year is hidden with its quarter and its year", () => {
  const hidden = hiddenCells(year({ ROADS: [3], HOUSING: [40] }, 1), LEAST);
  for (const grain of ["MONTH", "QUARTER", "YEAR"] as const)
    expect(hidden.isHidden(grain, 0, "ROADS")).toBe(true);
  expect(hidden.isHidden("YEAR", 0, "HOUSING")).toBe(true);
});

test("a small week is hidden with its neighbours", () => {
  expect(hiddenWeeks([9, 9, 2, 9, 9, 0, 9], LEAST)).toEqual([false, true, true, true, false, false, false]);
});

describe("whoever adds and subtracts all that is shown", () => {
  // Many small counts, some zeros, some large ones: towns of every size; the year may have just begun.
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 }));
  const years = fc
    .record({
      rows: fc.array(fc.array(count, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
      begun: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ rows, begun }) => year(Object.fromEntries(rows.map((counts, at) => [`S${at}`, counts])), begun));

  test("would learn them if small counts alone were hidden", () => {
    const counts = year({ ROADS: [3, 9, 9], HOUSING: [40, 40, 40] }, 3);
    const alone = {
      isHidden: (grain: string, at: number, part: string | null) =>
        grain === "MONTH" && at === 0 && part === "ROADS",
    };
    expect(solvable(counts, alone)).toEqual([{ name: "ROADS MONTH 0", value: 3 }]);
  });

  test("learns no small count", () => {
    fc.assert(
      fc.property(years, (counts) => {
        const learned = solvable(counts, hiddenCells(counts, LEAST));
        expect(learned.filter(({ value }) => isSmall(value, LEAST))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("is shown no small count at all", () => {
    fc.assert(
      fc.property(years, (counts) => {
        const hidden = hiddenCells(counts, LEAST);
        for (const [part, months] of counts.parts)
          months.forEach((value, at) => {
            if (isSmall(value, LEAST)) expect(hidden.isHidden("MONTH", at, part)).toBe(true);
          });
      }),
      { numRuns: 300 },
    );
  });
});
