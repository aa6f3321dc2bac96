import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { cleanText } from "../clean-text.ts";
import { readDocument } from "../read-document.ts";

interface PdfMaker {
  setFonts(fonts: unknown): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
const maker = require("pdfmake") as PdfMaker;

const CLAUSE =
  "Муниципальный центр управления рассматривает сообщения жителей Озёрского округа, поступившие по всем каналам, и передаёт их ответственным исполнителям Администрации Озёрского округа для подготовки ответа в установленный срок";

/** A clause unlike any other, so that no line of it comes back on another page. */
const clauseOf = (number: number): string =>
  `${number}. ${[..."абвгдежзиклм"].map((letter, index) => `${letter.repeat(2 + ((number * (index + 3)) % 11))}ение`).join(" ")} ${CLAUSE}.`;

const pdf = (definition: object): Promise<Buffer> => maker.createPdf(definition).getBuffer();
const read = async (definition: object) => readDocument(await pdf(definition), "act.pdf");

beforeAll(() => {
  maker.setFonts(require("pdfmake/fonts/Roboto.js"));
  maker.setLocalAccessPolicy((path) => path.includes("Roboto"));
  maker.setUrlAccessPolicy(() => false);
});

describe("PDF", () => {
  test("lines broken by the margin become paragraphs", async () => {
    const source = await read({
      content: [
        { text: "ПОСТАНОВЛЕНИЕ", alignment: "center" },
        { text: "1. Общие положения", alignment: "center", margin: [0, 12] },
        ...[1, 2, 3].map((number) => ({ text: `1.${number}. ${CLAUSE}.`, alignment: "justify" })),
      ],
    });
    expect(source.format).toBe("PDF");
    expect(cleanText(source).text.split("\n").filter(Boolean)).toEqual([
      "ПОСТАНОВЛЕНИЕ",
      "1. Общие положения",
      ...[1, 2, 3].map((number) => `1.${number}. ${CLAUSE}.`),
    ]);
  });

  test("page numbers and running heads vanish from pages", async () => {
    const source = await read({
      header: { text: "Официальный вестник Озёрского округа", alignment: "center" },
      footer: (page: number) => ({ text: String(page), alignment: "center" }),
      content: Array.from({ length: 60 }, (_, index) => ({ text: clauseOf(index + 1) })),
    });
    const lines = cleanText(source).text.split("\n").filter(Boolean);
    expect(lines).toEqual(Array.from({ length: 60 }, (_, index) => clauseOf(index + 1)));
  });

  test("cells of a table stay apart by tabs", async () => {
    const source = await read({
      content: [
        {
          table: {
            widths: [200, 200],
            body: [
              ["Лесин Л.Л.", "глава округа"],
              ["Боров Б.Б.", "начальник отдела"],
            ],
          },
        },
      ],
    });
    expect(cleanText(source).text.split("\n").filter(Boolean)).toEqual([
      "Лесин Л.Л.\tглава округа",
      "Боров Б.Б.\tначальник отдела",
    ]);
  });

  test("a page without letters gives an empty text", async () => {
    const { text } = await read({ content: [{ canvas: [{ type: "rect", x: 0, y: 0, w: 100, h: 100 }] }] });
    expect(text).toBe("");
  });

  test("a password is told from damage", async () => {
    const protectedPdf = await pdf({ content: ["Тайна"], userPassword: "secret", ownerPassword: "owner" });
    await expect(readDocument(protectedPdf, "a.pdf")).rejects.toMatchObject({ code: "FILE_PROTECTED" });
  });
});
