import { createHash } from "node:crypto";
import { cleanText } from "../document/clean-text.ts";
import type { CleanText, SourceText } from "../document/source-text.ts";

/** A plain text document for tests, as if it came from a file. */
export function aSource(text: string, fileName = "act.txt"): SourceText {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { fileName, format: "TXT", encoding: "utf-8", byteLength: Buffer.byteLength(text), sha256, text };
}

/** Clean text of a plain text document, for tests. */
export const aCleanText = (text: string): CleanText => cleanText(aSource(text));
