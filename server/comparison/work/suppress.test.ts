import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learnedInAYear } from "./solve.fixture.ts";
import { hiddenCells, hiddenRun, isSmall, type Months, type YearCounts } from "./suppress.ts";

const LEAST = 5;

const year = (parts: Record<string, readonly number[]>, closed = 12): YearCounts => {
  const rows = Object.entries(parts).map(([part, counts]): [string, Months] => [
    part,
    Array.from({ length: 12 }, (_, at) => counts[at] ?? 0),
  ]);
  const total = Array.from({ length: 12 }, (_, at) =>
    rows.reduce((left, [, counts]) => left + counts[at]!, 0),
  );
  return { total, parts: new Map(rows), closed };
};
const steady = (count: number) => Array.from({ length: 12 }, () => count);
const monthsOf = (hidden: ReturnType<typeof hiddenCells>, part: string | null) =>
  Array.from({ length: 12 }, (_, at) => hidden.isHidden("MONTH", at, part));

test("what is large enough everywhere is shown", () => {
  const hidden = hiddenCells(year({ ROADS: steady(20), ENERGY: steady(5), HEALTHCARE: steady(0) }), LEAST);
  for (const part of [null, "ROADS", "ENERGY", "HEALTHCARE"])
    for (const grain of ["MONTH", "QUARTER", "YEAR"] as const)
      expect(hidden.isHidden(grain, 0, part), `${grain} ${part}`).toBe(false);
});

test("a small month of a sector takes no month with it, but its quarter", () => {
  const hidden = hiddenCells(
    year({ ROADS: [9, 9, 3, ...steady(9)], ENERGY: steady(8), HOUSING: steady(50) }),
    LEAST,
  );
  expect(monthsOf(hidden, "ROADS").slice(0, 4)).toEqual([false, false, true, false]);
  expect(hidden.isHidden("QUARTER", 0, "ROADS")).toBe(true);
  expect(hidden.isHidden("QUARTER", 1, "ROADS")).toBe(false);
  expect(hidden.isHidden("YEAR", 0, "ROADS")).toBe(true);
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

test("a quarter is shown of a sector that is small in several of its months", () => {
  const hidden = hiddenCells(
    year({ ROADS: [3, 2, 4, ...steady(9)], ENERGY: steady(8), HOUSING: steady(50) }),
    LEAST,
  );
  expect(monthsOf(hidden, "ROADS").slice(0, 4)).toEqual([true, true, true, false]);
  expect(hidden.isHidden("QUARTER", 0, "ROADS")).toBe(false);
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

test("sectors are told of months that are over, in quarters and years too", () => {
  const hidden = hiddenCells(year({ ROADS: [9, 9], HOUSING: [40, 40] }, 1), LEAST);
  expect(hidden.isHidden("MONTH", 0, "ROADS")).toBe(false);
  expect(hidden.isHidden("MONTH", 1, "ROADS")).toBe(true);
  expect(hidden.isHidden("MONTH", 1, null)).toBe(false);
  expect(hidden.isHidden("QUARTER", 0, "ROADS")).toBe(false);
});

test("small months of a total are hidden until several are hidden that are not small together", () => {
  expect(hiddenRun([9, 9, 2, 9, 9, 0, 9], LEAST)).toEqual([false, false, true, true, false, false, false]);
  expect(hiddenRun([2, 1, 0, 1, 3, 9], LEAST)).toEqual([true, true, true, true, true, false]);
  expect(hiddenRun([3], LEAST)).toEqual([true]);
});

// Many small counts, some zeros, some large ones: towns of every size.
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 }));
const years = fc
  .array(fc.array(count, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 8 })
  .map((rows) => year(Object.fromEntries(rows.map((counts, at) => [`S${at}`, counts]))));

describe("whoever adds and subtracts all pages of a year", () => {
  test("would learn them if small counts alone were hidden", () => {
    const counts = year({ ROADS: [3, 9, 9], HOUSING: [40, 40, 40] });
    const learned = learnedInAYear(counts, LEAST, ({ parts }) => ({
      isHidden: (grain, at, part) => grain === "MONTH" && isSmall(parts.get(part ?? "")?.[at] ?? 0, LEAST),
    }));
    expect(learned).toContainEqual({ name: "ROADS MONTH 0", value: 3 });
  });

  test("would learn a late small month if the months before it were hidden with it", () => {
    const counts = year({ ROADS: [9, 9, 3], HOUSING: [40, 40, 40], ENERGY: [12, 12, 12] });
    const learned = learnedInAYear(counts, LEAST, ({ parts, closed }) => ({
      isHidden: (grain, at, part) =>
        grain === "MONTH" &&
        at < 3 &&
        part !== null &&
        part !== "HOUSING" &&
        parts.get("ROADS")!.some((each, month) => month < closed && isSmall(each, LEAST)),
    }));
    expect(learned).toContainEqual({ name: "ROADS MONTH 2", value: 3 });
  });

  test("learns no small count", () => {
    fc.assert(
      fc.property(years, (counts) => {
        expect(learnedInAYear(counts, LEAST)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("is never shown a small count, and nothing that was shown is taken back", () => {
    fc.assert(
      fc.property(years, (counts) => {
        const shown = new Set<string>();
        for (let closed = 1; closed <= 12; closed += 1) {
          const hidden = hiddenCells({ ...counts, closed }, LEAST);
          for (const [part, months] of [[null, counts.total] as const, ...counts.parts]) {
            months.slice(0, closed).forEach((value, at) => {
              if (!hidden.isHidden("MONTH", at, part)) shown.add(`${part} ${at}`);
              const wasShown = shown.has(`${part} ${at}`);
              expect(wasShown && isSmall(value, LEAST)).toBe(false);
              expect(hidden.isHidden("MONTH", at, part)).toBe(!wasShown);
            });
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
