import { expect, test } from "vitest";
import { choiceOf, inputOf, withField, withWord } from "@/features/intake/mapping-choice.ts";

const mapping = {
  columns: [
    { header: "Номер", field: "externalNumber", dates: null, words: {} },
    { header: "Дата поступления", field: "receivedAt", dates: "DMY", words: {} },
    { header: "Чего нет в файле", field: "text", dates: null, words: {} },
  ],
  constants: { channel: "POS" },
  key: "NUMBER",
} as never;
const header = ["дата  поступления", "НОМЕР", "Статус"];

test("columns are found whatever the case and spaces of their names", () => {
  expect(choiceOf(mapping, header).fields).toEqual({
    НОМЕР: "externalNumber",
    "дата  поступления": "receivedAt",
  });
});

test("what the API takes stands in the order of the file", () => {
  const input = inputOf(choiceOf(mapping, header), header);
  expect(input.columns.map((column) => column.header)).toEqual(["дата  поступления", "НОМЕР"]);
  expect(input.constants).toEqual({ channel: "POS" });
});

test("a column may be read otherwise or not at all", () => {
  const choice = choiceOf(mapping, header);
  expect(withField(choice, "Статус", "state").fields.Статус).toBe("state");
  expect(withField(choice, "НОМЕР", null).fields).not.toHaveProperty("НОМЕР");
});

test("a word of a column gets a meaning beside those it had", () => {
  const once = withWord(choiceOf(mapping, header), "Статус", "Готово", "ANSWERED");
  const twice = withWord(once, "Статус", "Ждём", "IN_WORK");
  expect(twice.words.Статус).toEqual({ Готово: "ANSWERED", Ждём: "IN_WORK" });
});
