import { attribute, type MarkupPiece } from "../reading/markup.ts";
import type { TextLines } from "../reading/text-lines.ts";
import type { ListCounters } from "./numbering.ts";
import type { ParagraphStyles } from "./read-styles.ts";
import { isOn, valueOf } from "./word-markup.ts";

interface OpenParagraph {
  text: string;
  style: string | null;
  instance: string | null;
  level: number | null;
}

/** Elements whose whole content is not part of the text as it stands. */
const LEFT_OUT = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:instrText",
  "w:delText",
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:sdtPr",
  "w:docPartObj",
]);
const BREAKS: Record<string, string> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

/** Takes the pieces of one part and hands its paragraphs and tables over in the order of reading. */
export class WordBody {
  /** Paragraphs nest: a text box stands inside a paragraph. */
  private readonly paragraphs: OpenParagraph[] = [];
  private leftOut = "";
  private leftOutDepth = 0;
  private isTextElement = false;
  private isHidden = false;
  private isParagraphProperties = false;
  private isSeparator = false;

  constructor(
    private readonly lines: TextLines,
    private readonly styles: ParagraphStyles,
    private readonly counters: ListCounters,
  ) {}

  take(piece: MarkupPiece): void {
    if (this.leftOutDepth > 0) this.passOver(piece);
    else if (piece.kind === "text") this.text(piece.text);
    else if (piece.kind === "open") this.open(piece.name, piece.rest, piece.isEmpty);
    else this.close(piece.name);
  }

  /** Closes what a damaged part left open. */
  finish(): void {
    while (this.paragraphs.length > 0) this.closeParagraph();
    while (this.lines.tableDepth > 0) this.lines.closeTable();
  }

  private passOver(piece: MarkupPiece): void {
    if (piece.kind === "text" || piece.name !== this.leftOut) return;
    if (piece.kind === "close") this.leftOutDepth--;
    else if (!piece.isEmpty) this.leftOutDepth++;
  }

  private text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.isTextElement && !this.isHidden && !this.isSeparator) paragraph.text += text;
  }

  private open(name: string, rest: string, isEmpty: boolean): void {
    if (LEFT_OUT.has(name)) {
      if (!isEmpty) [this.leftOut, this.leftOutDepth] = [name, 1];
      return;
    }
    if (name === "w:p") this.openParagraph(isEmpty);
    else if (name === "w:tbl") this.lines.openTable();
    else if (name === "w:t") this.isTextElement = !isEmpty;
    else if (name === "w:r") this.isHidden = false;
    else if (name === "w:pPr") this.isParagraphProperties = !isEmpty;
    else if (name === "w:footnote" || name === "w:endnote") this.openNote(rest);
    else this.describe(name, rest);
  }

  private describe(name: string, rest: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (this.isParagraphProperties) describeParagraph(paragraph, name, rest);
    else if (name === "w:vanish") this.isHidden = isOn(rest);
    else if (name === "w:sym") paragraph.text += symbolOf(rest);
    else if (!this.isHidden) paragraph.text += BREAKS[name] ?? "";
  }

  private close(name: string): void {
    if (name === "w:p") this.closeParagraph();
    else if (name === "w:t") this.isTextElement = false;
    else if (name === "w:r") this.isHidden = false;
    else if (name === "w:pPr") this.isParagraphProperties = false;
    else if (name === "w:tc") this.lines.closeCell();
    else if (name === "w:tr") this.lines.closeRow();
    else if (name === "w:tbl") this.lines.closeTable();
  }

  private openParagraph(isEmpty: boolean): void {
    if (isEmpty) this.lines.paragraph("");
    else this.paragraphs.push({ text: "", style: null, instance: null, level: null });
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph || this.isSeparator) return;
    const marker = paragraph.text.trim() === "" ? "" : this.markerOf(paragraph);
    this.lines.paragraph(marker + paragraph.text);
  }

  private markerOf(paragraph: OpenParagraph): string {
    const byStyle = this.styles.listOf(paragraph.style);
    const instance = paragraph.instance ?? byStyle?.instance ?? null;
    if (instance === null || instance === "0") return "";
    return this.counters.next({ instance, level: paragraph.level ?? byStyle?.level ?? 0 });
  }

  /** Notes of the kinds «separator» and «continuation» hold a line, not text. */
  private openNote(rest: string): void {
    this.isSeparator = /separator|continuation/i.test(attribute(rest, "w:type") ?? "");
  }
}

function describeParagraph(paragraph: OpenParagraph, name: string, rest: string): void {
  if (name === "w:pStyle") paragraph.style = valueOf(rest);
  else if (name === "w:numId") paragraph.instance = valueOf(rest);
  else if (name === "w:ilvl") paragraph.level = Number(valueOf(rest) ?? 0);
}

/** Characters of symbol fonts are bullets and dashes as far as an act is concerned. */
function symbolOf(rest: string): string {
  const code = Number.parseInt(attribute(rest, "w:char") ?? "", 16);
  if (code === 0xf02d || code === 0x2d) return "-";
  return code >= 0x400 && code < 0x500 ? String.fromCodePoint(code) : "•";
}
