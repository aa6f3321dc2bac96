/** Days and hours as the clocks of a zone show them, and the instants they stand for. */

const minuteMs = 60_000;

/** Minutes that the zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return (shown - Math.floor(instant / minuteMs) * minuteMs) / minuteMs;
}

/**
 * The instant when the zone's clocks show a day and a time; the earlier one when they show it twice. A time
 * that the clocks skip is taken as if they had not.
 *
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns null when either is not one
 */
export function instantOf(day: string, time: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // The offset before and the one after a change of the clocks: whichever gives the time back is right.
  const dayMs = 24 * 60 * minuteMs;
  const offsets = [offsetAt(asUtc - dayMs, timeZone), offsetAt(asUtc + dayMs, timeZone)];
  const fitting = offsets
    .map((offset) => asUtc - offset * minuteMs)
    .find((instant) => instant + offsetAt(instant, timeZone) * minuteMs === asUtc);
  return new Date(fitting ?? asUtc - (offsets[0] ?? 0) * minuteMs);
}

/** What the zone's clocks show at an instant: `HH:MM`. */
export function timeIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
}
