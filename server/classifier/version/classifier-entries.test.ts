import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClassifierEntry, differenceOf, isSameClassifier } from "./classifier-entries.ts";

const topic = (id: string, facts: Partial<ClassifierEntry> = {}): ClassifierEntry => ({
  id,
  name: id,
  isClosed: false,
  sectorId: null,
  federalCode: null,
  acceleratedDays: null,
  ...facts,
});

test("tells what came, what went and what is said otherwise, by name", () => {
  const before = [topic("Б"), topic("В", { federalCode: "ROADS_REPAIR" })];
  const after = [topic("А"), topic("В", { name: "Г", federalCode: null })];
  expect(differenceOf(before, after)).toEqual([
    { id: "А", name: "А", change: "ADDED", fields: [] },
    { id: "Б", name: "Б", change: "REMOVED", fields: [] },
    {
      id: "В",
      name: "Г",
      change: "CHANGED",
      fields: [
        { field: "name", before: "В", after: "Г" },
        { field: "federalCode", before: "ROADS_REPAIR", after: null },
      ],
    },
  ]);
});

const entries = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 8 }).map(String),
    name: fc.string({ maxLength: 5 }),
    isClosed: fc.boolean(),
    federalCodes: fc.array(fc.constantFrom("A", "B"), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id },
);

test("a list in another order is the same, and nothing differs from itself", () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(isSameClassifier(list, list.toReversed())).toBe(true);
    }),
  );
});

test("what one way adds the other way removes, and changes turn round", () => {
  fc.assert(
    fc.property(entries, entries, (one, other) => {
      const there = differenceOf(one, other);
      const back = new Map(differenceOf(other, one).map((each) => [each.id, each]));
      expect(there).toHaveLength(back.size);
      for (const { id, change, fields } of there) {
        const turned = { ADDED: "REMOVED", REMOVED: "ADDED", CHANGED: "CHANGED" }[change];
        expect(back.get(id)?.change).toBe(turned);
        expect(back.get(id)?.fields.map(({ before, after }) => [after, before])).toEqual(
          fields.map(({ before, after }) => [before, after]),
        );
      }
    }),
  );
});
