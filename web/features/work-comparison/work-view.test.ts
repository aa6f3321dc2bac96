import { expect, test } from "vitest";
import { usualIndicators, workInput, workParams, workView } from "@/features/work-comparison/work-view.ts";

const known = [...usualIndicators, "QUALITY"];
const TODAY = "2026-11-21";
const view = (params: Record<string, string> = {}) => workView(params, known, TODAY);

test("an empty address shows the table of the present month", () => {
  expect(view()).toMatchObject({
    tab: "table",
    period: { grain: "MONTH", startsOn: "2026-11-01" },
    indicators: usualIndicators,
    sort: null,
    months: 12,
  });
});

test("what makes no sense is the usual", () => {
  const odd = { tab: "magic", ind: "EVIL,EVIL", of: "EVIL", sort: "EVIL", months: "7", grain: "AEON" };
  expect(view(odd)).toEqual(view());
});

test("a change comes back as it went in", () => {
  const change = {
    tab: "heat",
    indicators: ["QUALITY", "SOLVED"],
    of: "SOLVED",
    regionId: "r",
    towns: ["a", "b"],
    peers: "c",
    sort: "QUALITY",
    isAscending: true,
    months: 24,
  } as const;
  const params = Object.fromEntries(
    Object.entries(workParams(change)).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  expect(view(params)).toMatchObject(change);
});

test("another order begins at its first page", () => {
  expect(workParams({ sort: "QUALITY" })).toMatchObject({ after: null });
  expect(workParams({ after: "x" })).toEqual({ after: "x" });
});

test("a tab asks for no more than it shows", () => {
  expect(workInput(view({ tab: "heat", of: "SOLVED" }))).toMatchObject({
    indicators: ["SOLVED"],
    bySector: true,
    months: 0,
  });
  expect(workInput(view({ grain: "WEEK" })).period.grain).toBe("MONTH");
  expect(workInput(view({ tab: "spread", of: "SOLVED" })).sortBy).toBe("SOLVED");
});
