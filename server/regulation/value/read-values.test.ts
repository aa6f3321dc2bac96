import { expect, test } from "vitest";
import { aDraft, anAct, anAmendment, read } from "../../../test/support/a-draft.ts";
import labels from "../../../schema/labels.json" with { type: "json" };
import { DRAFT_PLACES, readValues } from "./read-values.ts";

const sets = labels as Record<string, Record<string, unknown>>;

test("every group and field has a label", () => {
  const unlabelled = DRAFT_PLACES.flatMap(({ group, fields }) => [
    ...(sets["group"]?.[group] ? [] : [group]),
    ...fields.filter(({ field }) => !sets["field"]?.[field]).map(({ field }) => field),
  ]);
  expect(unlabelled).toEqual([]);
});

test("every value set but capabilities stands in the labels", () => {
  const used = new Set(DRAFT_PLACES.flatMap(({ fields }) => fields.map(({ valueSet }) => valueSet)));
  expect([...used].filter((set) => set !== null && set !== "capability" && !sets[set])).toEqual([]);
});

test("pointers are unique and name what they hold", () => {
  const values = readValues(aDraft());
  expect(new Set(values.map(({ path }) => path)).size).toBe(values.length);
  expect(values.find(({ path }) => path === "/variant/roles/1/duties/0/text")?.values).toEqual([
    "готовит отчёт",
  ]);
  expect(values.find(({ path }) => path === "/act/region/value/code")?.values).toEqual(["KYA"]);
});

test("a missing value stands empty and unsure", () => {
  const values = readValues(aDraft({ act: anAct({ place: null }) }));
  expect(values.find(({ path }) => path === "/act/place")).toMatchObject({
    values: [],
    origin: "NOT_FOUND",
    confidence: 0,
    isRemovable: false,
  });
});

test("members of lists are removable, the kind of act by whole", () => {
  const values = readValues(
    aDraft({
      act: anAct({
        repeals: [read({ kind: "MUNICIPAL_ACT", issuer: null, number: "4", signedOn: null, title: null })],
      }),
    }),
  );
  expect(values.filter(({ group }) => group === "repeals").every(({ isRemovable }) => isRemovable)).toBe(
    true,
  );
});

test("an amending act is reviewed by its changes, not as a regulation", () => {
  const groups = new Set(
    readValues(aDraft({ outcome: "AMEND", amendments: [anAmendment()] })).map(({ group }) => group),
  );
  expect(groups).toContain("amendments");
  expect(groups).not.toContain("roles");
});

test("a composition is reviewed by its people", () => {
  const groups = new Set(readValues(aDraft({ outcome: "COMPLETE_COMPOSITION" })).map(({ group }) => group));
  expect(groups).toEqual(new Set(["act", "people"]));
});
