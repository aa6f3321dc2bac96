import { describe, expect, test } from "vitest";
import { commandOf, moveTo, type Press } from "@/features/inbox/inbox-keys.ts";

const press = (of: Partial<Press>): Press => ({
  key: "",
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...of,
});

test.each([
  ["j", "KeyJ", "next"],
  ["о", "KeyJ", "next"],
  ["k", "KeyK", "previous"],
  ["л", "KeyK", "previous"],
  ["ч", "KeyX", "select"],
  ["ф", "KeyA", "assign"],
  [".", "Slash", "search"],
  ["ArrowDown", "ArrowDown", "next"],
  ["Escape", "Escape", "leave"],
  ["q", "KeyQ", null],
] as const)("%s of %s means %s", (key, code, command) => {
  expect(commandOf(press({ key, code }), true)).toBe(command);
});

test("the question mark of either layout asks for help", () => {
  expect(commandOf(press({ key: "?", code: "Slash", shiftKey: true }), true)).toBe("help");
  expect(commandOf(press({ key: ",", code: "Slash", shiftKey: true }), true)).toBe("help");
});

test("the browser keeps its own combinations", () => {
  expect(commandOf(press({ key: "a", code: "KeyA", ctrlKey: true }), true)).toBeNull();
  expect(commandOf(press({ key: "r", code: "KeyR", metaKey: true }), true)).toBeNull();
});

describe("single letters switched off", () => {
  test("do nothing", () => {
    expect(commandOf(press({ key: "ф", code: "KeyA" }), false)).toBeNull();
    expect(commandOf(press({ key: "/", code: "Slash" }), false)).toBeNull();
  });

  test("leave arrows at work", () => {
    expect(commandOf(press({ key: "ArrowUp", code: "ArrowUp" }), false)).toBe("previous");
  });
});

test("moving stops at both ends", () => {
  expect(moveTo("next", -1, 3)).toBe(0);
  expect(moveTo("next", 2, 3)).toBe(2);
  expect(moveTo("previous", 0, 3)).toBe(0);
  expect(moveTo("previous", -1, 3)).toBe(0);
  expect(moveTo("last", 0, 3)).toBe(2);
  expect(moveTo("next", -1, 0)).toBeNull();
});
