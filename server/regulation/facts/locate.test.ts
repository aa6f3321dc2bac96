import fc from "fast-check";
import { expect, test } from "vitest";
import type { Clause } from "../act-draft.ts";
import { cleanOffsetOf, createLocator } from "./locate.ts";

const word = fc.stringMatching(/^[а-я]{1,8}$/u);
const identity = (text: string) => ({ text, spanOf: (start: number, end: number) => ({ start, end }) });
const clauseOf = (text: string, start: number, end: number): Clause => ({
  id: "1.1",
  parent: null,
  kind: "CLAUSE",
  annex: "1",
  marker: "1.1.",
  heading: null,
  text,
  span: { start, end },
});

test("a range of a folded clause leads to the same words", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), fc.nat(), (words, pick) => {
      const source = `лишнее\n1.1. ${words.join("  \n ")}\nпосле`;
      const text = words.join(" ");
      const clause = clauseOf(text, 7, source.length - 6);
      const start = pick % text.length;
      const span = createLocator(identity(source))(clause, start, text.length);
      expect(source.slice(span.start, span.end).replace(/\s+/g, " ").trim()).toBe(text.slice(start).trim());
    }),
  );
});

test("words that stand nowhere give the whole clause", () => {
  const clause = clauseOf("другие слова", 0, 4);
  expect(createLocator(identity("1.1. текст"))(clause, 0, 6)).toEqual(clause.span);
});

test("a source offset leads to its clean place", () => {
  const shifted = {
    text: "абв",
    spanOf: (start: number, end: number) => ({ start: start * 2, end: end * 2 }),
  };
  expect(cleanOffsetOf(shifted, 4)).toBe(2);
});
