import { expect, test } from "vitest";
import { detailsOf } from "./event-details.ts";

test("a step tells where from and where to", () => {
  expect(detailsOf({ from: "NEW", to: "IN_WORK" })).toEqual([{ fact: "state", values: ["NEW", "IN_WORK"] }]);
});

test("a forwarding tells the body and the notice", () => {
  expect(detailsOf({ body: "Министерство", isNotified: true, afterDays: 3 })).toEqual([
    { fact: "body", values: ["Министерство"] },
    { fact: "notified", values: [] },
  ]);
});

test("a routing tells the name of its rule", () => {
  expect(detailsOf({ rule: { id: "r", name: "Дороги" } })).toEqual([
    { fact: "ruleName", values: ["Дороги"] },
  ]);
});

test("what nobody reads is left out", () => {
  expect(detailsOf({ sha256: "ab", answerId: "x", recipientId: null })).toEqual([]);
});

test.each([null, "text", 5, [1, 2], { changed: "no list", from: 1, rule: "x" }])(
  "%j is no reason to stumble",
  (details) => {
    expect(detailsOf(details)).toEqual([]);
  },
);
