import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, test } from "vitest";
import { cleanText } from "../clean-text.ts";
import { readDocument as read } from "../read-document.ts";
import { docxOf } from "../zip-file.fixture.ts";

describe("DOCX", () => {
  const numbering = {
    config: [
      {
        reference: "clauses",
        levels: [
          { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1.", alignment: AlignmentType.LEFT },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: "%1.%2.",
            alignment: AlignmentType.LEFT,
            isLegalNumberingStyle: true,
          },
          { level: 2, format: LevelFormat.RUSSIAN_LOWER, text: "%3)", alignment: AlignmentType.LEFT },
        ],
      },
      {
        reference: "dashes",
        levels: [{ level: 0, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.LEFT }],
      },
    ],
  };
  const item = (text: string, level: number, reference = "clauses"): Paragraph =>
    new Paragraph({ text, numbering: { reference, level } });
  const save = (children: (Paragraph | Table)[], extra: object = {}): Promise<Buffer> =>
    Packer.toBuffer(new Document({ numbering, sections: [{ children }], ...extra }));
  const linesOf = async (bytes: Buffer): Promise<string[]> =>
    (await read(bytes, "a.docx")).text.split("\n").filter((line) => line !== "");

  test("automatic numbers stand in the text", async () => {
    const bytes = await save([
      item("Общие положения", 0),
      item("Центр создан", 1),
      item("Задачи", 1),
      item("мониторинг", 2),
      item("контроль", 2),
      item("Права", 0),
      item("Центр вправе", 1),
      item("первое", 2),
      item("тире", 0, "dashes"),
    ]);
    expect(await linesOf(bytes)).toEqual([
      "I. Общие положения",
      "1.1. Центр создан",
      "1.2. Задачи",
      "а) мониторинг",
      "б) контроль",
      "II. Права",
      "2.1. Центр вправе",
      "а) первое",
      "– тире",
    ]);
  });

  test("rows of a table become lines with tabs", async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell("Лесин Л.Л."), cell("глава округа")] }),
        new TableRow({ children: [cell(""), cell("вакансия")] }),
      ],
    });
    expect(await linesOf(await save([table, new Paragraph("Далее")]))).toEqual([
      "Лесин Л.Л.\tглава округа",
      "вакансия",
      "Далее",
    ]);
  });

  test("deleted text is gone and notes stay", async () => {
    const change = { id: 1, author: "а", date: "2026-01-01T00:00:00Z" };
    const paragraph = new Paragraph({
      children: [
        new TextRun("Создать"),
        new DeletedTextRun({ text: " упразднить", ...change }),
        new TextRun({ text: " скрыто", vanish: true }),
        new TextRun(" центр."),
        new FootnoteReferenceRun(1),
      ],
    });
    const bytes = await save([paragraph], {
      footnotes: { 1: { children: [new Paragraph("По согласованию.")] } },
    });
    expect((await linesOf(bytes)).map((line) => line.trim())).toEqual(["Создать центр.", "По согласованию."]);
  });

  test("clean text of numbered clauses keeps one clause per line", async () => {
    const source = await read(
      await save([item("Права", 0), item("Центр вправе:", 1), item("знать;", 2)]),
      "a.docx",
    );
    expect(cleanText(source).text).toBe("I. Права\n1.1. Центр вправе:\nа) знать;");
  });

  test("an entity bomb expands to nothing", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "${"ха".repeat(50)}"><!ENTITY y "&x;&x;&x;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Центр &y;</w:t></w:r></w:p></w:body></w:document>`;
    expect((await read(docxOf(xml), "a.docx")).text).toBe("Центр &y;");
  });
});
