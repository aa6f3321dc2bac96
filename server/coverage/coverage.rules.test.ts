import { describe, expect, test } from "vitest";
import { capabilities, findCapability } from "../regulation/capability/catalogue.ts";
import { FEATURES, OUTSIDE } from "../regulation/features.ts";
import { clausesOf, countPlaces, placeOf } from "./coverage.rules.ts";

test("every capability of the catalogue works somewhere or is argued to lie outside", () => {
  const codes = capabilities.map(({ code }) => code);
  expect(codes.filter((code) => placeOf(code).state === "NONE")).toEqual([]);
  expect([...FEATURES.keys(), ...OUTSIDE.keys()].filter((code) => !findCapability(code))).toEqual([]);
  expect(countPlaces(codes)).toEqual({
    asked: codes.length,
    works: FEATURES.size,
    outside: OUTSIDE.size,
    none: 0,
  });
});

test("what nobody knows is not there, and is counted once", () => {
  expect(placeOf("XXX-99")).toMatchObject({ state: "NONE", page: null, outside: null });
  expect(countPlaces(["XXX-99", "XXX-99", "INT-01", "ACT-01"])).toEqual({
    asked: 3,
    works: 1,
    outside: 1,
    none: 1,
  });
});

describe("clauses", () => {
  const row = (id: string) => ({ id, kind: "CLAUSE", heading: null, text: `Текст ${id}` });

  test("stand in the order of the document, those that ask for nothing as well", () => {
    const held = new Map([
      ["INT-02", ["2.1"]],
      ["INT-01", ["2.1", "2.1", "1.2"]],
    ]);
    const told = clausesOf([row("2.1"), row("1.2"), row("1.1")], held);
    expect(told.map(({ id, capabilities: own }) => [id, own.map(({ code }) => code)])).toEqual([
      ["2.1", ["INT-01", "INT-02"]],
      ["1.2", ["INT-01"]],
      ["1.1", []],
    ]);
  });

  test("that the document does not have are told last", () => {
    const told = clausesOf([row("1.1")], new Map([["INT-01", ["9.9"]]]));
    expect(told.map(({ id, text }) => [id, text])).toEqual([
      ["1.1", "Текст 1.1"],
      ["9.9", ""],
    ]);
  });
});
