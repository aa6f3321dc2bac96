import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText } from "@/features/inbox/marked-text.ts";

test("found words are marked where they stand", () => {
  expect(cutText("Не убран снег", [{ start: 9, end: 13 }])).toEqual([
    { text: "Не убран ", isMarked: false },
    { text: "снег", isMarked: true },
  ]);
});

test("a text is never lost or doubled, whatever the ranges", () => {
  const range = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
      expect(
        cutText(text, ranges)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
