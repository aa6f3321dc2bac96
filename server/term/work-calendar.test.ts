import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { isOff } from "./naive-term.fixture.ts";
import { KNOWN_YEARS, WorkCalendar, yearFacts } from "./work-calendar.ts";

const calendar = new WorkCalendar();
const day = (text: string) => calendar.dayOf(plainDate(text));

/** Working days by month, as the printed calendars of five-day weeks count them. */
const PRINTED: Readonly<Record<number, readonly number[]>> = {
  2024: [17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21],
  2025: [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22],
  2026: [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22],
};

describe("the production calendar", () => {
  test.each(Object.entries(PRINTED))("of %s has the printed number of working days", (year, printed) => {
    const days = calendar.year(Number(year));
    const counted = printed.map(
      (_, index) =>
        days.filter((each) => Number(each.day.slice(5, 7)) === index + 1 && each.isWorking).length,
    );
    expect(counted).toEqual(printed);
  });

  test.each(KNOWN_YEARS)("of %s equals the list typed apart from it", (year) => {
    for (const each of calendar.year(year))
      expect([each.day, each.isWorking]).toEqual([each.day, !isOff(each.day)]);
  });

  test("moved days name the day they were moved from and the act", () => {
    expect(day("2026-01-09")).toMatchObject({
      kind: "MOVED_DAY_OFF",
      movedFrom: "2026-01-03",
      source: "постановление Правительства РФ от 24.09.2025 № 1466",
      isConfirmed: true,
    });
    expect(day("2024-11-02")).toMatchObject({ kind: "MOVED_WORKDAY", isWorking: true, isShort: true });
  });

  test("the day before a holiday is an hour shorter", () => {
    expect(day("2026-04-30").isShort).toBe(true);
    expect(day("2026-02-20").isShort).toBe(false);
  });

  test("a year without a checked act says so", () => {
    expect(yearFacts(2027)).toMatchObject({ isConfirmed: false });
    expect(day("2027-05-03")).toMatchObject({ kind: "MOVED_DAY_OFF", isConfirmed: false });
    expect(day("2027-05-03").note).toContain("не проверено");
  });

  test("a year nobody entered counts by the Labour Code and says so", () => {
    expect(day("2031-06-12")).toMatchObject({ kind: "HOLIDAY", isConfirmed: false });
    expect(day("2032-05-03")).toMatchObject({ kind: "MOVED_DAY_OFF", movedFrom: "2032-05-01" });
    expect(day("2031-06-11").note).toContain("не внесены");
    expect(day("1999-12-31").isWorking).toBe(true);
  });
});

describe("later grounds win", () => {
  const own = { day: plainDate("2026-06-21"), isWorking: true, isShort: true, note: "Распоряжение 7" };

  test("a regional holiday is off and unconfirmed", () => {
    const yakutia = new WorkCalendar("SA");
    expect(yakutia.dayOf(plainDate("2026-04-27"))).toMatchObject({
      kind: "REGIONAL_HOLIDAY",
      isWorking: false,
      isConfirmed: false,
    });
    expect(calendar.isWorking(plainDate("2026-04-27"))).toBe(true);
  });

  test("the centre's own day beats the region's", () => {
    const lensk = new WorkCalendar("SA", [own]);
    expect(lensk.dayOf(own.day)).toMatchObject({
      kind: "OWN_WORKDAY",
      isShort: true,
      name: "Распоряжение 7",
    });
  });
});
