import { expect, test } from "vitest";
import type { GrowthFactsFragment } from "@/lib/graphql.generated.ts";
import { growthWords } from "./growth-text.ts";

const growth: GrowthFactsFragment = {
  state: "GROWING",
  from: "2026-04-02",
  to: "2026-04-15",
  observed: 9,
  expected: 2.14,
  ratioLow: 2.04,
  ratioHigh: 9.5,
  isSeasonal: true,
};

test("growth is told with the range of its figures", () => {
  expect(growthWords(growth, "ru")).toEqual({
    came: { count: 9, expected: "2,1", isSeasonal: true },
    verdict: "GROWING",
    low: "2",
    high: "9,5",
    times: 9.5,
  });
});

test("where nothing was written before, growth has no upper end", () => {
  expect(growthWords({ ...growth, expected: 0, ratioHigh: null }, "ru").verdict).toBe("GROWING_AT_LEAST");
});

test("a young register tells nothing", () => {
  const young = { ...growth, state: "CANNOT_TELL" as const, expected: null };
  expect(growthWords(young, "ru")).toMatchObject({ verdict: "YOUNG", came: { expected: null } });
});
