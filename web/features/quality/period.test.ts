import { expect, test } from "vitest";
import { periodOf } from "./period.ts";

test("without a period the usual one ends today", () => {
  expect(periodOf({}, "2026-03-01", 30)).toEqual({ from: "2026-01-31", to: "2026-03-01" });
});

test("a period that ends later ends today", () => {
  expect(periodOf({ from: "2026-02-01", to: "2026-04-01" }, "2026-03-01", 30)).toEqual({
    from: "2026-02-01",
    to: "2026-03-01",
  });
});

test("a period that is too long begins later", () => {
  expect(periodOf({ from: "2020-01-01", to: "2026-03-31" }, "2026-03-31", 30).from).toBe("2025-12-30");
});

test("nonsense is left out", () => {
  expect(periodOf({ from: "2026-13-45", to: "soon" }, "2026-03-01", 1)).toEqual({
    from: "2026-03-01",
    to: "2026-03-01",
  });
});
