import { decodeAs } from "./decode-text.ts";
import { formatBroken } from "./refusals.ts";
import type { RtfToken } from "./rtf-tokens.ts";
import { TextLines } from "./text-lines.ts";

interface Group {
  isSkipped: boolean;
  isHidden: boolean;
  isFontTable: boolean;
  /** Characters after each `\u` that stand for it in old readers. */
  fallbackLength: number;
  font: number;
}

const DEEPEST_NESTING = 1000;
const SKIPPED = new Set(
  "colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep generator themedata datastore listtable listoverridetable revtbl rsidtbl xmlnstbl mmathPr latentstyles fldinst bkmkstart bkmkend pntxta pntxtb annotation atnid atnauthor template filetbl nonshppict".split(
    " ",
  ),
);
/** Inside something left out, these bring readable text again. */
const READABLE = new Set(["shptxt", "fldrslt", "listtext", "pntext"]);
const CHARACTERS: Record<string, string> = {
  "\\": "\\",
  "{": "{",
  "}": "}",
  "~": "\u00a0",
  _: "-",
  "-": "",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};
const CHARSETS: Record<number, string> = {
  0: "windows-1252",
  77: "macintosh",
  161: "windows-1253",
  162: "windows-1254",
  186: "windows-1257",
  204: "windows-1251",
  238: "windows-1250",
};
const PARAGRAPH_ENDS = new Set(["par", "sect", "page", "line", "softline"]);

/** Takes the tokens of an RTF file and builds its text. */
export class RtfBody {
  private readonly lines = new TextLines();
  private readonly groups: Group[] = [];
  private group: Group = {
    isSkipped: false,
    isHidden: false,
    isFontTable: false,
    fallbackLength: 1,
    font: -1,
  };
  private readonly fontEncodings = new Map<number, string>();
  private defaultFont = 0;
  private current = "";
  private toSkip = 0;
  private isStarred = false;
  private isRowOpen = false;
  private isInTable = false;
  encoding = "windows-1251";

  take(token: RtfToken): void {
    if (token.kind === "open") this.open();
    else if (token.kind === "close") this.close();
    else if (token.kind === "bytes") this.bytes(token.bytes);
    else this.word(token.name, token.value);
  }

  finish(): string {
    this.endParagraph();
    this.closeTable();
    return this.lines.text();
  }

  private open(): void {
    if (this.groups.length >= DEEPEST_NESTING) throw formatBroken("RTF");
    this.groups.push(this.group);
    this.group = { ...this.group };
    this.isStarred = false;
  }

  private close(): void {
    this.group = this.groups.pop() ?? this.group;
    this.toSkip = 0;
    this.isStarred = false;
  }

  private bytes(bytes: number[]): void {
    this.isStarred = false;
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    if (!this.isReadable() || bytes.length === skipped) return;
    const font = this.group.font < 0 ? this.defaultFont : this.group.font;
    this.current += decodeAs(
      Uint8Array.from(bytes.slice(skipped)),
      this.fontEncodings.get(font) ?? this.encoding,
    );
  }

  private isReadable(): boolean {
    return !this.group.isSkipped && !this.group.isHidden && !this.group.isFontTable;
  }

  private word(name: string, value: number | null): void {
    if (name === "*") {
      this.isStarred = true;
      return;
    }
    const isDestination = this.isStarred;
    this.isStarred = false;
    if (READABLE.has(name)) this.group.isSkipped = false;
    else if (isDestination || SKIPPED.has(name)) this.group.isSkipped = true;
    else if (name === "u" && value !== null) this.unicode(value);
    else if (this.toSkip > 0 && name in CHARACTERS) this.toSkip--;
    else if (!this.property(name, value) && this.isReadable()) this.content(name);
  }

  private unicode(value: number): void {
    this.toSkip = this.group.fallbackLength;
    if (this.isReadable()) this.current += String.fromCharCode(value & 0xffff);
  }

  /** Words that change how what follows is read. */
  private property(name: string, value: number | null): boolean {
    const { group } = this;
    if (name === "uc") group.fallbackLength = Math.max(0, value ?? 1);
    else if (name === "ansicpg") this.encoding = `windows-${value ?? 1251}`.replace("windows-866", "cp866");
    else if (name === "mac") this.encoding = "maccyrillic";
    else if (name === "pca" || name === "pc") this.encoding = "cp866";
    else if (name === "deff") this.defaultFont = value ?? 0;
    else if (name === "fonttbl") group.isFontTable = true;
    else if (name === "f") group.font = value ?? 0;
    else if (name === "fcharset") this.nameEncoding(value ?? 0);
    else if (name === "plain") [group.font, group.isHidden] = [this.defaultFont, false];
    else if (name === "v" || name === "deleted") group.isHidden = value !== 0;
    else return false;
    return true;
  }

  /** Russian writers often leave a Western charset on fonts of a Russian file. */
  private nameEncoding(charset: number): void {
    const encoding = CHARSETS[charset];
    if (encoding && charset !== 0) this.fontEncodings.set(this.group.font, encoding);
  }

  private content(name: string): void {
    const character = CHARACTERS[name];
    if (character !== undefined) this.current += character;
    else if (PARAGRAPH_ENDS.has(name)) this.endParagraph();
    else if (name === "trowd" || name === "intbl") this.isInTable = true;
    else if (name === "pard") this.isInTable = false;
    else if (name === "cell" || name === "nestcell") this.endCell();
    else if (name === "row" || name === "nestrow") this.endRow();
  }

  private endParagraph(): void {
    if (!this.isInTable && !this.isRowOpen) this.closeTable();
    this.lines.paragraph(this.current);
    this.current = "";
  }

  private endCell(): void {
    if (this.lines.tableDepth === 0) this.lines.openTable();
    this.isRowOpen = true;
    this.lines.paragraph(this.current);
    this.current = "";
    this.lines.closeCell();
  }

  private endRow(): void {
    this.isRowOpen = false;
    this.lines.closeRow();
    this.closeTable();
  }

  private closeTable(): void {
    while (this.lines.tableDepth > 0) this.lines.closeTable();
  }
}
