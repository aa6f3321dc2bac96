import { expect, test } from "vitest";
import { csvText } from "@/lib/table-file.ts";

const csv = (...cells: string[]) => csvText({ name: "t", header: ["а"], rows: [cells] }).split("\r\n")[1];

test("a csv file opens as UTF-8 in spreadsheets", () => {
  expect(csvText({ name: "t", header: ["Имя", "Роль"], rows: [] })).toBe("\uFEFFИмя;Роль\r\n");
});

test("quotes and separators stay inside their field", () => {
  expect(csv('он сказал «да»; "нет"', "два\nряда")).toBe('"он сказал «да»; ""нет""";"два\nряда"');
});

test.each(["=1+1", "+7 900", "-1", "@SUM(A1)", "\t=1"])("text %j is not run as a formula", (text) => {
  expect(csv(text)?.startsWith("'")).toBe(true);
});
