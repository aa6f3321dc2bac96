import { expect, test } from "vitest";
import { clauseRows } from "@/features/regulation/clause-rows.ts";

const clause = (id: string, parentId: string | null, text: string) => ({
  id,
  parentId,
  marker: null,
  heading: null,
  text,
});
const tree = [
  clause("1", null, "Общие положения"),
  clause("1.1", "1", "Центр создаётся"),
  clause("1.1.а", "1.1", "для приёма обращений"),
  clause("2", null, "Состав"),
];

test("depth follows the parents of a clause", () => {
  expect(clauseRows(tree, "").map(({ depth }) => depth)).toEqual([0, 1, 2, 0]);
});

test("a found clause keeps the clauses around it", () => {
  expect(clauseRows(tree, "ОБРАЩЕНИЙ").map((row) => row.clause.id)).toEqual(["1", "1.1", "1.1.а"]);
});

test("a clause is found by its number", () => {
  expect(clauseRows(tree, "1.1.а").map((row) => row.clause.id)).toContain("1.1.а");
});

test("words nobody wrote find nothing", () => {
  expect(clauseRows(tree, "дирижабль")).toEqual([]);
});

test("a clause with an unknown parent stands at the top", () => {
  expect(clauseRows([clause("9.1", "9", "Осколок")], "")).toMatchObject([{ depth: 0 }]);
});
