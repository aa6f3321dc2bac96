/** What a workbook says about its first visible sheet: where it lies, which styles are dates, its texts. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { FileRefusalError } from "./file-refusal.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** Texts of a workbook stay in memory while its rows are read; more of them are refused. */
const MOST_TEXT_CHARACTERS = 60_000_000;
/** A tag or text of a part that goes on for so long is an attack, not a table. */
const LONGEST_TOKEN = 4_000_000;

type Handlers = Partial<{
  open(tag: SaxesTagPlain): void;
  close(name: string): void;
  text(text: string): void;
}>;

/** Walks the tags of a part. The walk ends early when `isDone` says so. */
export async function* walkXml(
  pieces: AsyncIterable<string>,
  handlers: Handlers,
  isDone: () => boolean = () => false,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let lastEventAt = 0;
  const heard = () => {
    lastEventAt = parser.position;
  };
  parser.on("opentag", (tag) => (heard(), handlers.open?.(tag)));
  parser.on("closetag", (tag) => (heard(), handlers.close?.(localName(tag.name))));
  parser.on("text", (text) => (heard(), handlers.text?.(text)));
  parser.on("error", () => {
    throw new FileRefusalError("DAMAGED");
  });
  for await (const piece of pieces) {
    parser.write(piece);
    if (parser.position - lastEventAt > LONGEST_TOKEN) throw new FileRefusalError("TOO_LARGE_INSIDE");
    yield;
    if (isDone()) return;
  }
  parser.close();
}

/** Names come with a prefix or without one, as the writing program likes. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

async function readPart(zip: ZipArchive, path: string, handlers: Handlers): Promise<void> {
  if (!zip.has(path)) return;
  for await (const _ of walkXml(zip.text(path), handlers));
}

export interface Sheet {
  readonly path: string;
  readonly name: string;
}

export interface Book {
  readonly sheet: Sheet;
  /** Days are counted from 1904 on, as on old Macintoshes. */
  readonly is1904: boolean;
}

/** The first sheet that is not hidden. @throws {FileRefusalError} when there is none */
export async function readBook(zip: ZipArchive): Promise<Book> {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readPart(zip, "xl/workbook.xml", {
    open({ name, attributes }) {
      if (localName(name) === "workbookPr") is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (localName(name) !== "sheet") return;
      const relation = attributes["r:id"] ?? attributes["d3p1:id"] ?? "";
      sheets.push({
        name: attributes.name ?? "",
        relation,
        isHidden: (attributes.state ?? "visible") !== "visible",
      });
    },
  });
  const targets = new Map<string, string>();
  await readPart(zip, "xl/_rels/workbook.xml.rels", {
    open({ attributes }) {
      if (attributes.Id && attributes.Target) targets.set(attributes.Id, attributes.Target);
    },
  });
  const chosen = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  if (!chosen) throw new FileRefusalError("NOT_A_TABLE");
  const target = targets.get(chosen.relation) ?? "worksheets/sheet1.xml";
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  if (!zip.has(path)) throw new FileRefusalError("DAMAGED");
  return { sheet: { path, name: chosen.name }, is1904 };
}

/** Styles of cells by their place; true where a number is shown as a date. */
export async function readDateStyles(zip: ZipArchive): Promise<boolean[]> {
  const ownFormats = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  await readPart(zip, "xl/styles.xml", {
    open({ name, attributes }) {
      const local = localName(name);
      if (local === "numFmt") ownFormats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (local === "cellXfs") isInCells = true;
      if (local === "xf" && isInCells)
        styles.push(isDateFormat(Number(attributes.numFmtId ?? 0), ownFormats));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}

function isDateFormat(id: number, ownFormats: ReadonlyMap<number, string>): boolean {
  const own = ownFormats.get(id);
  if (own !== undefined)
    return /[dmyhs]/i.test(own.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/i, ""));
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * Texts that cells point at, in order.
 *
 * @param most only so many of them; a program writes them in the order in which rows use them
 * @throws {FileRefusalError} TOO_LARGE_INSIDE when they would fill the memory
 */
export async function readTexts(zip: ZipArchive, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has("xl/sharedStrings.xml")) return texts;
  let current = "";
  let characters = 0;
  let depthOfText = 0;
  let isPhonetic = false;
  const handlers: Handlers = {
    open({ name }) {
      const local = localName(name);
      if (local === "si") current = "";
      if (local === "rPh") isPhonetic = true;
      if (local === "t") depthOfText += 1;
    },
    text(text) {
      if (depthOfText > 0 && !isPhonetic) current += text;
    },
    close(local) {
      if (local === "t") depthOfText -= 1;
      if (local === "rPh") isPhonetic = false;
      if (local !== "si") return;
      characters += current.length;
      texts.push(current);
      if (characters > MOST_TEXT_CHARACTERS) throw new FileRefusalError("TOO_LARGE_INSIDE");
    },
  };
  for await (const _ of walkXml(zip.text("xl/sharedStrings.xml"), handlers, () => texts.length >= most));
  return texts;
}
