import { describe, expect, it } from "vitest";
import { aCleanText } from "../act/a-source.ts";
import { splitAct } from "../act/split-act.ts";
import { readClauses } from "../clause/read-clauses.ts";
import { consolidate } from "./consolidate.ts";
import { readAmendments } from "./read-amendments.ts";

const base = `АДМИНИСТРАЦИЯ СОСНОВСКОГО РАЙОНА
ПОСТАНОВЛЕНИЕ
01.02.2024 № 15
О создании муниципального центра управления

В целях быстрой работы с жалобами жителей постановляю:
1. Создать муниципальный центр управления Сосновского района (далее – МЦУ).
2. Утвердить Положение (приложение № 1) и состав (приложение № 2).

Глава района П.П. Лисицын

Приложение № 1
к постановлению от 01.02.2024 № 15
ПОЛОЖЕНИЕ
о муниципальном центре управления

1. Общие положения
1.1. МЦУ собирает жалобы.
1.2. МЦУ отвечает жителям в течение пяти дней.

2. Обязанности
2.1. Руководитель МЦУ:
1) ведёт журнал;
2) проводит совещания раз в месяц.
2.2. Оператор МЦУ принимает звонки.

Приложение № 2
к постановлению от 01.02.2024 № 15
СОСТАВ
муниципального центра управления
Лисицын П.П. – глава района, куратор
Барсуков И.И. – начальник отдела, руководитель
`;

const amending = `АДМИНИСТРАЦИЯ СОСНОВСКОГО РАЙОНА
ПОСТАНОВЛЕНИЕ
05.03.2025 № 21
О внесении изменений в постановление от 01.02.2024 № 15 «О создании муниципального центра управления»

В связи с кадровыми перестановками постановляю:
1. Внести в постановление администрации Сосновского района от 01.02.2024 № 15 «О создании муниципального центра управления» следующие изменения:
1.1. В приложении № 1:
а) в пункте 1.2 слова «пяти дней» заменить словами «трёх рабочих дней»;
б) подпункт 2 пункта 2.1 изложить в следующей редакции:
«2) проводит совещания еженедельно;»;
в) пункт 2.1 дополнить подпунктом 3 следующего содержания:
«3) готовит отчёт для главы района.»;
г) дополнить пунктом 2.3 следующего содержания:
«2.3. Аналитик МЦУ изучает причины жалоб.»;
д) пункт 1.1 признать утратившим силу.
1.2. Приложение № 2 изложить в новой редакции согласно приложению к настоящему постановлению.
2. Постановление вступает в силу со дня подписания.

Глава района П.П. Лисицын

Приложение
к постановлению от 05.03.2025 № 21
СОСТАВ
муниципального центра управления
Лисицын П.П. – глава района, куратор
Выдрина О.С. – начальник отдела, руководитель
`;

function read(text: string) {
  const clean = aCleanText(text);
  const parts = splitAct(clean);
  return { clean, parts, clauses: readClauses(clean, parts) };
}

const readChanges = (text: string) => {
  const { clean, parts } = read(text);
  return readAmendments(clean, parts);
};

describe("readAmendments", () => {
  const changes = readChanges(amending);

  it("tells each change with its place", () => {
    expect(changes.map(({ operation, target }) => `${operation} ${target}`)).toEqual([
      "REPLACE_WORDS 1.2",
      "REPLACE_CLAUSE 2.1.2",
      "ADD_CLAUSE 2.1.3",
      "ADD_CLAUSE 2.3",
      "REMOVE_CLAUSE 1.1",
      "REPLACE_ANNEX П2",
    ]);
  });

  it("keeps the old and the new words", () => {
    expect(changes[0]).toMatchObject({ oldText: "пяти дней", newText: "трёх рабочих дней" });
    expect(changes[1]?.newText).toBe("2) проводит совещания еженедельно;");
    expect(changes[5]?.newText).toContain("Выдрина");
  });

  it("points at the item that makes the change", () => {
    expect(changes[1]?.clause).toBe("order 1.1.б");
    expect(changes[1]?.span.end).toBeGreaterThan(amending.indexOf("еженедельно"));
  });

  it("reads several changes of one sentence", () => {
    const found = readChanges(
      amending.replace(
        "слова «пяти дней» заменить словами «трёх рабочих дней»;",
        "слово «жителям» исключить, после слов «в течение» дополнить словами «не более», цифры «15» заменить цифрами «16»;",
      ),
    );
    expect(
      found
        .slice(0, 3)
        .map(({ operation, target, oldText, newText }) => [operation, target, oldText, newText]),
    ).toEqual([
      ["REMOVE_WORDS", "1.2", "жителям", null],
      ["ADD_WORDS", "1.2", "в течение", "не более"],
      ["REPLACE_WORDS", "1.2", "15", "16"],
    ]);
  });
});

describe("consolidate", () => {
  const { clauses } = read(base);
  const { text, unapplied } = consolidate(base, clauses, readChanges(amending));
  const after = read(text).clauses;
  const textOf = (id: string) => after.find((clause) => clause.id === id)?.text;

  it("leaves no change without effect", () => {
    expect(unapplied).toEqual([]);
  });

  it("gives a text that reads as amended", () => {
    expect(textOf("1.2")).toBe("МЦУ отвечает жителям в течение трёх рабочих дней.");
    expect(textOf("2.1.2")).toBe("проводит совещания еженедельно;");
    expect(textOf("2.1.3")).toBe("готовит отчёт для главы района.");
    expect(textOf("2.3")).toBe("Аналитик МЦУ изучает причины жалоб.");
    expect(textOf("1.1")).toBeUndefined();
  });

  it("replaces the rows of an annex", () => {
    const people = after.filter((clause) => clause.id.startsWith("П2.")).map((clause) => clause.text);
    expect(people).toEqual([
      "Лисицын П.П. – глава района, куратор",
      "Выдрина О.С. – начальник отдела, руководитель",
    ]);
  });

  it("hands back a change whose place is unknown", () => {
    const lost = readChanges(amending.replace("пункт 1.1 признать", "пункт 9.9 признать"));
    const result = consolidate(base, clauses, lost);
    expect(result.unapplied.map((change) => change.target)).toEqual(["9.9"]);
  });

  it("finds a clause by its printed number alone", () => {
    const nested = base
      .replace("1.1. МЦУ собирает", "1. МЦУ собирает")
      .replace("1.2. МЦУ отвечает", "2. МЦУ отвечает");
    const tree = read(nested).clauses;
    expect(tree.some((clause) => clause.id === "1.2")).toBe(true);
    expect(consolidate(nested, tree, readChanges(amending)).text).toContain("трёх рабочих дней");
  });
});
