import { expect, test } from "vitest";
import { itemCommandOf, itemKeys } from "./item-keys.ts";

const press = (key: string, code: string, facts: Partial<Parameters<typeof itemCommandOf>[0]> = {}) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...facts,
});

test("a letter works in both layouts", () => {
  expect(itemCommandOf(press("a", "KeyA"))).toBe("ASSIGN");
  expect(itemCommandOf(press("ф", "KeyA"))).toBe("ASSIGN");
});

test("the question mark is help wherever it stands", () => {
  expect(itemCommandOf(press("?", "Slash", { shiftKey: true }))).toBe("HELP");
  expect(itemCommandOf(press("?", "Digit7", { shiftKey: true }))).toBe("HELP");
});

test("keys of the browser are left to it", () => {
  expect(itemCommandOf(press("p", "KeyP", { ctrlKey: true }))).toBeNull();
  expect(itemCommandOf(press("T", "KeyT", { shiftKey: true }))).toBeNull();
});

test("no key means two things", () => {
  const codes = itemKeys.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
