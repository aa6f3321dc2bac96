import { isAllCaps } from "../clause/line-shape.ts";
import { lineHead } from "../clause/text-line.ts";
import type { TextLine } from "../clause/text-line.ts";
import { ANNEX_HEAD, APPROVED_HEAD, RESOLVING, RESOLVING_ALONE } from "./act-words.ts";
import { kindInLine } from "./find-header.ts";

const OPENING_LINES = 3;
const HEADER_LINES = 80;

/**
 * Index of the first line of the act when its regulation stands above it, as some sites print them;
 * 0 for an act that begins the document.
 */
export function findActFirst(text: string, lines: readonly TextLine[]): number {
  const opensWithAnnex = lines.slice(0, OPENING_LINES).some((line) => {
    const head = lineHead(text, line, 200);
    return ANNEX_HEAD.test(head) || APPROVED_HEAD.test(head);
  });
  if (!opensWithAnnex) return 0;
  const resolving = lines.findIndex((line) => {
    const head = lineHead(text, line, 4_000);
    return RESOLVING_ALONE.test(head) || RESOLVING.test(head);
  });
  return resolving < 0 ? 0 : letterheadFirst(text, lines, kindLineBefore(text, lines, resolving));
}

function kindLineBefore(text: string, lines: readonly TextLine[], resolving: number): number {
  for (let index = resolving; index > OPENING_LINES && index > resolving - HEADER_LINES; index--) {
    if (kindInLine(lineHead(text, lines[index]!, 200)) !== null) return index;
  }
  return 0;
}

/** The letterhead above the kind of the act, in capitals or naming a body. */
function letterheadFirst(text: string, lines: readonly TextLine[], kindLine: number): number {
  let first = kindLine;
  while (first > 0 && isLetterhead(lineHead(text, lines[first - 1]!, 200))) first--;
  return first;
}

const isLetterhead = (line: string): boolean =>
  (isAllCaps(line) && !/[.;:]$/.test(line)) ||
  /^(?:Администрация|Совет|Дума|Собрание|Глава)(?![\p{L}])[^.;:]*$/u.test(line);
