import type { ActParts } from "../act/act-parts.ts";
import type { Clause } from "../act-draft.ts";
import type { ActText } from "./act-text.ts";
import { cleanOffsetOf } from "./locate.ts";
import { findNames } from "./person-name.ts";
import { opensPost } from "./post.ts";
import {
  isKnownSector,
  looksLikeSector,
  splitAtAnd,
  splitSectorList,
  type SectorPiece,
} from "./sector-names.ts";
import { isSectorLead } from "./sector-words.ts";
import type { TextPiece } from "./sentences.ts";

/** A line that names sectors, parted from those who answer for them. */
export interface SectorLine {
  readonly sectors: TextPiece;
  /** «Иванов И.И., начальник отдела»; null where only the sector is named. */
  readonly lead: string | null;
}

/**
 * Clauses that only name sectors, so they are no provisions of their own; by the clause or the annex that
 * leads the list. A list without a lead is believed where nearly all of it are names of sectors.
 */
export function sectorClauses(text: ActText, parts?: ActParts): Map<string, Clause[]> {
  const lists = new Map<string, Clause[]>();
  for (const clause of text.tree.all) {
    const children = text.tree.childrenOf(clause.id);
    const named = namedIn(children, isSectorLead(lastWords(clause)) ? 0.5 : Number.POSITIVE_INFINITY);
    if (named.length >= 2) lists.set(clause.id, named);
  }
  const roots = text.tree.all.filter(({ parent, id }) => parent === null && !id.startsWith("order"));
  for (const { body, title, number } of parts?.annexes ?? []) {
    const own = roots.filter(({ span }) => isWithin(cleanOffsetOf(text.clean, span.start), body));
    const words = title ? text.clean.text.slice(title.start, title.end) : "";
    const list = own.filter((clause) => text.tree.isLeaf(clause) && !isLeadLine(clause.text));
    const isLed = isSectorLead(words) || own.some((clause) => isLeadLine(clause.text));
    const named = namedIn(list, isLed ? 0.5 : 0.75);
    if (named.length >= (isLed ? 2 : 3)) lists.set(`annex ${number ?? ""}`, named);
  }
  return lists;
}

/** The clauses, where all of them look like names of sectors and enough of them are known ones. */
function namedIn(clauses: readonly Clause[], share: number): Clause[] {
  if (clauses.length < 2 || share > 1) return [];
  const lines = clauses.map(({ text: words }) => sectorLine(words).sectors.text);
  if (!lines.every(looksLikeSector)) return [];
  return lines.filter(isKnownSector).length >= clauses.length * share ? [...clauses] : [];
}

const isLeadLine = (words: string): boolean => /:\s*$/u.test(words) && isSectorLead(words);
const isWithin = (at: number, range: { start: number; end: number }): boolean =>
  at >= range.start && at < range.end;
const lastWords = (clause: Clause): string => (clause.text || clause.heading || "").slice(-160);

/** «образование – Иванов И.И., начальник отдела» or «Иванов И.И., начальник отдела – образование». */
export function sectorLine(words: string): SectorLine {
  const dash = /\s[–—-]\s|:\s+/u.exec(words);
  if (dash) {
    const head = pieceOf(words, 0, dash.index);
    const tail = pieceOf(words, dash.index + dash[0].length, words.length);
    if (isHolder(tail.text) && !isHolder(head.text)) return { sectors: head, lead: tail.text };
    if (isHolder(head.text) && isKnownSector(tail.text)) return { sectors: tail, lead: head.text };
  }
  const bracket = /^(.*\S)\s*\(([^()]{5,150})\)[\s;.,]*$/u.exec(words);
  if (bracket?.[1] && bracket[2] && isHolder(bracket[2])) {
    return { sectors: pieceOf(words, 0, bracket[1].length), lead: bracket[2] };
  }
  return { sectors: pieceOf(words, 0, words.length), lead: null };
}

const isHolder = (words: string): boolean => findNames(words).length > 0 || opensPost(words);

function pieceOf(words: string, start: number, end: number): TextPiece {
  const raw = words.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const text = raw.trim().replace(/[\s.;,]+$/u, "");
  return { text, start: from, end: from + text.length };
}

/** The sectors of one official: quoted ones are whole names, others part at commas and at «и» between two sectors. */
export function splitLedSectors(sectors: TextPiece): SectorPiece[] {
  const quoted = /^[«"„]/u.test(sectors.text);
  return splitSectorList(sectors.text)
    .flatMap((piece) => (quoted ? [piece] : splitAtAnd(piece)))
    .map((piece) => ({ ...piece, start: piece.start + sectors.start, end: piece.end + sectors.start }));
}
