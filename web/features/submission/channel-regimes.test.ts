import { expect, test } from "vitest";
import { isRouted, regimesOf, routeObstacle } from "@/features/submission/channel-regimes.ts";

test("a paper is an appeal and a call of the duty service is not", () => {
  expect(regimesOf("PAPER")).toEqual(["APPEAL"]);
  expect(regimesOf("EDDS")).toEqual(["MESSAGE"]);
});

test("the same platform carries both", () => {
  expect(regimesOf("POS")).toEqual(["APPEAL", "MESSAGE"]);
});

test("a channel of the centre's own may carry both", () => {
  expect(regimesOf("CHANNEL_1")).toEqual(["APPEAL", "MESSAGE"]);
});

test("an e-mail was an appeal until the law changed", () => {
  expect(routeObstacle("EMAIL", "2025-03-29")).toBeNull();
  expect(routeObstacle("EMAIL", "2025-03-30")).toContain("547-ФЗ");
});

test("only electronic documents have ways in", () => {
  expect(isRouted("ELECTRONIC_DOCUMENT")).toBe(true);
  expect(isRouted("PAPER")).toBe(false);
});
