import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf } from "./code-of.fixture.ts";
import { readDocument } from "./read-document.ts";
import { ResolutionFileError } from "./resolution-file-error.ts";
import { docxOf, zipOf } from "./zip-file.fixture.ts";

describe("refusals", () => {
  test("an empty file is refused", async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe("FILE_EMPTY");
  });

  test("a file beyond twenty megabytes is refused", async () => {
    expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, 65))).toBe("FILE_TOO_LARGE");
  });

  test.each([
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1")],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)])],
    ["an archive that is no document", zipOf({ "a.txt": "текст" })],
    ["binary rubbish", Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))],
  ])("%s is refused by its content", async (_, bytes) => {
    expect(await codeOf(bytes, "акт.docx")).toBe("FORMAT_UNKNOWN");
  });

  test("a cut archive is refused as broken", async () => {
    const whole = docxOf("<w:document/>");
    expect(await codeOf(whole.subarray(0, whole.length - 30), "a.docx")).toBe("FORMAT_BROKEN");
  });

  test("an archive bomb is refused before it unpacks", async () => {
    const bomb = docxOf(Buffer.alloc(60 * 1024 * 1024, 32));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb, "a.docx")).toBe("ARCHIVE_BOMB");
  });

  test("an archive that lies about sizes is refused", async () => {
    expect(await codeOf(docxOf(Buffer.alloc(60 * 1024 * 1024, 32), 100), "a.docx")).toMatch(
      /ARCHIVE_BOMB|FORMAT_BROKEN/,
    );
  });

  test("an archive of very many entries is refused", async () => {
    const entries = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, ""]));
    expect(await codeOf(zipOf(entries), "a.docx")).toBe("ARCHIVE_BOMB");
  });

  test("an encrypted Word document is refused as protected", async () => {
    const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = Buffer.concat([
      magic,
      Buffer.alloc(1000),
      Buffer.from("EncryptedPackage", "utf16le"),
      Buffer.alloc(500),
    ]);
    expect(await codeOf(bytes, "a.docx")).toBe("FILE_PROTECTED");
  });

  test("a broken PDF is refused as broken", async () => {
    expect(await codeOf("%PDF-1.7\nrubbish", "a.pdf")).toBe("FORMAT_BROKEN");
  });
});

describe("any bytes", () => {
  const heads = [
    "",
    "%PDF-1.4\n",
    "{\\rtf1\\ansi ",
    "PK\x03\x04",
    "<html>",
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
  ];

  test("give a text or a refusal and never another error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.string(),
        async (head, tail, name) => {
          const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
          const result: unknown = await readDocument(bytes, name).catch((error: unknown) => error);
          if (result instanceof Error) expect(result).toBeInstanceOf(ResolutionFileError);
          else expect(result).toHaveProperty("text");
        },
      ),
      { numRuns: 300 },
    );
  });
});
