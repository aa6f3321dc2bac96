import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import { ResolutionFileError } from "../../server/regulation/document/resolution-file-error.ts";
import type { ResolutionReading } from "../../server/regulation/draft.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import { documentFile } from "./document-files.ts";
import { readInWorker } from "./read-in-worker.ts";
import { zipFile } from "./zip-file.ts";

const MEGABYTE = 1024 * 1024;
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const EXE = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);

async function refusalOf(bytes: Uint8Array, name: string): Promise<ResolutionFileError> {
  const error: unknown = await readDocument(bytes, name).catch((thrown: unknown) => thrown);
  if (!(error instanceof ResolutionFileError))
    throw new Error(`${name} was read or broke the reader: ${error}`);
  return error;
}

async function outcomeOf(text: string, name = "act.txt"): Promise<ResolutionReading> {
  return readResolution(await readDocument(Buffer.from(text), name));
}

describe("files that cannot be read", () => {
  const wholeDocx = () =>
    documentFile("Положение о муниципальном центре управления", { file: "act.txt", format: "docx" });

  test.each([
    ["an empty file", "act.txt", new Uint8Array(), ["FILE_EMPTY"]],
    ["a file over the limit", "act.txt", new Uint8Array(21 * MEGABYTE).fill(0x20), ["FILE_TOO_LARGE"]],
    ["a picture", "act.png", PNG, ["FORMAT_UNKNOWN"]],
    ["a picture called a document", "act.docx", PNG, ["FORMAT_UNKNOWN", "FORMAT_BROKEN"]],
    ["a program called a text", "act.txt", EXE, ["FORMAT_UNKNOWN", "FORMAT_BROKEN"]],
    ["a PDF of one line", "act.pdf", Buffer.from("%PDF-1.7\n"), ["FORMAT_BROKEN"]],
    [
      "a zip without a document",
      "act.docx",
      zipFile("note.txt", Buffer.from("нет")),
      ["FORMAT_UNKNOWN", "FORMAT_BROKEN"],
    ],
  ])("%s is refused with its code", async (_, name, bytes, codes) => {
    const refusal = await refusalOf(bytes, name);
    expect(codes).toContain(refusal.code);
    expect(refusal.message).toMatch(/[А-Яа-я]{3}.*\.$/u);
    expect(refusal.messageEn).toMatch(/[A-Za-z]{3}/);
  });

  test("a document cut in half is refused", async () => {
    const { bytes } = await wholeDocx();
    const refusal = await refusalOf(bytes.subarray(0, bytes.length / 2), "act.docx");
    expect(["FORMAT_BROKEN", "FORMAT_UNKNOWN"]).toContain(refusal.code);
  });

  test("an archive bomb is refused before it inflates", async () => {
    const bomb = zipFile("word/document.xml", Buffer.alloc(300 * MEGABYTE, 0x20), deflateRawSync);
    const before = process.memoryUsage().rss;
    expect((await refusalOf(bomb, "act.docx")).code).toBe("ARCHIVE_BOMB");
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
  });
});

describe("texts that are no act", () => {
  test.each([
    ["blank lines", " \n\t\n \n"],
    ["page numbers alone", "- 1 -\n\n- 2 -\n\n3\n"],
    ["underscores", "____________\n______ № ____\n"],
    ["figures", Array.from({ length: 200 }, (_, i) => `${i};${i * 7};${i % 3}`).join("\n")],
  ])("%s hold no text of an act", async (_, text) => {
    const reading = await outcomeOf(text);
    expect(reading).toMatchObject({ outcome: "REFUSED" });
  });

  test.each([
    ["verse", "Мороз и солнце; день чудесный!\nЕщё ты дремлешь, друг прелестный —\n"],
    ["an English text", "The municipal control centre was opened on Monday by the mayor of the town.\n"],
  ])("%s is not an act", async (_, text) => {
    expect(await outcomeOf(text)).toMatchObject({ outcome: "REFUSED", refusal: { code: "NOT_AN_ACT" } });
  });
});

describe("texts made to hang the reader", () => {
  const act =
    "ПОСТАНОВЛЕНИЕ\nот 01.02.2025 № 5\nО создании муниципального центра управления\nПОСТАНОВЛЯЮ:\n1. Создать МЦУ ";
  const many = 100_000;
  const limitMs = 30_000;

  test.each([
    ["numbers without end", "1.".repeat(many)],
    ["opened brackets", "(".repeat(many)],
    ["opened guillemets", "«".repeat(many)],
    ["underscores", "_".repeat(many)],
    ["spaced letters", "А ".repeat(many)],
    ["spaces", " ".repeat(many)],
    ["deep numbering", Array.from({ length: 400 }, (_, i) => `${"1.".repeat(i + 1)} Пункт`).join("\n")],
    ["one long word", "я".repeat(many)],
    ["dashes", "- ".repeat(many)],
    ["initials", "А.А. ".repeat(many)],
    ["letters broken by lines", "а-\n".repeat(many)],
    ["tabs", "\t".repeat(many)],
  ])("%s are read to their end", { timeout: 2 * limitMs }, async (_, filling) => {
    const answer = await readInWorker(`${act}${filling}\nГлава района  А.А. Ветров\n`, "act.txt", limitMs);
    expect(answer).toMatchObject({ isValid: true });
  });

  test.each([
    [
      "nested tags",
      "page.html",
      `<html><body>${"<div>".repeat(50_000)}Новость${"</div>".repeat(50_000)}</body></html>`,
    ],
    ["control characters", "act.txt", `${act}${"\u0001\uFFFE\u202E".repeat(1_000)}`],
  ])("%s are read or refused by code", { timeout: 2 * limitMs }, async (_, name, text) => {
    expect(await readInWorker(text, name, limitMs)).toSatisfy(
      (answer) => answer !== null && ("error" in answer || answer.isValid),
    );
  });
});
