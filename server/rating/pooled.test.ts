import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { pooled } from "./pooled.ts";
import {
  ALL_RATING_MEASURES,
  type RatingCell,
  type RatingMeasure,
  stratumOf,
  totalOf,
} from "./rating-cell.ts";

const ZEROS = Object.fromEntries(ALL_RATING_MEASURES.map((name) => [name, 0])) as Record<
  RatingMeasure,
  number
>;
const aCell = (sector: string, facts: Partial<RatingCell>): RatingCell => ({
  ...ZEROS,
  sector,
  channel: "POS",
  month: plainDate("2026-03-01"),
  ...facts,
});

const LEAST = 5;
const strata = fc
  .uniqueArray(
    fc.record({
      sector: fc.constantFrom("ROADS", "ENERGY", "WASTE", "EDUCATION"),
      channel: fc.constantFrom("POS", "PAPER"),
      month: fc.constantFrom(plainDate("2026-01-01"), plainDate("2026-02-01")),
      rated: fc.integer({ min: LEAST, max: 40 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      again: fc.nat(7),
    }),
    {
      minLength: 1,
      maxLength: 12,
      selector: ({ sector, channel, month }) => `${sector}|${channel}|${month}`,
    },
  )
  .map((rows) =>
    rows.map(({ sector, channel, month, rated, part, again }) =>
      aCell(sector, {
        channel,
        month,
        rated,
        ratedKept: Math.round(part * rated),
        ratedAgain: Math.min(again, rated),
      }),
    ),
  );

describe("sums for another room", () => {
  test("add up to what there was, with as many matters in each stratum", () => {
    fc.assert(
      fc.property(strata, (cells) => {
        const shown = pooled(cells, LEAST);
        expect(shown.map((cell) => [stratumOf(cell), cell.rated])).toEqual(
          cells.map((cell) => [stratumOf(cell), cell.rated]),
        );
        const [before, after] = [totalOf(cells), totalOf(shown)];
        for (const name of ALL_RATING_MEASURES) expect(after[name]).toBeCloseTo(before[name], 8);
        for (const cell of shown) expect(cell.ratedKept).toBeLessThanOrEqual(cell.rated + 1e-9);
      }),
    );
  });

  test("show no stratum with few as it is, nor with all but few", () => {
    fc.assert(
      fc.property(strata, (cells) => {
        const shown = pooled(cells, LEAST);
        for (const [at, { rated, ratedAgain, ratedKept }] of cells.entries()) {
          const sameChannel = cells.filter(({ channel }) => channel === cells[at]!.channel);
          if (sameChannel.length === 1) continue;
          for (const [name, count] of [
            ["ratedAgain", ratedAgain],
            ["ratedKept", ratedKept],
          ] as const) {
            const isFew = [count, rated - count].some((each) => each > 0 && each < LEAST);
            if (!isFew) continue;
            const rate = shown[at]![name] / rated;
            // It stands with at least one other of the same share.
            expect(
              shown.filter((cell, other) => other !== at && Math.abs(cell[name] / cell.rated - rate) < 1e-12)
                .length,
            ).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test("do not tell in which of two strata the few were", () => {
    const register = (one: number, other: number) => [
      aCell("ROADS", { rated: 20, ratedAgain: one }),
      aCell("WASTE", { rated: 30, ratedAgain: other }),
      aCell("ENERGY", { rated: 25, ratedAgain: 12 }),
    ];
    expect(pooled(register(1, 4), LEAST)).toEqual(pooled(register(3, 2), LEAST));
    // 5 of 50: two and three.
    expect(pooled(register(1, 4), LEAST).map(({ ratedAgain }) => ratedAgain)).toEqual([2, 3, 12]);
  });

  test("leave a channel without any as it is", () => {
    const [pos, paper] = pooled(
      [aCell("ROADS", { rated: 30, ratedMarked: 3 }), aCell("ROADS", { channel: "PAPER", rated: 30 })],
      LEAST,
    );
    expect([pos!.ratedMarked, paper!.ratedMarked]).toEqual([3, 0]);
  });

  test("join the channels where one of them is too little", () => {
    const [roads, paper] = pooled(
      [
        aCell("ROADS", { rated: 10, ratedAgain: 2 }),
        aCell("ROADS", { channel: "PAPER", rated: 30, ratedAgain: 6 }),
      ],
      LEAST,
    );
    expect([roads!.ratedAgain, paper!.ratedAgain]).toEqual([2, 6]);
    const [one, other] = pooled(
      [
        aCell("ROADS", { rated: 10, ratedAgain: 1 }),
        aCell("ROADS", { channel: "PAPER", rated: 30, ratedAgain: 7 }),
      ],
      LEAST,
    );
    expect([one!.ratedAgain, other!.ratedAgain]).toEqual([2, 6]);
  });
});
