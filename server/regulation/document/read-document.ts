import { createHash } from "node:crypto";
import type { SourceText } from "./source-text.ts";
import { ResolutionFileError } from "./resolution-file-error.ts";
import { detectFormat, type DocumentFormat } from "./reading/detect-format.ts";
import {
  fileEmpty,
  fileTooLarge,
  formatBroken,
  LARGEST_FILE_BYTES,
  LONGEST_TEXT,
  textTooLong,
} from "./reading/refusals.ts";

/** What a reader gives: the characters, and their encoding where the format has one. */
export interface ReadText {
  readonly text: string;
  readonly encoding: string | null;
}

/**
 * Reads a file into its original characters. Nothing is written anywhere and nothing is fetched.
 *
 * @param bytes the whole file, at most 20 MB
 * @param fileName name as uploaded; used only where the content does not tell the format
 * @returns the text; empty for a PDF without a text layer
 * @throws {ResolutionFileError} when the file cannot be read, with the reason and what to do
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  if (bytes.length === 0) throw fileEmpty();
  if (bytes.length > LARGEST_FILE_BYTES) throw fileTooLarge();
  const detected = detectFormat(bytes, fileName);
  const format: DocumentFormat = detected === "ZIP" ? "DOCX" : detected;
  const { text, encoding } = await readAs(format, bytes);
  if (text.length > LONGEST_TEXT) throw textTooLong();
  return {
    fileName,
    format,
    encoding,
    byteLength: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    text,
  };
}

async function readAs(format: DocumentFormat, bytes: Uint8Array): Promise<ReadText> {
  try {
    return await readerOf(format).then((read) => read(bytes));
  } catch (error) {
    if (error instanceof ResolutionFileError) throw error;
    throw formatBroken(format, error);
  }
}

type Reader = (bytes: Uint8Array) => ReadText | Promise<ReadText>;

/** Each reader is loaded when its format is first met, so that a text file is read at once. */
async function readerOf(format: DocumentFormat): Promise<Reader> {
  switch (format) {
    case "TXT":
    case "MD":
      return (await import("./reading/decode-text.ts")).decodeText;
    case "HTML":
      return (await import("./reading/read-html.ts")).readHtml;
    case "DOCX":
      return (await import("./word/read-docx.ts")).readDocx;
    case "DOC":
      return (await import("./legacy-word/read-doc.ts")).readDoc;
    case "RTF":
      return (await import("./reading/read-rtf.ts")).readRtf;
    case "PDF":
      return (await import("./reading/read-pdf.ts")).readPdf;
  }
}
