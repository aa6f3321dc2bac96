import { expect, test } from "vitest";
import { populationRefusal } from "./population.rules.ts";

test("a number with its source is kept", () => {
  expect(populationRefusal(89_000, "Росстат, на 1 января 2026 г.")).toBeNull();
});

test.each([0, -5, 1.5, 20_000_001, Number.NaN])("%d residents are no municipality", (population) => {
  expect(populationRefusal(population, "Росстат")?.code).toBe("NO_SUCH_NUMBER");
});

test.each(["", "   ", "я".repeat(301)])("a number without a readable source is not kept", (source) => {
  expect(populationRefusal(100, source)?.code).toBe("NO_SOURCE");
});
