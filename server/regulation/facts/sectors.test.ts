import { describe, expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const sectors = (...regulation: string[]) =>
  readMadeUp({ regulation: ["1. Функции", ...regulation] }).variant.sectors.map(({ value }) => [
    value.name,
    value.federalCodes.join("+"),
  ]);

describe("sectors of a centre", () => {
  test("a list of clauses names them", () => {
    expect(
      sectors("1.1. МЦУ работает по направлениям:", "а) образование;", "б) ЖКХ;", "в) благоустройство."),
    ).toEqual([
      ["образование", "EDUCATION"],
      ["ЖКХ", "HOUSING_UTILITIES"],
      ["благоустройство", ""],
    ]);
  });

  test("the word for a block is no part of its name", () => {
    expect(
      sectors("1.1. Работа строится по блокам:", "а) блок «Образование»;", "б) отраслевой блок «Дороги»."),
    ).toEqual([
      ["образование", "EDUCATION"],
      ["дороги", "ROADS"],
    ]);
  });

  test("a sentence names them after a colon", () => {
    expect(
      sectors("1.1. Отраслевые направления МЦУ: дороги и транспорт, здравоохранение, вывоз ТКО."),
    ).toEqual([
      ["дороги и транспорт", "ROADS+TRANSPORT"],
      ["здравоохранение", "HEALTHCARE"],
      ["вывоз ТКО", "SOLID_WASTE"],
    ]);
  });

  test("a definition names them in brackets", () => {
    expect(
      sectors(
        "1.1. Темы – перечень, по которому работает МЦУ (включая такие тематики как: энергетика; дороги).",
      ),
    ).toEqual([
      ["энергетика", "ENERGY"],
      ["дороги", "ROADS"],
    ]);
  });

  test.each([
    ["Работа МЦУ ведётся по вопросам: дороги, образование, туризм.", ["дороги", "образование", "туризм"]],
    [
      "Отраслевыми направлениями работы МЦУ являются энергетика, ЖКХ, культура.",
      ["энергетика", "ЖКХ", "культура"],
    ],
    [
      "МЦУ собирает сообщения по таким тематикам, как здравоохранение, дороги и другие.",
      ["здравоохранение", "дороги"],
    ],
    [
      "К отраслевым блокам относятся: транспорт; образование; экология.",
      ["транспорт", "образование", "экология"],
    ],
    [
      "Определить направления работы (торговля, образование, здравоохранение).",
      ["торговля", "образование", "здравоохранение"],
    ],
    [
      "Направления деятельности: образование, энергетика и здравоохранение.",
      ["образование", "энергетика", "здравоохранение"],
    ],
    ["Направления деятельности: образование, культура и спорт.", ["образование", "культура и спорт"]],
    ["Направления деятельности: образование, дороги и транспорт.", ["образование", "дороги и транспорт"]],
  ])("«%s» names them", (sentence, names) => {
    expect(sectors(`1.1. ${sentence}`).map(([name]) => name)).toEqual(names);
  });

  test.each([
    ["№\tНаправление работы\tКто отвечает", "1\tОбразование\tначальник отдела", "2\tТуризм\tспециалист"],
    ["Должность\tКурируемая сфера", "начальник отдела\tОбразование", "специалист\tТуризм"],
    ["Отраслевой блок\tИсполнитель", "Образование\tотдел образования", "Туризм\tотдел экономики"],
    ["№ п/п\tНаименование отрасли", "1.\tОбразование", "2.\tТуризм"],
    ["Тематика\tСрок ответа", "Образование\t3 дня", "Туризм\t5 дней"],
  ])("the column «%s» of a table names them", (...rows) => {
    expect(sectors("1.1. Распределение работы:", ...rows)).toEqual([
      ["образование", "EDUCATION"],
      ["туризм", ""],
    ]);
  });

  test("a doubtful «и» is shown to a person", () => {
    const draft = readMadeUp({
      regulation: ["1. Общее", "1.1. Направления МЦУ: дороги, энергетика и здравоохранение."],
    });
    expect(draft.variant.sectors.map(({ confidence }) => confidence >= 0.7)).toEqual([true, false, false]);
    expect(findingCodes(draft)).toContain("READING_UNCERTAIN");
  });

  test("works listed by направления are no sectors", () => {
    expect(
      sectors(
        "1.1. МЦУ работает по направлениям: мониторинг сообщений о дорогах, ответы о транспорте, анализ.",
      ),
    ).toEqual([]);
  });

  test("a list of tasks is no list of sectors", () => {
    expect(
      sectors(
        "1.1. Задачи МЦУ по направлениям деятельности:",
        "а) готовит предложения о развитии транспорта;",
        "б) проверяет ответы.",
      ),
    ).toEqual([]);
  });
});

test("sectors that are not listed are flagged", () => {
  expect(
    findingCodes(readMadeUp({ regulation: ["1. Общее", "1.1. МЦУ работает с сообщениями."] })),
  ).toContain("SECTORS_NOT_LISTED");
});

test.each([
  ["образование и энергетика – Выдумкин К.Л., начальник отдела", ["образование", "энергетика"]],
  ["Выдумкин К.Л., начальник отдела – дороги, образование", ["дороги", "образование"]],
  ["«Дороги и образование» – Выдумкин К.Л., начальник отдела", ["дороги и образование"]],
  ["дороги (Выдумкин К.Л., начальник отдела)", ["дороги"]],
  ["дороги: Выдумкин К.Л., начальник отдела", ["дороги"]],
])("the line «%s» gives sectors to a person", (line, names) => {
  const { variant } = readMadeUp({
    items: ["Закрепить направления работы МЦУ:\nа) " + line + ";\nб) культура – Нарочнова М.Н., инспектор."],
  });
  const first = variant.people.find(({ value }) => value.name === "Выдумкин К.Л.");
  expect(first?.value).toMatchObject({ sectors: names, roles: ["SECTOR_LEAD"], post: "начальник отдела" });
});

test("sectors named beyond understanding are not called absent", () => {
  const codes = findingCodes(
    readMadeUp({
      regulation: [
        "1. Общее",
        "1.1. МЦУ сводит вопросы отраслей, то есть школ и детских садов вместе с дорогами и больницами, транспортом.",
      ],
    }),
  );
  expect(codes).toContain("SECTORS_NOT_READ");
  expect(codes).not.toContain("SECTORS_NOT_LISTED");
});

test("sectors led by nobody are flagged together", () => {
  const draft = readMadeUp({
    regulation: ["1. Функции", "1.1. МЦУ работает по направлениям: дороги, транспорт."],
    composition: ["Вымыслов К.Л. – глава округа, куратор МЦУ"],
  });
  expect(findingCodes(draft).filter((code) => code === "SECTOR_WITHOUT_LEAD")).toHaveLength(1);
});

test.each([
  ["Выдумкин К.Л. – начальник отдела (дороги, образование)", ["дороги", "образование"]],
  ["Выдумкин К.Л. – начальник отдела, курирует направления: дороги, образование", ["дороги", "образование"]],
  ["Выдумкин К.Л. – начальник отдела, ответственный за направление «Образование»", ["образование"]],
  ["Выдумкин К.Л. – начальник отдела, куратор блока «Дороги и транспорт»", ["дороги и транспорт"]],
  ["Выдумкин К.Л. – начальник отдела, отвечает за сферу: образование", ["образование"]],
])("the row «%s» tells the areas of a person", (row, names) => {
  const { variant } = readMadeUp({ composition: [row, "Нарочнова М.Н. – инспектор, секретарь МЦУ"] });
  expect(variant.people[0]?.value).toMatchObject({ name: "Выдумкин К.Л.", sectors: names });
});
