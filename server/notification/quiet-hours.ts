/** Hours in which a person gets no letters, by the clock on the wall of the municipality. */

const DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;

/** Minutes of the local day, 0 to 1439; both null: no quiet hours. `from` after `to` goes over midnight. */
export interface QuietHours {
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minute of the local day, 0 to 1439.
 *
 * @param zone IANA name
 */
export function minuteOfDay(zone: string, at: Date): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return part("hour") * 60 + part("minute");
}

/** Whether no letter may be sent at this instant. */
export function isQuiet({ quietFrom, quietTo }: QuietHours, zone: string, at: Date): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  const minute = minuteOfDay(zone, at);
  return quietFrom < quietTo
    ? minute >= quietFrom && minute < quietTo
    : minute >= quietFrom || minute < quietTo;
}

/**
 * The first instant from `at` on at which a letter may be sent. A zone that turns its clocks meanwhile makes
 * it at most an hour later, never earlier.
 */
export function endOfQuiet(hours: QuietHours, zone: string, at: Date): Date {
  let end = at;
  while (isQuiet(hours, zone, end)) {
    const left = (hours.quietTo! - minuteOfDay(zone, end) + DAY) % DAY;
    end = new Date((Math.floor(end.getTime() / MS_PER_MINUTE) + left) * MS_PER_MINUTE);
  }
  return end;
}

/**
 * Minutes of a time of day.
 *
 * @returns null for anything but `00:00` to `23:59`
 */
export function parseTimeOfDay(text: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** The time of day as people write it, e.g. `07:05`. */
export function formatTimeOfDay(minutes: number): string {
  const pad = (count: number) => String(count).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
