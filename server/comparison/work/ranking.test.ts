import { expect, test } from "vitest";
import { quartilesOf, ranked, spreadOf } from "./ranking.ts";

const town = (
  name: string,
  value: number | null,
  marks: { isEnough?: boolean; isSuppressed?: boolean } = {},
) => ({
  id: name,
  name,
  value: { value, numerator: null, denominator: null, isEnough: true, isSuppressed: false, ...marks },
});
const towns = [
  town("Белый", 0.4),
  town("Тайный", null, { isSuppressed: true }),
  town("Алый", 0.9),
  town("Пустой", null, { isEnough: false }),
  town("Малый", 1, { isEnough: false }),
  town("Ёлочный", 0.4),
];
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

test("the best comes first, and chance never before enough cases", () => {
  expect(names(ranked(towns, true))).toEqual(["Алый", "Белый", "Ёлочный", "Малый", "Пустой", "Тайный"]);
  expect(names(ranked(towns, false))).toEqual(["Белый", "Ёлочный", "Алый", "Малый", "Пустой", "Тайный"]);
});

test("quartiles equal those of a spreadsheet", () => {
  // LibreOffice QUARTILE.INC over 1, 3, 4, 8, 10, 12: 1, 3.25, 6, 9.5, 12.
  expect(quartilesOf([1, 3, 4, 8, 10, 12])).toEqual([1, 3.25, 6, 9.5, 12]);
  expect(quartilesOf([7])).toEqual([7, 7, 7, 7, 7]);
  expect(quartilesOf([])).toEqual([]);
});

test("a spread leaves out what is hidden and what is too few", () => {
  expect(spreadOf("ON_TIME", towns)).toMatchObject({
    counted: 3,
    hidden: 1,
    tooFew: 2,
    quartiles: [0.4, 0.4, 0.4, 0.65, 0.9],
  });
  expect(names(spreadOf("ON_TIME", towns).values)).toEqual(["Белый", "Ёлочный", "Алый"]);
});
