import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { coarse } from "./coarse.ts";
import { FORMULAS, formulaOf } from "./rating-book.ts";
import {
  ALL_RATING_MEASURES,
  type RatingCell,
  type RatingMeasure,
  type RatingSubject,
  totalOf,
} from "./rating-cell.ts";
import { rate } from "./rate.ts";

const FORMULA = formulaOf("MUNICIPALITIES");
const ZEROS = Object.fromEntries(ALL_RATING_MEASURES.map((name) => [name, 0])) as Record<
  RatingMeasure,
  number
>;

const aCell = (facts: Partial<RatingCell>): RatingCell => ({
  ...ZEROS,
  sector: "ROADS",
  channel: "POS",
  month: plainDate("2026-01-01"),
  ...facts,
});

/** 200 matters of which so many were kept; the rest as everywhere. */
const aTown = (id: string, facts: Partial<RatingCell> = {}, times = 1): RatingSubject => ({
  id,
  name: id,
  cells: [
    aCell(
      Object.fromEntries(
        Object.entries({
          rated: 200,
          ratedKept: 180,
          ratedSolved: 120,
          ratedFast: 90,
          ratedAgain: 10,
          ratedMarked: 60,
          ratedGood: 40,
          ratedSolvedMarked: 40,
          ratedSolvedGood: 34,
          ...facts,
        }).map(([name, count]) => [name, typeof count === "number" ? count * times : count]),
      ),
    ),
  ],
});

const valueOf = (rows: ReturnType<typeof rate>, id: string) => rows.find((row) => row.id === id)!;
const peers = ["b", "c", "d", "e"].map((id) => aTown(id));

describe("a rating", () => {
  test("gives equals the same place", () => {
    const rows = rate(FORMULA, [aTown("a"), ...peers]);
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set([1]));
    expect(rows.every(({ rankFrom, rankTo }) => rankFrom === 1 && rankTo === 5)).toBe(true);
  });

  // By hand for one component: 5 towns alike, common share of late answers 20/200 = 0.1, all expected 20, so the
  // ratio is 1 and the value 0.9.
  test("of equals is what anybody can reckon", () => {
    const [row] = rate(FORMULA, [aTown("a"), ...peers]);
    const timeliness = row!.components.find(({ code }) => code === "TIMELINESS")!;
    expect(timeliness.observed).toBeCloseTo(20, 9);
    expect(timeliness.expected).toBeCloseTo(20, 9);
    expect(timeliness.value).toBeCloseTo(0.9, 9);
    // Repeats count four times: 1 − 4 · 10/200 = 0.8. Satisfaction: 40 of 60.
    expect(row!.components.find(({ code }) => code === "REPEATS")!.value).toBeCloseTo(0.8, 9);
    expect(row!.components.find(({ code }) => code === "SATISFACTION")!.value).toBeCloseTo(2 / 3, 9);
  });

  test.each<[RatingMeasure, number]>([
    ["ratedKept", 170],
    ["ratedSolved", 100],
    ["ratedAgain", 20],
    ["ratedGood", 30],
    ["ratedFast", 60],
    ["ratedSolvedGood", 25],
    ["ratedOpen", 8],
  ])("falls when %s gets worse", (measure, count) => {
    const before = valueOf(rate(FORMULA, [aTown("a"), ...peers]), "a").value;
    expect(valueOf(rate(FORMULA, [aTown("a", { [measure]: count }), ...peers]), "a").value).toBeLessThan(
      before,
    );
  });

  test("falls when more is forwarded than elsewhere, though nothing of it is late", () => {
    const before = valueOf(rate(FORMULA, [aTown("a"), ...peers]), "a").value;
    const forwarding = { ratedReleased: 40, ratedKept: 144, ratedSolved: 96, ratedFast: 72 };
    expect(valueOf(rate(FORMULA, [aTown("a", forwarding), ...peers]), "a").value).toBeLessThan(before);
  });

  const paper = (id: string, facts: Partial<RatingCell>): RatingSubject => {
    const town = aTown(id);
    const mail = {
      rated: 100,
      ratedKept: 95,
      ratedSolved: 60,
      ratedFast: 50,
      ratedAgain: 6,
      ratedKnown: 100,
    };
    return { ...town, cells: [...town.cells, aCell({ channel: "PAPER", ...mail, ...facts })] };
  };
  const postal = ["b", "c", "d", "e"].map((id) => paper(id, {}));

  test("falls by more than repeats where they belie answers nobody marks", () => {
    const part = (facts: Partial<RatingCell>, code: string) =>
      valueOf(rate(FORMULA, [paper("a", facts), ...postal]), "a").components.find(
        (each) => each.code === code,
      )!;
    for (const code of ["SOLUTION", "TIMELINESS", "SPEED", "REPEATS"])
      expect(part({ ratedAgain: 20 }, code).value, code).toBeLessThan(part({}, code).value);
  });

  test("does not gain by matters without an applicant", () => {
    const value = (facts: Partial<RatingCell>) =>
      valueOf(rate(FORMULA, [paper("a", facts), ...postal]), "a").value;
    expect(value({ ratedKnown: 40, ratedAgain: 0 })).toBeLessThan(value({}));
  });

  test("does not look at marks that the centre collected, nor at parts of matters", () => {
    const before = valueOf(rate(FORMULA, [aTown("a"), ...peers]), "a").value;
    const more = aTown("a", { splitOff: 500, reviewed: 100, scoreSum: 10_000, returned: 0, answered: 900 });
    expect(valueOf(rate(FORMULA, [more, ...peers]), "a").value).toBe(before);
  });

  test("does not gain by matters moved to another sector", () => {
    const sectors = (kept: number, moved: number): RatingSubject["cells"] => [
      aCell({ sector: "ROADS", rated: 100 + moved, ratedKept: 60 + moved, ratedMoved: moved }),
      aCell({ sector: "TRANSPORT", rated: 100 - moved, ratedKept: kept - moved }),
    ];
    const others = ["b", "c", "d", "e"].map((id) => ({ id, name: id, cells: sectors(98, 0) }));
    const value = (moved: number) =>
      valueOf(rate(FORMULA, [{ id: "a", name: "a", cells: sectors(98, moved) }, ...others]), "a").value;
    expect(value(60)).toBeLessThanOrEqual(value(0) + 1e-9);
  });

  test("takes the mix out: more of the hard work alone costs nothing", () => {
    const cells = (hard: number, easy: number): RatingSubject["cells"] => [
      aCell({ sector: "ROADS", rated: hard, ratedKept: hard * 0.6 }),
      aCell({ sector: "TRANSPORT", rated: easy, ratedKept: easy * 0.95 }),
    ];
    const towns = [
      { id: "a", name: "a", cells: cells(400, 100) },
      { id: "b", name: "b", cells: cells(100, 400) },
      { id: "c", name: "c", cells: cells(250, 250) },
      { id: "d", name: "d", cells: cells(250, 250) },
    ];
    const rows = rate(FORMULA, towns);
    expect(valueOf(rows, "a").value).toBeCloseTo(valueOf(rows, "b").value, 0);
    expect(rows.every(({ place }) => place === 1)).toBe(true);
  });

  test("tells nothing of few matters, and puts them last", () => {
    const rows = rate(FORMULA, [aTown("a", {}, 0.1), ...peers]);
    expect(rows.at(-1)).toMatchObject({ id: "a", place: null, isEnough: false });
  });

  test("has narrower intervals for more matters", () => {
    const width = (times: number) => {
      const { low, high } = valueOf(rate(FORMULA, [aTown("a", {}, times), ...peers]), "a");
      return high - low;
    };
    expect(width(20)).toBeLessThan(width(1));
  });

  test("stands empty and with nothing but zeros", () => {
    expect(rate(FORMULA, [])).toEqual([]);
    expect(rate(FORMULA, [{ id: "a", name: "a", cells: [] }])[0]).toMatchObject({
      isEnough: false,
      place: null,
    });
  });
});

test("weights of every formula add up to one", () => {
  for (const { code, components } of FORMULAS)
    expect(
      components.reduce((sum, { weight }) => sum + weight, 0),
      code,
    ).toBeCloseTo(1, 12);
});

describe("strata that are shown", () => {
  const cells = fc.array(
    fc.record({
      sector: fc.constantFrom("ROADS", "ENERGY", null),
      channel: fc.constantFrom("POS", "PAPER"),
      month: fc.constantFrom(plainDate("2026-01-01"), plainDate("2026-02-01")),
      rated: fc.nat(12),
      ratedKept: fc.nat(5),
    }),
    { maxLength: 14 },
  );

  test("hold five matters at least, and all of them together what there was", () => {
    fc.assert(
      fc.property(cells, (some) => {
        const all = some.map((facts) => aCell(facts));
        const shown = coarse(all, 5);
        expect(shown.every(({ rated }) => rated >= 5)).toBe(true);
        if (shown.length > 0) expect(totalOf(shown)).toEqual(totalOf(all));
        else expect(totalOf(all).rated).toBeLessThan(5 * 8);
      }),
    );
  });
});
