import { describe, expect, test } from "vitest";
import labels from "../../schema/labels.json" with { type: "json" };
import { bucketOf, minutesOf } from "./duration-bucket.ts";
import { findIndicator, INDICATORS, type Ingredients, valueOf } from "./indicator-book.ts";
import { MEASURES } from "./measures.entity.ts";
import { distanceOf } from "./work-changes.ts";

const none = Object.fromEntries(MEASURES.map((name) => [name, 0])) as unknown as Ingredients;
const value = (code: string, some: Partial<Ingredients>) =>
  valueOf(findIndicator(code)!, { overdueOpen: 0, ...none, ...some });

describe("an indicator", () => {
  test("has a name, a formula in words and a unit in both languages", () => {
    for (const { code, unit } of INDICATORS) {
      expect(labels.indicator).toHaveProperty(code);
      expect(labels.indicatorFormula).toHaveProperty(code);
      expect(labels.indicatorUnit).toHaveProperty(unit);
    }
  });

  test("counts an overdue open one as late", () => {
    const { value: share, denominator } = value("ON_TIME", { kept: 8, missed: 1, overdueOpen: 1 });
    expect(share).toBe(0.8);
    expect(denominator).toBe(10);
  });

  test("is not told below its least sample, and not at all without cases", () => {
    expect(value("SATISFACTION", { markSum: 45, marked: 9 })).toMatchObject({ value: 5, isEnough: false });
    expect(value("SATISFACTION", {})).toMatchObject({ value: null, isEnough: false });
  });

  test("per resident is unknown where residents are", () => {
    expect(value("PER_1000", { received: 50, population: null }).value).toBeNull();
    expect(value("PER_1000", { received: 50, population: 20_000 }).value).toBe(2.5);
  });
});

test("a bucket stands for minutes at most 2 % from any in it", () => {
  for (let minutes = 1; minutes < 700_000; minutes = Math.ceil(minutes * 1.003) + 1)
    expect(Math.abs(minutesOf(bucketOf(minutes)) - minutes)).toBeLessThanOrEqual(
      Math.max(0.5, minutes * 0.02) + 0.5,
    );
});

describe("a change", () => {
  const counts = findIndicator("RECEIVED")!;
  const shares = findIndicator("ON_TIME")!;
  const of = (numerator: number, denominator: number | null = null) => ({
    numerator,
    denominator,
    isEnough: true,
  });

  test("of counts is measured in standard errors", () => {
    // √2 · (√144 − √100) = 2.828
    expect(distanceOf(counts, of(144), of(100))).toBeCloseTo(2.828, 3);
  });

  test("of shares is measured by the pooled share", () => {
    // 60/100 against 45/100: pooled 0.525, error √(0.525 · 0.475 · 0.02) = 0.07062, distance 2.124
    expect(distanceOf(shares, of(60, 100), of(45, 100))).toBeCloseTo(2.124, 3);
  });

  test("is not told of samples that are too small, nor of a moment", () => {
    expect(distanceOf(shares, { ...of(9, 9), isEnough: false }, of(1, 9))).toBe(0);
    expect(distanceOf(findIndicator("OVERDUE_NOW")!, of(100), of(1))).toBe(0);
  });
});
