import { expect, test } from "vitest";
import { KeptTexts } from "./kept-texts.ts";

test("a kept text is found under its key", () => {
  const texts = new KeptTexts(100);
  texts.set("a", Buffer.from("один"));
  expect([texts.get("a")?.toString(), texts.get("b")]).toEqual(["один", undefined]);
});

test("the least used text makes room for another", () => {
  const texts = new KeptTexts(20);
  for (const key of ["a", "b", "c", "d"]) texts.set(key, Buffer.from("xxxx"));
  texts.get("a");
  texts.set("e", Buffer.from("xxxx"));
  expect(["a", "b", "c", "d", "e"].filter((key) => texts.get(key))).toEqual(["a", "c", "d", "e"]);
});

test("texts never take more than their limit", () => {
  const texts = new KeptTexts(200);
  for (let n = 0; n < 500; n += 1) texts.set(`key ${n % 37}`, Buffer.alloc(n % 60));
  expect(texts.size).toBeLessThanOrEqual(200);
  expect(texts.size).toBeGreaterThan(100);
});

test("a text too long to share the room is not kept", () => {
  const texts = new KeptTexts(100);
  texts.set("a", Buffer.from("один"));
  texts.set("b", Buffer.alloc(60));
  expect([texts.get("a")?.toString(), texts.get("b")]).toEqual(["один", undefined]);
});
