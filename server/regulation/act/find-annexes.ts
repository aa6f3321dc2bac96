import { isAllCaps } from "../clause/line-shape.ts";
import { parseMarker } from "../clause/marker.ts";
import { lineHead } from "../clause/text-line.ts";
import type { TextLine, TextRange } from "../clause/text-line.ts";
import type { AnnexKind, AnnexPart } from "./act-parts.ts";
import { ANNEX_HEAD, ANNEX_TITLE_START, APPROVED_HEAD, STAMP_LINE } from "./act-words.ts";
import { trailingSignature } from "./find-signature.ts";

const STAMP_LINES = 12;
const TITLE_LINES = 9;

/** Where an annex begins and what stands at its head, as indexes of lines. */
export interface AnnexHead {
  readonly first: number;
  readonly number: string | null;
  readonly hasStamp: boolean;
  readonly titleFirst: number;
  readonly bodyFirst: number;
}

/**
 * Finds the heads of the annexes among the lines after the order.
 *
 * @param from index of the first line that may belong to an annex
 * @param afterSignature index of the line after the signature: a regulation may begin there without a stamp
 */
export function findAnnexHeads(
  text: string,
  lines: readonly TextLine[],
  from: number,
  afterSignature: number,
): AnnexHead[] {
  const heads: AnnexHead[] = [];
  for (let index = from; index < lines.length; index++) {
    const head = stampedHead(text, lines, index) ?? bareHead(text, lines, index, afterSignature, heads);
    if (!head) continue;
    heads.push(head);
    index = Math.max(index, head.bodyFirst - 1);
  }
  return heads;
}

function stampedHead(text: string, lines: readonly TextLine[], first: number): AnnexHead | null {
  const line = lineHead(text, lines[first]!, 300);
  const annex = ANNEX_HEAD.exec(line);
  const isApproved = !annex && APPROVED_HEAD.test(line) && isApprovalStamp(text, lines, first);
  if (!annex && !isApproved) return null;
  const titleFirst = endOfStamp(text, lines, first);
  return { first, number: annex?.[1] ?? null, hasStamp: true, ...titleOf(text, lines, titleFirst) };
}

function isApprovalStamp(text: string, lines: readonly TextLine[], first: number): boolean {
  if (lines[first]!.end - lines[first]!.start > 300) return false;
  const stamp = lines
    .slice(first, first + 4)
    .map((line) => lineHead(text, line, 120))
    .join(" ");
  return /постановлени|распоряжени|решени|приказ|УТВЕРЖДАЮ/iu.test(stamp);
}

/** Index of the first line after the stamp. */
function endOfStamp(text: string, lines: readonly TextLine[], first: number): number {
  const limit = Math.min(lines.length, first + STAMP_LINES);
  const title = titleWithin(text, lines, first + 1, limit);
  if (title !== null) return title;
  for (let index = first + 1; index < limit; index++) {
    const line = lineHead(text, lines[index]!, 200);
    if (!STAMP_LINE.test(line) || /^\d{1,2}\.\s*[А-ЯЁ]/.test(line)) return index;
  }
  return Math.min(limit, first + 1);
}

/** The title of the annex a few short lines below its head. */
function titleWithin(text: string, lines: readonly TextLine[], from: number, limit: number): number | null {
  for (let index = from; index < limit; index++) {
    const line = lineHead(text, lines[index]!, 200);
    if (ANNEX_TITLE_START.test(line)) return index;
    const marker = parseMarker(line);
    if (line.length > 150 || (marker && !marker.isWeak && marker.style !== "DASH" && !STAMP_LINE.test(line)))
      return null;
  }
  return null;
}

/** An annex that follows the signature, or another annex, under its title alone. */
function bareHead(
  text: string,
  lines: readonly TextLine[],
  first: number,
  afterSignature: number,
  heads: readonly AnnexHead[],
): AnnexHead | null {
  const line = lineHead(text, lines[first]!, 220);
  if (!ANNEX_TITLE_START.test(line) || lines[first]!.end - lines[first]!.start > 210) return null;
  if (/[.:;,]$/.test(line)) return null;
  const followsSignature = first === afterSignature;
  const isTitleAlone =
    isAllCaps(line) && first > afterSignature && (heads.length === 0 || /^[А-ЯЁ]+$/.test(line));
  if (!followsSignature && !isTitleAlone) return null;
  return { first, number: null, hasStamp: false, ...titleOf(text, lines, first) };
}

function titleOf(text: string, lines: readonly TextLine[], first: number) {
  let index = first;
  const opening = lines[first] ? lineHead(text, lines[first]!, 300) : "";
  const isTitled = ANNEX_TITLE_START.test(opening) || (isAllCaps(opening) && !parseMarker(opening));
  if (!isTitled) return { titleFirst: first, bodyFirst: first };
  const inCaps = isAllCaps(opening);
  for (index = first + 1; index < Math.min(lines.length, first + TITLE_LINES); index++) {
    const line = lineHead(text, lines[index]!, 300);
    if (parseMarker(line)?.isWeak === false || !continuesTitle(line, inCaps)) break;
  }
  return { titleFirst: first, bodyFirst: index };
}

function continuesTitle(line: string, inCaps: boolean): boolean {
  if (/[.:;]$/.test(line) || line.length > 220) return false;
  if (isAllCaps(line)) return inCaps;
  if (/^(?:[а-яё«"„(]|o[б]?\s)/.test(line)) return true;
  return /^(?:[А-ЯЁ][а-яё-]+(?:ого|ой|ая|ому|ом)\s+(?:[а-яё])|ЗАТО|Республики|г\.|МЦУ)/u.test(line);
}

/** Turns heads into annexes; each body runs to the next head. */
export function toAnnexes(
  text: string,
  lines: readonly TextLine[],
  heads: readonly AnnexHead[],
  end: number,
): AnnexPart[] {
  const titles = heads.map((head) => titleRange(lines, head));
  const kinds = heads.map((_, index) => kindOf(text, titles[index]!, lines, heads[index]!));
  if (!kinds.includes("REGULATION")) {
    const stand = kinds.findIndex(
      (kind, index) => kind === "OTHER" && looksLikeRegulation(text, titles[index]!),
    );
    if (stand >= 0) kinds[stand] = "REGULATION";
  }
  return heads.map((head, index) => {
    const last = (heads[index + 1]?.first ?? lastLineBefore(lines, end)) - 1;
    const signatureFirst = trailingSignature(
      text,
      lines,
      head.bodyFirst,
      last,
      kinds[index] === "COMPOSITION",
    );
    const bodyLast = signatureFirst === null ? last : signatureFirst - 1;
    return {
      number: head.number,
      kind: kinds[index]!,
      title: titles[index]!,
      stamp: head.hasStamp ? rangeOf(lines, head.first, head.titleFirst - 1) : null,
      body: bodyRange(lines, head.bodyFirst, bodyLast, end),
      signature: signatureFirst === null ? null : rangeOf(lines, signatureFirst, last),
    };
  });
}

function lastLineBefore(lines: readonly TextLine[], end: number): number {
  let count = lines.length;
  while (count > 0 && lines[count - 1]!.start >= end) count--;
  return count;
}

function bodyRange(lines: readonly TextLine[], first: number, last: number, end: number): TextRange {
  const start = lines[first]?.start ?? end;
  return last < first ? { start, end: start } : { start, end: lines[last]!.end };
}

const titleRange = (lines: readonly TextLine[], head: AnnexHead): TextRange | null =>
  head.bodyFirst > head.titleFirst ? rangeOf(lines, head.titleFirst, head.bodyFirst - 1) : null;

export function rangeOf(lines: readonly TextLine[], first: number, last: number): TextRange {
  return { start: lines[first]!.start, end: lines[Math.max(first, last)]!.end };
}

function kindOf(
  text: string,
  title: TextRange | null,
  lines: readonly TextLine[],
  head: AnnexHead,
): AnnexKind {
  const words = title
    ? text.slice(title.start, Math.min(title.end, title.start + 400))
    : lines[head.bodyFirst]
      ? lineHead(text, lines[head.bodyFirst]!, 200)
      : "";
  if (
    /функциональн\p{L}*\s+рол|^рол[иь]|^(?:функциональные\s+)?обязанности|распределение\s+(?:рол|обязанност)/iu.test(
      words,
    )
  )
    return "ROLES";
  if (
    /^[«"„]?(?:персональн\p{L}+\s+)?(?:состав|структура|(?:список|перечень)\s+(?:член|участник|сотрудник|ответственн|лиц|должностных\s+лиц))/iu.test(
      words,
    )
  )
    return "COMPOSITION";
  if (/^[«"„]?(?:\p{L}+\s+)?(?:положени|регламент)/iu.test(words)) return "REGULATION";
  return "OTHER";
}

/** «Порядок работы …», «Правила …» serve as the regulation when nothing else does. */
function looksLikeRegulation(text: string, title: TextRange | null): boolean {
  if (!title) return false;
  const words = text.slice(title.start, Math.min(title.end, title.start + 400));
  return /^[«"„]?(?:порядок|правила|инструкция)/iu.test(words) && /центр|МЦУ/iu.test(words);
}
