import { expect, test } from "vitest";
import { periodOf } from "@/features/analysis/period.ts";

const TODAY = "2026-03-15";

test("the last thirty days are asked for when nobody says otherwise", () => {
  expect(periodOf(null, null, TODAY)).toEqual({ from: "2026-02-14", to: TODAY });
});

test("a period ends today at the latest", () => {
  expect(periodOf("2026-03-01", "2026-12-31", TODAY)).toEqual({ from: "2026-03-01", to: TODAY });
});

test("a period that is too long keeps its end", () => {
  expect(periodOf("2024-01-01", "2024-12-31", TODAY)).toEqual({ from: "2024-10-01", to: "2024-12-31" });
});

test("a period whose days are reversed is its last day", () => {
  expect(periodOf("2026-03-10", "2026-03-01", TODAY)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
});
