import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSource } from "../act/a-source.ts";
import { splitAct } from "../act/split-act.ts";
import { cleanText } from "../document/clean-text.ts";
import { lintClauses } from "./lint-clauses.ts";
import { readClauses } from "./read-clauses.ts";
import { fold } from "./text-line.ts";

const head = `АДМИНИСТРАЦИЯ ОЗЁРНОГО РАЙОНА
ПОСТАНОВЛЕНИЕ
05.05.2025 № 5
О муниципальном центре управления
В целях порядка постановляю:
1. Создать муниципальный центр управления.
2. Утвердить положение (приложение).
Глава района А.А. Ветров

Приложение к постановлению от 05.05.2025 № 5
ПОЛОЖЕНИЕ
о муниципальном центре управления

`;

const read = (text: string) => {
  const clean = cleanText(aSource(text));
  return readClauses(clean, splitAct(clean));
};

/** Ids of the regulation below the usual order of an act. */
const idsOf = (regulation: string): string[] =>
  read(head + regulation)
    .map((clause) => clause.id)
    .filter((id) => !id.startsWith("order"));

describe("readClauses", () => {
  it("keeps numbers that repeat the section", () => {
    expect(idsOf("1. Общее\n1.1. Первое.\n1.2. Второе:\n1) раз;\n2) два.\n2. Права\n2.1. Третье.")).toEqual([
      "1",
      "1.1",
      "1.2",
      "1.2.1",
      "1.2.2",
      "2",
      "2.1",
    ]);
  });

  it("puts the section before numbers that restart", () => {
    expect(
      idsOf(
        "1. Общее\n1. Первое.\n2. Второе:\n2.1. Раз.\n2. Права\n1. Третье.\n1.1. Два.\n3. Прочее\n1. Да.",
      ),
    ).toEqual(["1", "1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1", "3", "3.1"]);
  });

  it("keeps Roman sections and their own numbers", () => {
    expect(idsOf("I. Общее\n1.1. Первое.\nII. Права\n2.1. Второе:\n1) раз;\n- а;\n- б;\n2) два.")).toEqual([
      "I",
      "I.1.1",
      "II",
      "II.2.1",
      "II.2.1.1",
      "II.2.1.1.1",
      "II.2.1.1.2",
      "II.2.1.2",
    ]);
  });

  it("lets numbers run on through Roman sections", () => {
    expect(idsOf("I. Общее\n1. Первое.\n2. Второе.\nII. Права\n3. Третье.")).toEqual([
      "I",
      "I.1",
      "I.2",
      "II",
      "II.3",
    ]);
  });

  it("reads sections named by words", () => {
    expect(
      idsOf("Раздел 3. Общее\n1. Первое.\nГлава IV\nПрава центра\n1. Второе.\nРаздел пятый. Прочее\n1. Да."),
    ).toEqual(["3", "3.1", "3.IV", "3.IV.1", "5", "5.1"]);
  });

  it("reads articles as clauses of a part", () => {
    expect(
      idsOf(
        "Раздел I. Общее\nСтатья 1. Центр работает:\n1) утром;\n2) вечером.\nСтатья 2. Центр отвечает всем.",
      ),
    ).toEqual(["I", "I.1", "I.1.1", "I.1.2", "I.2"]);
  });

  it("counts lines of a list without marks", () => {
    expect(idsOf("1. Права\n1.1. Куратор:\nведёт приём;\nпишет отчёт\nзовёт гостей.\n1.2. Всё.")).toEqual([
      "1",
      "1.1",
      "1.1.1",
      "1.1.2",
      "1.1.3",
      "1.2",
    ]);
  });

  it("counts terms without numbers", () => {
    const clauses = read(
      `${head}1. Общее\nИспользуются следующие понятия:\n«заявка» – просьба жителя;\n«ответ» (далее – О) – письмо центра.\n1.2. Центр работает.`,
    );
    expect(clauses.filter((clause) => clause.kind === "DEFINITION").map((clause) => clause.id)).toEqual([
      "1.def.1",
      "1.def.2",
    ]);
    expect(clauses.some((clause) => clause.id === "1.2")).toBe(true);
  });

  it("takes Latin letters of a list for Cyrillic ones", () => {
    expect(idsOf("1. Задачи\n1.1. Центр:\na) пишет;\nб) читает;\nc) считает.")).toContain("1.1.а");
  });

  it("cuts members that stand in one line", () => {
    expect(idsOf("1. Задачи\n1.1. Центр делает: 1) приём; 2) ответ; 3) отчёт.\n1.2. Всё.")).toEqual([
      "1",
      "1.1",
      "1.1.1",
      "1.1.2",
      "1.1.3",
      "1.2",
    ]);
  });

  it("names a section by the numbers below its heading", () => {
    expect(idsOf("ОБЩИЕ ПОЛОЖЕНИЯ\n1.1. Первое.\nПРАВА ЦЕНТРА\n2.1. Второе.")).toEqual([
      "1",
      "1.1",
      "2",
      "2.1",
    ]);
  });

  it("leaves text after a list with its clause", () => {
    const clauses = read(
      `${head}1. Состав\n1.1. В центр входят:\n- куратор;\n- оператор.\nОдин человек может делать всё.\n1.2. Всё.`,
    );
    expect(clauses.find((clause) => clause.id === "1.1")?.text).toBe(
      "В центр входят: Один человек может делать всё.",
    );
  });

  it("joins a clause broken in the middle of a sentence", () => {
    const clauses = read(
      `${head}1. Состав\n1.1. Центр отвечает на жалобы жителей и организаций\n\nрайона без задержки.\n1.2. Всё.`,
    );
    expect(clauses.find((clause) => clause.id === "1.1")?.text).toBe(
      "Центр отвечает на жалобы жителей и организаций района без задержки.",
    );
  });

  it("tells apart clauses of one number", () => {
    const clauses = read(`${head}1. Права\n1.1. Первое.\n1.1. Второе:\n1) раз.\n1.3. Третье.`);
    expect(clauses.map((clause) => clause.id)).toEqual(expect.arrayContaining(["1.1", "1.1~2", "1.1~2.1"]));
    const codes = lintClauses(clauses).map(({ code, clause }) => `${code} ${clause}`);
    expect(codes).toEqual(expect.arrayContaining(["NUMBER_DUPLICATE 1.1~2", "NUMBER_SKIPPED 1.3"]));
  });

  it("keeps rows of a table of people whole", () => {
    const clauses = read(
      `${head}1. Всё.\n\nПриложение № 2 к постановлению от 05.05.2025 № 5\nСОСТАВ\nцентра\n\nВетров А.А.\n– глава района, куратор\n\nЧлены центра:\nСоколова\nВера Петровна\n– оператор`,
    );
    expect(clauses.filter((clause) => clause.id.startsWith("П2.")).map((clause) => clause.text)).toEqual([
      "Ветров А.А. – глава района, куратор",
      "Члены центра:",
      "Соколова Вера Петровна – оператор",
    ]);
  });

  it("takes no date and no town for a number", () => {
    expect(
      idsOf("1. Общее\n1.1. Центр создан\n01.02.2024 в городе\nг. Озёрск решением главы.\n1.2. Всё."),
    ).toEqual(["1", "1.1", "1.2"]);
  });

  it("gives a sound tree for any text", () => {
    const piece = fc.constantFrom(
      "1. ",
      "1.1. ",
      "2.",
      "I. ",
      "а) ",
      "б)",
      "1) ",
      "- ",
      "• ",
      "\n",
      "\n\n",
      "Слово",
      " слово;",
      ".",
      ":",
      "«",
      "»",
      "СОСТАВ",
      "Приложение № 1",
      "Глава А.А. Ветров",
      "ПОСТАНОВЛЯЮ:",
      "\t",
      "понятия:",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const source = aSource(head + pieces.join(""));
        const clauses = readClauses(cleanText(source), splitAct(cleanText(source)));
        const ids = new Set(clauses.map((clause) => clause.id));
        expect(ids.size).toBe(clauses.length);
        for (const { parent, span } of clauses) {
          expect(parent === null || ids.has(parent)).toBe(true);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(source.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes the words of a clause from its place in the source", () => {
    const text = `${head}1. Общее\n1.1. Центр  отвечает\nжителям.\n1.2. Всё:\n- раз;\n- два.`;
    for (const clause of read(text)) {
      const words = fold(text.slice(clause.span.start, clause.span.end));
      expect(words).toContain(clause.text);
    }
  });
});
