import { describe, expect, it } from "vitest";
import { parseMarker } from "./marker.ts";

const read = (line: string) => {
  const marker = parseMarker(line);
  return marker && `${marker.style} ${marker.label}`.trim();
};

describe("parseMarker", () => {
  it.each([
    ["1. Слово", "NUMBER 1"],
    ["4.1 Координатор", "NUMBER 4.1"],
    ["2.10.3. слово", "NUMBER 2.10.3"],
    ["1.Создать", "NUMBER 1"],
    ["§ 3. Слово", "NUMBER 3"],
    ["IV. Права", "SECTION IV"],
    ["Раздел 3. Права", "SECTION 3"],
    ["ГЛАВА II", "SECTION II"],
    ["Статья четвёртая. Права", "SECTION 4"],
    ["Ш. Права", "SECTION III"],
    ["1) слово", "BRACKET 1"],
    ["1). Куратора", "BRACKET 1"],
    ["(2) слово", "BRACKET 2"],
    ["а) слово", "LETTER а"],
    ["c) слово", "LETTER с"],
    ["- слово", "DASH"],
    ["–слово", "DASH"],
    ["• слово", "DASH"],
    ["\uf0b7 слово", "DASH"],
    ["- 2) слово", "BRACKET 2"],
  ])("reads %s", (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each([
    "21.01.2026 подписано",
    "12 человек",
    "Слово",
    "5",
    "Часть 2 статьи 5 применяется",
    "о центре",
    "2025 год",
  ])("finds no marker in %s", (line) => {
    expect(read(line)).toBeNull();
  });

  it("doubts a letter with a dot, which may be a town", () => {
    expect(parseMarker("г. Вербиловск")?.isWeak).toBe(true);
  });
});
