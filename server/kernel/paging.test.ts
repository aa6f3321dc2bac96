import { expect, test } from "vitest";
import { connectionOf, decodeCursor, encodeCursor, pageSize } from "./paging.ts";

test("a cursor leads back to its sort keys", () => {
  const cursor = encodeCursor(["Город «Ё»", 7]);
  expect(decodeCursor(cursor, ["string", "number"])).toEqual(["Город «Ё»", 7]);
});

test.each(["", "мусор", "W10", encodeCursor([1]), encodeCursor(["a", "b"]), `${encodeCursor(["a"])}=`])(
  "the foreign cursor %j is bad input",
  (cursor) => {
    expect(() => decodeCursor(cursor, ["string"])).toThrow(
      expect.objectContaining({ code: "BAD_INPUT" }) as Error,
    );
  },
);

test.each([0, -1, 201, 1.5, Number.NaN])("a page of %d rows is bad input", (first) => {
  expect(() => pageSize(first)).toThrow(expect.objectContaining({ code: "BAD_INPUT" }) as Error);
});

test("one row too many tells of a next page", () => {
  const page = connectionOf(
    ["a", "b", "c"],
    2,
    9,
    (row) => [row],
    (row) => row.toUpperCase(),
  );
  expect(page.edges.map((edge) => edge.node)).toEqual(["A", "B"]);
  expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: encodeCursor(["b"]) });
  expect(page.totalCount).toBe(9);
});

test("an empty page has no cursor", () => {
  const page = connectionOf<string, string>(
    [],
    2,
    0,
    (row) => [row],
    (row) => row,
  );
  expect(page.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
});
