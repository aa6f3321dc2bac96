import { expect, test } from "vitest";
import { filledParts, partQuery, type Day, type DayPart } from "@/features/my-day/my-day-parts.ts";

const none: DayPart = { count: 0, items: [] };
const day = (of: Partial<Day>): Day => ({
  scope: "CENTRE",
  sectorIds: [],
  overdue: none,
  dueToday: none,
  dueThisWeek: none,
  newUnassigned: none,
  awaitingApproval: none,
  returned: none,
  ...of,
});
const query = (key: Parameters<typeof partQuery>[0], of: Partial<Day>) =>
  Object.fromEntries(new URLSearchParams(partQuery(key, day(of), "me")));

test("the whole centre's day leads to the whole register", () => {
  expect(query("overdue", {})).toEqual({ view: "OVERDUE" });
});

test("a lead's day leads to the sectors of the lead", () => {
  expect(query("returned", { scope: "SECTORS", sectorIds: ["a", "b"] })).toEqual({
    view: "REWORK",
    sector: "a,b",
  });
});

test("one's own day leads to one's own work, but new ones are everybody's", () => {
  expect(query("dueToday", { scope: "MINE" })).toEqual({ view: "DUE_TODAY", executor: "me" });
  expect(query("newUnassigned", { scope: "MINE" })).toEqual({ view: "UNASSIGNED" });
});

test("empty parts are left out and the most pressing stands first", () => {
  const some = { count: 2, items: [] };
  expect(filledParts(day({ dueThisWeek: some, overdue: some }))).toEqual(["overdue", "dueThisWeek"]);
});
