import { expect, test } from "vitest";
import { clauseIdsOf } from "./clause-ids.ts";

test.each([
  ["3.5.4.2", ["3.5.4.2"]],
  ["III.3.3, 1.2.а.3", ["III.3.3", "1.2.а.3"]],
  ["1.def.4", ["1.def.4"]],
  ["П3.2.6", ["П3.2.6"]],
  ["order 4", ["order 4"]],
])("%s leads into the regulation", (ground, ids) => {
  expect(clauseIdsOf(ground)).toEqual(ids);
});

test.each(["59-ФЗ, ст. 12 ч. 2", "постановление Правительства РФ от 27.12.2023 № 2334", ""])(
  "%j is only named",
  (ground) => {
    expect(clauseIdsOf(ground)).toBeNull();
  },
);
