import { expect, test } from "vitest";
import type { Mapping } from "./mapping.ts";
import { rowReader } from "./read-row.ts";

const HEADER = ["Номер", "Поступило", "Отвечено", "Тема"];
const MAPPING: Mapping = {
  key: "NUMBER",
  constants: { channel: "POS" },
  columns: [
    { header: "Номер", field: "externalNumber" },
    { header: "Поступило", field: "receivedAt" },
    { header: "Отвечено", field: "answeredAt" },
    { header: "Тема", field: "topic" },
  ],
};

function faultsOf(received: string, answered = ""): string[] {
  const cells = ["1", received, answered, "Ямы"];
  const read = rowReader(MAPPING, HEADER, "Europe/Moscow").read({ number: 2, cells, fault: null });
  return "faults" in read ? read.faults.map(({ code, column }) => `${code} ${column}`) : [];
}

test("a date that says something wrong is not missing as well", () => {
  expect(faultsOf("позавчера")).toEqual(["DATE_UNREADABLE Поступило"]);
  expect(faultsOf("16.04.1900")).toEqual(["DATE_IMPOSSIBLE Поступило"]);
  expect(faultsOf("=СЕГОДНЯ()")).toEqual(["FORMULA Поступило"]);
});

test("a date that is missing is told beside another that is wrong", () => {
  expect(faultsOf("", "позавчера")).toEqual(["DATE_UNREADABLE Отвечено", "DATE_MISSING Поступило"]);
});

test("a row with its date has no fault", () => expect(faultsOf("16.04.2026", "17.04.2026")).toEqual([]));
