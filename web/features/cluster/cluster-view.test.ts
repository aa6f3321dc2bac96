import { expect, test } from "vitest";
import { clusterQuery, clusterView, filterOf } from "./cluster-view.ts";

test("what nothing knows is left out of the view", () => {
  const view = clusterView({ state: "NEW", growth: "GROWING", sort: "LUCK", cause: ["WITH", "WITHOUT"] });
  expect(view).toMatchObject({ state: null, growth: "GROWING", sort: "GROWTH", cause: null });
});

test("all states are asked for by name, none by silence", () => {
  expect(filterOf(clusterView({}))).toEqual({});
  expect(filterOf(clusterView({ state: "ALL" })).states).toHaveLength(4);
  expect(filterOf(clusterView({ cause: "WITHOUT" }))).toEqual({ hasCause: false });
});

test("a change of a filter goes back to the first page and keeps the rest", () => {
  const view = clusterView({ growth: "GROWING", after: "abc", sort: "SIZE" });
  expect(clusterQuery(view, { text: "лифт" })).toBe(
    new URLSearchParams({ growth: "GROWING", text: "лифт", sort: "SIZE" }).toString(),
  );
  expect(clusterQuery(view, { growth: null, sort: "GROWTH" })).toBe("");
});
