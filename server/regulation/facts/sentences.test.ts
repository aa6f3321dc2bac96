import { expect, test } from "vitest";
import { sentences, splitOutside } from "./sentences.ts";

const texts = (text: string): string[] => sentences(text).map((piece) => piece.text);

test("sentences end at full stops before capitals", () => {
  expect(texts("Центр создан. Он работает.")).toEqual(["Центр создан.", "Он работает."]);
});

test("initials and abbreviations end no sentence", () => {
  expect(texts("Глава г. Выдумск К.Л. Вымыслов подписал.")).toHaveLength(1);
});

test("places of sentences lead back to the text", () => {
  const text = "Первое дело.  Второе дело.";
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Первое дело.",
    "Второе дело.",
  ]);
});

test("separators inside quotes and brackets part nothing", () => {
  const parts = splitOutside("МКУ «Дороги, мосты», отдел (связь, печать), глава", /,/);
  expect(parts.map(({ text }) => text)).toEqual(["МКУ «Дороги, мосты»", "отдел (связь, печать)", "глава"]);
});

test("a bracket never closed still lets commas part", () => {
  expect(splitOutside("отдел (связь, печать", /,/)).toHaveLength(2);
});
