import type { TextRange } from "../clause/text-line.ts";

const MONTHS = ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const NUMERIC = String.raw`(?<![\d.])(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4}|\d{2})(?!\d)`;
const VERBAL = String.raw`[«"“„]?\s?(?<!\d)(\d{1,2})\s?[»"”“]?[\s_]*(января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)[\s_]*(\d{4})(?!\d)`;
const DATE = new RegExp(`${NUMERIC}|${VERBAL}`, "giu");
/** A date left to be filled in by hand. */
const BLANK =
  /(?:[«"“„]\s?_+\s?[»"”“]|от\s+_+|_{2,})[\s_]*(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)?[\s_]*(?:20\s?[\d_]{0,4})\s?(?:г\.?|года)|[«"“„]\s?_+\s?[»"”“]\s*_+/iu;

/** A calendar day named in a text. */
export interface NamedDate extends TextRange {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/**
 * Days named in a piece of text, in order: `21.01.2026`, `07.04. 2026`, `20 марта 2023 года`,
 * `«11» марта_ 2025 года`. A day that no calendar has is left out.
 *
 * @param base added to every offset
 */
export function findDates(text: string, base = 0): NamedDate[] {
  const dates: NamedDate[] = [];
  for (const found of text.matchAll(DATE)) {
    const [, day, month, year, verbalDay, monthName, verbalYear] = found;
    const iso = monthName
      ? isoDay(
          verbalYear!,
          MONTHS.findIndex((name) => monthName.toLowerCase().startsWith(name)) + 1,
          verbalDay!,
        )
      : isoDay(year!.length === 2 ? `20${year}` : year!, Number(month), day!);
    if (iso) dates.push({ day: iso, start: base + found.index, end: base + found.index + found[0].length });
  }
  return dates;
}

/** Range of a date left blank, as `«___» ________ 2025 г.`; null when there is none. */
export function findBlankDate(text: string, base = 0): TextRange | null {
  const found = BLANK.exec(text);
  return found ? { start: base + found.index, end: base + found.index + found[0].length } : null;
}

function isoDay(year: string, month: number, day: string): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || Number(year) < 1900) return null;
  return new Date(time).toISOString().slice(0, 10) === iso ? iso : null;
}
