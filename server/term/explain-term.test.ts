import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeTerm } from "./compute-term.ts";
import { explainTerm } from "./explain-term.ts";
import { endOfDay, instantOf, localDay } from "./local-time.ts";
import { amountInWords, groundInWords } from "./term-sentence.ts";
import { TermKind } from "./term-kind.ts";
import { DEFAULT_WORK_RULES, type TermRule, type WorkRules } from "./term-rule.ts";
import { WorkCalendar } from "./work-calendar.ts";
import { plainDate } from "../kernel/plain-date.ts";

const calendar = new WorkCalendar();
const zone = "Asia/Krasnoyarsk";
const answer: TermRule = {
  kind: TermKind.ANSWER,
  amount: 30,
  unit: "CALENDAR_DAY",
  source: "LAW",
  clause: "59-ФЗ, ст. 12 ч. 1",
};

function explained(rule: TermRule, startedAt: string, rules: Partial<WorkRules> = {}) {
  const term = computeTerm(rule, new Date(startedAt), calendar, {
    ...DEFAULT_WORK_RULES,
    timeZone: zone,
    ...rules,
  });
  return explainTerm(term, zone, calendar);
}

describe("a due day explains itself", () => {
  test("with its rule, its ground and where the last day went", () => {
    const { sentence, daysCounted, rolledFrom, nonWorkingDays } = explained(answer, "2026-04-16T04:00:00Z");
    expect(sentence.ru).toBe(
      "Ответ до 15.05.2026: 30 календарных дней со дня, следующего за 16.04.2026 (59-ФЗ, ст. 12 ч. 1); последний день, 16.05.2026, нерабочий — перенесён на пятницу 15.05.2026 по настройке центра.",
    );
    expect(sentence.en).toContain("moves to Friday 15.05.2026");
    expect([daysCounted, rolledFrom]).toEqual([29, "2026-05-16"]);
    expect(nonWorkingDays.map(({ day }) => day)).toContain("2026-05-11");
  });

  test("with the control day when the centre has one", () => {
    const { sentence } = explained(answer, "2026-04-14T04:00:00Z", { controlDays: 2 });
    expect(sentence.ru).toContain("контрольный день центра — 12.05.2026");
  });

  test("with the hour on the clocks of the municipality", () => {
    const rule = { ...answer, kind: TermKind.FIRST_ANSWER, amount: 9, unit: "WORKING_HOUR" as const };
    const { sentence, daysCounted } = explained(rule, "2026-06-10T04:00:00Z");
    expect(sentence.ru).toMatch(/^Первый ответ до 11\.06\.2026 11:00: 9 рабочих часов с 10\.06\.2026 11:00/);
    expect(daysCounted).toBeNull();
  });

  test("with its doubts where days were not checked", () => {
    expect(explained(answer, "2026-04-14T04:00:00Z").doubts).toEqual([]);
    expect(explained(answer, "2027-04-14T04:00:00Z").doubts[0]).toContain("2027");
  });

  test("with the clause as people read it", () => {
    expect(groundInWords({ source: "REGULATION", clause: "1.def.10" }, "ru")).toBe(
      "положение о центре, определение 10 раздела 1",
    );
    expect(groundInWords({ source: "SETTING", clause: "приказ № 4" }, "ru")).toBe(
      "настройка центра, приказ № 4",
    );
    expect([1, 2, 5, 21, 112].map((amount) => amountInWords(amount, "CALENDAR_DAY", "ru"))).toEqual([
      "1 календарный день",
      "2 календарных дня",
      "5 календарных дней",
      "21 календарный день",
      "112 календарных дней",
    ]);
  });
});

test.each([0, -1, 1.5, 4_000, Number.NaN])("%s is no length of a term", (amount) => {
  expect(() => explained({ ...answer, amount }, "2026-04-14T04:00:00Z")).toThrow(RangeError);
});

describe("laws of counting", () => {
  const instants = fc.date({
    min: new Date("1992-01-01T00:00:00Z"),
    max: new Date("2099-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  const zones = fc.constantFrom(
    "Europe/Moscow",
    "Asia/Kamchatka",
    "America/St_Johns",
    "Africa/Cairo",
    "Asia/Omsk",
  );

  test("the end of a day is its last millisecond, in any year and zone", () => {
    fc.assert(
      fc.property(zones, instants, (somewhere, at) => {
        const day = localDay(somewhere, at);
        const end = endOfDay(somewhere, day);
        expect(localDay(somewhere, end) <= day).toBe(true);
        expect(localDay(somewhere, new Date(end.getTime() + 1)) > day).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("no policy ends a term on the day of the event or before", () => {
    const policies = fc.constantFrom("NEXT" as const, "PREVIOUS" as const, "NONE" as const);
    fc.assert(
      fc.property(
        instants,
        policies,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(10),
        (at, policy, amount, control) => {
          const rules = {
            ...DEFAULT_WORK_RULES,
            timeZone: zone,
            lastDayPolicy: policy,
            controlDays: control,
          };
          const { dueAt } = computeTerm({ ...answer, amount }, at, calendar, rules);
          expect(localDay(zone, dueAt) > localDay(zone, at)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("the previous working day is never late by plain counting unless all days are off", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 12, max: 60 }), (at, amount) => {
        const rules = { ...DEFAULT_WORK_RULES, timeZone: zone };
        const { legalDue, rolledDue } = computeTerm({ ...answer, amount }, at, calendar, rules);
        expect(rolledDue! <= legalDue!).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test("a time that clocks skip begins when they go on", () => {
  // Cairo set clocks forward at midnight of 26 April 2024: that day began at one.
  expect(instantOf("Africa/Cairo", plainDate("2024-04-26"), 0).toISOString()).toBe(
    "2024-04-25T22:00:00.000Z",
  );
  expect(endOfDay("Africa/Cairo", plainDate("2024-04-25")).toISOString()).toBe("2024-04-25T21:59:59.999Z");
});

test("a zone that changed its law keeps both of its pasts", () => {
  // Krasnoyarsk lived at +8 until 26 October 2014.
  expect(endOfDay(zone, plainDate("2014-10-25")).toISOString()).toBe("2014-10-25T15:59:59.999Z");
  expect(endOfDay(zone, plainDate("2014-10-27")).toISOString()).toBe("2014-10-27T16:59:59.999Z");
});
