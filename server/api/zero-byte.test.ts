import { expect, test } from "vitest";
import { holdsZeroByte, spellsZeroByte } from "./zero-byte.ts";

test.each([
  [{ input: { texts: ["а", "б\u0000"] } }, true],
  [{ "ключ\u0000": 1 }, true],
  [{ input: { text: "обычный\nтекст", count: 0, none: null } }, false],
  [undefined, false],
])("a zero byte in %j is seen: %s", (value, isSeen) => {
  expect(holdsZeroByte(value)).toBe(isSeen);
});

test.each([
  ['{ a(text: "б\\u0000") }', true],
  ['{ a(text: "б\\u{000}") }', true],
  ['{ a(text: "б\u0000") }', true],
  ['{ a(text: "\\u0041") }', false],
])("the document %s spells one: %s", (query, isSeen) => {
  expect(spellsZeroByte(query)).toBe(isSeen);
});
