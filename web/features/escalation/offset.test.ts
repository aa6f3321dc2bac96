import { expect, test } from "vitest";
import { minutesOf, offsetOf } from "@/features/escalation/offset.ts";

test.each([
  [-1440, { direction: "BEFORE", amount: 1, unit: "DAY" }],
  [-120, { direction: "BEFORE", amount: 2, unit: "HOUR" }],
  [0, { direction: "AT", amount: 0, unit: "DAY" }],
  [45, { direction: "AFTER", amount: 45, unit: "MINUTE" }],
  [4320, { direction: "AFTER", amount: 3, unit: "DAY" }],
])("%i minutes are said in the largest whole unit", (minutes, offset) => {
  expect(offsetOf(minutes)).toEqual(offset);
});

test("what is said comes back as the same minutes", () => {
  for (const minutes of [-86_400, -1441, -60, -1, 0, 1, 61, 1440, 10_080])
    expect(minutesOf(offsetOf(minutes))).toBe(minutes);
});
