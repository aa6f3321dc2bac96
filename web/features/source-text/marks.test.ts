import { expect, test } from "vitest";
import { blocksOf, marksByBlock, segmentsOf, type Mark } from "@/features/source-text/marks.ts";

const mark = (id: string, start: number, end: number, tone: Mark["tone"] = "sure"): Mark => ({
  id,
  start,
  end,
  tone,
});
const long = Array.from({ length: 900 }, (_, at) => `строка ${at}`).join("\n");

test("blocks joined give the text back", () => {
  const joined = blocksOf(long).map(({ start, end }) => long.slice(start, end));
  expect(joined.length).toBeGreaterThan(3);
  expect(joined.join("")).toBe(long);
  expect(joined.slice(0, -1).every((block) => block.endsWith("\n"))).toBe(true);
});

test.each([["слово ".repeat(20_000)], ["x".repeat(50_000)]])("a line without end is cut", (line) => {
  const blocks = blocksOf(line);
  expect(blocks.map(({ start, end }) => line.slice(start, end)).join("")).toBe(line);
  expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
});

test("an empty text has no blocks", () => {
  expect(blocksOf("")).toEqual([]);
});

test("a mark across a border stands in both blocks", () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 10, end: 20 },
  ];
  const shared = mark("a", 8, 12);
  expect(marksByBlock(blocks, [shared, mark("b", 15, 16)])).toEqual([[shared], [shared, mark("b", 15, 16)]]);
});

test("segments keep every character once", () => {
  const text = "0123456789";
  const segments = segmentsOf(text, { start: 0, end: 10 }, [
    mark("a", 2, 8),
    mark("b", 4, 6),
    mark("c", 5, 9),
  ]);
  expect(segments.map((segment) => segment.text).join("")).toBe(text);
});

test("the shortest of nested marks is chosen", () => {
  const segments = segmentsOf("0123456789", { start: 0, end: 10 }, [
    mark("outer", 0, 10),
    mark("inner", 4, 6),
  ]);
  expect(segments.map(({ text, mark: chosen }) => [text, chosen?.id])).toEqual([
    ["0123", "outer"],
    ["45", "inner"],
    ["6789", "outer"],
  ]);
});

test("an active mark covers the shorter ones", () => {
  const segments = segmentsOf("0123456789", { start: 0, end: 10 }, [
    mark("clause", 0, 10, "active"),
    mark("inner", 4, 6),
  ]);
  expect(new Set(segments.map(({ mark: chosen }) => chosen?.id))).toEqual(new Set(["clause"]));
});

test("text outside the marks chooses nothing", () => {
  expect(segmentsOf("abc", { start: 0, end: 3 }, []).map(({ mark: chosen }) => chosen)).toEqual([null]);
});
