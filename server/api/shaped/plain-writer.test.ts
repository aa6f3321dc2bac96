import { type FieldNode, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { plainWriter, type PlainShape } from "./plain-writer.ts";
import { selectionBelow } from "./selection.ts";

const shape: PlainShape = { name: "leaf", size: "leaf", at: "leaf", towns: { name: "leaf", isBig: "leaf" } };

function writerOf(query: string) {
  const [definition] = parse(query).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("Not an operation.");
  const selection = selectionBelow([definition.selectionSet.selections[0] as FieldNode], new Map());
  return plainWriter(shape, selection!);
}

test("what was selected is written under its keys, in their order", () => {
  const write = writerOf("{ region { size title: name towns { isBig name } at } }")!;
  const region = {
    name: 'ЦУР "Юг"\n',
    size: 1.5,
    at: new Date("2026-04-01T09:00:00Z"),
    hidden: "no",
    towns: [{ name: "А", isBig: true }, null, { name: null, isBig: false }],
  };
  expect(JSON.parse(write(region))).toEqual({
    size: 1.5,
    title: 'ЦУР "Юг"\n',
    towns: [{ isBig: true, name: "А" }, null, { isBig: false, name: null }],
    at: "2026-04-01T09:00:00.000Z",
  });
  expect(write(null)).toBe("null");
  expect(write({ towns: [] })).toBe('{"size":null,"title":null,"towns":[],"at":null}');
});

test("what needs a resolver is left to it", () => {
  expect(writerOf("{ region { name mayor } }")).toBeNull();
  expect(writerOf("{ region { name(of: 1) } }")).toBeNull();
  expect(writerOf("{ region { towns { __typename } } }")).toBeNull();
  expect(writerOf("{ region { constructor } }")).toBeNull();
});
