/** A calendar as RFC 5545 writes it: lines of 75 octets at most, text escaped, instants in UTC. Pure. */

/** Octets of a line, its break left out (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

export interface CalendarEntry {
  /** Stays the same while the entry changes. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string | null;
  readonly url: string | null;
  readonly isCancelled: boolean;
}

/**
 * The whole calendar as text.
 *
 * @param name shown by the program that reads it
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//mcu-network//meetings//RU",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapedText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...entries.flatMap(entryLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function entryLines(entry: CalendarEntry): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `DTSTAMP:${instant(entry.changedAt)}`,
    `LAST-MODIFIED:${instant(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${instant(entry.startsAt)}`,
    `DTEND:${instant(entry.endsAt)}`,
    `SUMMARY:${escapedText(entry.title)}`,
    ...(entry.place === null ? [] : [`LOCATION:${escapedText(entry.place)}`]),
    ...(entry.url === null ? [] : [`URL:${entry.url}`]),
    `STATUS:${entry.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** `2026-04-20T07:00:00Z` → `20260420T070000Z`. */
const instant = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/gu, "");

/** Backslash, semicolon, comma and line break are written with a backslash; other control characters are left out. */
export function escapedText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/gu, "\n")
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, "")
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** Breaks a long line between characters, never inside one: what follows begins with a space. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let length = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > LONGEST_LINE) {
      parts.push(part);
      part = " ";
      length = 1;
    }
    part += character;
    length += octets;
  }
  return [...parts, part].join("\r\n");
}
