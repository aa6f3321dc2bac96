import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlug, isSlug, slugOf } from "./slug.ts";

test.each([
  ["ЗАТО Заозёрск", "zaozersk"],
  ["Боготольский округ", "bogotolskii"],
  ["Усть-Щучинский муниципальный район", "ust-shchuchinskii"],
  ["Город Объячево", "obiachevo"],
])("the address of %s tells it apart", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("a taken address gets the region, then a number", () => {
  const taken = new Set(["zarechnyi", "zarechnyi-kya"]);
  expect(freeSlug("Заречный", "KYA", (slug) => taken.has(slug))).toBe("zarechnyi-kya-2");
});

test("a name the portal needs itself is refused", () => {
  expect(isSlug("region")).toBe(false);
  expect(freeSlug("Region", "KYA", () => false)).toBe("mo-kya");
});

test("a name that starts with a digit gives no address", () => {
  expect(slugOf("Посёлок 8 Марта")).toBeNull();
});

test("any name leads to a proper free address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(isSlug(freeSlug(name, "SA", () => false))).toBe(true);
    }),
  );
});
