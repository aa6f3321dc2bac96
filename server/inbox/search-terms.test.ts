import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersMeant, searchTerms } from "./search-terms.ts";

test.each([
  ["мусор во дворе", "'мусор' & 'во' & 'дворе'"],
  ["Ёлка", "'елка'"],
  ["«яма на дороге»", "('яма' <-> 'на' <-> 'дороге')"],
  ['школа "нет света" 5', "'школа' & ('нет' <-> 'света') & '5'"],
  ["освещ*", "'освещ':*"],
  ["ул. Ленина, д.5", "'ул' & 'ленина' & 'д' & '5'"],
  ["'; drop table --", "'drop' & 'table'"],
  ["a & b | !c", "'a' & 'b' & 'c'"],
])("%s asks for %s", (text, words) => {
  expect(searchTerms(text)?.words).toBe(words);
});

test.each(["", "   ", "?!", "«»", "—"])("%j asks for nothing", (text) => {
  expect(searchTerms(text)).toBeNull();
});

test.each([
  ["2026-000123", "2026-000123"],
  ["№ 17", "17"],
  ["ПОС-15/2", "ПОС-15/2"],
  ["дорога", null],
  ["дом 5", null],
])("%s as a number is %s", (text, number) => {
  expect(searchTerms(text)?.number ?? null).toBe(number);
});

test("a bare number is looked for in this year and the last ones", () => {
  expect(numbersMeant("123", 2026)).toContain("2026-000123");
  expect(numbersMeant("123", 2026)).toContain("2021-000123");
  expect(numbersMeant("2026-000123", 2026)).toEqual(["2026-000123"]);
});

test("whatever is typed, only letters, digits and our own marks are left", () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("'", "«", '"', "*", "я", " ", "&") }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const words = searchTerms(text)?.words ?? "";
      expect(words).toMatch(/^(?:\(?(?:'[\p{L}\p{N}]+'(?::\*)?(?: <-> | & )?)+\)?(?: & )?)*$/u);
    }),
  );
});
