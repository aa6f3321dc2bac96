import { getDocumentProxy } from "unpdf";
import type { ReadText } from "../read-document.ts";
import { pageLines, type PdfGlyphs } from "./pdf-lines.ts";
import { fileProtected, LONGEST_TEXT, textTooLong } from "./refusals.ts";

const PAGE_BREAK = "\f";

/**
 * Reads the text layer of a PDF line by line; a page begins with a form feed.
 *
 * @returns empty text for a scan without a text layer
 * @throws {ResolutionFileError} FILE_PROTECTED or TEXT_TOO_LONG; {Error} when the file is damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  // The library takes its input over, so it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(bytes), {
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw error instanceof Error && error.name === "PasswordException" ? fileProtected("PDF") : error;
  });
  try {
    return { text: await textOf(document), encoding: null };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function textOf(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const glyphs = items.flatMap((item): PdfGlyphs[] => ("str" in item ? [glyphsOf(item)] : []));
    const text = pageLines(glyphs).join("\n");
    page.cleanup();
    length += text.length;
    if (length > LONGEST_TEXT) throw textTooLong();
    pages.push(text);
  }
  const filled = pages.some((page) => page.trim() !== "");
  return filled ? pages.join(`\n${PAGE_BREAK}`) : "";
}

function glyphsOf(item: { str: string; transform: number[]; width: number; height: number }): PdfGlyphs {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height || 10 };
}
