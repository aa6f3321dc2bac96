import { expect, test } from "vitest";
import { anAct, aRole, aVariant, read } from "../../test/support/a-draft.ts";
import { regulationCells } from "./cells/regulation-cells.ts";
import { changesBetween } from "./changes.ts";

const cells = (variant: ReturnType<typeof aVariant>) => regulationCells(anAct(), variant);

test("equal versions have no changes", () => {
  expect(changesBetween(cells(aVariant()), cells(aVariant()))).toEqual([]);
});

test("an added, a removed and a changed fact are told apart", () => {
  const after = aVariant({
    roles: [aRole("CURATOR", "Куратор"), aRole("SECRETARY", "Секретарь", { clause: "3.8" })],
    meetings: { ...aVariant().meetings, chair: read("SECRETARY", "3.3") },
  });
  const changes = changesBetween(cells(aVariant()), cells(after));
  expect(changes.map(({ kind, group, key }) => [kind, group, key])).toEqual([
    ["ADDED", "roles", "SECRETARY"],
    ["CHANGED", "meetings", "chair"],
    ["REMOVED", "roles", "HEAD"],
  ]);
  expect(changes[0]).toMatchObject({
    before: [],
    after: ["Секретарь"],
    clauseAfter: "3.8",
    clauseBefore: null,
  });
});

test("a fact that only moved to another clause is no change", () => {
  const after = aVariant({ roles: aVariant().roles.map((role) => ({ ...role, clause: "9.9" })) });
  expect(changesBetween(cells(aVariant()), cells(after))).toEqual([]);
});
