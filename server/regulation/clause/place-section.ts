import { containerOf, openClause, popTo } from "./clause-node.ts";
import type { ClauseBuild, Entry, OpenNode } from "./clause-node.ts";
import { endsWithPeriod, isAllCaps, startsUpper } from "./line-shape.ts";
import { lineTail } from "./text-line.ts";

const HEADING_LENGTH = 200;
const SHORT_HEADING_WORDS = 6;

/** Opens a section with the line as its heading. */
export function placeSection(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  const marker = entry.marker!;
  const holder = holderOf(build, marker.rank);
  popTo(build, holder);
  if (marker.rank > 0 && !isHeadingShape(build, entry) && entry.start + marker.length < entry.end) {
    return placeArticle(build, index);
  }
  const node = openClause(build, entry, {
    style: "SECTION",
    kind: "SECTION",
    rank: marker.rank,
    segments: [...holder.segments, marker.label],
    value: marker.parts,
    isRoman: /^[IVXLCА-Е]/.test(marker.label),
    heading: true,
  });
  node.countsParagraphs = !hasNumbers(build, index);
  build.sections++;
  build.lastSection = marker.parts[0] ?? build.lastSection + 1;
}

/** The section that a named one stands in: a chapter in a part, an article in a chapter. */
function holderOf(build: ClauseBuild, rank: number): OpenNode {
  const above = build.stack.filter((node) => node.style === "SECTION" && node.rank > 0 && node.rank < rank);
  return above[above.length - 1] ?? build.stack[0]!;
}

/** `Статья 4. Центр выполняет …:` is a clause that a word names. */
function placeArticle(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  const { label, parts } = entry.marker!;
  const container = containerOf(build);
  openClause(build, entry, {
    style: "NUMBER",
    kind: "CLAUSE",
    segments: [...container.segments, label],
    value: parts,
  });
}

/** Opens a section whose heading has no number; its label is told by the clauses below it. */
export function placeUnnumberedSection(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  const next = build.entries[build.nextNumber[index]!]?.marker?.parts;
  const isAbsolute =
    next !== undefined && next.length > 1 && !build.ids.has(build.container.prefix + next[0]);
  const isNumberless = build.nextNumber[0] === build.entries.length;
  popTo(build, build.stack[0]!);
  build.sections++;
  const value = isAbsolute ? next[0]! : build.lastSection + 1;
  const node = openClause(build, entry, {
    style: "SECTION",
    kind: "SECTION",
    segments: isAbsolute || isNumberless ? [String(value)] : ["sec", String(build.sections)],
    value: [value],
    isTransparent: !isAbsolute && !isNumberless,
    heading: true,
  });
  node.countsParagraphs = !hasNumbers(build, index);
  // Numbers run on through unnumbered headings.
  if (node.segments.length === 0) node.lastSingle = build.lastSection;
  else build.lastSection = value;
}

/** Whether the section that begins at `index` has a numbered clause before the next section. */
function hasNumbers(build: ClauseBuild, index: number): boolean {
  for (let at = index + 1; at < build.entries.length; at++) {
    const marker = build.entries[at]!.marker;
    if (marker?.style === "SECTION" && !marker.isWeak) return false;
    if (marker?.style !== "NUMBER" || marker.isWeak) continue;
    return !(marker.parts.length === 1 && isHeadingShape(build, build.entries[at]!));
  }
  return false;
}

/** Short, begins with a capital, does not end as a list lead or a list member does. */
export function isHeadingShape(build: ClauseBuild, entry: Entry): boolean {
  const start = entry.start + (entry.marker?.length ?? 0);
  if (entry.end - start > HEADING_LENGTH || entry.end === start) return false;
  const body = build.text.slice(start, entry.end);
  return startsUpper(body) && !/[;:,]$/.test(body) && !endsWithPeriod(body);
}

/** `Общие положения.` written with a full stop. */
function isShortSentence(body: string): boolean {
  return startsUpper(body) && endsWithPeriod(body) && body.split(/\s+/).length <= SHORT_HEADING_WORDS;
}

/**
 * Whether a line with a one-part arabic number is the heading of a section and not a clause.
 * Told by its shape, by the number that follows (`3.1` or a restart from `1`) and by its own
 * number being the next after the last section.
 */
export function isNumberedHeading(build: ClauseBuild, index: number): boolean {
  const entry = build.entries[index]!;
  const marker = entry.marker!;
  const value = marker.parts[0]!;
  if (build.container.shape === "ORDER") return false;
  const container = containerOf(build);
  if (container.isRoman || container.rank > 0) return false;
  if (container.style === "SECTION" && value <= (container.value[0] ?? 0)) return false;
  const hasShape = isHeadingShape(build, entry);
  if (!hasShape && !isShortSentence(build.text.slice(entry.start + marker.length, entry.end))) return false;
  const next = build.entries[build.nextNumber[index]!]?.marker?.parts;
  const opensChild = next !== undefined && next.length > 1 && next[0] === value;
  const restarts = next !== undefined && next.length === 1 && next[0] === 1 && value !== 0;
  if (container.numbering === "RELATIVE" && container.style === "SECTION") {
    return hasShape && value === (container.value[0] ?? 0) + 1;
  }
  if (opensChild || restarts) return !marker.isWeak || hasShape;
  const isExpected = value === build.lastSection + 1;
  return hasShape && isExpected && build.container.shape === "REGULATION";
}

/** An unnumbered line that stands as the heading of a section: capitals, or set apart before a number. */
export function isUnnumberedHeading(build: ClauseBuild, index: number): boolean {
  if (build.container.shape !== "REGULATION") return false;
  const entry = build.entries[index]!;
  if (!isHeadingShape(build, entry)) return false;
  const body = build.text.slice(entry.start, entry.end);
  if (isAllCaps(body)) return true;
  if (!entry.gapBefore || entry.end - entry.start > 90 || / [–—-] /.test(body)) return false;
  const before = build.entries[index - 1];
  const after = build.entries[index + 1];
  const closes = !before || endsWithPeriod(lineTail(build.text, before));
  return closes && after?.marker?.style === "NUMBER" && !after.marker.isWeak;
}
