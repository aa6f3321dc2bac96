import { attribute } from "../reading/markup.ts";
import { fileProtected, formatBroken, formatUnknown } from "../reading/refusals.ts";
import type { ReadText } from "../read-document.ts";
import { TextLines } from "../reading/text-lines.ts";
import { ListCounters, type Numbering } from "./numbering.ts";
import { readNumbering } from "./read-numbering.ts";
import { ParagraphStyles } from "./read-styles.ts";
import { WordBody } from "./word-body.ts";
import { partText, wordPieces } from "./word-markup.ts";
import { readZipEntries } from "./zip-entries.ts";

const WANTED = /^(?:_rels\/\.rels|\[Content_Types\]\.xml|mimetype|EncryptionInfo|[Ww]ord\/[\w.-]+\.xml)$/;

/**
 * Reads a DOCX with the numbers of its automatic lists, its tables, text boxes and notes; deleted revisions and
 * hidden text are left out.
 *
 * @throws {ResolutionFileError} when the archive is no Word document, is protected, damaged or a bomb
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  const parts = await readZipEntries(bytes, (name) => WANTED.test(name));
  if (parts.has("EncryptionInfo")) throw fileProtected("DOCX");
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const xmlOf = (name: string): string => {
    const part = parts.get(folder + name);
    return part ? partText(part) : "";
  };
  const numbering: Numbering = readNumbering(xmlOf("numbering.xml"));
  const styles = new ParagraphStyles(xmlOf("styles.xml"), numbering);
  const lines = new TextLines();
  const counters = new ListCounters(numbering);
  for (const name of [main.slice(folder.length), "footnotes.xml", "endnotes.xml"]) {
    const body = new WordBody(lines, styles, counters);
    for (const piece of wordPieces(xmlOf(name))) body.take(piece);
    body.finish();
  }
  return { text: lines.text(), encoding: null };
}

/** Name of the part that holds the text, by the relationships of the package. */
function mainPart(parts: ReadonlyMap<string, Buffer>): string {
  const relations = parts.get("_rels/.rels");
  const types = parts.get("[Content_Types].xml");
  const isWord = types && /wordprocessingml|ms-word\.(?:document|template)/.test(partText(types));
  if (!relations || !isWord) throw parts.has("word/document.xml") ? formatBroken("DOCX") : formatUnknown();
  for (const [relation] of partText(relations).matchAll(/<[\w:]*Relationship\s[^>]*>/g)) {
    const type = attribute(relation, "Type") ?? "";
    const target = (attribute(relation, "Target") ?? "").replace(/^\//, "");
    if (type.endsWith("/officeDocument") && parts.has(target)) return target;
  }
  throw formatBroken("DOCX");
}
