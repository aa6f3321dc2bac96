import { expect, test } from "vitest";
import {
  blankRule,
  conditionLines,
  factsOf,
  inputOf,
  matchLine,
  namesOf,
  type RuleRow,
} from "@/features/routing/rule-facts.ts";

const names = namesOf(
  {
    sectors: [{ id: "s1", name: "Дороги" }],
    topics: [{ id: "t1", name: "Ямы" }],
    channels: [{ code: "POS", name: "платформа обратной связи" }],
    recipients: [],
    assignees: [],
    roles: [],
  },
  (set, code) => `${set}.${code}`,
);

test("conditions read as lines, in one order", () => {
  const conditions = {
    ...blankRule.conditions,
    textWords: ["яма", "трещина"],
    sectorIds: ["s1"],
    channels: ["POS", "EDDS"],
  };
  expect(conditionLines(conditions, names)).toEqual([
    "routingCondition.SECTOR: Дороги",
    "routingCondition.CHANNEL: платформа обратной связи, channel.EDDS",
    "routingCondition.TEXT: «яма», «трещина»",
  ]);
});

test("a rule that takes everything has no lines", () => {
  expect(conditionLines(blankRule.conditions, names)).toEqual([]);
});

test("a sector that is gone is a dash, not an id", () => {
  expect(matchLine({ condition: "SECTOR", values: ["gone"] }, names)).toBe("routingCondition.SECTOR: —");
});

test("a rule comes back from the form as it went in", () => {
  const rule = {
    id: "r1",
    name: "Дороги",
    conditions: blankRule.conditions,
    recipient: { id: "b1" },
    sector: null,
    executorAccountId: null,
    roleCode: "HEAD",
    isUrgent: true,
  } as unknown as RuleRow;
  expect(inputOf({ ...factsOf(rule), name: " Дороги " })).toEqual({
    id: "r1",
    name: "Дороги",
    conditions: blankRule.conditions,
    recipientId: "b1",
    executorAccountId: null,
    roleCode: "HEAD",
    sectorId: null,
    isUrgent: true,
  });
});
