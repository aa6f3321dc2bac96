import { popTo, rootNode } from "./clause-node.ts";
import type { ClauseBuild, ClauseContainer, ClauseNode, Entry } from "./clause-node.ts";
import { endsWithColon, introducesTerms } from "./line-shape.ts";
import { topOf } from "./clause-node.ts";
import { placeItem } from "./place-item.ts";
import { placeNumber } from "./place-number.ts";
import { placePlain } from "./place-plain.ts";
import { placeRow } from "./place-row.ts";
import { isHeadingShape, isNumberedHeading, placeSection } from "./place-section.ts";
import { readEntries } from "./read-entries.ts";
import { lineTail } from "./text-line.ts";

/**
 * Reads the clauses of one container.
 *
 * @param ids how often each id was asked for so far in the document; extended
 */
export function buildContainer(
  text: string,
  container: ClauseContainer,
  ids: Map<string, number>,
): ClauseNode[] {
  const entries = readEntries(text, container);
  const root = rootNode(container);
  const nextNumber = nextIndexes(
    entries,
    (entry) => entry.marker?.style === "NUMBER" && !entry.marker.isWeak,
  );
  const nextMarked = nextIndexes(entries, (entry) => entry.marker !== null && !entry.marker.isWeak);
  const build: ClauseBuild = {
    text,
    container,
    entries,
    nextNumber,
    nextMarked,
    stack: [root],
    nodes: [],
    ids,
    sections: 0,
    lastSection: 0,
  };
  const isUnmarked = !entries.some(
    (entry) => entry.marker && entry.marker.style !== "DASH" && !entry.marker.isWeak,
  );
  const isUnnumbered = nextNumber[0] === entries.length && entries[0]?.marker?.style !== "NUMBER";
  root.countsParagraphs = container.shape === "ORDER" ? isUnnumbered : isUnmarked;
  const isTable = isUnmarked && container.shape === "PEOPLE";
  for (let index = 0; index < entries.length; index++) {
    if (isTable) placeRow(build, index);
    else placeEntry(build, index);
  }
  return build.nodes;
}

/** No act nests deeper; a text that does is no act, and must not make ids without end. */
const MAX_DEPTH = 12;

function placeEntry(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  if (build.stack.length > MAX_DEPTH) popTo(build, build.stack[MAX_DEPTH - 1]!);
  const top = topOf(build);
  if (top.style !== "ROOT" && !top.hasTerms && !top.hasChildren && entry.start > top.clause.bodyStart) {
    const tail = lineTail(build.text, top.clause);
    top.hasTerms = endsWithColon(tail) && introducesTerms(tail);
  }
  const style = believedStyle(build, entry, index);
  if (style === null) placePlain(build, index);
  else if (style === "SECTION") placeSection(build, index);
  else if (style === "NUMBER") placeNumber(build, index);
  else placeItem(build, index, style);
}

/** A weak marker counts only as the next member of what has begun. */
function believedStyle(build: ClauseBuild, entry: Entry, index: number) {
  const { marker } = entry;
  if (!marker) return null;
  const value = marker.parts[0] ?? 0;
  if (marker.style === "SECTION" && build.container.shape === "ORDER") return null;
  if (marker.style === "DASH" && isBrokenOff(build)) return null;
  if (!marker.isWeak) return marker.style;
  if (marker.style === "SECTION") {
    return value === build.lastSection + 1 && isHeadingShape(build, entry) ? marker.style : null;
  }
  if (marker.style === "NUMBER") {
    return value === build.lastSection + 1 && isNumberedHeading(build, index) ? marker.style : null;
  }
  const isNext = build.stack.some((node) => node.style === "LETTER" && node.value[0] === value - 1);
  const opens = value === 1 && endsWithColon(lineTail(build.text, topOf(build).clause));
  return isNext || opens ? marker.style : null;
}

/** A line that begins with a dash goes on with a sentence whose last line ended with a comma. */
function isBrokenOff(build: ClauseBuild): boolean {
  const top = topOf(build);
  return top.style !== "ROOT" && top.style !== "DASH" && lineTail(build.text, top.clause, 3).endsWith(",");
}

function nextIndexes(entries: readonly Entry[], isWanted: (entry: Entry) => boolean): Int32Array {
  const next = new Int32Array(entries.length + 1).fill(entries.length);
  for (let index = entries.length - 1; index > 0; index--) {
    next[index - 1] = isWanted(entries[index]!) ? index : next[index]!;
  }
  return next;
}
