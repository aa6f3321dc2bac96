import { expect, test } from "vitest";
import { addressesOf, addressLines, minutesOf, tableLines, tableOf, timeOf } from "./duty-text.ts";

test("a time is minutes since midnight and back", () => {
  for (const minutes of [0, 720, 1080, 1440]) expect(minutesOf(timeOf(minutes))).toBe(minutes);
  for (const wrong of ["", "18", "25:00", "12:60", "полдень"]) expect(minutesOf(wrong)).toBeNull();
});

test("addresses are one a line, the recipient before the colon", () => {
  const addresses = [{ recipient: "Куратор: МЦУ", email: "a@b.ru" }];
  expect(addressesOf(addressLines(addresses))).toEqual(addresses);
  expect(addressesOf("a@b.ru")).toBeNull();
});

test("a table is a row a line; none is null", () => {
  expect(tableOf("Что; Сколько\n\nФонари; 5")).toEqual([
    ["Что", "Сколько"],
    ["Фонари", "5"],
  ]);
  expect(tableOf(" \n")).toBeNull();
  expect(tableLines(null)).toBe("");
});
