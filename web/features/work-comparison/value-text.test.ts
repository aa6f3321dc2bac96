import { expect, test } from "vitest";
import { drawn, valueText } from "@/features/work-comparison/value-text.ts";

const words = { hidden: "скрыто", tooFew: (cases: number) => `мало данных: ${cases} из 10` };
const value = (facts: object) => ({
  value: 0.7,
  numerator: 7,
  denominator: 10,
  isEnough: true,
  isSuppressed: false,
  ...facts,
});
const text = (facts: object) => valueText(value(facts), "SHARE", "ru", words).replaceAll("\u00a0", " ");

test("a value reads in its unit", () => {
  expect(text({})).toBe("70 %");
});

test("what is hidden, missing or too few says so", () => {
  expect(text({ value: null, isSuppressed: true })).toBe("скрыто");
  expect(text({ value: null, isEnough: false })).toBe("—");
  expect(text({ isEnough: false, denominator: 7 })).toBe("70 % (мало данных: 7 из 10)");
});

test("a chart draws only what can be compared", () => {
  expect(drawn(value({}))).toBe(0.7);
  expect(drawn(value({ isEnough: false }))).toBeNull();
  expect(drawn(value({ value: null, isSuppressed: true }))).toBeNull();
});
