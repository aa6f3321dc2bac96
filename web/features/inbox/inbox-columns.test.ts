import { expect, test } from "vitest";
import { columnsOf, inboxColumns, offeredColumns } from "@/features/inbox/inbox-columns.ts";

test("the number and the matter cannot be taken away", () => {
  expect(columnsOf(["due"], false)).toEqual(["number", "due", "summary"]);
});

test("columns stand in one order whatever the choice", () => {
  expect(columnsOf(["lastEvent", "state", "due"], false)).toEqual([
    "number",
    "due",
    "state",
    "summary",
    "lastEvent",
  ]);
});

test("a choice of nothing known is the usual one", () => {
  expect(columnsOf(["magic"], false)).toEqual(columnsOf(null, false));
  expect(columnsOf([], false)).toEqual(columnsOf(null, false));
});

test("scale is a column only where the regulation knows it", () => {
  expect(offeredColumns(false)).not.toContain("scale");
  expect(columnsOf([...inboxColumns], false)).not.toContain("scale");
  expect(columnsOf([...inboxColumns], true)).toEqual([...inboxColumns]);
});
