import { expect, test } from "vitest";
import { isShared, placeText, type RatingRow } from "./rating-row.ts";

const row = (id: string, place: number | null): RatingRow => ({
  id,
  name: id,
  place,
  rankFrom: place,
  rankTo: place,
  value: 50,
  low: 40,
  high: 60,
  cases: 100,
  isEnough: place !== null,
  components: null,
});

test("rows that share a place show all places they share", () => {
  const rows = [row("a", 1), row("b", 2), row("c", 2), row("d", 4), row("e", null)];
  expect(rows.map((each) => placeText(each, rows))).toEqual(["1", "2–3", "2–3", "4", null]);
  expect(rows.map((each) => isShared(each, rows))).toEqual([false, true, true, false, false]);
});
