import { describe, expect, test } from "vitest";
import { numberOf } from "./number-words.ts";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const deadlines = (sentence: string) =>
  readMadeUp({ regulation: ["1. Сроки", `1.1. ${sentence}`] }).variant.deadlines.map(
    ({ value: { amount, unit, isMaximum } }) => [amount, unit, isMaximum],
  );

describe("terms with a number", () => {
  test.each([
    ["Ответ готовится в течение трёх рабочих дней.", [[3, "WORKING_DAY", true]]],
    ["Ответ даётся в срок до 30 календарных дней.", [[30, "CALENDAR_DAY", true]]],
    ["Первый ответ размещается не позднее 4 (четырёх) часов.", [[4, "HOUR", true]]],
    ["Сообщение регистрируется в течение суток.", [[1, "DAY", true]]],
    ["Повестка рассылается в пятидневный срок.", [[5, "DAY", true]]],
    ["План готовится за две недели до заседания.", [[2, "WEEK", true]]],
    [
      "Срок ответа не может превышать семи дней, а в срочных случаях – 24 часов.",
      [
        [7, "DAY", true],
        [24, "HOUR", true],
      ],
    ],
    ["Ответ даётся не ранее 2 дней.", [[2, "DAY", false]]],
  ])("%s", (sentence, expected) => {
    expect(deadlines(sentence)).toEqual(expected);
  });

  test.each([
    ["Вид вопроса\tСрок ответа", "Простой\t4 рабочих часа", [4, "WORKING_HOUR", true]],
    ["Тема\tПредельный срок", "Ямы на дорогах\tне более 5 дней", [5, "DAY", true]],
    ["№ п/п\tВид вопроса\tСрок исполнения", "1\tСложный\tдо 10 рабочих дней", [10, "WORKING_DAY", true]],
    ["Вид вопроса\tСрок, часов", "Простой\t24", [24, "HOUR", true]],
    ["Вид вопроса\tСрок ответа (рабочих дней)", "Сложный\t3", [3, "WORKING_DAY", true]],
  ])("the column «%s» holds one", (head, row, expected) => {
    const { deadlines: read } = readMadeUp({
      regulation: ["1. Сроки", "1.1. Ответы готовятся так:", head, row],
    }).variant;
    expect(read.map(({ value: { amount, unit, isMaximum } }) => [amount, unit, isMaximum])).toEqual([
      expected,
    ]);
  });

  test("a list led by the word for terms holds them", () => {
    const { deadlines: read } = readMadeUp({
      regulation: [
        "1. Сроки",
        "1.1. Сроки ответа:",
        "а) простой вопрос – 2 рабочих дня;",
        "б) сложный – 10 дней.",
      ],
    }).variant;
    expect(read.map(({ value }) => value.amount)).toEqual([2, 10]);
  });

  test("a rhythm is no term", () => {
    expect(deadlines("Заседания проводятся не реже одного раза в месяц.")).toEqual([]);
  });
});

test.each([
  ["двадцати", 20],
  ["одиннадцати", 11],
  ["трёх", 3],
  ["15", 15],
  ["рабочих", null],
])("%s is a number or none", (word, number) => {
  expect(numberOf(word)).toBe(number);
});

test("a term without a figure is flagged", () => {
  const draft = readMadeUp({
    regulation: [
      "1. Обязанности",
      "1.1. Руководитель МЦУ:",
      "а) следит за ответами в установленные сроки;",
      "б) ведёт учёт.",
    ],
  });
  expect(findingCodes(draft)).toContain("TERM_NOT_STATED");
});
