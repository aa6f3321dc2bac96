import type { Mend } from "./edits.ts";
import { Edits, replaceEach, unwrapEach } from "./edits.ts";

const INLINE = new RegExp(
  [
    String.raw`!\[[^\][\n]{0,300}\]\([^()\s]{0,500}\)`, // picture
    String.raw`\[([^\][\n]{1,300})\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)`, // link
    String.raw`\[([^\][\n]{1,300})\]\{[.#][^}\n]{0,80}\}`, // Pandoc's bracketed span
    String.raw`\[\^[\wа-яё-]{1,20}\]:?`, // note and reference to it
    String.raw`\{(?:[#.][^{}\n]{0,80}|[a-z-]{1,20}="[^"{}\n]{0,60}"[^{}\n]{0,80})\}`, // Pandoc's attributes
    String.raw`\\([\\.\-_*#+()[\]{}!>|~"'<$])`, // escape
    String.raw`\*{2,3}|~~|\x60{1,3}`,
    String.raw`(?<![*\da-zа-яё])\*(?=[^\s*])([^*\n]{1,200}?)(?<=\S)\*(?![*\da-zа-яё])`, // italics
    String.raw`(?<![_\wа-яё])__(?=[^\s_])([^_\n]{1,200})(?<=\S)__(?![_\wа-яё])`, // bold
  ].join("|"),
  "dgi",
);

/** Removes emphasis, links, pictures and escapes, keeping the words. */
export const mendInlineMarkdown: Mend = (text) => unwrapEach(text, INLINE);

const NUMBERED = String.raw`\(?\d{1,3}(?:\.\d{1,3}){0,5}[.)]|\d{1,3}(?:\.\d{1,3}){1,5}|\(?[а-яё]\)`;
const BLOCK = new RegExp(
  [
    String.raw`^(?:#{1,6}[ \t]+|(?:> ?)+)|[ \t]+#{1,6}$`,
    String.raw`^\|[-:| \t]+$\n?`,
    String.raw`^(?:[-*=] ?){3,}$`,
    String.raw`^\+[-=+:]{3,}\+$\n?`, // border of a table drawn with characters
    String.raw`^[-*+] (?=(?:${NUMBERED})\s)`, // a list sign before a number says nothing
  ].join("|"),
  "gm",
);

/** Removes heading signs, quotation signs and rules. A line of underscores is a blank and stays. */
export const mendBlockMarkdown: Mend = (text) => replaceEach(text, BLOCK, () => "");

const ROW = /^\|.*\|[ \t]*$/gm;
const BORDER = /[ \t]*\|[ \t]*/g;

/** Rows of `| a | b |` become cells apart by a tab. */
export const mendMarkdownTables: Mend = (text) => {
  const edits = new Edits();
  for (const row of text.matchAll(ROW)) {
    for (const border of row[0].matchAll(BORDER)) {
      const end = border.index + border[0].length;
      const isOuter = border.index === 0 || end === row[0].length;
      edits.add(row.index + border.index, row.index + end, isOuter ? "" : "\t");
    }
  }
  return edits;
};
