import { describe, expect, test } from "vitest";
import { readMadeUp } from "./facts/made-up-regulation.ts";
import { printReport } from "./print-report.ts";

const draft = readMadeUp({
  regulation: [
    "1. Обязанности",
    "1.1. Руководитель МЦУ:",
    "а) ежемесячно направляет в ЦУР отчёт;",
    "б) руководит МЦУ.",
  ],
  composition: ["Придумкина А.А. – начальник отдела, руководитель МЦУ", "Мнимов О.О. – инженер"],
});

describe("the report of a draft", () => {
  const report = printReport(draft);

  test("puts findings before everything read", () => {
    expect(report.indexOf("ЗАМЕЧАНИЯ")).toBeLessThan(report.indexOf("АКТ"));
    expect(report).toContain("PERSON_WITHOUT_ROLE");
  });

  test("names values with the clause they stand in", () => {
    expect(report).toContain("Руководитель МЦУ [1.1], обязанностей: 2");
    expect(report).toContain("Ежемесячно; Руководитель МЦУ → ЦУР");
  });

  test("marks values of the program's own", () => {
    expect(report).toContain("Часовой пояс: Europe/Moscow (по умолчанию)");
  });

  test("lists every clause at the end", () => {
    expect(report.slice(report.indexOf("ПО ПУНКТАМ"))).toContain("1.1.а  ежемесячно направляет");
  });
});

test("the report of a refusal gives the reason", () => {
  const refusal = { code: "NO_TEXT" as const, message: "В файле нет текста.", messageEn: "No text." };
  const report = printReport({ schemaVersion: 1, outcome: "REFUSED", source: draft.source, refusal });
  expect(report).toContain("Итог: Отклонён");
  expect(report).toContain("В файле нет текста. (NO_TEXT)");
});
