import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { readDocument } from "../regulation/document/read-document.ts";
import { readResolution } from "../regulation/read-resolution.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { PlanAct, PlanItemState } from "./plan.enums.ts";
import { isOverdue, itemRefusal, progressOf } from "./plan.rules.ts";
import { type PlanningDuty, planningOf } from "./planning.rules.ts";

async function planningOfAct(slug: string) {
  const file = `seeds/${slug}/resolution.md`;
  const reading = readResolution(await readDocument(readFileSync(file), "resolution.md"));
  if (!("variant" in reading)) throw new Error(`${file} sets up no centre`);
  const { variant } = reading;
  const duties = variant.roles.flatMap(({ code: roleCode, duties: all }) =>
    all.map(({ clause, text, capabilities }): PlanningDuty => ({
      roleCode,
      clause,
      text,
      capabilities: capabilities.map(({ code }) => code),
    })),
  );
  return planningOf(
    duties,
    variant.roles.map(({ code }) => code),
  );
}

/** `ROLE clause`, with `default` where the act is silent. */
const said = (roles: readonly { roleCode: string; clause: string | null }[]) =>
  roles.map(({ roleCode, clause }) => `${roleCode} ${clause ?? "default"}`);

describe("the acts say who plans", () => {
  test.each([
    ["zheleznogorsk", ["HEAD default"], ["CURATOR default"], ["CURATOR 3.5.2.3"]],
    ["bogotol", ["HEAD default"], ["CURATOR default"], ["CURATOR III.4.2.3"]],
    ["desnogorsk", ["HEAD default"], ["CURATOR default"], ["CURATOR 2.2.2"]],
    ["zaozersk", ["HEAD 4.3.2"], ["CURATOR 4.2.1", "COORDINATOR 4.3.2"], ["CURATOR 3.1.1.1"]],
    ["lensky", ["HEAD default"], ["CURATOR default"], ["CURATOR П3.1.3"]],
  ])("%s", async (slug, draft, approve, direct) => {
    const planning = await planningOfAct(slug);
    expect(said(planning.DRAFT)).toEqual(draft);
    expect(said(planning.APPROVE)).toEqual(approve);
    expect(said(planning.DIRECT)).toEqual(direct);
  });

  test("and who controls, where they do", async () => {
    const controlling = async (slug: string) => said((await planningOfAct(slug)).CONTROL);
    expect(await controlling("zaozersk")).toEqual(["CURATOR 3.1.1.3"]);
    expect(await controlling("desnogorsk")).toEqual(["CURATOR 2.2.3"]);
    expect(await controlling("lensky")).toEqual(["CURATOR П3.1.2"]);
    expect(await controlling("bogotol")).toEqual(["CURATOR default"]);
  });
});

test("a centre of two people without the usual roles plans nothing by default", () => {
  const planning = planningOf([], ["HERALD", "SCRIBE"]);
  expect(Object.values(PlanAct).every((act) => planning[act].length === 0)).toBe(true);
});

test("a role that another's sentence names has to be there", () => {
  const duty = {
    roleCode: "HEAD",
    clause: "4.1",
    text: "разрабатывает планы и представляет их на утверждение координатору",
    capabilities: ["RMP-04"],
  };
  expect(said(planningOf([duty], ["HEAD", "CURATOR"]).APPROVE)).toEqual(["CURATOR default"]);
  expect(said(planningOf([duty], ["HEAD", "COORDINATOR"]).APPROVE)).toEqual(["COORDINATOR 4.1"]);
});

describe("an item of a plan", () => {
  const plan = { startsOn: plainDate("2028-01-01"), endsOn: plainDate("2028-02-29") };
  const item = {
    title: "Обучить операторов",
    result: null,
    ownerMemberId: "m" as never,
    ownerRecipientId: null,
    dueOn: plainDate("2028-02-29"),
  };

  test("is due on the last day of its plan, also on the 29th of February", () => {
    expect(itemRefusal(item, plan)).toBeNull();
    expect(itemRefusal({ ...item, dueOn: plainDate("2028-03-01") }, plan)?.code).toBe("OUTSIDE_OF_PLAN");
  });

  test("has an owner", () => {
    expect(itemRefusal({ ...item, ownerMemberId: null }, plan)?.code).toBe("OWNER_MISSING");
  });

  test("is late from the day after its day on, unless it is done or cancelled", () => {
    const standing = { state: PlanItemState.IN_WORK, dueOn: item.dueOn };
    expect(isOverdue(standing, plainDate("2028-02-29"))).toBe(false);
    expect(isOverdue(standing, plainDate("2028-03-01"))).toBe(true);
    expect(isOverdue({ ...standing, state: PlanItemState.DONE }, plainDate("2028-03-01"))).toBe(false);
    const cancelled = { ...standing, state: PlanItemState.CANCELLED };
    expect(progressOf([standing, cancelled], plainDate("2028-03-01"))).toEqual({
      total: 1,
      done: 0,
      overdue: 1,
    });
  });
});
