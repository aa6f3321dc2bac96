import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const draftOf = (...regulation: string[]) => readMadeUp({ regulation: ["1. Обязанности", ...regulation] });
const reports = (...regulation: string[]) => draftOf(...regulation).variant.reports.map(({ value }) => value);

describe("reports a regulation asks for", () => {
  test("a duty tells by whom, to whom, how often", () => {
    expect(
      reports("1.1. Оператор ПОС:", "а) ежемесячно направляет в ЦУР отчёт о работе с ПОС;", "б) ведёт учёт."),
    ).toMatchObject([{ by: "POS_OPERATOR", to: ["ЦУР"], period: "MONTHLY", channel: "POS" }]);
  });

  test("a list handed over every week is a report", () => {
    expect(
      reports(
        "1.1. Секретарь МЦУ:",
        "а) каждую неделю передаёт куратору список нерешённых вопросов;",
        "б) ведёт учёт.",
      ),
    ).toMatchObject([{ by: "SECRETARY", to: ["Куратор МЦУ"], period: "WEEKLY" }]);
  });

  test("an answer on request has no rhythm", () => {
    expect(reports("1.1. МЦУ по запросу предоставляет в ЦУР сведения о своей работе.")).toMatchObject([
      { to: ["ЦУР"], period: "ON_REQUEST", by: null },
    ]);
  });

  test("an analysis that serves a report is none", () => {
    expect(reports("1.1. МЦУ обеспечивает анализ сообщений для отчёта руководству.")).toEqual([]);
  });

  test("somebody who reports to the head", () => {
    expect(reports("1.1. Руководитель МЦУ раз в полугодие отчитывается перед главой округа.")).toMatchObject([
      { by: "HEAD", period: "HALF_YEARLY" },
    ]);
  });
});

test("a report without a rhythm is flagged", () => {
  expect(
    findingCodes(draftOf("1.1. Оператор ПОС:", "а) готовит отчёт о работе с ПОС;", "б) ведёт учёт.")),
  ).toContain("REPORT_WITHOUT_PERIOD");
});
