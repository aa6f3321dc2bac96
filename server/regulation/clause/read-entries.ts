import type { ClauseContainer, Entry } from "./clause-node.ts";
import { splitGluedItems } from "./glued-items.ts";
import { isNameOnly } from "./line-shape.ts";
import { parseMarker } from "./marker.ts";
import { quotedLines } from "./quoted-lines.ts";
import { lineHead, readLines } from "./text-line.ts";
import type { TextLine } from "./text-line.ts";

/** The lines of a container, cut and joined so that each begins where a clause may begin. */
export function readEntries(text: string, container: ClauseContainer): Entry[] {
  const lines = readLines(text, container.range);
  const isQuoted = container.shape === "ORDER" ? quotedLines(text, lines) : () => false;
  const pieces: { line: TextLine; quoted: boolean }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const quoted = isQuoted(index);
    const cut = quoted
      ? [lines[index]!]
      : container.shape === "PEOPLE"
        ? splitVacancies(text, lines[index]!)
        : splitGluedItems(text, lines[index]!);
    for (const line of cut) pieces.push({ line, quoted });
  }
  const entries = pieces.map(({ line, quoted }) => toEntry(text, line, quoted));
  const joined = joinLoneMarkers(text, entries);
  return container.shape === "PEOPLE" ? joinRows(text, joined) : joined;
}

/** A vacancy begins with a small letter, so it may have been taken for the end of the row before. */
function splitVacancies(text: string, line: TextLine): TextLine[] {
  const words = text.slice(line.start, line.end);
  const found = /\s(?=вакан(?:сия|тн\p{L}+|тно)\s+[–—-]\s)/iu.exec(words);
  if (!found) return [line];
  const at = line.start + found.index;
  return [{ ...line, end: at }, ...splitVacancies(text, { start: at + 1, end: line.end, gapBefore: false })];
}

function toEntry(text: string, line: TextLine, isQuoted: boolean): Entry {
  return { ...line, isQuoted, marker: isQuoted ? null : parseMarker(lineHead(text, line, 80)) };
}

/** A number alone on its line belongs to the words of the next line. */
function joinLoneMarkers(text: string, entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const next = entries[index + 1];
    const marker = entry.marker;
    const isLone = marker && marker.style !== "DASH" && entry.start + marker.length >= entry.end;
    if (!isLone || !next || (next.marker && next.marker.style !== "DASH") || next.isQuoted) {
      joined.push(entry);
      continue;
    }
    const offset = next.start - entry.start + (next.marker?.length ?? 0);
    joined.push({ ...entry, end: next.end, marker: { ...marker, length: offset } });
    index++;
  }
  return joined;
}

/** A flattened table of people: the cell with a name and the cell with the post make one row. */
function joinRows(text: string, entries: readonly Entry[]): Entry[] {
  const rows: Entry[] = [];
  for (const entry of entries) {
    const last = rows[rows.length - 1];
    if (last && isFirstCell(text, last) && !startsRow(text, entry)) {
      rows[rows.length - 1] = { ...last, end: entry.end };
    } else rows.push(entry);
  }
  return rows;
}

function isFirstCell(text: string, row: Entry): boolean {
  const start = row.start + (row.marker?.length ?? 0);
  const words = text.slice(start, Math.min(row.end, start + 100)).replace(/\s+/g, " ");
  return isNameOnly(words) || /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?$/.test(words) || words === "";
}

function startsRow(text: string, entry: Entry): boolean {
  if (entry.marker) return entry.marker.style !== "DASH";
  return false;
}
