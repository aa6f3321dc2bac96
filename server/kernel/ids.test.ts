import { expect, test } from "vitest";
import { newId, parseId } from "./ids.ts";

test("ids made later sort later", () => {
  const early = newId(Date.UTC(2026, 0, 1));
  const late = newId(Date.UTC(2026, 0, 1, 0, 0, 0, 1));
  expect(early < late).toBe(true);
});

test("ids of one millisecond sort as they were made", () => {
  const ids = Array.from({ length: 1000 }, () => newId(Date.UTC(2026, 0, 1)));
  expect(ids.toSorted()).toEqual(ids);
});

test("an id is a UUID of version seven", () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a thousand ids of one moment all differ", () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId(0))).size).toBe(1000);
});

test.each(["", "1", "018f0000-0000-7000-8000-00000000000", "'; drop table region; --"])(
  "text %j is no id",
  (text) => expect(parseId(text)).toBeNull(),
);

test("an id in capitals is the same id", () => {
  const id = newId();
  expect(parseId(id.toUpperCase())).toBe(id);
});
