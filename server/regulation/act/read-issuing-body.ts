import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../draft.ts";
import { fold, readLines } from "../clause/text-line.ts";
import type { TextLine, TextRange } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import { PREAMBLE_START, TITLE_START } from "./act-words.ts";
import { kindInLine } from "./find-header.ts";
import { issuerFromGenitive } from "./reference-kinds.ts";
import { extracted } from "./sourced.ts";

const BODY = String.raw`(?:[А-ЯЁ][а-яё]+(?:ий|ый|ой|ая|ое)\s+)?(?:[Аа]дминистраци[яи]|[Сс]овет|[Дд]ума|[Сс]обрание|[Гг]лава|[Мм]эр(?:ия)?|[Пп]равительство|[Ии]сполнительный\s+комитет|[Уу]права|[Кк]омитет|[Уу]правление|[Дд]епартамент|[Гг]убернатор)(?![\p{L}])`;
const BODY_LINE = new RegExp(`^[«"]?${BODY}`, "u");
const SUBJECT = new RegExp(`(?:^|[,;\\n»]\\s*)(${BODY}[^,;]{0,250})\\s*$`, "u");
const OF_STAMP =
  /(?:постановлени|распоряжени|решени|приказ)\p{L}*\s+((?:Администрации|Совета|Думы|Собрания|Главы|Правительства|Мэра)[^№]*?)\s*(?:от\s|№|$)/iu;
const MENTIONED =
  /(?<![\p{L}])администраци(?:я|и|ю|ей)\s+(муниципального\s+(?:района|округа|образования)\s+«[^»]{2,60}»|[А-ЯЁ][а-яё-]+(?:ого)\s+(?:муниципального\s+)?(?:района|округа))/u;
const REQUISITE = /^(?:от\s|№|\d{1,2}[.\s]|«?_|г\.|с\.|пгт|п\.)/iu;

/**
 * The body that issued the act, in the nominative: the subject of the resolving word, the letterhead at
 * the beginning or the end, the stamps of the annexes, or, with little confidence, the administration
 * that the text speaks of.
 */
export function readIssuingBody(
  clean: CleanText,
  parts: ActParts,
  restoreCase: (words: string) => string,
): Act["issuingBody"] {
  return (
    subjectOfResolving(clean, parts) ??
    ofLetterhead(clean, parts.header, parts, restoreCase) ??
    ofStamp(clean, parts, restoreCase) ??
    ofLetterhead(clean, parts.trailer, parts, restoreCase) ??
    ofMention(clean, parts)
  );
}

function subjectOfResolving(clean: CleanText, parts: ActParts): Act["issuingBody"] {
  const { preamble, resolvingWord } = parts;
  if (!preamble || !resolvingWord) return null;
  const base = Math.max(preamble.start, resolvingWord.start - 400);
  const found = SUBJECT.exec(clean.text.slice(base, resolvingWord.start));
  if (!found) return null;
  const start = base + found.index + found[0].indexOf(found[1]!);
  const words = fold(found[1]!);
  return extracted(clean, { start, end: start + found[1]!.length }, capital(words), 0.95);
}

function ofLetterhead(
  clean: CleanText,
  range: TextRange | null,
  parts: ActParts,
  restoreCase: (words: string) => string,
): Act["issuingBody"] {
  if (!range) return null;
  const stop =
    parts.title && parts.title.start > range.start ? Math.min(range.end, parts.title.start) : range.end;
  const lines = readLines(clean.text, { start: range.start, end: stop });
  const wordsOf = (line: TextLine): string => restoreCase(clean.text.slice(line.start, line.end));
  const first = lines.findIndex(
    (line) => BODY_LINE.test(wordsOf(line)) && kindInLine(wordsOf(line)) === null,
  );
  if (first < 0) return null;
  let last = first;
  while (last + 1 < lines.length && last < first + 6 && continuesBody(wordsOf(lines[last + 1]!))) last++;
  const at = { start: lines[first]!.start, end: lines[last]!.end };
  const words = fold(restoreCase(fold(clean.text.slice(at.start, at.end))))
    .replace(/\s*\([^)]*\)\s*/gu, " ")
    .trim();
  return extracted(clean, at, capital(words), 0.93);
}

function continuesBody(words: string): boolean {
  if (kindInLine(words) !== null || REQUISITE.test(words) || BODY_LINE.test(words)) return false;
  return (
    !TITLE_START.test(words) && !PREAMBLE_START.test(words) && !/[әөүҗңһ]/iu.test(words) && words.length < 160
  );
}

function ofStamp(
  clean: CleanText,
  parts: ActParts,
  restoreCase: (words: string) => string,
): Act["issuingBody"] {
  for (const { stamp } of parts.annexes) {
    if (!stamp) continue;
    const found = OF_STAMP.exec(clean.text.slice(stamp.start, stamp.end));
    const words = found && issuerFromGenitive(capital(fold(restoreCase(found[1]!))));
    if (!found || !words) continue;
    const start = stamp.start + found.index + found[0].indexOf(found[1]!);
    return extracted(clean, { start, end: start + found[1]!.length }, words, 0.88);
  }
  return null;
}

function ofMention(clean: CleanText, parts: ActParts): Act["issuingBody"] {
  if (!parts.order) return null;
  const found = MENTIONED.exec(clean.text.slice(parts.order.start, parts.order.start + 60_000));
  if (!found) return null;
  const start = parts.order.start + found.index;
  return extracted(clean, { start, end: start + found[0].length }, `Администрация ${fold(found[1]!)}`, 0.5);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
