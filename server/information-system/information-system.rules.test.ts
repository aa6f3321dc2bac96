import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { OccurrenceKind, OccurrenceState, ProtectionState } from "./information-system.enums.ts";
import {
  dueAgainOn,
  isIdle,
  leakTerms,
  type OccurrenceFacts,
  occurrenceRefusal,
  occurrenceState,
  protectionRefusal,
  protectionState,
  type SystemFacts,
  systemRefusal,
} from "./information-system.rules.ts";
import { measureByCode, measuresOn, PROTECTION_MEASURES } from "./protection-book.ts";

const at = (text: string) => new Date(text);
const day = plainDate;
const now = at("2026-04-16T12:00:00Z");

const system = (facts: Partial<SystemFacts>) =>
  systemRefusal({
    name: "ПОС",
    link: null,
    clause: null,
    contact: null,
    ...facts,
    ...rest(facts),
  } as SystemFacts);
const rest = ({ protectionLevel = null, purpose = null, owner = null }: Partial<SystemFacts>) => ({
  protectionLevel,
  purpose,
  owner,
});

test.each(["javascript:alert(1)", "http://a.ru", "https://a b.ru", 'https://a.ru/"><script>'])(
  "%s is no link of a system",
  (link) => {
    expect(system({ link })?.code).toBe("LINK_WRONG");
  },
);

test("a level of protection is one of four", () => {
  expect(system({ protectionLevel: 5 })?.code).toBe("VALUE_OUT_OF_RANGE");
  expect(system({ protectionLevel: 3 })).toBeNull();
});

const occurrence = (facts: Partial<OccurrenceFacts>): OccurrenceFacts => ({
  kind: OccurrenceKind.INCIDENT,
  title: "Не открывается",
  startsAt: at("2026-04-16T10:00:00Z"),
  endsAt: null,
  cause: null,
  outcome: null,
  isCancelled: false,
  ...facts,
});

describe("an occurrence", () => {
  test.each([
    ["a failure ahead", { startsAt: at("2026-04-17T10:00:00Z") }, "IN_THE_FUTURE"],
    ["an end before its beginning", { endsAt: at("2026-04-16T10:00:00Z") }, "DATES_REVERSED"],
    ["planned work without an end", { kind: OccurrenceKind.PLANNED_WORK }, "DATE_MISSING"],
    ["a failure called off", { isCancelled: true }, "STEP_NOT_ALLOWED"],
  ])("is not %s", (_, facts, code) => {
    expect(occurrenceRefusal(occurrence(facts), now)?.code).toBe(code);
  });

  test("runs until its end, and is over from then on", () => {
    const facts = occurrence({ endsAt: now });
    expect(occurrenceState(facts, at("2026-04-16T11:59:59Z"))).toBe(OccurrenceState.RUNNING);
    expect(occurrenceState(facts, now)).toBe(OccurrenceState.OVER);
    expect(occurrenceState(facts, at("2026-04-16T09:00:00Z"))).toBe(OccurrenceState.AHEAD);
  });

  test("gives the terms of a leak from when it was found", () => {
    const leak = { ...occurrence({ kind: OccurrenceKind.SECURITY_INCIDENT }), notedAt: now };
    expect(leakTerms(leak)).toEqual({
      tellBy: at("2026-04-17T12:00:00Z"),
      findingsBy: at("2026-04-19T12:00:00Z"),
    });
    expect(leakTerms({ ...leak, kind: OccurrenceKind.INCIDENT })).toBeNull();
  });
});

describe("a protection measure", () => {
  test("is due again after its months, on the last day of a shorter one", () => {
    expect(dueAgainOn(day("2025-08-31"), { months: 6 })).toBe("2026-02-28");
    expect(dueAgainOn(day("2024-02-29"), { months: 12 })).toBe("2025-02-28");
  });

  test("is done through its last day, and overdue the day after", () => {
    const due = day("2026-06-30");
    expect(protectionState(due, day("2026-05-30"))).toBe(ProtectionState.DONE);
    expect(protectionState(due, day("2026-06-30"))).toBe(ProtectionState.DUE_SOON);
    expect(protectionState(due, day("2026-07-01"))).toBe(ProtectionState.OVERDUE);
    expect(protectionState(null, day("2026-07-01"))).toBe(ProtectionState.NEVER);
  });

  test("cannot be done ahead, nor on a day when nobody asked for it", () => {
    const facts = { measureCode: "ACCESS_LIST", doneByName: "Администратор", document: null, note: null };
    const refusal = (measureCode: string, doneOn: string) =>
      protectionRefusal(
        { ...facts, measureCode, doneOn: day(doneOn) },
        measureByCode(measureCode),
        day("2026-04-16"),
      )?.code;
    expect(refusal("ACCESS_LIST", "2026-04-17")).toBe("IN_THE_FUTURE");
    expect(refusal("ACCESS_LIST", "2026-04-16")).toBeUndefined();
    expect(refusal("STATE_SYSTEM_PROTECTED", "2026-02-28")).toBe("NOT_ASKED_THEN");
    expect(refusal("STATE_SYSTEM_CERTIFIED", "2026-03-01")).toBe("NOT_ASKED_THEN");
    expect(refusal("NO_SUCH", "2026-04-16")).toBe("MEASURE_UNKNOWN");
  });

  test("has one code, and one of two follows the other without a gap", () => {
    expect(new Set(PROTECTION_MEASURES.map(({ code }) => code)).size).toBe(PROTECTION_MEASURES.length);
    for (const on of ["2026-02-28", "2026-03-01"].map(day)) {
      const codes = measuresOn(on).filter(({ code }) => code.startsWith("STATE_SYSTEM"));
      expect(codes).toHaveLength(1);
    }
  });
});

test("an account made lately is not idle, one unused for a quarter is", () => {
  const granted = at("2026-04-01T00:00:00Z");
  expect(isIdle({ grantedAt: granted, lastSignedInAt: null }, now)).toBe(false);
  expect(isIdle({ grantedAt: at("2025-01-01T00:00:00Z"), lastSignedInAt: null }, now)).toBe(true);
  expect(
    isIdle({ grantedAt: at("2025-01-01T00:00:00Z"), lastSignedInAt: at("2026-01-10T00:00:00Z") }, now),
  ).toBe(true);
});
