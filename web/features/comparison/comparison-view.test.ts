import { describe, expect, test } from "vitest";
import {
  applyView,
  viewOf,
  viewParams,
  type Comparison,
  type Row,
} from "@/features/comparison/comparison-view.ts";

const column = (slug: string) => ({
  regulationId: slug,
  version: 1,
  inForceFrom: "2026-01-01",
  act: { kind: null, number: null, signedOn: null },
  municipality: { id: slug, slug, name: slug, region: { id: "r", name: "r" } },
});
const cell = (...values: string[]) => ({ isPresent: true, values, clauses: ["1"] });
const absent = { isPresent: false, values: [], clauses: [] };
const row = (key: string, cells: Row["cells"], of: Partial<Row> = {}): Row => ({
  group: "meetings",
  key,
  name: key,
  nameSet: null,
  valueSet: "role",
  isByPresence: false,
  spread: "DIFFERENT",
  presentCount: cells.filter(({ isPresent }) => isPresent).length,
  cells,
  ...of,
});
const comparison: Comparison = {
  totalColumns: 3,
  pageInfo: { hasNextPage: false, endCursor: null },
  columns: ["north", "south", "west"].map(column),
  rows: [
    row("chair", [cell("HEAD"), cell("CURATOR"), cell("HEAD")]),
    row("forms", [cell("A", "B"), cell("B", "A"), cell("A", "B")]),
    row("quorum", [cell("Половина."), cell("половина"), absent], { valueSet: null }),
    row("EDDS", [cell("ЕДДС"), cell("Служба 112"), cell("дежурные")], {
      group: "channels",
      isByPresence: true,
    }),
    row("RTE-07", [absent, absent, cell()], { group: "capabilities", isByPresence: true }),
  ],
};
const show = (params: Record<string, string> = {}) =>
  applyView(comparison, viewOf(new URLSearchParams(params)), ({ name }) => name);
const keys = (params?: Record<string, string>) => show(params).rows.map((shown) => shown.row.key);

test("equal answers share a number", () => {
  expect(show().rows[0]?.answers).toEqual([0, 1, 0]);
});

test("order of values makes no difference", () => {
  expect(show().rows[1]).toMatchObject({ spread: "SAME", answers: [null, null, null] });
});

test("another wording alone makes no difference", () => {
  expect(show({ columns: "north,south" }).rows.find((shown) => shown.row.key === "quorum")?.spread).toBe(
    "SAME",
  );
});

test("presence is all that counts where the row says so", () => {
  expect(show().rows.find((shown) => shown.row.key === "EDDS")?.spread).toBe("SAME");
});

test("differences leave equal rows out", () => {
  expect(keys({ show: "different" })).toEqual(["chair", "quorum", "RTE-07"]);
});

test("rows of a single regulation are found", () => {
  expect(keys({ show: "onlyOne" })).toEqual(["RTE-07"]);
  expect(keys({ show: "onlyOne", of: "north" })).toEqual([]);
});

test("what one municipality lacks is found", () => {
  expect(keys({ show: "missing", of: "west" })).toEqual(["quorum"]);
  expect(keys({ show: "missing" })).toEqual([]);
});

test("fewer columns are compared among themselves", () => {
  const shown = show({ columns: "north,west" });
  expect(shown.columns.map(({ municipality }) => municipality.slug)).toEqual(["north", "west"]);
  expect(shown.rows.find((each) => each.row.key === "chair")?.spread).toBe("SAME");
  expect(keys({ columns: "north,south" })).not.toContain("RTE-07");
});

test("groups and words narrow the rows", () => {
  expect(keys({ groups: "channels,capabilities" })).toEqual(["EDDS", "RTE-07"]);
  expect(keys({ q: "CHAIR" })).toEqual(["chair"]);
});

describe("the address", () => {
  test("an unknown filter shows all", () => {
    expect(viewOf(new URLSearchParams("show=magic")).filter).toBe("all");
  });

  test("a change comes back as it went in", () => {
    const view = { filter: "missing", of: "west", groups: ["roles"], columns: null, search: "срок" } as const;
    const params = Object.entries(viewParams(view)).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    expect(viewOf(new URLSearchParams(params))).toEqual(view);
  });
});
