import { expect, test } from "vitest";
import { formatDay, formatInstant, formatShortDay, todayIn } from "@/lib/dates.ts";

test("a calendar day is the same in every zone", () => {
  expect(formatDay("2024-02-29", "ru")).toMatch(/^29 февраля 2024/);
  expect(formatShortDay("2021-07-29", "ru")).toBe("29.07.2021");
  expect(formatShortDay("2021-07-29", "en")).toBe("29/07/2021");
});

test("today begins earlier in the east", () => {
  const evening = new Date("2026-03-01T18:00:00Z");
  expect(todayIn("Europe/Moscow", evening)).toBe("2026-03-01");
  expect(todayIn("Asia/Yakutsk", evening)).toBe("2026-03-02");
});

test("an instant is told by the clocks of the zone", () => {
  expect(formatInstant("2026-03-01T18:30:00Z", "ru", "Asia/Krasnoyarsk")).toContain("01:30");
});
