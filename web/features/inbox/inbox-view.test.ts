import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closedLists,
  filterCount,
  flagParams,
  inboxSorts,
  inboxTabs,
  listParams,
  viewOf,
  viewParams,
  viewQuery,
  withoutFilters,
  type InboxView,
  type ListParam,
} from "@/features/inbox/inbox-view.ts";

const view = (query: string) => viewOf(new URLSearchParams(query));

describe("the address", () => {
  test("says nothing of what is usual", () => {
    expect(viewQuery(view(""))).toBe("");
    expect(view("")).toMatchObject({ tab: "OPEN", sort: "URGENCY", text: "", columns: null });
  });

  test("is not believed where it makes no sense", () => {
    expect(view("view=MAGIC&sort=1&mark=0,3,7,x&from=2026-02-31&to=tomorrow")).toMatchObject({
      tab: "OPEN",
      sort: "URGENCY",
      marks: [3],
      from: null,
      to: null,
    });
  });

  test("keeps a search short enough to be sent", () => {
    expect(view(`q=${"я".repeat(5_000)}`).text.length).toBe(200);
  });

  test("asks only for states and regimes there are", () => {
    expect(view("state=NEW,LOST&regime=LAW").lists).toMatchObject({ state: ["NEW"], regime: [] });
  });

  test("names each answer once", () => {
    expect(view("state=NEW,NEW,,IN_WORK").lists.state).toEqual(["NEW", "IN_WORK"]);
  });

  const word = fc.stringMatching(/^[A-Za-zА-Яа-я0-9 -]{0,20}$/).map((text) => text.trim());
  const code = fc.stringMatching(/^[A-Z0-9_-]{1,12}$/);
  const answersOf = (key: ListParam) => {
    const codes: readonly string[] = key in closedLists ? closedLists[key as keyof typeof closedLists] : [];
    return codes.length > 0 ? fc.subarray([...codes]) : fc.uniqueArray(code, { maxLength: 4 });
  };
  const dayText = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anyView: fc.Arbitrary<InboxView> = fc.record({
    tab: fc.constantFrom(...inboxTabs),
    sort: fc.constantFrom(...inboxSorts),
    text: word,
    place: word,
    lists: fc.record(Object.fromEntries(listParams.map((key) => [key, answersOf(key)]))) as fc.Arbitrary<
      InboxView["lists"]
    >,
    flags: fc.record(Object.fromEntries(flagParams.map((key) => [key, fc.boolean()]))) as fc.Arbitrary<
      InboxView["flags"]
    >,
    marks: fc.uniqueArray(fc.integer({ min: 1, max: 5 })),
    from: fc.option(dayText),
    to: fc.option(dayText),
    columns: fc.option(fc.uniqueArray(code, { minLength: 1, maxLength: 5 })),
    saved: fc.option(fc.uuid()),
  });

  test("gives every view back as it went in", () => {
    fc.assert(
      fc.property(anyView, (given) => {
        expect(view(viewQuery(given))).toEqual(given);
      }),
    );
  });
});

test("a change touches only what it names", () => {
  expect(viewParams({ lists: { topic: ["a", "b"] } })).toEqual({ topic: "a,b" });
  expect(viewParams({ lists: { topic: [] }, flags: { repeat: false } })).toEqual({
    topic: null,
    repeat: null,
  });
});

test("taking filters away leaves the tab and the order", () => {
  const params = viewParams(withoutFilters);
  expect(Object.values(params).every((value) => value === null)).toBe(true);
  expect(Object.keys(params)).not.toContain("view");
  expect(Object.keys(params)).not.toContain("sort");
  expect(Object.keys(params)).not.toContain("columns");
});

test("two days of receipt are one filter", () => {
  expect(filterCount(view("from=2026-01-01&to=2026-01-31&repeat=1&state=NEW,REWORK"))).toBe(3);
  expect(filterCount(view("q=снег&view=OVERDUE"))).toBe(0);
});
