import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectorRole, FEWEST_MARKS, refusalOfCollector, satisfactionOf } from "./satisfaction.rules.ts";

describe("who collects marks", () => {
  const codeOf = (roles: string[], channel: string, clause?: string) =>
    refusalOfCollector(roles, channel, clause)?.code;

  test("is the channel's operator where the regulation says so", () => {
    expect(codeOf(["POS_OPERATOR"], "POS", "2.5.3")).toBeUndefined();
    expect(codeOf(["POS_OPERATOR"], "EDDS", "2.5.3")).toBe("SOURCE_NOT_YOURS");
    expect(codeOf(["POS_OPERATOR", "EDDS_LEAD"], "EDDS", "2.5.3")).toBeUndefined();
  });

  test("is anybody where the regulation says nothing of it", () => {
    expect(codeOf(["POS_OPERATOR"], "EDDS")).toBeUndefined();
  });

  test("is also whoever is bound to no channel", () => {
    expect(codeOf(["HEAD"], "EDDS", "2.5.3")).toBeUndefined();
    expect(codeOf(["POS_OPERATOR", "HEAD"], "EDDS", "2.5.3")).toBeUndefined();
    expect(codeOf([], "EDDS", "2.5.3")).toBeUndefined();
  });

  test("is kept in the role that fits the channel", () => {
    expect(collectorRole(["HEAD", "POS_OPERATOR"], "POS")).toBe("POS_OPERATOR");
    expect(collectorRole(["HEAD"], "POS")).toBe("HEAD");
    expect(collectorRole([], "POS")).toBeNull();
  });
});

describe("what is said of marks", () => {
  const marked = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 });

  test("is nothing but their number while they are few", () => {
    fc.assert(
      fc.property(marked, fc.nat(20), (marks, unmarked) => {
        const shown = satisfactionOf({
          answered: marks.length + unmarked,
          marks: marks.length,
          sum: marks.reduce((sum, mark) => sum + mark, 0),
          high: marks.filter((mark) => mark >= 4).length,
        });
        const isHidden = marks.length < FEWEST_MARKS;
        expect([shown.mean === null, shown.highShare === null]).toEqual([isHidden, isHidden]);
        if (isHidden) return;
        expect(shown.mean).toBeGreaterThanOrEqual(Math.min(...marks));
        expect(shown.mean).toBeLessThanOrEqual(Math.max(...marks));
        expect(shown.responseRate).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("has no response rate where nothing was answered", () => {
    expect(satisfactionOf({ answered: 0, marks: 0, sum: 0, high: 0 }).responseRate).toBeNull();
  });
});
