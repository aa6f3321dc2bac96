import { expect, test } from "vitest";
import { movedBy, movedTo } from "@/features/meeting/agenda-order.ts";

const ids = ["a", "b", "c", "d"];

test("a dragged matter takes the place of the one it is dropped on", () => {
  expect(movedTo(ids, "a", "c")).toEqual(["b", "c", "a", "d"]);
  expect(movedTo(ids, "d", "b")).toEqual(["a", "d", "b", "c"]);
});

test("a matter goes up and down a place and stops at the ends", () => {
  expect(movedBy(ids, "b", 1)).toEqual(["a", "c", "b", "d"]);
  expect(movedBy(ids, "b", -1)).toEqual(["b", "a", "c", "d"]);
  expect(movedBy(ids, "a", -1)).toEqual(ids);
  expect(movedBy(ids, "d", 1)).toEqual(ids);
});

test("a matter that is not there moves nothing", () => {
  expect(movedTo(ids, "x", "a")).toBe(ids);
  expect(movedTo(ids, "a", "x")).toBe(ids);
});
