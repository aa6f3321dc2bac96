import { expect, test } from "vitest";
import { anAct, aRole, aVariant, read } from "../../../test/support/a-draft.ts";
import { regulationCells } from "./regulation-cells.ts";

test("a role of no known kind is compared by its title", () => {
  const variant = aVariant({
    roles: [aRole("CURATOR", "Куратор"), aRole("ROLE_1", "Модератор")],
    meetings: { ...aVariant().meetings, chair: read("ROLE_1", "3.3"), substitute: read("CURATOR", "3.3") },
  });
  const cells = regulationCells(anAct(), variant);
  const valuesOf = (key: string) => cells.find((cell) => cell.key === key)?.values;
  expect(valuesOf("chair")).toEqual(["Модератор"]);
  expect(valuesOf("substitute")).toEqual(["CURATOR"]);
});
