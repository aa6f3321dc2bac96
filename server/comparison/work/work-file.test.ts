import { expect, test } from "vitest";
import { findIndicator } from "../../indicator/indicator-book.ts";
import { workDocument, workLines } from "./work-file.ts";
import type { WorkComparison, WorkRow, WorkValue } from "./work-comparison.types.ts";

const value = (count: number): WorkValue => ({
  value: count,
  numerator: count,
  denominator: count,
  isEnough: true,
  isSuppressed: false,
});

const codes = ["RECEIVED", "ON_TIME"] as const;

/** One municipality by two indicators, in a year that is over or still runs. */
function aComparison(isOver: boolean): { comparison: WorkComparison; rows: WorkRow[] } {
  const period = (startsOn: string, endsOn: string, over = true) => ({
    grain: "YEAR",
    startsOn,
    endsOn,
    isOver: over,
  });
  const rows = [
    {
      municipality: { name: "Полярный", population: 14_000, populationSource: "перепись" },
      figures: codes.map((code) => ({ code, now: value(40), before: value(70), yearBefore: value(70) })),
      series: [],
      cells: [],
    },
  ];
  const comparison = {
    period: period("2026-01-01", "2026-12-31", isOver),
    before: period("2025-01-01", "2025-12-31"),
    yearBefore: period("2025-01-01", "2025-12-31"),
    smallCell: 5,
    indicators: codes.map((code) => ({ ...findIndicator(code)!, formulaVersion: "1" })),
  };
  return { comparison: comparison as never, rows: rows as never };
}

const chartsOf = (isOver: boolean) => {
  const { comparison, rows } = aComparison(isOver);
  const told = { issuer: "ЦУР", asOf: "21.11.2026", language: "ru" } as const;
  return workDocument(comparison, rows, told).sections[0]!;
};

test("a count of a period that runs does not stand beside a whole year", () => {
  const { charts, paragraphs } = chartsOf(false);
  expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
    ["Период"],
    ["Период", "Год назад"],
  ]);
  expect(paragraphs.join(" ")).toContain("Период ещё идёт");
});

test("of a period that is over both years are drawn", () => {
  const { charts, paragraphs } = chartsOf(true);
  expect(charts.map(({ series }) => series.length)).toEqual([2, 2]);
  expect(paragraphs.join(" ")).not.toContain("Период ещё идёт");
});

test("the lines of a period that runs say so, those of periods before do not", () => {
  const { comparison, rows } = aComparison(false);
  const marks = workLines(comparison, rows, "21.11.2026", "ru")
    .slice(1)
    .map((line) => [line[5], line[10]]);
  expect(marks.slice(0, 3)).toEqual([
    ["Период", "период ещё идёт"],
    ["Прошлый период", ""],
    ["Год назад", ""],
  ]);
});
