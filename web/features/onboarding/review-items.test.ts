import { expect, test } from "vitest";
import { byAttention, reviewItems, type ReadValue, type Review } from "@/features/onboarding/review-items.ts";

const value = (path: string, of: Partial<ReadValue> = {}): ReadValue => ({
  path,
  group: "act",
  field: "number",
  values: ["1"],
  valueSet: null,
  input: "TEXT",
  clause: null,
  span: null,
  origin: "EXTRACTED",
  confidence: 1,
  isRemovable: true,
  ...of,
});
const review = (values: ReadValue[], of: Partial<Review> = {}): Review => ({
  id: "i",
  revision: 1,
  status: "IN_REVIEW",
  outcome: "CREATE",
  canUndo: false,
  region: null,
  municipality: null,
  act: null,
  changes: [],
  findings: [],
  obstacles: [],
  values,
  ...of,
});
const message = { ru: "…", en: "…" };

test("fields of one whole make one item", () => {
  const items = reviewItems(review([value("/variant/roles/0/code"), value("/variant/roles/0/title")]));
  expect(items.map(({ path, values }) => [path, values.length])).toEqual([["/variant/roles/0", 2]]);
});

test("the least sure come before the sure", () => {
  const values = [
    value("/a", { confidence: 1 }),
    value("/b", { confidence: 0.6 }),
    value("/c", { confidence: 0.4 }),
  ];
  expect(byAttention(reviewItems(review(values))).map(({ path }) => path)).toEqual(["/c", "/b", "/a"]);
});

test("obstacles and findings come before all", () => {
  const items = reviewItems(
    review(
      [value("/a", { confidence: 0.1 }), value("/b"), value("/c", { origin: "NOT_FOUND", values: [] })],
      {
        findings: [{ code: "X", severity: "WARNING", clause: null, path: "/b", span: null, message }],
        obstacles: [{ code: "Y", path: "/c", confirmField: null, message }],
      },
    ),
  );
  expect(byAttention(items).map(({ path }) => path)).toEqual(["/c", "/b", "/a"]);
});

test("what was not found waits at the end", () => {
  const values = [value("/a", { origin: "NOT_FOUND", values: [], confidence: 0 }), value("/b")];
  expect(byAttention(reviewItems(review(values))).map(({ attention }) => attention)).toEqual([
    "none",
    "absent",
  ]);
});
