import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { WorkCalendar } from "../term/work-calendar.ts";
import { reportKind } from "./report-kinds.ts";
import { endedWithin, type Rhythm, spanBefore, spanOf, spanText } from "./report-period.ts";
import { type ReportRule, reportRules } from "./report-rules.ts";
import { dueAtOf, owedSpans, spanKey } from "./report-schedule.ts";

const RHYTHMS: readonly Rhythm[] = ["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"];
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(plainDate("2000-01-01"), count));
const rhythms = fc.constantFrom(...RHYTHMS);

const aRule = (facts: Partial<ReportRule>): ReportRule => ({
  key: "WEEKLY_SUMMARY",
  kind: reportKind("WEEKLY_SUMMARY"),
  subject: null,
  channel: null,
  clauses: ["3.2.6"],
  by: null,
  period: "WEEKLY",
  periodSource: "ACT",
  term: { workingDays: 1, minutes: 1080 },
  termSource: "USUAL",
  recipients: [],
  recipientsSource: "USUAL",
  isForRegion: false,
  isOff: false,
  addresses: [],
  since: null,
  ...facts,
});

describe("periods", () => {
  test("hold every day once, without gaps, leap days and turns of the year among them", () => {
    fc.assert(
      fc.property(rhythms, days, fc.integer({ min: 0, max: 800 }), (rhythm, from, length) => {
        const to = addDays(from, length);
        const spans = endedWithin(rhythm, from, to);
        for (const [at, span] of spans.entries()) {
          expect(spanOf(rhythm, span.startsOn)).toEqual(span);
          expect(spanOf(rhythm, span.endsOn)).toEqual(span);
          expect(span.endsOn >= from && span.endsOn <= to).toBe(true);
          if (at > 0) expect(spanBefore(rhythm, span)).toEqual(spans[at - 1]);
        }
        const next = spans.length > 0 ? addDays(spans.at(-1)!.endsOn, 1) : from;
        expect(spanOf(rhythm, next).endsOn > to).toBe(true);
      }),
    );
  });

  test("of weeks end on Sunday, of February on its last day", () => {
    expect(spanOf("WEEKLY", plainDate("2027-01-01"))).toEqual({
      startsOn: "2026-12-28",
      endsOn: "2027-01-03",
    });
    expect(spanOf("MONTHLY", plainDate("2028-02-10")).endsOn).toBe("2028-02-29");
    expect(spanOf("HALF_YEARLY", plainDate("2026-07-01"))).toEqual({
      startsOn: "2026-07-01",
      endsOn: "2026-12-31",
    });
  });

  test.each([
    ["DAILY", "2026-11-09", "за 9 ноября 2026 года"],
    ["WEEKLY", "2026-12-30", "с 28 декабря 2026 года по 3 января 2027 года"],
    ["MONTHLY", "2026-11-09", "за ноябрь 2026 года"],
    ["QUARTERLY", "2026-11-09", "за IV квартал 2026 года"],
    ["HALF_YEARLY", "2026-03-09", "за I полугодие 2026 года"],
    ["YEARLY", "2026-03-09", "за 2026 год"],
  ] as const)("%s of %s reads «%s»", (rhythm, day, text) => {
    expect(spanText(rhythm, spanOf(rhythm, plainDate(day)))).toBe(text);
  });
});

describe("what is owed", () => {
  test("is one report for each period, however often and in whatever order one looks", () => {
    fc.assert(
      fc.property(
        rhythms,
        days,
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 500 }),
        (period, beganOn, looks, changeAfter) => {
          const change = addDays(beganOn, changeAfter);
          const rules = [aRule({ period })];
          const reigns = [
            { from: addDays(beganOn, -400), to: addDays(change, -1), rules },
            { from: change, to: null, rules },
          ];
          const there = new Set<string>();
          // The clock jumps forward and back; what is there already is not begun again.
          for (const look of looks) {
            const asked = owedSpans(reigns, beganOn, addDays(beganOn, look));
            const keys = asked.map(({ rule, startsOn }) => spanKey(rule.key, rule.period, startsOn));
            expect(new Set(keys).size).toBe(keys.length);
            for (const key of keys) there.add(key);
          }
          const last = addDays(beganOn, Math.max(...looks) - 1);
          expect(there.size).toBe(endedWithin(period, beganOn, last).length);
        },
      ),
    );
  });

  test("begins with the municipality and ends with the version that asks for it", () => {
    const reigns = [{ from: plainDate("2026-01-01"), to: plainDate("2026-04-26"), rules: [aRule({})] }];
    const ends = owedSpans(reigns, plainDate("2026-04-16"), plainDate("2026-06-01")).map(
      ({ endsOn }) => endsOn,
    );
    expect(ends).toEqual(["2026-04-19", "2026-04-26"]);
  });

  test("is nothing on request, and nothing that is kept outside", () => {
    const rules = [aRule({ period: "ON_REQUEST" }), aRule({ isOff: true })];
    const reigns = [{ from: plainDate("2026-01-01"), to: null, rules }];
    expect(owedSpans(reigns, plainDate("2026-01-01"), plainDate("2026-06-01"))).toEqual([]);
  });
});

describe("a term", () => {
  const calendar = new WorkCalendar("SA");
  const due = (endsOn: string, zone: string, workingDays = 1) =>
    dueAtOf(plainDate(endsOn), { workingDays, minutes: 1080 }, calendar, zone).toISOString();

  test("is the working day after the period, on the municipality's clock", () => {
    expect(due("2026-04-19", "Asia/Yakutsk")).toBe("2026-04-20T09:00:00.000Z");
    expect(due("2026-04-19", "Europe/Moscow")).toBe("2026-04-20T15:00:00.000Z");
  });

  test("passes over the holidays of the new year", () => {
    expect(due("2026-01-04", "Europe/Moscow").slice(0, 10)).toBe("2026-01-12");
  });

  test("never lies within the period, and a day more never makes it earlier", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const [at, later] = [due(day, "Asia/Yakutsk", count), due(day, "Asia/Yakutsk", count + 1)];
        expect(daysBetween(day, at.slice(0, 10) as PlainDate)).toBeGreaterThanOrEqual(count);
        expect(later > at).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("rules of a regulation", () => {
  const stated = (value: object, clause: string) => ({
    value: {
      subject: "готовит отчёт",
      channel: null,
      by: null,
      to: [],
      period: "NOT_STATED" as const,
      ...value,
    },
    clause,
  });
  const capabilities = new Map([
    ["REP-01", ["3.5.3"]],
    ["REP-04", ["3.2.6"]],
    ["REP-05", ["3.2.6", "3.6"]],
    ["REP-07", ["2.2"]],
  ]);
  const reports = [
    stated({ to: ["Куратор МЦУ", "ЦУР"], period: "WEEKLY" }, "3.2.6"),
    stated({ to: ["ЦУР"], period: "ON_REQUEST" }, "3.6"),
    stated({ channel: "POS", by: "POS_OPERATOR" }, "3.5.3"),
    stated({ channel: "EDDS", period: "DAILY" }, "3.9"),
    stated({ subject: "ежегодный доклад", period: "YEARLY" }, "3.10"),
  ];

  test("name each report once, with the clause and the source of its period", () => {
    const rules = reportRules({ reports, capabilities }, []);
    expect(
      rules.map(({ key, period, periodSource, isForRegion, clauses }) => [
        key,
        period,
        periodSource,
        isForRegion,
        clauses,
      ]),
    ).toEqual([
      ["WEEKLY_SUMMARY", "WEEKLY", "ACT", true, ["3.2.6"]],
      ["POS", "MONTHLY", "USUAL", false, ["3.5.3"]],
      ["LEADERSHIP", "QUARTERLY", "USUAL", false, ["2.2"]],
      ["REQUESTED", "ON_REQUEST", "ACT", true, ["3.2.6", "3.6"]],
      ["EDDS", "DAILY", "ACT", false, ["3.9"]],
      ["OTHER:3.10", "YEARLY", "ACT", false, ["3.10"]],
    ]);
  });

  test("take a wish where the act is silent, and never against it", () => {
    const wish = {
      workingDays: 3,
      minutes: null,
      recipients: ["ЦУР"],
      isOff: true,
      addresses: [],
      since: "2026-01-01",
    };
    const rules = reportRules({ reports, capabilities }, [
      { key: "POS", period: "WEEKLY", ...wish },
      { key: "WEEKLY_SUMMARY", period: "MONTHLY", ...wish },
    ]);
    expect(rules.find(({ key }) => key === "POS")).toMatchObject({
      period: "WEEKLY",
      periodSource: "SETTING",
      isForRegion: true,
      isOff: true,
    });
    expect(rules.find(({ key }) => key === "WEEKLY_SUMMARY")).toMatchObject({
      period: "WEEKLY",
      recipients: ["Куратор МЦУ", "ЦУР"],
      isOff: false,
      term: { workingDays: 3, minutes: 1080 },
    });
  });
});
