import { expect, test } from "vitest";
import { parseClauseId } from "@/lib/clause-name.ts";

test.each([
  ["3.5.4.2", { kind: "clause", id: "3.5.4.2" }],
  ["III.4.5.2", { kind: "clause", id: "III.4.5.2" }],
  ["order 4", { kind: "order", number: "4" }],
  ["order 2.1", { kind: "order", number: "2.1" }],
  ["1.def.4", { kind: "definition", section: "1", number: "4" }],
  ["def.2", { kind: "definition", section: "", number: "2" }],
  ["П3.2.6", { kind: "annex", annex: "3", id: "2.6" }],
  ["1.2.а.3", { kind: "clause", id: "1.2.а.3" }],
])("%s is taken apart", (id, parts) => {
  expect(parseClauseId(id)).toEqual(parts);
});
