import { expect, test } from "vitest";
import { findingCodes, readMadeUp } from "./made-up-regulation.ts";

const regulation = [
  "1. Состав",
  "1.1. Персональный состав МЦУ утверждается распоряжением администрации г. Выдумск.",
];

test("the composition is left to another act", () => {
  const draft = readMadeUp({ regulation });
  expect(draft.variant.compositionByAct).toMatchObject({
    value: "распоряжение администрации г. Выдумск",
    clause: "1.1",
  });
  expect(findingCodes(draft)).toContain("COMPOSITION_BY_OTHER_ACT");
});

test("the act that lists its people names no other", () => {
  const own = ["1. Состав", "1.1. Состав МЦУ утверждается постановлением администрации."];
  const draft = readMadeUp({
    regulation: own,
    composition: [
      "Вымыслов К.Л. – глава округа, куратор МЦУ",
      "Придумкина А.А. – начальник отдела, руководитель МЦУ",
    ],
  });
  expect(draft.variant.compositionByAct).toBeNull();
});

test("a composition found nowhere is flagged", () => {
  expect(findingCodes(readMadeUp({ regulation: ["1. Общее", "1.1. МЦУ работает."] }))).toContain(
    "COMPOSITION_NOT_FOUND",
  );
});
