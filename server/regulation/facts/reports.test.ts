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

describe("the rhythm of a report", () => {
  test.each([
    ["два раза в год", "HALF_YEARLY"],
    ["дважды в год", "HALF_YEARLY"],
    ["по итогам отчётного полугодия", "HALF_YEARLY"],
    ["один раз в шесть месяцев", "HALF_YEARLY"],
    ["не реже одного раза в год", "YEARLY"],
    ["раз в три месяца", "QUARTERLY"],
    ["до 10 числа месяца, следующего за отчётным кварталом,", "QUARTERLY"],
    ["до 3 числа месяца, следующего за отчётным,", "MONTHLY"],
    ["до 5 числа каждого месяца", "MONTHLY"],
    ["каждую пятницу", "WEEKLY"],
    ["по понедельникам", "WEEKLY"],
    ["в конце каждого рабочего дня", "DAILY"],
    ["раз в сутки к 9.00", "DAILY"],
  ])("«%s» is %s", (rhythm, period) => {
    expect(reports(`1.1. Куратор МЦУ ${rhythm} представляет главе округа доклад.`)).toMatchObject([
      { by: "CURATOR", to: ["Глава муниципального образования"], period },
    ]);
  });

  test.each(["раз в две недели", "два раза в месяц", "ежедекадно"])(
    "«%s» is passed off as no other",
    (rhythm) => {
      const draft = draftOf(`1.1. Куратор МЦУ ${rhythm} представляет главе округа доклад.`);
      expect(draft.variant.reports[0]?.value.period).toBe("NOT_STATED");
      expect(findingCodes(draft)).toContain("READING_UNCERTAIN");
    },
  );

  test("two rhythms with two recipients are two reports", () => {
    expect(
      reports("1.1. Куратор МЦУ представляет отчёт ежеквартально главе округа и ежемесячно в ЦУР."),
    ).toMatchObject([
      { period: "QUARTERLY", to: ["Глава муниципального образования"] },
      { period: "MONTHLY", to: ["ЦУР"] },
    ]);
  });
});

test.each([
  ["ежедневное информирование руководителя МЦУ о просроченных ответах", "DAILY", "Руководитель МЦУ"],
  ["ежемесячная подготовка дайджеста для передачи куратору", "MONTHLY", "Куратор МЦУ"],
  ["каждый вторник доводит до сведения куратора итоги недели", "WEEKLY", "Куратор МЦУ"],
  ["ежеквартальное направление в ЦУР сведений о работе", "QUARTERLY", "ЦУР"],
  ["ежегодно уведомляет главу округа о повторных жалобах", "YEARLY", "Глава муниципального образования"],
])("«%s» is a report", (duty, period, to) => {
  expect(reports("1.1. Оператор ПОС:", `а) ${duty};`, "б) ведёт учёт.")).toMatchObject([
    { period, to: [to], by: "POS_OPERATOR" },
  ]);
});

test.each(["ежедневно проверяет ленту сообщений", "еженедельно информирует жителей о ремонте"])(
  "«%s» is no report",
  (duty) => {
    expect(reports("1.1. Оператор ПОС:", `а) ${duty};`, "б) ведёт учёт.")).toEqual([]);
  },
);
