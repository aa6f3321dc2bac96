import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../read-document.ts";
import { ResolutionFileError } from "../resolution-file-error.ts";
import { compoundFile, docFile, type DocParagraph } from "./doc-file.fixture.ts";

const linesOf = async (paragraphs: readonly DocParagraph[]): Promise<string[]> => {
  const { text, format } = await readDocument(docFile(paragraphs), "act.doc");
  expect(format).toBe("DOC");
  return text.split("\n").filter((line) => line !== "");
};

describe("DOC", () => {
  test("automatic numbers stand in the text", async () => {
    expect(
      await linesOf([
        { text: "ПОЛОЖЕНИЕ" },
        { text: "Общие положения", level: 0 },
        { text: "Центр создан", level: 1 },
        { text: "первое", level: 2 },
        { text: "второе", level: 2 },
        { text: "Права", level: 0 },
        { text: "Центр вправе", level: 1 },
      ]),
    ).toEqual([
      "ПОЛОЖЕНИЕ",
      "1. Общие положения",
      "1.1. Центр создан",
      "а) первое",
      "б) второе",
      "2. Права",
      "2.1. Центр вправе",
    ]);
  });

  test("rows of a table become lines with tabs", async () => {
    expect(
      await linesOf([
        { text: "СОСТАВ" },
        { text: "Лесин Л.Л.", cell: "end" },
        { text: "глава округа", cell: "end" },
        { text: "", cell: "row" },
        { text: "Далее" },
      ]),
    ).toEqual(["СОСТАВ", "Лесин Л.Л.\tглава округа", "Далее"]);
  });

  test("deleted text and instructions of fields vanish", async () => {
    expect(
      await linesOf([
        { text: "Создать упразднить центр", deleted: { from: 8, to: 19 } },
        { text: "см. \x13 HYPERLINK \x14сайт\x15 центра\x1e" },
      ]),
    ).toEqual(["Создать центр", "см. сайт центра-"]);
  });

  test("an encrypted document is refused as protected", async () => {
    await expect(readDocument(docFile([{ text: "тайна" }], 0x0100), "a.doc")).rejects.toMatchObject({
      code: "FILE_PROTECTED",
    });
  });

  test("a compound file of another program is refused", async () => {
    const workbook = compoundFile({ Workbook: Buffer.alloc(5000) });
    await expect(readDocument(workbook, "a.doc")).rejects.toMatchObject({ code: "FORMAT_UNKNOWN" });
  });

  test("a cut document is refused as broken", async () => {
    const whole = docFile([{ text: "Центр создан" }]);
    await expect(readDocument(whole.subarray(0, 2048), "a.doc")).rejects.toBeInstanceOf(ResolutionFileError);
  });

  test("any damage gives a text or a refusal", async () => {
    const whole = docFile([
      { text: "Центр создан", level: 1 },
      { text: "ячейка", cell: "end" },
      { text: "", cell: "row" },
    ]);
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const result: unknown = await readDocument(bytes, "a.doc").catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(ResolutionFileError);
      }),
      { numRuns: 500 },
    );
  });
});
