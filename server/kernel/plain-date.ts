/** A calendar day as a municipality counts it, `YYYY-MM-DD`: never an instant, so no zone can shift it. */
import type { Id } from "./ids.ts";

export type PlainDate = Id<"plain-date">;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/**
 * The day that the text names.
 *
 * @returns null for anything but an existing day of the years 0001 to 9999, e.g. `2026-02-29`
 */
export function parsePlainDate(text: string): PlainDate | null {
  const parts = SHAPE.exec(text);
  if (!parts || parts[1] === "0000") return null;
  const instant = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return exists ? (text as PlainDate) : null;
}

/**
 * The day that the text names.
 *
 * @throws {RangeError} when there is no such day
 */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/** Making one is a thousand times dearer than using it; zones are few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

/**
 * The local day of an instant.
 *
 * @param zone IANA name, e.g. `Asia/Krasnoyarsk`
 * @throws {RangeError} when the zone is unknown
 */
export function plainDateIn(zone: string, at: Date): PlainDate {
  // Written `Y-MM-DD`; the year without zeros before it.
  return plainDate(formatIn(zone).format(at).padStart(10, "0"));
}

/** The day `count` days later, earlier when negative. */
export function addDays(day: PlainDate, count: number): PlainDate {
  return new Date(utcMidnight(day) + count * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

/** The same day of a later month, or that month's last one (ГК РФ, ст. 192 ч. 3). */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return first.toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY;
}

/** The earlier of two days. Days compare as their text does. */
export function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return one <= other ? one : other;
}

function utcMidnight(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}
