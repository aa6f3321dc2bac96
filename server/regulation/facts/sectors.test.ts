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

test("sectors led by nobody are flagged together", () => {
  const draft = readMadeUp({
    regulation: ["1. Функции", "1.1. МЦУ работает по направлениям: дороги, транспорт."],
    composition: ["Вымыслов К.Л. – глава округа, куратор МЦУ"],
  });
  expect(findingCodes(draft).filter((code) => code === "SECTOR_WITHOUT_LEAD")).toHaveLength(1);
});
