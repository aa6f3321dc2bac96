import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { read } from "../../test/support/a-draft.ts";
import {
  closingRefusal,
  dismissalRefusal,
  extensionRefusal,
  GROUNDS,
  postponementRefusal,
} from "./step.rules.ts";
import labels from "../../schema/labels.json" with { type: "json" };
import { Outcome, Regime, SubmissionState } from "./submission.enums.ts";
import { stepRule, STEPS } from "./submission-states.ts";

describe("an extension", () => {
  const claim = { regime: Regime.APPEAL, days: 30, isNotified: true, isExtended: false };

  test("of an appeal by thirty days with a notice is in order", () => {
    expect(extensionRefusal(claim)).toBeNull();
  });

  test.each([
    [{ regime: Regime.MESSAGE }, "EXTENSION_ONLY_APPEAL"],
    [{ isExtended: true }, "ALREADY_EXTENDED"],
    [{ days: 31 }, "EXTENSION_TOO_LONG"],
    [{ days: 0 }, "EXTENSION_TOO_LONG"],
    [{ days: 1.5 }, "EXTENSION_TOO_LONG"],
    [{ isNotified: false }, "NOTICE_MISSING"],
  ])("with %j is refused by the law", (facts, code) => {
    expect(extensionRefusal({ ...claim, ...facts })).toMatchObject({ code, clause: "59-ФЗ, ст. 12 ч. 2" });
  });
});

describe("a promised day", () => {
  const today = plainDate("2028-02-28");

  test.each([
    ["2028-02-28", "DAY_NOT_AHEAD"],
    ["2028-02-29", null],
    ["2029-02-27", null],
    ["2029-02-28", "DAY_TOO_FAR"],
  ])("of %s: %s", (until, code) => {
    expect(postponementRefusal(plainDate(until), today)?.code ?? null).toBe(code);
  });
});

describe("closing", () => {
  const claim = { state: SubmissionState.SOLVED, outcome: Outcome.SOLVED, hasCause: false };
  const obligatory = read(true, "III.3.3");

  test("without a cause stops at the clause that demands it", () => {
    expect(closingRefusal(claim, obligatory)).toMatchObject({ code: "CAUSE_MISSING", clause: "III.3.3" });
    expect(closingRefusal({ ...claim, hasCause: true }, obligatory)).toBeNull();
    expect(closingRefusal(claim, null)).toBeNull();
    expect(closingRefusal(claim, read(false, "1"))).toBeNull();
  });

  test("as solved needs more than an answer", () => {
    const answered = { ...claim, state: SubmissionState.ANSWERED };
    expect(closingRefusal(answered, null)?.code).toBe("NOT_SOLVED");
    expect(closingRefusal({ ...answered, outcome: Outcome.EXPLAINED }, null)).toBeNull();
  });
});

describe("leaving without an answer", () => {
  const claim = {
    ground: "MATTER_UNCLEAR",
    regime: Regime.APPEAL,
    isRepeat: false,
    isReachable: true,
    isNotified: true,
  };

  test.each([
    [{}, null],
    [{ isNotified: false }, "NOTICE_MISSING"],
    [{ regime: Regime.MESSAGE }, "GROUND_UNKNOWN"],
    [{ ground: "BAD_MOOD" }, "GROUND_UNKNOWN"],
    [{ ground: "NO_NAME_OR_ADDRESS" }, "GROUND_NOT_MET"],
    [{ ground: "NO_NAME_OR_ADDRESS", isReachable: false, isNotified: false }, null],
    [{ ground: "CORRESPONDENCE_ENDED" }, "GROUND_NOT_MET"],
    [{ ground: "CORRESPONDENCE_ENDED", isRepeat: true }, null],
  ])("with %j: %s", (facts, code) => {
    expect(dismissalRefusal({ ...claim, ...facts })?.code ?? null).toBe(code);
  });

  test("has a name for every ground", () => {
    expect(Object.keys(labels.dismissalGround)).toEqual([...GROUNDS.keys()]);
  });
});

test("every step and its event have names", () => {
  for (const step of STEPS) {
    expect(labels.submissionStep).toHaveProperty(step);
    expect(labels.submissionEvent).toHaveProperty(stepRule(step).event);
  }
});
