import { expect, test } from "vitest";
import { aVariant, anAct, aRole, read } from "../../test/support/a-draft.ts";
import { regulationCells } from "../regulation/cells/regulation-cells.ts";
import { comparisonRows } from "./comparison-rows.ts";

const columns = (...variants: ReturnType<typeof aVariant>[]) =>
  variants.map((variant) => regulationCells(anAct(), variant));
const row = (rows: ReturnType<typeof comparisonRows>, group: string, key: string) =>
  rows.find((each) => each.group === group && each.key === key);

test("the same regulation twice differs in no row", () => {
  const rows = comparisonRows(columns(aVariant(), aVariant()), null);
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map(({ spread }) => spread))).toEqual(new Set(["SAME"]));
});

test("a role under another title is the same role", () => {
  const other = aVariant({ roles: [aRole("CURATOR", "Куратор центра"), aRole("HEAD", "Начальник")] });
  expect(row(comparisonRows(columns(aVariant(), other), null), "roles", "HEAD")?.spread).toBe("SAME");
});

test("a role of no known kind is known by its title", () => {
  const one = aVariant({ roles: [aRole("ROLE_1", "Летописец")] });
  const other = aVariant({ roles: [aRole("ROLE_1", "Дозорный"), aRole("ROLE_2", "летописец")] });
  const rows = comparisonRows(columns(one, other), ["roles"]);
  expect(rows.map(({ name, spread, nameSet }) => [name, spread, nameSet])).toEqual([
    ["Дозорный", "ONLY_ONE", null],
    ["Летописец", "SAME", null],
  ]);
});

test("another chair makes the row different", () => {
  const other = aVariant({ meetings: { ...aVariant().meetings, chair: read("HEAD", "4.1") } });
  const chair = row(comparisonRows(columns(aVariant(), other), null), "meetings", "chair");
  expect(chair).toMatchObject({ spread: "DIFFERENT", presentCount: 2, valueSet: "role", nameSet: "field" });
  expect(chair?.cells.map(({ values, clauses }) => [values, clauses])).toEqual([
    [["CURATOR"], ["3.3"]],
    [["HEAD"], ["4.1"]],
  ]);
});

test("what one of three has is found in it alone", () => {
  const other = aVariant({ causeObligatory: read(true, "3.3") });
  const cause = row(
    comparisonRows(columns(aVariant(), other, aVariant()), null),
    "centre",
    "causeObligatory",
  );
  expect(cause?.spread).toBe("ONLY_ONE");
  expect(cause?.cells.map(({ isPresent }) => isPresent)).toEqual([false, true, false]);
});

test("a joint sector stands in both federal rows", () => {
  const joint = aVariant({
    sectors: [read({ name: "дороги и транспорт", federalCodes: ["ROADS", "TRANSPORT"] })],
  });
  const rows = comparisonRows(columns(joint), ["sectors"]);
  expect(rows.map(({ name }) => name)).toEqual(["ROADS", "TRANSPORT"]);
});

test("only the groups asked for are shown", () => {
  const rows = comparisonRows(columns(aVariant()), ["roles", "capabilities"]);
  expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(["roles", "capabilities"]));
});

test("codes of a row stand in labelled order", () => {
  const rows = comparisonRows(columns(aVariant()), ["roles"]);
  expect(rows.map(({ key }) => key)).toEqual(["CURATOR", "HEAD"]);
});

test("comparing nothing gives no rows", () => {
  expect(comparisonRows([], null)).toEqual([]);
});
