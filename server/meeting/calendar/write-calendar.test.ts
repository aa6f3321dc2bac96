import fc from "fast-check";
import { expect, test } from "vitest";
import { type CalendarEntry, escapedText, folded, writeCalendar } from "./write-calendar.ts";

const entry: CalendarEntry = {
  uid: "0192-1@mcu-network",
  sequence: 3,
  changedAt: new Date("2026-04-13T02:03:04.567Z"),
  startsAt: new Date("2026-04-20T07:00:00Z"),
  endsAt: new Date("2026-04-20T09:00:00Z"),
  title: "О ЖКХ; дорогах, дворах",
  place: "ул. Ленина, 1\nзал 2",
  url: "https://example.org/north/meetings/1",
  isCancelled: false,
};

/** Lines put together again, as a reader does it (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);

/** `NAME;PARAM=VALUE:value` without control characters. */
const CONTENT_LINE = /^[A-Z-]+(?:;[A-Z-]+=[^;:",\p{Cc}]+)*:[^\p{Cc}]*$/u;

const unescaped = (text: string) =>
  text.replaceAll(/\\(?<sign>[\\;,nN])/gu, (_all, sign: string) => (/n/iu.test(sign) ? "\n" : sign));

function expectGrammar(text: string): string[] {
  expect(text.endsWith("\r\n")).toBe(true);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/u);
  }
  const lines = unfolded(text);
  const open: string[] = [];
  for (const line of lines) {
    expect(line).toMatch(CONTENT_LINE);
    const [name, value] = [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)];
    if (name === "BEGIN") open.push(value);
    if (name === "END") expect(open.pop()).toBe(value);
  }
  expect(open).toEqual([]);
  return lines;
}

test("an entry is written as other programs read it", () => {
  const lines = expectGrammar(writeCalendar("Заседания", [entry, { ...entry, isCancelled: true }]));
  expect(lines).toContain("DTSTART:20260420T070000Z");
  expect(lines).toContain("DTSTAMP:20260413T020304Z");
  expect(lines).toContain(String.raw`SUMMARY:О ЖКХ\; дорогах\, дворах`);
  expect(lines).toContain(String.raw`LOCATION:ул. Ленина\, 1\nзал 2`);
  expect(lines.filter((line) => line.startsWith("STATUS:"))).toEqual([
    "STATUS:CONFIRMED",
    "STATUS:CANCELLED",
  ]);
  expect(lines.at(0)).toBe("BEGIN:VCALENDAR");
  expect(lines.at(-1)).toBe("END:VCALENDAR");
});

test("whatever people write stays within the grammar and is read back", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(text, text, (title, place) => {
      const lines = expectGrammar(writeCalendar(title, [{ ...entry, title, place }]));
      const read = unescaped(lines.find((line) => line.startsWith("SUMMARY:"))!.slice("SUMMARY:".length));
      expect(escapedText(read)).toBe(escapedText(title));
    }),
    { numRuns: 100 },
  );
});

test("a title cannot begin a line of its own", () => {
  const hostile = "Тема\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:https://example.org/x";
  const lines = expectGrammar(writeCalendar("К", [{ ...entry, title: hostile }]));
  expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
});

test("a long line is broken between characters", () => {
  const line = `SUMMARY:${"щ".repeat(100)}${"😀".repeat(50)}`;
  const parts = folded(line).split("\r\n");
  expect(parts.every((part) => Buffer.byteLength(part) <= 75 && part.isWellFormed())).toBe(true);
  expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join("")).toBe(line);
});
