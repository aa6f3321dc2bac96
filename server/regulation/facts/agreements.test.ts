import { expect, test } from "vitest";
import { readMadeUp } from "./made-up-regulation.ts";

const agreements = (sentence: string) =>
  readMadeUp({ regulation: ["1. Основы", `1.1. ${sentence}`] }).variant.agreements.map(({ value }) => [
    value.number,
    value.signedOn,
  ]);

test.each([
  "МЦУ работает с ЦУР на основании соглашения от 05.09.2024 № 14/МЦУ.",
  "Порядок работы задан соглашением между Правительством области и округом от 05.09.2024 № 14/МЦУ.",
  "МЦУ исполняет соглашение о взаимодействии № 14/МЦУ от 5 сентября 2024 года.",
  "МЦУ действует по соглашению с ЦУР от 05.09.2024 № 14/МЦУ.",
  "МЦУ руководствуется соглашением, заключённым с ЦУР 05.09.2024 № 14/МЦУ.",
])("«%s» names an agreement", (sentence) => {
  expect(agreements(sentence)).toEqual([["14/МЦУ", "2024-09-05"]]);
});

test("a right to conclude agreements names none", () => {
  expect(agreements("МЦУ вправе заключать соглашения с организациями.")).toEqual([]);
});
