import { expect, test } from "vitest";
import { coverageLines, coverageParams, coverageView, type Covered } from "./coverage-view.ts";

const covered = (code: string, state: Covered["state"], mark: "DONE" | "NOT_DONE"): Covered =>
  ({
    capability: { code, group: "INT", name: { ru: `Реестр ${code}`, en: `Register ${code}` } },
    state,
    page: null,
    fields: [],
    outside: null,
    duty: { mark },
  }) as unknown as Covered;

const facts = {
  clauses: [
    { id: "1.1", kind: "CLAUSE", heading: null, text: "Основные понятия", capabilities: [] },
    { id: "2.1", kind: "CLAUSE", heading: null, text: "Ведёт реестр", capabilities: ["INT-01", "ACT-01"] },
    { id: "2.2", kind: "CLAUSE", heading: null, text: "Сообщает", capabilities: ["INT-02"] },
  ],
  capabilities: [
    covered("INT-01", "WORKS", "DONE"),
    covered("INT-02", "NONE", "NOT_DONE"),
    covered("ACT-01", "OUTSIDE", "DONE"),
  ],
};

const keys = (query: string) =>
  coverageLines(facts, coverageView(new URLSearchParams(query)), ({ capability }) => capability.name.ru).map(
    ({ key }) => key,
  );

test("lines stand in the order of the document, one for each thing a clause asks for", () => {
  expect(keys("")).toEqual(["2.1 INT-01", "2.1 ACT-01", "2.2 INT-02"]);
  expect(keys("show=all")[0]).toBe("1.1");
});

test("lines are chosen by what works and by what is done", () => {
  expect(keys("show=works")).toEqual(["2.1 INT-01"]);
  expect(keys("show=outside")).toEqual(["2.1 ACT-01"]);
  expect(keys("show=none")).toEqual(["2.2 INT-02"]);
  expect(keys("show=open")).toEqual(["2.2 INT-02"]);
});

test("lines are found by clause, text, name and code", () => {
  expect(keys("q=2.2")).toEqual(["2.2 INT-02"]);
  expect(keys("q=РЕЕСТР act")).toEqual(["2.1 ACT-01"]);
  expect(keys("q=сообщает")).toEqual(["2.2 INT-02"]);
});

test("the usual choice stands in no address", () => {
  expect(coverageParams({ filter: "asked" })).toEqual({ show: null });
  expect(coverageParams({ search: "x" })).toEqual({ q: "x" });
});
