/** Dates as offices write them → an instant in the municipality's zone. */
import type { PlainDate } from "../../kernel/plain-date.ts";
import { parsePlainDate } from "../../kernel/plain-date.ts";
import { instantOf } from "../../term/local-time.ts";
import type { DateOrder } from "./mapping.ts";

export interface Moment {
  readonly day: PlainDate;
  /** Minutes and seconds since midnight, in seconds; null when only a day is given. */
  readonly second: number | null;
  /** Minutes east of UTC when the text says so. */
  readonly offset: number | null;
}

const TIME = String.raw`(?:[T ,в]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})${TIME}$`, "u");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:\s?г\.?)?${TIME}$`, "u");

/**
 * The date and time that a text names.
 *
 * @param order which number of `01.02.2026` is the day; a year of four digits in front is always a year
 * @returns null when it is no date, or no day that exists
 */
export function readMoment(text: string, order: DateOrder = "DMY"): Moment | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return momentOf(first[1]!, first[2]!, first[3]!, first);
  const last = YEAR_LAST.exec(text);
  if (!last) return null;
  if (order === "YMD" && last[1]!.length === 2 && last[3]!.length === 2)
    return momentOf(wholeYear(last[1]!), last[2]!, last[3]!, last);
  const [day, month] = order === "MDY" ? [last[2]!, last[1]!] : [last[1]!, last[2]!];
  return momentOf(wholeYear(last[3]!), month, day, last);
}

/** Two digits are a year of this century. */
const wholeYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function momentOf(year: string, month: string, day: string, parts: RegExpExecArray): Moment | null {
  const plain = parsePlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (plain === null) return null;
  const [, , , , hour, minute, second, zone] = parts;
  if (hour === undefined) return { day: plain, second: null, offset: null };
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (h > 23 || m > 59 || s > 59) return null;
  return { day: plain, second: h * 3600 + m * 60 + s, offset: zone === undefined ? null : offsetOf(zone) };
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const digits = zone.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith("-") ? -minutes : minutes;
}

/** The instant in a zone; a day alone begins at its midnight. */
export function instantOfMoment({ day, second, offset }: Moment, zone: string): Date {
  const seconds = second ?? 0;
  if (offset !== null) return new Date(Date.parse(`${day}T00:00:00Z`) + (seconds - offset * 60) * 1000);
  const minute = instantOf(zone, day, Math.floor(seconds / 60));
  return new Date(minute.getTime() + (seconds % 60) * 1000);
}
