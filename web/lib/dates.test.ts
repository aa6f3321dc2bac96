import { expect, test } from "vitest";
import {
  formatDay,
  formatInstant,
  formatMoment,
  formatMomentDay,
  formatShortDay,
  todayIn,
} from "@/lib/dates.ts";

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

test("a dense list leaves out the year of now", () => {
  const now = new Date("2026-01-01T00:30:00Z");
  expect(formatMoment("2026-10-10T06:48:00Z", "ru", "Asia/Krasnoyarsk", now)).toBe("10 окт., 13:48");
  expect(formatMoment("2025-12-31T16:00:00Z", "ru", "Asia/Krasnoyarsk", now)).toContain("2025");
  // It is the new year already where the municipality is.
  expect(formatMomentDay("2025-12-31T18:00:00Z", "ru", "Asia/Krasnoyarsk", now)).toBe("1 янв.");
});
