import { expect, test } from "vitest";
import { threadOf } from "./thread.ts";

const answer = (id: string, sentAt: string | null) => ({
  id,
  state: sentAt ? ("SENT" as const) : ("DRAFT" as const),
  isInterim: false,
  text: "Ответ",
  authorName: "Оператор",
  sentAt,
  sentByName: null,
  via: null,
});
const note = (id: string, at: string) => ({
  id,
  at,
  kind: "NOTED",
  actor: "Оператор",
  note: "…",
  details: {},
});

test("the newest stands first, whatever its kind", () => {
  const entries = threadOf({
    answers: [answer("a", "2026-03-02T10:00:00Z")],
    contacts: [],
    outsideEscalations: [],
    localNotes: [note("n1", "2026-03-01T10:00:00Z"), note("n2", "2026-03-03T10:00:00Z")],
  });
  expect(entries.map(({ of }) => of.id)).toEqual(["n2", "a", "n1"]);
});

test("an answer that was not sent is not part of it", () => {
  const source = { answers: [answer("a", null)], contacts: [], outsideEscalations: [], localNotes: [] };
  expect(threadOf(source)).toEqual([]);
});
