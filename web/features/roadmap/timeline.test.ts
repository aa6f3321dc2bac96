import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf, shareBefore, ticksOf, timelineOf } from "@/features/roadmap/timeline.ts";

test("a line reaches over whole months, leap days included", () => {
  expect(timelineOf([{ startsOn: "2028-02-10", dueOn: "2028-02-29" }])).toEqual({
    from: "2028-02-01",
    to: "2028-02-29",
  });
  expect(timelineOf([{ startsOn: "2026-11-30", dueOn: "2026-12-01" }])?.to).toBe("2026-12-31");
  expect(timelineOf([])).toBeNull();
});

test("a measure of one day has a width", () => {
  const line = { from: "2026-01-01", to: "2026-01-31" };
  expect(placeOf(line, "2026-01-01", "2026-01-01")).toEqual({ left: 0, width: 1 / 31 });
  expect(placeOf(line, "2026-01-31", "2026-01-31").left).toBeCloseTo(30 / 31, 12);
});

test("long lines name some months only", () => {
  expect(ticksOf({ from: "2024-01-01", to: "2026-12-31" })).toHaveLength(12);
  expect(ticksOf({ from: "2026-01-01", to: "2026-03-31" })).toEqual([
    "2026-01-01",
    "2026-02-01",
    "2026-03-01",
  ]);
});

test("no span leaves its line", () => {
  const day = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 6 }), day, (pairs, today) => {
      const spans = pairs
        .map((pair) => pair.toSorted())
        .map(([startsOn, dueOn]) => ({ startsOn: startsOn!, dueOn: dueOn! }));
      const line = timelineOf(spans)!;
      for (const { startsOn, dueOn } of spans) {
        const { left, width } = placeOf(line, startsOn, dueOn);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(shareBefore(line, today)).toBeLessThanOrEqual(1);
    }),
  );
});
