import { describe, expect, test } from "vitest";
import { nominativeName, nominativeWord } from "./declension.ts";

test.each([
  ["начальника", "начальник"],
  ["главного", "главный"],
  ["ведущего", "ведущий"],
  ["инженера-программиста", "инженер-программист"],
  ["секретаря", "секретарь"],
  ["главу", "глава"],
  ["отдел", "отдел"],
])("%s goes back to its nominative", (printed, nominative) => {
  expect(nominativeWord(printed)).toBe(nominative);
});

describe("a name in another case", () => {
  test.each([
    ["Вымыслова К.Л.", "Вымыслов К.Л."],
    ["Придумкину А.А.", "Придумкина А.А."],
    ["Небывальского И.О.", "Небывальский И.О."],
    ["Сказочник П.П.", "Сказочник П.П."],
    ["Мнимых О.О.", "Мнимых О.О."],
    ["Фантазенко Е.Е.", "Фантазенко Е.Е."],
    ["Вымыслова Игоря Львовича", "Вымыслов Игорь Львович"],
    ["Придумкину Марию Ильиничну", "Придумкина Мария Ильинична"],
    ["Небывалова Никиту Сергеевича", "Небывалов Никита Сергеевич"],
  ])("%s becomes %s", (printed, nominative) => {
    expect(nominativeName(printed, "ACCUSATIVE")).toEqual({
      name: nominative,
      isChanged: printed !== nominative,
    });
  });
});
