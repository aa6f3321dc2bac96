import { containerOf, openClause, popTo, topOf } from "./clause-node.ts";
import type { ClauseBuild, OpenNode } from "./clause-node.ts";
import { endsWithColon, isDefinition, startsLower } from "./line-shape.ts";
import { isNumberedHeading, placeSection } from "./place-section.ts";
import { placeItem } from "./place-item.ts";
import { lineTail } from "./text-line.ts";

/** Places a line with an arabic number: a section heading, a clause or a member of a list. */
export function placeNumber(build: ClauseBuild, index: number): void {
  const parts = build.entries[index]!.marker!.parts;
  if (parts.length === 1) {
    if (isListMember(build, index)) return placeItem(build, index, "ORDINAL");
    if (isNumberedHeading(build, index)) return placeSection(build, index);
  }
  placeClause(build, index);
}

function placeClause(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  const { parts } = entry.marker!;
  const container = leaveForeignSection(build, parts);
  const isOwn = container.style === "SECTION" && parts.length > 1 && parts[0] === container.value[0];
  if (container.numbering === "UNKNOWN") container.numbering = isOwn ? "ABSOLUTE" : "RELATIVE";
  const repeats = container.numbering === "ABSOLUTE" && !container.isRoman && container.segments.length > 0;
  const parent = popToPrefix(build, container, parts);
  const rest = parent === container ? parts.slice(repeats ? 1 : 0) : parts.slice(parent.value.length);
  if (parts.length === 1) container.lastSingle = parts[0]!;
  const body = build.text.slice(entry.start + entry.marker!.length, Math.min(entry.end, entry.start + 420));
  const isTerm = parent.hasTerms && isDefinition(body);
  openClause(build, entry, {
    style: "NUMBER",
    kind: build.container.shape === "ORDER" ? "ORDER_ITEM" : isTerm ? "DEFINITION" : "CLAUSE",
    segments: [...parent.segments, ...rest.map(String)],
    value: parts,
  });
}

/** In a section whose numbers repeat its own, a number of another section closes it. */
function leaveForeignSection(build: ClauseBuild, parts: readonly number[]): OpenNode {
  const container = containerOf(build);
  if (container.style !== "SECTION" || container.numbering !== "ABSOLUTE") return container;
  if (parts[0] === container.value[0] && parts.length > 1) return container;
  popTo(build, build.stack[0]!);
  build.lastSection = Math.max(build.lastSection, parts[0]!);
  return build.stack[0]!;
}

function popToPrefix(build: ClauseBuild, container: OpenNode, parts: readonly number[]): OpenNode {
  for (;;) {
    const top = topOf(build);
    if (top === container) return container;
    if (top.style === "NUMBER" && isProperPrefix(top.value, parts)) return top;
    build.stack.pop();
  }
}

const isProperPrefix = (prefix: readonly number[], parts: readonly number[]): boolean =>
  prefix.length < parts.length && prefix.every((part, index) => part === parts[index]);

/** `1.`, `2.` below a clause that announced a list are its members, not clauses of the section. */
function isListMember(build: ClauseBuild, index: number): boolean {
  const entry = build.entries[index]!;
  const value = entry.marker!.parts[0]!;
  const container = containerOf(build);
  const body = build.text.slice(entry.start + entry.marker!.length, entry.start + entry.marker!.length + 40);
  const isOpen = build.stack.some((node) => node.style === "ORDINAL" && node.value[0] === value - 1);
  if (isOpen) {
    const next = build.entries[build.nextNumber[index]!]?.marker?.parts;
    if (next && next.length > 1 && next[0] === value && !startsLower(body)) return false;
    return container.lastSingle + 1 !== value || startsLower(body);
  }
  if (value !== 1 || topOf(build).style === "SECTION" || topOf(build).style === "ROOT") return false;
  if (!endsWithColon(lineTail(build.text, topOf(build).clause))) return false;
  return container.numbering === "ABSOLUTE" || container.lastSingle >= 1 || topOf(build).value.length > 1;
}
