import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import { endOfPeriod, type GrainPeriod, type PeriodGrain, startOfPeriod } from "../indicator/period.ts";
import { DUTY_RULES, type DutyRule } from "./duty-book.ts";
import { keptStarts, roundsOf } from "./duty-periods.ts";
import { withoutSmall } from "./duty-states.ts";
import { type Count, countMarks, judge, type MarkCode, shareOfDone } from "./duty.rules.ts";
import { longestInForce } from "./governing.reads.ts";

const of = (grain: PeriodGrain, day: string): GrainPeriod => ({
  grain,
  startsOn: startOfPeriod(grain, plainDate(day)),
});
const APRIL = of("MONTH", "2026-04-01");
const every = (rhythm: PeriodGrain): DutyRule => ({ kind: "EVERY", rhythm, facts: ["REVIEWS"] });
const share: DutyRule = { kind: "SHARE", facts: ["CONTACTS"] };

/** @param counts first day of a round → how many */
function judged(
  rule: DutyRule,
  period: GrainPeriod,
  counts: Record<string, Count>,
  today = "2026-06-01",
  from = "2020-01-01",
) {
  return judge(rule, {
    period,
    today: plainDate(today),
    inForceFrom: plainDate(from),
    countOf: (_fact, { startsOn }) => counts[startsOn] ?? { done: 0, owed: 0 },
  });
}
const some = { done: 1, owed: 1 };

describe("rounds of a rhythm", () => {
  test("a week belongs to the month its Sunday falls into", () => {
    const weeks = roundsOf("WEEK", of("MONTH", "2026-03-01"));
    expect(weeks.map(({ startsOn }) => startsOn)).toEqual([
      "2026-02-23",
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
      "2026-03-23",
    ]);
  });

  test("a month asked about in a week is the one its Sunday lies in", () => {
    expect(roundsOf("MONTH", of("WEEK", "2026-04-29"))).toMatchObject([of("MONTH", "2026-05-01")]);
  });

  test("every week ends in exactly one month, quarter and year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom("MONTH", "QUARTER", "YEAR"),
        (at, grain) => {
          const week = of("WEEK", addDays(plainDate("2000-01-03"), at));
          const holder = of(grain as PeriodGrain, endOfPeriod(week));
          expect(roundsOf("WEEK", holder)).toContainEqual({ ...week, endsOn: endOfPeriod(week) });
          expect(keptStarts(week)).toEqual({ grain: "WEEK", starts: [week.startsOn] });
        },
      ),
    );
  });
});

describe("a duty that comes round", () => {
  test("is done when every round that is over has something", () => {
    const march = { "2026-01-01": some, "2026-02-01": some, "2026-03-01": some };
    expect(judged(every("MONTH"), of("QUARTER", "2026-01-01"), march).mark).toBe("DONE");
  });

  test("is partly done when a round is missing, and names how many", () => {
    const found = judged(every("MONTH"), of("QUARTER", "2026-01-01"), { "2026-02-01": some });
    expect(found).toMatchObject({ mark: "PARTLY", missing: 2 });
  });

  test("is owed by the end of a round that still runs", () => {
    const found = judged(every("MONTH"), APRIL, {}, "2026-04-30");
    expect(found).toMatchObject({ mark: "NOT_DUE", reason: "NOT_YET", dueOn: "2026-04-30", missing: 1 });
    expect(judged(every("MONTH"), APRIL, {}, "2026-05-01").mark).toBe("NOT_DONE");
  });

  test("of a longer rhythm is not missed in a week in which its round does not end", () => {
    expect(judged(every("QUARTER"), of("WEEK", "2026-02-02"), {}).mark).toBe("NOT_DUE");
    expect(judged(every("QUARTER"), of("WEEK", "2026-02-02"), { "2026-01-01": some }).mark).toBe("DONE");
  });

  test("is not owed for a round that began before the regulation asked for it", () => {
    expect(judged(every("MONTH"), APRIL, {}, "2026-06-01", "2026-04-02")).toMatchObject({
      mark: "NOT_DUE",
      missing: 0,
    });
  });
});

describe("a duty owed by occasion", () => {
  const counted = (done: number, owed: number, today?: string) =>
    judged(share, APRIL, { [APRIL.startsOn]: { done, owed } }, today);

  test("is not due without one", () => {
    expect(counted(0, 0)).toMatchObject({ mark: "NOT_DUE", reason: "NO_OCCASION" });
  });

  test("is done from 95 of 100 on", () => {
    expect([0, 1, 94, 95, 100].map((done) => counted(done, 100).mark)).toEqual([
      "NOT_DONE",
      "PARTLY",
      "PARTLY",
      "DONE",
      "DONE",
    ]);
  });

  test("is no fault while the period runs", () => {
    expect(counted(0, 3, "2026-04-30")).toMatchObject({
      mark: "NOT_DUE",
      reason: "RUNNING",
      missing: 3,
      dueOn: "2026-04-30",
    });
  });
});

const RANK: Record<MarkCode, number> = {
  NOT_DONE: 0,
  NOT_DUE: 1,
  UNTRACKED: 1,
  NOT_OWED: 1,
  PARTLY: 2,
  DONE: 3,
};

test("a mark never gets better when evidence is taken away", () => {
  const codes = [...DUTY_RULES.keys()];
  const count = fc.record({ owed: fc.nat(6), done: fc.nat(6), less: fc.nat(6) });
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom<PeriodGrain>("WEEK", "MONTH", "QUARTER", "YEAR"),
      fc.integer({ min: 0, max: 500 }),
      fc.array(count, { minLength: 60, maxLength: 60 }),
      (code, grain, ago, counts) => {
        const today = plainDate("2026-06-10");
        const period = of(grain, addDays(today, -ago));
        const asked = new Map<string, (typeof counts)[number]>();
        const judgeWith = (worth: (of: (typeof counts)[number]) => number) =>
          judge(DUTY_RULES.get(code)!, {
            period,
            today,
            inForceFrom: plainDate("2025-01-01"),
            countOf(fact, round) {
              const key = `${fact} ${round.grain} ${round.startsOn}`;
              const found = asked.get(key) ?? counts[asked.size % counts.length]!;
              asked.set(key, found);
              return { done: worth(found), owed: Math.max(found.owed, found.done) };
            },
          });
        const before = judgeWith(({ done }) => done);
        const after = judgeWith(({ done, less }) => Math.max(0, done - less));
        expect(RANK[after.mark]).toBeLessThanOrEqual(RANK[before.mark]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("the share of done counts neither what was not due nor what nobody can see", () => {
  const counts = countMarks(["DONE", "PARTLY", "NOT_DONE", "NOT_DUE", "UNTRACKED", "NOT_OWED", "DONE"]);
  expect(shareOfDone(counts)).toBe(0.5);
  expect(shareOfDone(countMarks(["NOT_DUE"]))).toBeNull();
});

describe("the version a period is judged by", () => {
  const version = (number: number, inForceFrom: string, inForceTo: string | null) => ({
    id: String(number),
    version: number,
    inForceFrom: plainDate(inForceFrom),
    inForceTo: inForceTo === null ? null : plainDate(inForceTo),
  });

  test("is the one in force longest", () => {
    const both = [version(1, "2026-01-01", "2026-04-19"), version(2, "2026-04-20", null)];
    expect(longestInForce(both, APRIL)?.version).toBe(1);
    expect(longestInForce(both, of("WEEK", "2026-04-20"))?.version).toBe(2);
  });

  test("is the later of two with as many days", () => {
    const both = [version(1, "2026-01-01", "2026-04-15"), version(2, "2026-04-16", null)];
    expect(longestInForce(both, APRIL)?.version).toBe(2);
  });

  test("is none where none was in force", () => {
    expect(longestInForce([version(1, "2026-05-01", null)], APRIL)).toBeNull();
  });
});

test("outside the municipality neither a part nor the rest of a whole is shown when it is small", () => {
  expect(withoutSmall({ done: 6, owed: 20 })).toEqual({ done: 6, owed: 20 });
  expect(withoutSmall({ done: 0, owed: 0 })).toEqual({ done: 0, owed: 0 });
  expect(withoutSmall({ done: 17, owed: 20 })).toEqual({ done: null, owed: 20 });
  expect(withoutSmall({ done: 2, owed: 20 })).toEqual({ done: null, owed: 20 });
  expect(withoutSmall({ done: 3, owed: 3 })).toEqual({ done: null, owed: null });
});
