import { expect, test } from "vitest";
import { exportHref, filterOf, savedQuery } from "@/features/inbox/inbox-filter.ts";
import { viewOf } from "@/features/inbox/inbox-view.ts";

const view = (query: string) => viewOf(new URLSearchParams(query));
const saved = (filter: unknown) => ({ id: "7", filter, sort: "NEWEST" as const, columns: ["due", "state"] });

test("only what is set is asked for", () => {
  expect(filterOf(view(""))).toEqual({ view: "OPEN" });
  expect(filterOf(view("view=ALL&q= снег &state=NEW,REWORK&repeat=1&mark=1,2&from=2026-01-01"))).toEqual({
    view: "ALL",
    text: "снег",
    states: ["NEW", "REWORK"],
    isRepeat: true,
    mark: [1, 2],
    receivedFrom: "2026-01-01",
  });
});

test("a saved view opens as it was saved", () => {
  const filter = filterOf(view("view=OVERDUE&q=снег&topic=a,b&fast=1&to=2026-03-01&mark=5"));
  const opened = view(savedQuery(saved(filter)));
  expect(filterOf(opened)).toEqual(filter);
  expect(opened).toMatchObject({ sort: "NEWEST", columns: ["due", "state"], saved: "7" });
});

test("a saved view of everything stays one of everything", () => {
  expect(view(savedQuery(saved({}))).tab).toBe("ALL");
});

test.each([null, "x", [], { view: 5, states: "NEW,LOST", isRepeat: "yes", mark: { a: 1 } }])(
  "a broken saved view %j opens what is left of it",
  (filter) => {
    const opened = view(savedQuery(saved(filter)));
    expect(opened).toMatchObject({ tab: "ALL", marks: [] });
    expect(opened.flags.repeat).toBe(false);
  },
);

test("a file is asked for with exactly the filter of the page", () => {
  const shown = view("q=снег&view=OVERDUE&sort=NEWEST");
  const asked = new URL(exportHref(shown, "xlsx", "en"), "http://portal");
  expect(asked.searchParams.get("format")).toBe("xlsx");
  expect(asked.searchParams.get("lang")).toBe("en");
  expect(JSON.parse(asked.searchParams.get("filter") ?? "")).toEqual(filterOf(shown));
  expect(asked.searchParams.get("sort")).toBe("NEWEST");
});
