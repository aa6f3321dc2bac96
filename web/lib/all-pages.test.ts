import { expect, test } from "vitest";
import { allNodes } from "@/lib/all-pages.ts";

/** A list of numbers in pages of two; cursors are positions. */
const pagesOf = (numbers: readonly number[]) => (after: string | null) => {
  const start = after === null ? 0 : Number(after);
  const end = start + 2;
  return Promise.resolve({
    edges: numbers.slice(start, end).map((node) => ({ node })),
    pageInfo: { hasNextPage: end < numbers.length, endCursor: `${end}` },
  });
};

test("pages are joined in their order", async () => {
  expect(await allNodes(pagesOf([1, 2, 3, 4, 5]))).toEqual([1, 2, 3, 4, 5]);
});

test("an empty list has no rows", async () => {
  expect(await allNodes(pagesOf([]))).toEqual([]);
});

test("a list without end is cut off", async () => {
  const endless = (after: string | null) =>
    Promise.resolve({ edges: [{ node: after }], pageInfo: { hasNextPage: true, endCursor: "next" } });
  expect((await allNodes(endless)).length).toBe(2_000);
});
