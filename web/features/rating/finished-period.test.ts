import { expect, test } from "vitest";
import { finishedPeriod, lastFinishedDay } from "./finished-period.ts";

test("a period that still runs gives way to the one before", () => {
  expect(finishedPeriod(null, null, "2026-11-21")).toEqual({ grain: "QUARTER", startsOn: "2026-07-01" });
  expect(finishedPeriod("MONTH", "2026-11-03", "2026-11-21")).toEqual({
    grain: "MONTH",
    startsOn: "2026-10-01",
  });
  expect(finishedPeriod("YEAR", null, "2026-01-01")).toEqual({ grain: "YEAR", startsOn: "2025-01-01" });
});

test("the last day of a period does not finish it, the day after does", () => {
  expect(finishedPeriod("MONTH", "2026-10-05", "2026-10-31").startsOn).toBe("2026-09-01");
  expect(finishedPeriod("MONTH", "2026-10-05", "2026-11-01").startsOn).toBe("2026-10-01");
});

test("weeks are never rated", () => {
  expect(finishedPeriod("WEEK", "2026-10-05", "2026-11-21").grain).toBe("QUARTER");
});

test("the last finished day closes the period before the present one", () => {
  expect(lastFinishedDay({ grain: "QUARTER", startsOn: "2026-01-01" }, "2026-11-21")).toBe("2026-09-30");
});
