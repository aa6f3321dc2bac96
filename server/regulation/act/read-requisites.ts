import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import { fold, readLines } from "../clause/text-line.ts";
import type { TextRange } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import { kindInLine } from "./find-header.ts";
import { findBlankDate, findDates } from "./read-dates.ts";
import { findBlankNumber, findNumbers } from "./read-numbers.ts";
import { extracted } from "./sourced.ts";

/** Date, number and place of an act, and where a blank was left for one. */
export interface Requisites {
  readonly signedOn: Act["signedOn"];
  readonly number: Act["number"];
  readonly place: Act["place"];
  readonly blankDate: TextRange | null;
  readonly blankNumber: TextRange | null;
}

const PLACE =
  /(?:^|[\s,])((?:г\.|город|пгт\.?|рп\.?|р\.\s?п\.|пос\.|пос[её]лок|п\.|с\.|село|ст-ца|станица|аул|дер\.|д\.)\s*[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+){0,3})\s*$/u;
const PLACE_ONLY =
  /^(?:г\.|город|пгт\.?|рп\.?|р\.\s?п\.|пос\.|пос[её]лок|п\.|с\.|село|ст-ца|станица|аул|дер\.|д\.)\s*[А-ЯЁ][\p{L}]+(?:[- ][\p{L}]+){0,3}$/u;

/**
 * Reads date, number and place from the header. What the header leaves blank is taken from the stamp of
 * an annex when all stamps agree, with less confidence.
 */
export function readRequisites(clean: CleanText, parts: ActParts): Requisites {
  const zones = headerZones(clean, parts);
  const dates = zones.flatMap((zone) => findDates(clean.text.slice(zone.start, zone.end), zone.start));
  const numbers = zones.flatMap((zone) => findNumbers(clean.text.slice(zone.start, zone.end), zone.start));
  const blankDate =
    dates.length > 0
      ? null
      : firstOf(zones, (zone) => findBlankDate(clean.text.slice(zone.start, zone.end), zone.start));
  const blankNumber =
    numbers.length > 0
      ? null
      : firstOf(zones, (zone) => findBlankNumber(clean.text.slice(zone.start, zone.end), zone.start));
  const date = dates[0];
  const number = numbers[0];
  return {
    signedOn: date
      ? extracted(clean, date, date.day, dates.length > 1 ? 0.9 : 0.99)
      : dateOfStamps(clean, parts),
    number: number
      ? extracted(clean, number, number.number, numbers.length > 1 ? 0.9 : 0.99)
      : numberOfStamps(clean, parts),
    place: readPlace(clean, zones),
    blankDate,
    blankNumber,
  };
}

const firstOf = <T>(zones: readonly TextRange[], find: (zone: TextRange) => T | null): T | null => {
  for (const zone of zones) {
    const found = find(zone);
    if (found) return found;
  }
  return null;
};

/** The lines of the header without the title, from the line that names the kind of the act on. */
function headerZones(clean: CleanText, parts: ActParts): TextRange[] {
  const { title, kindLine } = parts;
  const lines = readLines(clean.text, parts.header).filter(
    (line) => !title || line.end <= title.start || line.start >= title.end,
  );
  const after = lines.filter((line) => !kindLine || line.start >= kindLine.start);
  const before = lines.filter((line) => kindLine && line.start < kindLine.start);
  const inline = title && kindLine && title.start > kindLine.start && title.end <= kindLine.end;
  return inline ? [{ start: kindLine.start, end: title.start }, ...after, ...before] : [...after, ...before];
}

function dateOfStamps(clean: CleanText, parts: ActParts): Act["signedOn"] {
  const dates = parts.annexes.flatMap(({ stamp }) =>
    stamp ? findDates(clean.text.slice(stamp.start, stamp.end), stamp.start) : [],
  );
  const first = dates[0];
  if (!first) return null;
  return extracted(clean, first, first.day, dates.every(({ day }) => day === first.day) ? 0.65 : 0.4);
}

function numberOfStamps(clean: CleanText, parts: ActParts): Act["number"] {
  const numbers = parts.annexes.flatMap(({ stamp }) => (stamp ? actNumbersOfStamp(clean, stamp) : []));
  const first = numbers[0];
  if (!first) return null;
  return extracted(
    clean,
    first,
    first.number,
    numbers.every(({ number }) => number === first.number) ? 0.65 : 0.4,
  );
}

/** Numbers in a stamp other than the number of the annex itself. */
export function actNumbersOfStamp(clean: CleanText, stamp: TextRange) {
  const words = clean.text.slice(stamp.start, stamp.end);
  const own = /^приложени[ея]\s*(?:№|N)?\s*\S*/iu.exec(words)?.[0].length ?? 0;
  return findNumbers(words.slice(own), stamp.start + own);
}

function readPlace(clean: CleanText, zones: readonly TextRange[]): Act["place"] {
  for (const zone of zones) {
    const line = clean.text.slice(zone.start, zone.end);
    if (line.length > 160 || kindInLine(line) !== null) continue;
    const tail = cutRequisites(line);
    const found = PLACE_ONLY.test(tail.words) ? tail.words : PLACE.exec(tail.words)?.[1];
    if (!found || /администраци|совет|глава/iu.test(tail.words)) continue;
    const start = zone.start + line.indexOf(found.slice(0, 6));
    return extracted(clean, { start, end: start + found.length }, fold(found), 0.95);
  }
  return null;
}

/** The line without its date and number, which may stand on either side of the place. */
function cutRequisites(line: string): { words: string } {
  let words = line;
  for (const { start, end } of [...findNumbers(line), ...findDates(line)]) {
    words = words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
  }
  words = words.replace(
    /№|(?<![\p{L}])от(?![\p{L}])|_+|(?<![\p{L}.])г(?:ода|\.)(?=\s+(?:г\.|пгт|с\.|п\.|$))/gu,
    (cut) => " ".repeat(cut.length),
  );
  return { words: words.trim() };
}
