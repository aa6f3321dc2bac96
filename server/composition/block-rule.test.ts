import { expect, test } from "vitest";
import { blockRuleOf, holdsOneOf, notApprover } from "./block-rule.ts";

const APPROVES = {
  roleCode: "CURATOR",
  roleTitle: "Куратор",
  clause: "3.1.1.2",
  text: "утверждает персональный состав отраслевых тематических блоков, определяет ответственных за них",
};
const PROPOSES = {
  roleCode: "SECTOR_LEAD",
  roleTitle: "Руководитель блока",
  clause: "3.2.4",
  text: "формируют предложения о персональном составе отраслевых тематических блоков",
};

test("whoever approves blocks is told from whoever proposes for them", () => {
  expect(blockRuleOf([PROPOSES, APPROVES])).toEqual({ approvers: [APPROVES], proposers: [PROPOSES] });
});

test("an act that only speaks of proposals leaves blocks to whoever keeps the composition", () => {
  expect(blockRuleOf([PROPOSES])).toBeNull();
  expect(blockRuleOf([])).toBeNull();
});

test("the refusal names the role and the clause", () => {
  const rule = blockRuleOf([PROPOSES, APPROVES])!;
  expect(notApprover(rule)).toMatchObject({ code: "APPROVAL_NEEDED", clause: "3.1.1.2" });
  expect(notApprover(rule).message).toContain("Куратор");
  expect(holdsOneOf({ roleCodes: ["SECTOR_LEAD"] }, rule.approvers)).toBe(false);
});
