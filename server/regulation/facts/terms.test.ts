import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const terms = (...regulation: string[]) =>
  readMadeUp({ regulation: ["1. Общее", ...regulation] })
    .variant.terms.map(({ value }) => [value.term, value.abbreviation] as const)
    .filter(([, abbreviation]) => abbreviation !== "МЦУ");

describe("terms of a regulation", () => {
  test("definitions in a numbered list", () => {
    expect(
      terms(
        "1.1. Используются следующие понятия:",
        "1) заявка – сообщение жителя;",
        "2) платформа обратной связи (далее – ПОС) – государственная система.",
      ),
    ).toEqual([
      ["заявка", null],
      ["платформа обратной связи", "ПОС"],
    ]);
  });

  test("a short name brought in by the way", () => {
    expect(terms("1.1. Жители пишут в Администрацию округа Выдумск (далее – Администрация).")).toEqual([
      ["Администрацию округа Выдумск", "Администрация"],
    ]);
  });

  test("initials lead back to the full name", () => {
    expect(terms("1.1. Работу направляет областной Центр управления регионом (далее – ЦУР).")).toEqual([
      ["Центр управления регионом", "ЦУР"],
    ]);
  });

  test("a reference to other acts defines nothing", () => {
    expect(
      terms(
        "1.1. Используются следующие понятия:",
        "1) заявка – сообщение жителя;",
        "2) иные понятия применяются – в значениях законов.",
      ),
    ).toEqual([["заявка", null]]);
  });
});

test("a term of art used without a definition is flagged", () => {
  expect(
    findingCodes(readMadeUp({ regulation: ["1. Общее", "1.1. Ответы готовят ответственные исполнители."] })),
  ).toContain("TERM_USED_UNDEFINED");
});
