import { expect, test } from "vitest";
import { changesOf, matterOf } from "./matter-change.ts";

const before = matterOf({
  summary: "Яма на дороге",
  place: "ул. Ленина, 5",
  object: null,
  fact: null,
  topic: { id: "t1", name: "Дороги" },
  sector: { id: "s1", name: "Транспорт" },
  scale: null,
  regime: "MESSAGE",
});

test("nothing touched is nothing changed", () => {
  expect(changesOf(before, before)).toEqual({});
});

test("spaces at the ends are no change", () => {
  expect(changesOf(before, { ...before, summary: " Яма на дороге ", object: "  " })).toEqual({});
});

test("an emptied place is taken away", () => {
  expect(changesOf(before, { ...before, place: " " })).toEqual({ place: null });
});

test("only what differs is sent", () => {
  expect(changesOf(before, { ...before, topicId: "t2", regime: "APPEAL" })).toEqual({
    topicId: "t2",
    regime: "APPEAL",
  });
});
