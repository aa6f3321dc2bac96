import { expect, test } from "vitest";
import { dueOf, isEndOfDay } from "@/features/submission/due.ts";

const zone = "Asia/Yakutsk";
/** 14:00 of the 10th of March in Yakutsk. */
const now = new Date("2026-03-10T05:00:00Z");

test("the end of the local day is still today", () => {
  expect(dueOf("2026-03-10T14:59:59.999Z", now, zone)).toEqual({ tone: "today", days: 0, hours: 9 });
});

test("the day is that of the municipality, not of the server", () => {
  expect(dueOf("2026-03-10T15:00:00Z", now, zone)).toMatchObject({ tone: "soon", days: 1 });
  expect(dueOf("2026-03-10T15:00:00Z", now, "Europe/Moscow")).toMatchObject({ tone: "today", days: 0 });
});

test("an hour that has passed today is overdue", () => {
  expect(dueOf("2026-03-10T03:30:00Z", now, zone)).toEqual({ tone: "overdue", days: 0, hours: 1 });
});

test("days that have passed are counted across a month and a leap day", () => {
  const later = new Date("2028-03-01T05:00:00Z");
  expect(dueOf("2028-02-28T14:59:59Z", later, zone)).toMatchObject({ tone: "overdue", days: -2 });
});

test("two days ahead are soon, three are not", () => {
  expect(dueOf("2026-03-12T14:59:59Z", now, zone).tone).toBe("soon");
  expect(dueOf("2026-03-13T14:59:59Z", now, zone).tone).toBe("later");
});

test("the last minute of the local day is its end", () => {
  expect(isEndOfDay("2026-03-10T14:59:59.999Z", zone)).toBe(true);
  expect(isEndOfDay("2026-03-10T14:59:59.999Z", "Europe/Moscow")).toBe(false);
  expect(isEndOfDay("2026-03-10T09:00:00Z", zone)).toBe(false);
});
