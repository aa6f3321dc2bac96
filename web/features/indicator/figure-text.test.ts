import { describe, expect, test } from "vitest";
import { differenceText, durationText, figureText, isBetter } from "@/features/indicator/figure-text.ts";
import { endOf, periodName, periodView, shifted, startOf } from "@/features/indicator/period-view.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("a figure", () => {
  test("reads in its unit", () => {
    expect(plain(figureText(0.875, "SHARE", "ru"))).toBe("87,5 %");
    expect(figureText(4.256, "MARK", "ru")).toBe("4,26");
    expect(plain(figureText(12_345, "COUNT", "ru"))).toBe("12 345");
    expect(figureText(null, "SHARE", "ru")).toBe("—");
  });

  test("of time shows its two leading units", () => {
    expect(plain(durationText(3 * 1440 + 245, "ru", true))).toBe("3 д 4 ч");
    expect(plain(durationText(30 * 60 + 5, "ru", false))).toBe("30 ч 5 мин");
    expect(plain(durationText(0.4, "ru", true))).toBe("0 мин");
  });

  test("differs by percentage points when it is a share", () => {
    expect(plain(differenceText(0.9, 0.855, "SHARE", "ru"))).toBe("+4,5 п. п.");
    expect(plain(differenceText(10, 12, "COUNT", "en"))).toBe("−2");
  });

  test("is better by its own direction", () => {
    expect(isBetter(2, 1, "DOWN")).toBe(false);
    expect(isBetter(2, 1, "UP")).toBe(true);
    expect(isBetter(2, 1, "NONE")).toBeNull();
    expect(isBetter(1, 1, "UP")).toBeNull();
  });
});

describe("the period of a page", () => {
  const today = "2026-11-21";

  test("is the present month unless the address says otherwise", () => {
    expect(periodView(null, null, today)).toEqual({ grain: "MONTH", startsOn: "2026-11-01" });
    expect(periodView("DECADE", "2031-01-01", today)).toEqual({ grain: "MONTH", startsOn: "2026-11-01" });
    expect(periodView("WEEK", "2026-01-01", today)).toEqual({ grain: "WEEK", startsOn: "2025-12-29" });
  });

  test("moves over the turn of the year and the leap day", () => {
    expect(shifted({ grain: "QUARTER", startsOn: "2026-10-01" }, 1).startsOn).toBe("2027-01-01");
    expect(endOf({ grain: "MONTH", startsOn: "2024-02-01" })).toBe("2024-02-29");
    expect(startOf("YEAR", "2024-12-31")).toBe("2024-01-01");
  });

  test("has a name", () => {
    expect(plain(periodName({ grain: "WEEK", startsOn: "2026-11-16" }, "ru"))).toMatch(
      /^16\s?–\s?22 ноября 2026/,
    );
    expect(periodName({ grain: "QUARTER", startsOn: "2026-10-01" }, "ru")).toBe("IV квартал 2026 г.");
    expect(plain(periodName({ grain: "MONTH", startsOn: "2026-11-01" }, "ru"))).toBe("ноябрь 2026 г.");
  });
});
