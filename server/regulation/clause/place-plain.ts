import { isDutyBeforeComma, opensDuty } from "../document/mending/duty-lists.ts";
import { openClause, popTo, topOf } from "./clause-node.ts";
import type { ClauseBuild, Entry, OpenNode } from "./clause-node.ts";
import {
  announcesList,
  endsClosed,
  endsWithColon,
  endsWithPeriod,
  endsWithSemicolon,
  introducesTerms,
  isAllCaps,
  isDefinition,
  startsLower,
  startsUpper,
  startsWithVerb,
} from "./line-shape.ts";
import { isUnnumberedHeading, placeUnnumberedSection } from "./place-section.ts";
import { lineHead, lineTail } from "./text-line.ts";

const SHORT_ROW = 60;

/** Places a line that begins with words: continuation, list member, definition or paragraph. */
export function placePlain(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  const top = topOf(build);
  if (entry.isQuoted && top.style !== "ROOT") return continueText(build, index);
  if (
    top.style === "SECTION" &&
    top.clause.end === top.clause.headingEnd &&
    continuesHeading(build, top, entry)
  ) {
    top.clause.end = top.clause.ownEnd = top.clause.headingEnd = entry.end;
    return;
  }
  if (isUnnumberedHeading(build, index)) return placeUnnumberedSection(build, index);
  if (top.style === "ROOT" || top.style === "SECTION") return placeInSection(build, index, top);
  const tail = lineTail(build.text, top.clause);
  const duties = dutiesHolder(build, index, top);
  if (duties) return placeMember(build, index, duties);
  if (!endsClosed(tail) && !isParallel(build, top, entry)) return continueText(build, index);
  if (endsWithColon(tail) && opensPlainList(build, top, tail)) return placeMember(build, index, top);
  placeAfter(build, index, top);
}

/**
 * «2.2. Руководитель центра» and below it lines with a verb each, parted by commas: a list although no colon opens it.
 * Two such lines are needed, so that a sentence broken by the margin is no list.
 */
function dutiesHolder(build: ClauseBuild, index: number, top: OpenNode): OpenNode | null {
  const entry = build.entries[index]!;
  const head = lineHead(build.text, entry);
  const parent = parentOf(build, top);
  if (top.style === "PLAIN" && parent.listsDuties) {
    return /[,;]$/.test(lineTail(build.text, top.clause)) && opensDuty(head) ? parent : null;
  }
  if (!["NUMBER", "ORDINAL", "BRACKET"].includes(top.style) || top.hasChildren) return null;
  const own = build.text.slice(top.clause.bodyStart, top.clause.end).trim();
  const isTitle = own.length < 160 && startsUpper(own) && !/[\n,.;:]/.test(own);
  const next = build.entries[index + 1];
  if (!isTitle || !next || next.marker !== null) return null;
  if (!isDutyBeforeComma(head, lineTail(build.text, entry)) || !opensDuty(lineHead(build.text, next)))
    return null;
  top.listsDuties = true;
  return top;
}

/** A heading over two lines: the second is in capitals as well, or begins small. */
function continuesHeading(build: ClauseBuild, section: OpenNode, entry: Entry): boolean {
  const heading = build.text.slice(section.clause.bodyStart, section.clause.headingEnd);
  if (heading === "") return true;
  const body = lineHead(build.text, entry);
  if (/[.:;]$/.test(heading) || entry.end - entry.start > 200) return false;
  return (
    (isAllCaps(heading) && isAllCaps(body)) || (startsLower(body) && !entry.gapBefore && !/[;:]$/.test(body))
  );
}

/** Unnumbered text directly below a heading or at the beginning of an annex. */
function placeInSection(build: ClauseBuild, index: number, top: OpenNode): void {
  const entry = build.entries[index]!;
  const hasText = top.clause.end > top.clause.headingEnd;
  const tail = top.style === "SECTION" ? lineTail(build.text, top.clause) : "";
  if (top.style === "SECTION" && hasText && endsWithColon(tail)) return placeMember(build, index, top);
  if (top.style === "SECTION" && !endsClosed(tail) && hasText) return extend(top, entry);
  const isLead = endsWithColon(lineTail(build.text, entry));
  if (top.style === "SECTION" && !top.hasChildren) {
    const isOnly = build.entries[index + 1]?.marker !== null;
    if (!top.countsParagraphs || isLead || (isOnly && !hasText)) return extend(top, entry);
  }
  if (top.countsParagraphs) return openNumbered(build, entry, top, [String(++top.ordinals)]);
  placeParagraph(build, index, top);
}

/** Adds the line to the clause's own text, which may go on after nested clauses. */
function extend(node: OpenNode, entry: Entry): void {
  const { clause } = node;
  if (node.hasChildren) clause.tails.push({ start: entry.start, end: entry.end });
  else clause.ownEnd = entry.end;
  clause.end = entry.end;
}

/** Appends to the innermost clause. */
function continueText(build: ClauseBuild, index: number): void {
  extend(topOf(build), build.entries[index]!);
}

/**
 * A paragraph after the list of `parent` goes on with the text of `parent`. It is a clause of its own
 * where it has no clause to belong to, or where it announces a list itself.
 */
function placeParagraph(build: ClauseBuild, index: number, parent: OpenNode): void {
  const entry = build.entries[index]!;
  popTo(build, parent);
  if (parent.style === "ROOT" && build.nodes.length === 0 && build.container.prefix.endsWith(".")) {
    openClause(build, entry, { style: "PARAGRAPH", kind: "PARAGRAPH", segments: [] });
  } else if (parent.style === "ROOT" || endsWithColon(lineTail(build.text, entry))) {
    openNumbered(build, entry, parent, ["par", String(++parent.paragraphs)]);
  } else extend(parent, entry);
}

function openNumbered(build: ClauseBuild, entry: Entry, parent: OpenNode, own: readonly string[]): void {
  const isItem = build.container.shape === "ORDER" && parent.style === "ROOT";
  const kind = isItem ? "ORDER_ITEM" : "PARAGRAPH";
  openClause(build, entry, { style: "PARAGRAPH", kind, segments: [...parent.segments, ...own] });
}

/** Members of one list run in parallel even where a semicolon was forgotten. */
function isParallel(build: ClauseBuild, top: OpenNode, entry: Entry): boolean {
  if (top.style !== "PLAIN" && top.style !== "DEFINITION") return false;
  const before = lineHead(build.text, { start: top.clause.bodyStart, end: top.clause.end });
  const head = lineHead(build.text, entry);
  if (startsWithVerb(before) && startsWithVerb(head)) return true;
  if (top.style === "DEFINITION") return head.startsWith("«") && isDefinition(head);
  const isShort = top.clause.end - top.clause.start < SHORT_ROW && entry.end - entry.start < SHORT_ROW;
  return isShort && startsLower(before) === startsLower(head);
}

/** Below an unnumbered member a colon may be a slip: then the next line stands beside it. */
function opensPlainList(build: ClauseBuild, top: OpenNode, tail: string): boolean {
  return top.style !== "PLAIN" || announcesList(tail.slice(-80));
}

function placeMember(build: ClauseBuild, index: number, parent: OpenNode): void {
  const entry = build.entries[index]!;
  const head = lineHead(build.text, entry);
  if (introducesTerms(lineTail(build.text, parent.clause))) parent.hasTerms = true;
  const isTerm = parent.hasTerms && isDefinition(head);
  popTo(build, parent);
  openClause(build, entry, {
    style: isTerm ? "DEFINITION" : "PLAIN",
    kind: isTerm ? "DEFINITION" : "ITEM",
    segments: isTerm
      ? [...parent.segments, "def", String(++parent.definitions)]
      : [...parent.segments, String(++parent.ordinals)],
  });
}

/** A line after a finished sentence or list member. */
function placeAfter(build: ClauseBuild, index: number, top: OpenNode): void {
  const entry = build.entries[index]!;
  const head = lineHead(build.text, entry);
  const terms = termsHolder(build);
  if (terms && isDefinition(head)) return placeMember(build, index, terms);
  if (top.style === "PLAIN") return placeBesidePlain(build, index, top, head);
  if (top.style === "PARAGRAPH") return placeBesideParagraph(build, index);
  if (top.style === "NUMBER") return placeAfterNumber(build, index, top, head);
  if (top.style === "DEFINITION") return continueText(build, index);
  const tail = lineTail(build.text, top.clause);
  if (top.style === "DASH" && endsWithSemicolon(tail)) return placeMember(build, index, parentOf(build, top));
  // «Секретарь МЦУ:» after a finished list of a section opens the list of the next role.
  const opensNext =
    endsWithColon(lineTail(build.text, entry)) &&
    startsUpper(head) &&
    endsWithPeriod(tail) &&
    listOwner(build, top).style === "SECTION";
  if (!opensNext && continuesList(build, index, top)) return continueText(build, index);
  placeParagraph(build, index, listOwner(build, top));
}

/** A list of duties may stand below a clause that ends with a semicolon by mistake. */
function placeAfterNumber(build: ClauseBuild, index: number, top: OpenNode, head: string): void {
  const tail = lineTail(build.text, top.clause);
  const isList = startsLower(head) && endsWithSemicolon(tail) && !top.hasChildren;
  if (isList) return placeMember(build, index, top);
  continueText(build, index);
}

function placeBesidePlain(build: ClauseBuild, index: number, top: OpenNode, head: string): void {
  const parent = parentOf(build, top);
  const first = lineHead(build.text, { start: top.clause.bodyStart, end: top.clause.end });
  const closed = endsWithPeriod(lineTail(build.text, top.clause));
  const staysList = startsLower(head) || !closed || (startsUpper(first) && !parent.hasTerms);
  if (staysList) return placeMember(build, index, parent);
  const holder =
    parent.style === "DEFINITION" || parent.style === "NUMBER" ? parent : listOwner(build, parent);
  placeParagraph(build, index, continuesList(build, index, parent) ? parent : holder);
}

function placeBesideParagraph(build: ClauseBuild, index: number): void {
  const parent = parentOf(build, topOf(build));
  popTo(build, parent);
  if (!parent.countsParagraphs) return placeParagraph(build, index, parent);
  openNumbered(build, build.entries[index]!, parent, [String(++parent.ordinals)]);
}

/** The next marked line goes on with the list of `node`, so what stands between belongs to its member. */
function continuesList(build: ClauseBuild, index: number, node: OpenNode): boolean {
  const next = build.entries[build.nextMarked[index]!]?.marker;
  if (!next || next.style === "SECTION" || next.style === "NUMBER") return false;
  if (next.style !== node.style) return false;
  return node.style === "DASH" || (next.parts[0] ?? 0) > (node.value[0] ?? 0);
}

const parentOf = (build: ClauseBuild, node: OpenNode): OpenNode =>
  build.stack[Math.max(0, build.stack.indexOf(node) - 1)]!;

/** The clause that a whole list belongs to. */
function listOwner(build: ClauseBuild, node: OpenNode): OpenNode {
  let at = build.stack.indexOf(node);
  while (at > 0 && !["SECTION", "NUMBER", "DEFINITION"].includes(build.stack[at]!.style)) at--;
  return build.stack[at]!;
}

function termsHolder(build: ClauseBuild): OpenNode | null {
  for (let at = build.stack.length - 1; at >= 0; at--) if (build.stack[at]!.hasTerms) return build.stack[at]!;
  return null;
}
