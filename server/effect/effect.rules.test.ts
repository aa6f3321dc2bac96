import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import { MeasureIndicator } from "../roadmap/roadmap.enums.ts";
import { EffectReason, EffectVerdict, WeekPhase } from "./effect.enums.ts";
import { effectOf } from "./effect.rules.ts";
import { effectSentence } from "./effect-words.ts";
import { windowOf } from "./effect-window.ts";

const TODAY = plainDate("2026-11-21");
const measure = { startsOn: plainDate("2026-05-06"), doneOn: plainDate("2026-06-01") };

describe("the window", () => {
  test("leaves out the measure, the weeks right before it and weeks still being entered", () => {
    const { weeks, before, after } = windowOf(plainDate("2025-01-06"), measure, TODAY);
    const of = (phase: WeekPhase) => weeks.filter((week) => week.phase === phase).map(({ monday }) => monday);
    expect(of(WeekPhase.BEFORE).at(-1)).toBe("2026-03-30");
    expect(of(WeekPhase.DURING)).toEqual(
      Array.from({ length: 9 }, (_each, at) => addDays(plainDate("2026-04-06"), 7 * at)),
    );
    // 8 June is the first whole week after; the week of 9 November ended six days ago.
    expect(of(WeekPhase.AFTER)[0]).toBe("2026-06-08");
    expect(of(WeekPhase.AFTER).at(-1)).toBe("2026-11-02");
    expect([before, after]).toEqual([65, 22]);
  });

  test("of an empty register, or of a measure done today, has no weeks after", () => {
    expect(windowOf(null, measure, TODAY)).toEqual({ weeks: [], before: 0, after: expect.any(Number) });
    expect(windowOf(plainDate("2025-01-06"), { startsOn: TODAY, doneOn: TODAY }, TODAY).after).toBe(0);
  });

  test("goes back two years and on for half a year at most", () => {
    const { before, after } = windowOf(plainDate("2010-01-04"), measure, plainDate("2030-01-01"));
    expect([before, after]).toEqual([104, 26]);
  });
});

describe("what is told", () => {
  const window = windowOf(plainDate("2025-01-06"), measure, TODAY);
  const counted = (before: number, after: number) =>
    window.weeks.map(({ monday, phase }, at) => ({
      week: monday,
      count: (phase === WeekPhase.AFTER ? after : before) + (at % 3) - 1,
      logs: 0,
      squares: 0,
    }));
  const told = (before: number, after: number, peer = 100) => {
    const peers = window.weeks.map(({ monday }, at) => ({
      scope: "REGION" as const,
      towns: 4,
      week: monday,
      received: peer + (at % 5),
      solved: 0,
      logMinutes: null,
    }));
    return effectOf({ indicator: MeasureIndicator.RECEIVED, window, own: counted(before, after), peers });
  };

  test("is a fall, a rise or neither", () => {
    expect(told(40, 20).verdict).toBe(EffectVerdict.FELL);
    expect(told(40, 70).verdict).toBe(EffectVerdict.ROSE);
    expect(told(40, 40)).toMatchObject({
      verdict: EffectVerdict.CANNOT_TELL,
      reason: EffectReason.WITHIN_CHANCE,
    });
  });

  test("differs from what was expected by exactly the change", () => {
    const { actual, expected, change } = told(40, 20);
    expect(actual! / expected! - 1).toBeCloseTo(change!, 12);
    expect(change).toBeGreaterThan(-0.6);
    expect(change).toBeLessThan(-0.4);
  });

  test("takes off what others saw as well", () => {
    const alone = told(40, 20);
    const peers = window.weeks.map(({ monday, phase }) => ({
      scope: "REGION" as const,
      towns: 4,
      week: monday,
      received: phase === WeekPhase.AFTER ? 60 : 120,
      solved: 0,
      logMinutes: null,
    }));
    const along = effectOf({ indicator: MeasureIndicator.RECEIVED, window, own: counted(40, 20), peers });
    expect(alone.verdict).toBe(EffectVerdict.FELL);
    expect(along.verdict).toBe(EffectVerdict.CANNOT_TELL);
    expect(Math.abs(along.change!)).toBeLessThan(0.15);
  });

  test("is nothing of few submissions, short time or a short history", () => {
    expect(told(0, 0)).toMatchObject({ reason: EffectReason.TOO_FEW, change: null });
    const of = (first: string, today: string) =>
      effectOf({
        indicator: MeasureIndicator.RECEIVED,
        window: windowOf(plainDate(first), measure, plainDate(today)),
        own: [],
        peers: [],
      }).reason;
    expect(of("2025-01-06", "2026-07-20")).toBe(EffectReason.TOO_EARLY);
    expect(of("2026-01-05", "2026-11-21")).toBe(EffectReason.SHORT_HISTORY);
    expect(of("2025-06-02", "2026-11-21")).toBe(EffectReason.NO_COMPARISON);
  });

  test("of nothing at all after many is still a number", () => {
    const own = counted(30, 30).map((row, at) =>
      window.weeks[at]!.phase === WeekPhase.AFTER ? { ...row, count: 0 } : row,
    );
    const { change, low, verdict } = effectOf({
      indicator: MeasureIndicator.RECEIVED,
      window,
      own,
      peers: [],
    });
    expect(verdict).toBe(EffectVerdict.FELL);
    expect(change).toBeLessThan(-0.8);
    expect(low).toBeGreaterThanOrEqual(-1);
  });

  test("of durations is how much longer a usual one takes", () => {
    const logs = window.weeks.map(({ monday, phase }, at) => {
      const mean = Math.log(600) + (phase === WeekPhase.AFTER ? Math.log(0.5) : 0) + 0.05 * Math.sin(at);
      return { week: monday, count: 20, logs: 20 * mean, squares: 20 * (mean ** 2 + 0.64) };
    });
    const effect = effectOf({ indicator: MeasureIndicator.SOLUTION_TIME, window, own: logs, peers: [] });
    expect(effect.verdict).toBe(EffectVerdict.FELL);
    expect(effect.change).toBeCloseTo(-0.5, 1);
    expect(effect.actual).toBeCloseTo(5, 0);
  });
});

test("the sentence says what came, what was expected and how sure it is", () => {
  const fell = {
    verdict: EffectVerdict.FELL,
    reason: null,
    change: -0.35,
    low: -0.51,
    high: -0.14,
    actual: 31,
    expected: 47.7,
    weeksAfter: 12,
  };
  expect(effectSentence(fell, MeasureIndicator.RECEIVED, "ru")).toBe(
    "За 12 недель после мероприятия поступило 31 обращение, а без него следовало ожидать около 48. Снижение — около 35 %, с уверенностью 95 % — от 14 до 51 %.",
  );
  const rose = { ...fell, verdict: EffectVerdict.ROSE, change: 0.35, low: 0.14, high: 0.51, weeksAfter: 21 };
  expect(effectSentence(rose, MeasureIndicator.RECEIVED, "ru")).toContain("За 21 неделю");
  expect(effectSentence(rose, MeasureIndicator.RECEIVED, "ru")).toContain("Рост — около 35 %");
  const unsure = { ...fell, verdict: EffectVerdict.CANNOT_TELL, low: -0.4, high: 0.12 };
  expect(effectSentence(unsure, MeasureIndicator.RECEIVED, "ru")).toContain("между −40 и +12 %");
});
