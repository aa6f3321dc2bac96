import { describe, expect, test } from "vitest";
import { partOf, registerColumns, statisticColumns, wholeNumber, yesNo } from "./sheet-columns.ts";

describe("columns of sheets", () => {
  test("a column for each figure of each week", () => {
    const header = [
      "№",
      "Ссылка на страницу",
      "Посты 1 неделя",
      "Репосты, неделя 1",
      "Просмотры (остаток)",
      "Итого постов",
    ];
    expect(statisticColumns(header)).toEqual({
      page: 1,
      week: null,
      figures: [
        { index: 2, figure: "posts", part: 1 },
        { index: 3, figure: "reposts", part: 1 },
        { index: 4, figure: "views", part: 5 },
      ],
    });
  });

  test("a column that names the week", () => {
    expect(statisticColumns(["Страница", "Неделя", "Публикации", "Лайки"])).toMatchObject({
      week: 1,
      page: 0,
    });
  });

  test.each([[["Ссылка", "Имя"]], [["Публикации 1 неделя"]], [["Ссылка", "Посты 1 неделя", "Лайки"]], [[]]])(
    "%j is no monthly sheet",
    (header) => {
      expect(statisticColumns(header)).toBeNull();
    },
  );

  test.each([
    ["1-я неделя", 1],
    ["Неделя 4", 4],
    ["остальные дни", 5],
    ["3", 3],
    ["неделя", null],
    ["9", null],
  ])("%s is part %s", (text, part) => {
    expect(partOf(text)).toBe(part);
  });

  test.each([
    ["1 234", 1_234],
    ["12,0", 12],
    ["", 0],
    ["—", 0],
    ["1.5", null],
    ["-3", null],
    ["много", null],
  ])("%s reads as %s", (text, value) => {
    expect(wholeNumber(text)).toBe(value);
  });

  test("columns of the register are found by their words", () => {
    const header = [
      "Уровень",
      "Учредитель",
      "Наименование организации",
      "ОГРН",
      "Сфера 1",
      "Сфера 2",
      "Статус",
      "ID",
      "Ссылка",
      "Подключение",
      "Госметка",
      "Оформление",
    ];
    expect([...registerColumns(header).keys()]).toEqual([
      "level",
      "founder",
      "organisation",
      "ogrn",
      "sphere1",
      "sphere2",
      "status",
      "pageRef",
      "link",
      "isConnected",
      "hasMark",
      "hasDesign",
    ]);
    expect([yesNo("Да"), yesNo("не подключена"), yesNo("может быть")]).toEqual([true, false, null]);
  });
});
