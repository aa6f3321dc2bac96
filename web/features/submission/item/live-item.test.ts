import { expect, test } from "vitest";
import { answeringAfter, newsAfter, type ItemChange } from "./live-item.ts";

const now = Date.parse("2026-03-02T10:00:00Z");
const change = (facts: Partial<ItemChange>): ItemChange => ({
  kind: "ASSIGNED",
  revision: 5,
  actor: "Оператор",
  isMine: false,
  until: null,
  ...facts,
});

test("what another person did is news", () => {
  expect(newsAfter([], change({}), 4)).toEqual([{ kind: "ASSIGNED", actor: "Оператор" }]);
});

test("one's own work is no news", () => {
  expect(newsAfter([], change({ isMine: true }), 4)).toEqual([]);
});

test("what the page shows already is no news", () => {
  expect(newsAfter([], change({ revision: 3 }), 4)).toEqual([]);
});

test("somebody who writes is told once, until it is over", () => {
  const begun = change({ kind: "ANSWERING", until: "2026-03-02T10:01:30Z" });
  const once = answeringAfter([], begun, now);
  const twice = answeringAfter(once, { ...begun, until: "2026-03-02T10:02:30Z" }, now + 60_000);
  expect(twice).toEqual([{ actor: "Оператор", until: "2026-03-02T10:02:30Z" }]);
  expect(answeringAfter(twice, { ...begun, until: "2026-03-02T10:01:00Z" }, now + 60_000)).toEqual([]);
});

test("one's own writing is nobody else's", () => {
  const own = change({ kind: "ANSWERING", isMine: true, until: "2026-03-02T10:01:30Z" });
  expect(answeringAfter([], own, now)).toEqual([]);
});
