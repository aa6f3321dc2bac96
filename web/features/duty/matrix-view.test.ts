import { expect, test } from "vitest";
import { applyMatrixView, type Matrix, matrixParams, matrixView } from "@/features/duty/matrix-view.ts";

const counts = { done: 0, partly: 0, notDone: 0, notDue: 0, untracked: 0, notOwed: 0, share: null };
const column = (slug: string): Matrix["columns"][number] => ({
  municipality: { id: slug, slug, name: slug },
  version: 1,
  isChanged: false,
  counts,
});
const row = (
  code: string,
  isCommon: boolean,
  ...marks: Matrix["rows"][number]["marks"]
): Matrix["rows"][number] => ({
  capability: { code, group: code.slice(0, 3), name: { ru: code, en: code } },
  isCommon,
  marks,
});
const matrix: Matrix = {
  from: "2026-04-01",
  to: "2026-04-30",
  totalColumns: 2,
  pageInfo: { hasNextPage: false, endCursor: null },
  columns: [column("north"), column("south")],
  rows: [
    row("INT-01", true, "DONE", "NOT_DONE"),
    row("RTE-08", false, "PARTLY", "NOT_OWED"),
    row("CLS-01", true, "DONE", "DONE"),
  ],
};
const codes = (query: string) =>
  applyMatrixView(
    matrix,
    matrixView(new URLSearchParams(query)),
    ({ capability }) => capability.name.ru,
  ).rows.map(({ row: { capability } }) => capability.code);

test("everything is shown when the address says nothing", () => {
  expect(codes("")).toEqual(["INT-01", "RTE-08", "CLS-01"]);
});

test("only what somebody shown has not done", () => {
  expect(codes("show=notDone")).toEqual(["INT-01", "RTE-08"]);
  expect(codes("show=notDone&columns=north")).toEqual(["RTE-08"]);
});

test("a duty nobody shown owes is left out", () => {
  expect(codes("columns=south")).toEqual(["INT-01", "CLS-01"]);
});

test("duties common to all, of a group, or found by a word", () => {
  expect(codes("show=common")).toEqual(["INT-01", "CLS-01"]);
  expect(codes("groups=RTE,CLS")).toEqual(["RTE-08", "CLS-01"]);
  expect(codes("q=rte")).toEqual(["RTE-08"]);
});

test("a view survives its way through the address", () => {
  const view = { filter: "notDone", groups: ["INT"], columns: ["north"], search: "реестр" } as const;
  const params = new URLSearchParams(
    Object.entries(matrixParams(view)).map(([key, value]) => [key, value ?? ""]),
  );
  expect(matrixView(params)).toEqual(view);
});
