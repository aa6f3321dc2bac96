import { describe, expect, test } from "vitest";
import { anyPhrase, everyPhrase, leadingPhrase, phrase } from "./phrase.ts";

describe("a phrase", () => {
  test("matches whole words in any case", () => {
    expect(phrase("портал").test("Городской ПОРТАЛ работает")).toBe(true);
    expect(phrase("портал").test("порталы")).toBe(false);
  });

  test("takes any ending where a star stands", () => {
    expect(phrase("социальн* сет*").test("в социальных сетях")).toBe(true);
  });

  test("passes over quotes between its words", () => {
    expect(phrase("подсистем* управлени* инцидент*").test("подсистему «Управление инцидентами»")).toBe(true);
  });

  test("takes every dash for a hyphen", () => {
    expect(phrase("дежурно-диспетчерск*").test("дежурно – диспетчерская")).toBe(true);
  });

  test("leaves out what may be left out", () => {
    expect(phrase("(первый )?заместител*").test("заместителем")).toBe(true);
  });

  test("stays within one sentence across a gap", () => {
    expect(phrase("ответственн* .. ПОС").test("ответственный за работу в ПОС")).toBe(true);
    expect(phrase("ответственн* .. ПОС").test("ответственный. Затем ПОС")).toBe(false);
  });

  test("reads a long run of brackets at once", () => {
    expect(phrase("ответственн* ... ПОС").test(`ответственный ${"(".repeat(20_000)}`)).toBe(false);
  });
});

test("one expression finds every phrase of several", () => {
  const found = [..."дороги, транспорт и дорога".matchAll(everyPhrase(["дорог*", "транспорт*"]))];
  expect(found.map(([word]) => word)).toEqual(["дороги", "транспорт", "дорога"]);
});

test("a leading phrase stands at the beginning only", () => {
  expect(leadingPhrase(["права"]).test("Права центра")).toBe(true);
  expect(leadingPhrase(["права"]).test("Основные права")).toBe(false);
  expect(anyPhrase(["права"]).test("Основные права")).toBe(true);
});
