import { expect, test } from "vitest";
import { hashPassword, isPasswordOf, passwordFault } from "./password.ts";

test("a password opens its own hash only", async () => {
  const stored = await hashPassword("верблюд на крыше");
  expect(stored).toMatch(/^\$argon2id\$/);
  expect(await isPasswordOf(stored, "верблюд на крыше")).toBe(true);
  expect(await isPasswordOf(stored, "верблюд на крыш")).toBe(false);
});

test("no password opens an unknown login", async () => {
  expect(await isPasswordOf(null, "nobody's password")).toBe(false);
});

test("two spellings of one letter are one password", async () => {
  const stored = await hashPassword("зелёный йод");
  expect(await isPasswordOf(stored, "зелёный йод".normalize("NFD"))).toBe(true);
});

test.each([
  ["коротк", "PASSWORD_TOO_SHORT"],
  ["a".repeat(201), "PASSWORD_TOO_LONG"],
  ["мой-ivanov-2026", "PASSWORD_CONTAINS_LOGIN"],
  ["0123456789", "PASSWORD_TOO_SIMPLE"],
  ["poiuytrewq", "PASSWORD_TOO_SIMPLE"],
  ["ababababababab", "PASSWORD_TOO_SIMPLE"],
])("the password %s is refused as %s", (password, code) => {
  expect(passwordFault(password, "Ivanov")?.code).toBe(code);
});

test("a long phrase will do", () => {
  expect(passwordFault("три лодки у причала", "ivanov")).toBeNull();
});
