import { expect, test } from "vitest";
import { exportHref, filterOf, hrefOf, viewOf } from "@/features/assignment/assignment-view.ts";

test("an address makes a view and the view its address", () => {
  const view = viewOf({ view: "ALL", state: "SET", overdue: "1", sector: "s1", text: " снег " }, "MINE");
  expect(view).toEqual({
    view: "ALL",
    state: "SET",
    source: null,
    sector: "s1",
    isOverdue: true,
    text: "снег",
  });
  const query = new URL(hrefOf("north", view), "http://x").searchParams;
  expect(viewOf(Object.fromEntries(query), "MINE")).toEqual(view);
});

test("what an address cannot mean is left out", () => {
  const view = viewOf({ view: "HERS", state: "LOST", source: "'", text: " " }, "CONTROLLED");
  expect(filterOf(view)).toEqual({
    view: "CONTROLLED",
    states: null,
    sources: null,
    sectorIds: null,
    isOverdue: null,
    text: null,
  });
  expect(decodeURIComponent(exportHref(view, "csv", "ru"))).toContain('filter={"view":"CONTROLLED"}');
});
