import { attribute, type MarkupPiece } from "./markup.ts";
import { TextLines } from "./text-lines.ts";

/** Never part of the text. */
const SILENT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "head",
  "title",
  "select",
  "button",
  "iframe",
  "object",
  "textarea",
  "del",
  "s",
  "strike",
]);
/** Their content is characters up to their own end tag, whatever it looks like. */
const RAW = new Set(["script", "style", "textarea", "title"]);
const CHROME = new Set(["nav", "footer", "aside", "dialog", "menu"]);
const CHROME_CLASS =
  /(?:^|[\s_-])(?:menu|navbar|nav|breadcrumbs?|cookies?|share|social|sidebar|footer|pagination|search|counter|banner|login|toolbar)(?:$|[\s_-])/i;
const BLOCKS = new Set(
  "address article blockquote body center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section ul caption legend details summary".split(
    " ",
  ),
);
const EMPTY = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

interface OpenList {
  readonly isOrdered: boolean;
  readonly type: string;
  next: number;
}

/** Takes the pieces of a page and builds its text. */
export class HtmlBody {
  private readonly lines = new TextLines();
  private readonly lists: OpenList[] = [];
  private current = "";
  private marker = "";
  private silentName = "";
  private silentDepth = 0;
  private preDepth = 0;

  constructor(private readonly keepsChrome: boolean) {}

  take(piece: MarkupPiece): void {
    if (this.silentDepth > 0) this.passOver(piece);
    else if (piece.kind === "text") this.text(piece.text);
    else if (piece.kind === "open") this.open(piece.name.toLowerCase(), piece.rest, piece.isEmpty);
    else this.close(piece.name.toLowerCase());
  }

  finish(): string {
    this.endLine();
    return this.lines.text();
  }

  private passOver(piece: MarkupPiece): void {
    if (piece.kind === "text" || piece.name.toLowerCase() !== this.silentName) return;
    if (piece.kind === "close") this.silentDepth--;
    else if (!piece.isEmpty && !RAW.has(this.silentName)) this.silentDepth++;
  }

  private text(text: string): void {
    if (this.preDepth > 0) {
      const [first = "", ...others] = text.split("\n");
      this.current += first;
      for (const line of others) {
        this.endLine();
        this.current += line;
      }
      return;
    }
    const folded = text.replace(/[ \t\n\r\f]+/g, " ");
    this.current += this.current === "" ? folded.trimStart() : folded;
  }

  private open(name: string, rest: string, isEmpty: boolean): void {
    if (!isEmpty && !EMPTY.has(name) && this.isLeftOut(name, rest)) {
      [this.silentName, this.silentDepth] = [name, 1];
      return;
    }
    if (name === "br") this.endLine();
    if (BLOCKS.has(name)) this.endLine();
    if (name === "pre") this.preDepth++;
    else if (name === "table") this.openTable();
    else if (name === "ol" || name === "ul") this.openList(name, rest);
    else if (name === "li") this.openItem(rest);
  }

  private isLeftOut(name: string, rest: string): boolean {
    if (SILENT.has(name)) return true;
    if (name === "body" || name === "html" || name === "main" || name === "article") return false;
    if (/(?:^|\s)hidden(?:\s|=|$)|display\s*:\s*none/i.test(rest)) return true;
    if (this.keepsChrome) return false;
    if (CHROME.has(name)) return true;
    const names = `${attribute(rest, "class") ?? ""} ${attribute(rest, "id") ?? ""} ${attribute(rest, "role") ?? ""}`;
    return (
      (name === "div" || name === "ul" || name === "section" || name === "header") && CHROME_CLASS.test(names)
    );
  }

  private close(name: string): void {
    if (BLOCKS.has(name)) this.endLine();
    if (name === "pre") this.preDepth = Math.max(0, this.preDepth - 1);
    else if (name === "ol" || name === "ul") this.lists.pop();
    else if (name === "td" || name === "th") this.closeCell();
    else if (name === "tr") this.closeRow();
    else if (name === "table") this.closeTable();
    // An empty line shows where a paragraph ends.
    if (/^(?:p|h[1-6]|table|ol|ul)$/.test(name)) this.lines.paragraph("");
  }

  private openTable(): void {
    this.endLine();
    this.lines.openTable();
  }

  private closeCell(): void {
    this.endLine();
    this.lines.closeCell();
  }

  private closeRow(): void {
    this.endLine();
    this.lines.closeRow();
  }

  private closeTable(): void {
    this.endLine();
    this.lines.closeTable();
  }

  private openList(name: string, rest: string): void {
    const start = Number(attribute(rest, "start") ?? 1);
    const type = attribute(rest, "type") ?? "1";
    this.lists.push({ isOrdered: name === "ol", type, next: Number.isInteger(start) ? start : 1 });
  }

  private openItem(rest: string): void {
    const list = this.lists.at(-1);
    if (!list) return;
    if (!list.isOrdered) {
      this.marker = "- ";
      return;
    }
    const value = Number(attribute(rest, "value") ?? list.next);
    const number = Number.isInteger(value) ? value : list.next;
    list.next = number + 1;
    this.marker = `${numberAs(list.type, number)} `;
  }

  private endLine(): void {
    const line = this.current.trimEnd();
    this.current = "";
    if (line === "") return;
    // Many pages print the number inside the item as well.
    const hasOwnMarker = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|[-–—•]|\(?[а-яa-z]\))\s?/i.test(line);
    this.lines.paragraph((hasOwnMarker ? "" : this.marker) + line);
    this.marker = "";
  }
}

function numberAs(type: string, number: number): string {
  if (type === "a" || type === "A") {
    const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
    return `${type === "a" ? letter : letter.toUpperCase()})`;
  }
  return `${number}.`;
}
