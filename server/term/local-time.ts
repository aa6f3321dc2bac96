/** Wall clocks of a zone as instants. Safe where clocks are set forward or back, and where a zone changed its law. */
import { addDays, type PlainDate } from "../kernel/plain-date.ts";

const MS_PER_DAY = 86_400_000;
/** No zone is further from UTC than this, with room for a change of clocks. */
const WIDEST = 26 * 3_600_000;

/** Making a format is a thousand times dearer than using it; zones are few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Offsets by zone and day of UTC; null for a day on which the clocks change. */
const offsets = new Map<string, Map<number, number | null>>();
/** Days of a zone that are remembered at once: more than a century. */
const MOST_DAYS = 50_000;

/** Days by their number since 1970. */
const plainDays = new Map<number, PlainDate>();

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. Read from the zone once for a day. */
function offsetAt(zone: string, at: number): number {
  let days = offsets.get(zone);
  if (!days) offsets.set(zone, (days = new Map()));
  const day = Math.floor(at / MS_PER_DAY);
  let offset = days.get(day);
  if (offset === undefined) {
    const morning = readOffset(zone, day * MS_PER_DAY);
    offset = readOffset(zone, (day + 1) * MS_PER_DAY) === morning ? morning : null;
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, offset);
  }
  return offset ?? readOffset(zone, at);
}

function readOffset(zone: string, at: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatIn(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(at / 1_000) * 1_000;
}

/** First instant between two at which the later offset holds. */
function changeBetween(zone: string, from: number, to: number): number {
  const after = offsetAt(zone, to);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The last instant before the zone's clocks show a time, or pass it where it was skipped.
 *
 * @param wall the time shown, as milliseconds of a UTC clock that showed the same
 */
function lastBefore(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - WIDEST);
  const after = offsetAt(zone, wall + WIDEST);
  if (before === after) return wall - before - 1;
  const change = changeBetween(zone, wall - WIDEST, wall + WIDEST);
  return wall - after > change ? wall - after - 1 : Math.min(wall - before, change) - 1;
}

/** The last millisecond of a day in a zone. */
export function endOfDay(zone: string, day: PlainDate): Date {
  return new Date(lastBefore(zone, Date.parse(`${addDays(day, 1)}T00:00:00Z`)));
}

/**
 * The instant at which the zone's clocks show a time of a day: the first one where it is shown twice, the
 * moment of the change where it is skipped.
 *
 * @param minutes since midnight, 0 to 1440
 */
export function instantOf(zone: string, day: PlainDate, minutes: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const before = offsetAt(zone, wall - WIDEST);
  const after = offsetAt(zone, wall + WIDEST);
  if (before === after) return new Date(wall - before);
  const change = changeBetween(zone, wall - WIDEST, wall + WIDEST);
  if (wall - before < change) return new Date(wall - before);
  return new Date(Math.max(wall - after, change));
}

/** The local day of an instant. As `plainDateIn`, for many instants. */
export function localDay(zone: string, at: Date): PlainDate {
  const number = Math.floor((at.getTime() + offsetAt(zone, at.getTime())) / MS_PER_DAY);
  let day = plainDays.get(number);
  if (day === undefined) {
    day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
    if (plainDays.size >= MOST_DAYS) plainDays.clear();
    plainDays.set(number, day);
  }
  return day;
}
