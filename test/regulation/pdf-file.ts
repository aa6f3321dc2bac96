import { createRequire } from "node:module";

interface PdfMaker {
  setFonts(fonts: object): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

// pdfmake has no types of its own and no ESM entry for Node.
const require = createRequire(import.meta.url);
const maker = require("pdfmake") as PdfMaker;
maker.setFonts(require("pdfmake/fonts/Roboto.js") as object);
maker.setLocalAccessPolicy((path) => path.includes("Roboto"));
maker.setUrlAccessPolicy(() => false);

/** An A4 document with page numbers at the foot; an empty line is a gap. */
export function makePdf(lines: readonly string[]): Promise<Uint8Array> {
  return maker
    .createPdf({
      footer: (page: number) => ({ text: String(page), alignment: "center" }),
      content: lines.map((line) => ({ text: line.trim() || " ", preserveLeadingSpaces: true })),
    })
    .getBuffer();
}

/** A scan without a text layer: the page holds a drawing only. */
export function makeScan(): Promise<Uint8Array> {
  return maker
    .createPdf({ content: [{ canvas: [{ type: "rect", x: 0, y: 0, w: 400, h: 600, color: "#eeeeee" }] }] })
    .getBuffer();
}
