import { expect, test } from "vitest";
import { findIndicator } from "../../indicator/indicator-book.ts";
import { basesOf, COMPARED } from "./bases.ts";

test("every compared indicator stands on a count that can be too small", () => {
  expect(COMPARED.filter((indicator) => basesOf(indicator).length === 0)).toEqual([]);
});

test("a share of one base in another gives both away", () => {
  expect(basesOf(findIndicator("RESPONSE_RATE")!)).toEqual(["answered", "marked"]);
  expect(basesOf(findIndicator("ON_TIME")!)).toEqual(["due"]);
  expect(basesOf(findIndicator("PER_1000")!)).toEqual(["received"]);
  expect(basesOf(findIndicator("SOLUTION_P90")!)).toEqual(["solved"]);
});

test("workload is not compared: executors are people", () => {
  expect(COMPARED.map(({ code }) => code)).not.toContain("WORKLOAD");
});
