import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const roles = (...regulation: string[]) =>
  readMadeUp({ regulation }).variant.roles.map(({ code, duties }) => [
    code,
    duties.map(({ clause }) => clause),
  ]);

describe("roles of a regulation", () => {
  test("a title with a list below it", () => {
    expect(
      roles("1. Обязанности", "1.1. Начальник МЦУ:", "а) руководит центром;", "б) готовит планы."),
    ).toEqual([["HEAD", ["1.1.а", "1.1.б"]]]);
  });

  test("a title in the genitive with a relative clause", () => {
    expect(
      roles(
        "1. Структура",
        "1.1. В МЦУ включаются:",
        "1) куратора МЦУ, который:",
        "- утверждает планы;",
        "- подписывает отчёты.",
      ),
    ).toEqual([["CURATOR", ["1.1.1.1", "1.1.1.2"]]]);
  });

  test("several duties in one paragraph are parted", () => {
    const [head] = readMadeUp({
      regulation: [
        "1. Обязанности",
        "1.1. Руководитель МЦУ – распределяет сообщения; утверждает графики; отвечает за сроки.",
      ],
    }).variant.roles;
    expect(head?.duties.map(({ text }) => text)).toEqual([
      "распределяет сообщения",
      "утверждает графики",
      "отвечает за сроки",
    ]);
  });

  test("an impersonal lead before nouns", () => {
    expect(
      roles(
        "1. Обязанности",
        "1.1. Секретарь МЦУ осуществляет:",
        "1) ведение протоколов;",
        "2) рассылку повесток.",
      ),
    ).toEqual([["SECRETARY", ["1.1.1", "1.1.2"]]]);
  });

  test("one role in two places is one", () => {
    expect(
      roles(
        "1. Структура",
        "1.1. Куратор МЦУ:",
        "а) утверждает планы.",
        "2. Порядок",
        "2.1. Куратор МЦУ:",
        "а) подписывает протоколы.",
      ),
    ).toEqual([["CURATOR", ["1.1.а", "2.1.а"]]]);
  });
});

test("a role of no known kind is flagged", () => {
  const draft = readMadeUp({
    regulation: [
      "1. Роли",
      "1.1. Куратор МЦУ:",
      "а) утверждает планы.",
      "1.2. Ответственный за архив:",
      "а) хранит дела.",
    ],
  });
  expect(draft.variant.roles[1]).toMatchObject({ code: "ROLE_1", title: "Ответственный за архив" });
  expect(findingCodes(draft)).toContain("ROLE_OF_UNKNOWN_KIND");
});

test("a role named but not described is flagged", () => {
  const draft = readMadeUp({
    items: ["Возложить обязанности координатора МЦУ на заместителя главы Небывалова П.П."],
  });
  expect(draft.variant.roles).toMatchObject([{ code: "COORDINATOR", duties: [] }]);
  expect(findingCodes(draft)).toContain("ROLE_NOT_DEFINED");
});

test("coordinator and curator mixed up are flagged", () => {
  const draft = readMadeUp({
    items: ["Возложить обязанности координатора МЦУ на заместителя главы Небывалова П.П."],
    regulation: ["1. Роли", "1.1. Куратор МЦУ:", "а) утверждает планы;", "б) подписывает протоколы."],
  });
  expect(findingCodes(draft)).toContain("COORDINATOR_CURATOR_MIXED");
});

describe("roles in other words", () => {
  test("a heading names the role of its clauses", () => {
    expect(
      roles("4. Полномочия руководителя МЦУ", "4.1. Утверждает графики.", "4.2. Подписывает ответы."),
    ).toEqual([["HEAD", ["4.1", "4.2"]]]);
  });

  test("an appointment before the verb is passed over", () => {
    expect(
      roles(
        "3. Роли",
        "3.1. Руководитель МЦУ назначается главой округа и осуществляет следующие функции:",
        "а) ведёт учёт;",
        "б) готовит планы.",
      ),
    ).toEqual([["HEAD", ["3.1.а", "3.1.б"]]]);
  });

  test.each([
    "К обязанностям секретаря МЦУ относятся:",
    "На секретаря МЦУ возлагается:",
    "Обязанности секретаря МЦУ:",
  ])("%s", (lead) => {
    expect(roles("3. Роли", `3.1. ${lead}`, "а) ведение протокола;", "б) рассылка повесток.")).toEqual([
      ["SECRETARY", ["3.1.а", "3.1.б"]],
    ]);
  });

  test("a section on responsibility defines no role", () => {
    expect(roles("4. Ответственность", "4.1. Руководитель МЦУ несёт ответственность за сроки.")).toEqual([]);
  });
});

test("text after the list is one more duty", () => {
  const [head] = readMadeUp({
    regulation: [
      "3. Роли",
      "3.1. Руководитель МЦУ:",
      "1) распределяет сообщения;",
      "2) утверждает графики.",
      "Руководитель МЦУ вправе передавать полномочия.",
    ],
  }).variant.roles;
  expect(head?.duties.map(({ clause }) => clause)).toEqual(["3.1.1", "3.1.2", "3.1"]);
});

test("words of time belong to the duty", () => {
  const [head] = readMadeUp({
    regulation: [
      "3. Роли",
      "3.1. Руководитель МЦУ ежемесячно, не позднее 3-го числа, направляет в ЦУР отчёт.",
    ],
  }).variant.roles;
  expect(head?.title).toBe("Руководитель МЦУ");
});
