/** Texts and numbers as a document prints them, whatever was typed. */
import type { DocumentCell, DocumentContent, DocumentLanguage, NumberShape } from "./document-content.ts";
import { WORDS } from "./document-content.ts";

/** Signs that show nothing and change what is around them: directions of writing, widths of zero, controls. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no file format or no reader can bear. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(HALF_PAIRS, "")
    .replaceAll(UNSEEN, "")
    .replaceAll("\t", " ");
}

/** A heading whose short words never end a line, as Russian type-setting asks. */
export function headingText(text: string): string {
  return cleanText(text)
    .replaceAll(/(?<![\p{L}\d])(\p{L}{1,2}|№) +/gu, "$1\u00a0")
    .replaceAll(/ +([–—])/g, "\u00a0$1");
}

const formats = new Map<string, Intl.NumberFormat>();

const OPTIONS: Readonly<Record<NumberShape, Intl.NumberFormatOptions>> = {
  INTEGER: { maximumFractionDigits: 0 },
  DECIMAL: { maximumFractionDigits: 1 },
  SHARE: { style: "percent", maximumFractionDigits: 1 },
  CHANGE: { maximumFractionDigits: 1, signDisplay: "exceptZero" },
};

/** A number as the language writes it. */
export function numberText(value: number, shape: NumberShape, language: DocumentLanguage): string {
  const key = `${language} ${shape}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language === "ru" ? "ru-RU" : "en-GB", OPTIONS[shape]);
    formats.set(key, format);
  }
  return format.format(value);
}

/** A cell as text; a number without a shape is written whole. */
export function cellText(
  cell: DocumentCell,
  shape: NumberShape | undefined,
  language: DocumentLanguage,
): string {
  if (cell === null || (typeof cell === "number" && !Number.isFinite(cell))) return WORDS[language].none;
  return typeof cell === "number" ? numberText(cell, shape ?? "DECIMAL", language) : cleanText(cell);
}

/** «По состоянию на …», or nothing. */
export function asOfText({ asOf, language }: Pick<DocumentContent, "asOf" | "language">): string | null {
  return asOf === null ? null : `${WORDS[language].asOf} ${asOf}`;
}
