import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

const clean = (text: string): string => cleanText({ text }).text;

describe("the way back", () => {
  const piece = fc.constantFrom(
    "**",
    "## ",
    "\n",
    "\n\n",
    " ",
    "\t",
    "N 5",
    "в„– 7",
    "o центре",
    "обра-\nщения",
    "П О С Т А Н О В",
    "_____",
    "«",
    "»",
    "&laquo;",
    "- 3 -\n",
    "1. Пункт ",
    "слово ",
    "Aдминистрация ",
    "\u00a0",
    "\u200b",
    "[a](http://b)",
    "| а | б |\n",
    "\f",
    "\r\n",
    "стр. 2\n",
  );
  const messy = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );

  test("ranges grow with their bounds and stay inside", () => {
    fc.assert(
      fc.property(messy, (source) => {
        const cleaned = cleanText({ text: source });
        let previous = 0;
        for (let at = 0; at < cleaned.text.length; at++) {
          const { start, end } = cleaned.spanOf(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
          previous = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a character never mended comes from itself", () => {
    const untouched = fc.stringMatching(/^[бвгджзлптуфцчшщ]{8}$/);
    fc.assert(
      fc.property(messy, untouched, messy, (before, word, after) => {
        const source = `${before}\n${word} ${after}`;
        const cleaned = cleanText({ text: source });
        const at = cleaned.text.indexOf(word);
        fc.pre(at >= 0 && source.indexOf(word) === source.lastIndexOf(word));
        for (let index = 0; index < word.length; index++) {
          const { start, end } = cleaned.spanOf(at + index, at + index + 1);
          expect(source.slice(start, end)).toBe(word[index]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a mended word leads to its place in the source", () => {
    const source = "Глава\u00a0П О С Т А Н О В И Л принять.";
    const cleaned = cleanText({ text: source });
    const at = cleaned.text.indexOf("ПОСТАНОВИЛ");
    const { start, end } = cleaned.spanOf(at, at + "ПОСТАНОВИЛ".length);
    expect(source.slice(start, end)).toBe("П О С Т А Н О В И Л");
  });

  test("mending its own result changes nothing", () => {
    const once = clean("## **1\\. Общее**\n\n1.1. Центр создан для\n\nработы, N 5.\n\t- пункт;");
    expect(clean(once)).toBe(once);
  });
});

describe("size", () => {
  test.each([
    ["spaces", " "],
    ["empty lines", "\n"],
    ["open brackets", "["],
    ["letters", "о"],
    ["spaced letters", "О "],
    ["underscores", "_"],
    ["hyphens", "-"],
    ["dots", "."],
    ["bars", "|-"],
    ["at signs", "a@"],
    ["quotes", "> "],
    ["ampersands", "&a"],
    ["less signs", "<p "],
    ["numbers", "3\n"],
  ])("two million characters of %s come to an end", { timeout: 60_000 }, (_, unit) => {
    const text = unit.repeat(2_000_000 / unit.length);
    expect(clean(text)).toBeDefined();
  });
});
