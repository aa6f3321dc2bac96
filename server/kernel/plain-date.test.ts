import { expect, test } from "vitest";
import { addDays, daysBetween, earlierOf, parsePlainDate, plainDate, plainDateIn } from "./plain-date.ts";

test.each(["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])("%s is a day", (text) => {
  expect(parsePlainDate(text)).toBe(text);
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-04-31",
  "0000-01-01",
  "2026-1-1",
  "",
])("%j is no day", (text) => expect(parsePlainDate(text)).toBeNull());

test("a leap day is followed by March", () => {
  expect(addDays(plainDate("2024-02-28"), 1)).toBe("2024-02-29");
  expect(addDays(plainDate("2024-02-29"), 1)).toBe("2024-03-01");
  expect(addDays(plainDate("2023-02-28"), 1)).toBe("2023-03-01");
});

test("a day counted back and forth is itself", () => {
  const day = plainDate("2026-01-01");
  expect(addDays(addDays(day, -400), 400)).toBe(day);
  expect(daysBetween(day, addDays(day, -400))).toBe(-400);
});

test("the same instant is two days in two zones", () => {
  const at = new Date("2026-03-31T20:30:00Z");
  expect(plainDateIn("Asia/Krasnoyarsk", at)).toBe("2026-04-01");
  expect(plainDateIn("Europe/Moscow", at)).toBe("2026-03-31");
});

test("the earlier day wins by calendar order", () => {
  expect(earlierOf(plainDate("2026-02-01"), plainDate("2025-12-31"))).toBe("2025-12-31");
});

test("an unknown zone is refused", () => {
  expect(() => plainDateIn("Asia/Nowhere", new Date())).toThrow(RangeError);
});
