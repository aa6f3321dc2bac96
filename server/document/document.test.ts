import { strFromU8, unzipSync } from "fflate";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentContent } from "./document-content.ts";
import { cleanText, headingText, numberText } from "./document-text.ts";
import { documentOf } from "./document-writer.ts";
import { writeDocument } from "./write-document.ts";

const LONG = "Слово ".repeat(17_000);
const HOSTILE = "=cmd|'/C calc'!A0 \u202eобратно\u200b\u0000<script>&amp;\ud800 مرحبا 😀";

const CONTENT: DocumentContent = {
  language: "ru",
  issuer: "Муниципальный центр управления Северного района",
  title: "Сводный отчёт об инцидентах",
  subtitle: "с 9 по 15 ноября 2026 года",
  facts: [{ name: "Кому", value: "Куратор МЦУ, ЦУР" }],
  asOf: "16 ноября 2026 года",
  mark: null,
  sections: [
    {
      title: "Показатели",
      paragraphs: ["Поступило 34 обращения.", HOSTILE, "щ".repeat(5_000)],
      charts: [
        {
          title: "По неделям",
          kind: "COLUMNS",
          categories: ["02.11", "09.11"],
          series: [
            { name: "Поступило", values: [29, 34] },
            { name: "Решено", values: [25, null] },
          ],
        },
      ],
      tables: [
        {
          title: "Показатели: недели/год",
          columns: [
            { title: "Показатель" },
            { title: "За период", shape: "INTEGER" },
            { title: "Доля", shape: "SHARE" },
          ],
          rows: [
            ["Поступило", 1234, 0.5],
            ['=HYPERLINK("http://a")', 5, null],
            ...Array.from({ length: 80 }, (_, at): [string, number, null] => [`Строка ${at}`, at, null]),
          ],
          note: null,
        },
      ],
    },
    { title: "Пояснения", paragraphs: [LONG], charts: [], tables: [] },
  ],
  signatures: [{ post: "Руководитель центра", name: null }],
};

let files: Record<"docx" | "xlsx" | "pdf", Buffer>;
beforeAll(async () => {
  const [docx, xlsx, pdf] = await Promise.all(
    (["docx", "xlsx", "pdf"] as const).map((format) => writeDocument(format, CONTENT)),
  );
  files = { docx: docx!, xlsx: xlsx!, pdf: pdf! };
}, 60_000);

describe("a document of hostile texts", () => {
  test("is a docx whose parts are whole, with a chart that is a chart", () => {
    const parts = unzipSync(files.docx);
    const body = strFromU8(parts["word/document.xml"]!);
    const plain = body.replaceAll(/<[^>]+>/g, "");
    expect(plain).toContain("Поступило 34 обращения.");
    expect(plain).toContain("обратно&lt;script&gt;&amp;amp; مرحبا 😀");
    expect(body).toContain("<w:tblHeader/>");
    expect(plain.length).toBeGreaterThan(LONG.length);
    expect(Object.keys(parts)).toContain("word/charts/chart1.xml");
    expect(strFromU8(parts["word/header1.xml"]!)).toContain(CONTENT.issuer);
  });

  test("is a workbook without formulas, with numbers as numbers", async () => {
    const parts = unzipSync(files.xlsx);
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(part)).not.toContain("<f>");
    const rows = await readSheet(files.xlsx, "Показатели недели год");
    expect(rows.slice(0, 3)).toEqual([
      ["Показатель", "За период", "Доля"],
      ["Поступило", 1234, 0.5],
      ['=HYPERLINK("http://a")', 5, "—"],
    ]);
    const [overview] = await readXlsxFile(files.xlsx);
    expect(overview!.data.flat().join("").length).toBeGreaterThan(LONG.length);
  });

  test("is a pdf whose text can be read", async () => {
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(files.pdf)), {
      mergePages: true,
    });
    expect(totalPages).toBeGreaterThan(10);
    expect(text).toContain("Поступило 34 обращения.");
    expect(text).toContain("По состоянию на 16 ноября 2026 года");
    expect(text).toContain(`Страница ${totalPages} из ${totalPages}`);
    // The heading of the table stands on each of its pages.
    expect(text.split("Показатель").length - 1).toBeGreaterThan(2);
  });
});

describe("a thread of its own", () => {
  test("writes what is written on the spot", async () => {
    const rows = await readSheet(await documentOf("xlsx", CONTENT), 2);
    expect(rows).toEqual(await readSheet(files.xlsx, 2));
  }, 30_000);

  test("goes on after a document that cannot be written", async () => {
    const broken = { ...CONTENT, sections: null } as unknown as DocumentContent;
    await expect(documentOf("docx", broken)).rejects.toThrow("could not be written");
    expect((await documentOf("xlsx", { ...CONTENT, sections: [] })).length).toBeGreaterThan(1_000);
  }, 30_000);
});

describe("texts", () => {
  test("lose what shows nothing and changes what is around it", () => {
    expect(cleanText("а\u200bб\u202eв\u0000г\ufeff\r\nд\ud800")).toBe("абвг\nд");
  });

  test("of headings keep short words with the next one", () => {
    expect(headingText("О ходе работ в городе № 5 – итоги")).toBe(
      "О\u00a0ходе работ в\u00a0городе №\u00a05\u00a0– итоги",
    );
  });

  test.each([
    [1234.5, "DECIMAL", "ru", "1\u00a0234,5"],
    [0.987, "SHARE", "ru", "98,7\u00a0%"],
    [3, "CHANGE", "ru", "+3"],
    [0, "CHANGE", "en", "0"],
    [1234, "INTEGER", "en", "1,234"],
  ] as const)("write %d as %s in %s", (value, shape, language, text) => {
    expect(numberText(value, shape, language)).toBe(text);
  });
});
