import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { isOverdue, type MeasureContent, measureRefusal } from "./measure.rules.ts";
import { approversBy, demandsOf, draftersBy } from "./roadmap-procedure.rules.ts";
import { MeasureIndicator, MeasureState, MeasureStep, RoadmapDemand, RoadmapState } from "./roadmap.enums.ts";
import { allowsMeasureStep } from "./roadmap-steps.ts";

describe("the procedure of roadmaps", () => {
  const duty = (roleCode: string, clause: string, text: string) => ({ roleCode, clause, text });

  test("takes approvers from the act before any default", () => {
    const duties = [
      duty("SECTOR_LEAD", "П3.3.8", "формируют дорожные карты по устранению причин"),
      duty("HEAD", "4.1", "утверждает дорожные карты"),
    ];
    expect(approversBy(duties, ["CURATOR", "HEAD"])).toEqual([{ roleCode: "HEAD", clause: "4.1" }]);
    expect(draftersBy(duties)).toEqual([{ roleCode: "SECTOR_LEAD", clause: "П3.3.8" }]);
  });

  test("marks a default as no clause of the act", () => {
    expect(approversBy([], ["HEAD", "COORDINATOR"])).toEqual([{ roleCode: "COORDINATOR", clause: null }]);
    expect(approversBy([], ["ROLE_1"])).toEqual([]);
  });

  test("asks only for what the act asks for", () => {
    expect(demandsOf(new Map())).toEqual([]);
    const asked = demandsOf(
      new Map([
        ["RMP-02", ["1.def.11"]],
        ["ACC-02", ["2.2.4"]],
        ["ACC-03", ["2.2.5"]],
      ]),
    );
    expect(asked).toEqual([
      { demand: RoadmapDemand.EXPECTATION, isObligatory: true, clauses: ["1.def.11"] },
      { demand: RoadmapDemand.MECHANISM, isObligatory: false, clauses: ["2.2.4", "2.2.5"] },
    ]);
  });
});

describe("a measure", () => {
  const fine: MeasureContent = {
    title: "Убрать снег",
    text: null,
    place: null,
    ownerMemberId: null,
    ownerRecipientId: "r" as never,
    startsOn: plainDate("2028-02-29"),
    dueOn: plainDate("2028-02-29"),
    indicator: null,
    expectedDrop: null,
  };
  const refused = (part: Partial<MeasureContent>, demands = demandsOf(new Map())) =>
    measureRefusal({ demands }, { ...fine, ...part })?.code ?? null;

  test("of one day, even a leap day, is fine", () => {
    expect(refused({})).toBeNull();
  });

  test("needs one owner and a term that is not backwards nor decades long", () => {
    expect(refused({ ownerRecipientId: null })).toBe("OWNER_MISSING");
    expect(refused({ ownerMemberId: "m" as never })).toBe("OWNER_TWICE");
    expect(refused({ dueOn: plainDate("2028-02-28") })).toBe("TERM_BACKWARDS");
    expect(refused({ dueOn: plainDate("2262-02-28") })).toBe("TERM_TOO_LONG");
  });

  test("expects a whole per cent of something", () => {
    const indicator = MeasureIndicator.RECEIVED;
    for (const expectedDrop of [0, 101, 12.5, Number.NaN])
      expect(refused({ indicator, expectedDrop })).toBe("DROP_WRONG");
    expect(refused({ expectedDrop: 10 })).toBe("INDICATOR_MISSING");
    expect(refused({ indicator })).toBeNull();
    expect(refused({ indicator }, demandsOf(new Map([["RMP-02", ["1.def.11"]]])))).toBe(
      "EXPECTATION_MISSING",
    );
  });

  test("is overdue the day after its term, unless it is over", () => {
    const facts = { state: MeasureState.IN_WORK, dueOn: plainDate("2026-12-31") };
    expect(isOverdue(facts, plainDate("2026-12-31"))).toBe(false);
    expect(isOverdue(facts, plainDate("2027-01-01"))).toBe(true);
    expect(isOverdue({ ...facts, state: MeasureState.DONE }, plainDate("2027-01-01"))).toBe(false);
  });

  test("is worked on in an approved roadmap alone, and may be cancelled in a draft", () => {
    const planned = { state: MeasureState.PLANNED };
    const steps = (state: RoadmapState) =>
      Object.values(MeasureStep).filter((step) => allowsMeasureStep(planned, { state }, step));
    expect(steps(RoadmapState.DRAFT)).toEqual([MeasureStep.CANCEL]);
    expect(steps(RoadmapState.APPROVED)).toEqual(["START", "FINISH", "PROLONG", "CANCEL"]);
    expect(steps(RoadmapState.CLOSED)).toEqual([]);
  });
});
