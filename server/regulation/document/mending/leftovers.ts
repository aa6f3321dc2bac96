import type { Mend } from "./edits.ts";
import { replaceEach } from "./edits.ts";

const ENTITIES: Record<string, string> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  ndash: "–",
  mdash: "—",
  minus: "–",
  hellip: "…",
  numero: "№",
  sect: "§",
  bull: "•",
  middot: "·",
  shy: "",
  zwnj: "",
  zwj: "",
};

const LEFTOVER = new RegExp(
  [
    String.raw`\[(?:bookmark|image|picture|рисунок|изображение|закладка|if [^\]\n]{0,20}|endif)\b[^\]\n]{0,80}\]`,
    String.raw`(?:Error! |Ошибка! )[^.!\n]{0,60}(?:defined|found|определена|найден)[^.\n]{0,10}\.`,
    String.raw`\b(?:HYPERLINK|PAGEREF|TOC)(?: \\?[\w"][^\s]{0,200}){1,4}`,
    String.raw`\b(?:FORMTEXT|MERGEFORMAT|NUMPAGES)\b`,
    String.raw`\{\s?(?:PAGE|NUMPAGES|DATE|TIME)\s?\}`,
    String.raw`(?<=\])\{[.#][^}\n]{0,80}\}`, // attributes of Pandoc's bracketed spans
    String.raw`<\/?(?:b|i|u|p|a|br|em|strong|span|div|font|sup|sub|o:p|td|tr|th|table|tbody|li|ul|ol|h[1-6])(?:\s[^<>\n]{0,300})?\/?>`,
    String.raw`<!--[^\n]{0,300}?-->`,
    String.raw`&(?:[a-zA-Z]{2,8}|#\d{1,6}|#[xX][\da-fA-F]{1,5});`,
  ].join("|"),
  "gi",
);
const LINE_TAG = /^<\/?(?:p|br|div|li|tr|h[1-6])\b/i;
const CELL_TAG = /^<\/t[dh]\b/i;

/** Removes what converters leave behind: bookmarks, field codes, tags, and HTML entities never decoded. */
export const mendLeftovers: Mend = (text) =>
  replaceEach(text, LEFTOVER, ([found]) => {
    if (found.startsWith("&")) return decodeEntity(found);
    if (LINE_TAG.test(found)) return "\n";
    return CELL_TAG.test(found) ? "\t" : "";
  });

function decodeEntity(entity: string): string | null {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 160) return " ";
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
