import type { DocumentContent, DocumentFormat } from "./document-content.ts";
import { writeDocx } from "./write-docx.ts";
import { writePdf } from "./write-pdf.ts";
import { writeXlsx } from "./write-xlsx.ts";

const WRITERS: Readonly<Record<DocumentFormat, (content: DocumentContent) => Promise<Buffer>>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  pdf: writePdf,
};

/** The file, written on the spot: takes up to seconds of the thread. Elsewhere than in a thread: `documentOf`. */
export function writeDocument(format: DocumentFormat, content: DocumentContent): Promise<Buffer> {
  return WRITERS[format](content);
}
