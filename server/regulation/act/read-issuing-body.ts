import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import { fold, readLines } from "../clause/text-line.ts";
import type { TextLine, TextRange } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import { PREAMBLE_START, TITLE_START } from "./act-words.ts";
import { kindInLine } from "./find-header.ts";
import { findMunicipalities } from "./municipality-names.ts";
import { findRegions } from "./regions.ts";
import { issuerFromGenitive } from "./reference-kinds.ts";
import { extracted } from "./sourced.ts";

/** A longer line is no line of a letterhead. */
const LINE_LENGTH = 400;
const STAMP_LENGTH = 1_000;
const ADJECTIVE = String.raw`[А-ЯЁ][а-яё]+`;
/** An adjective before a body agrees with it: «посёлок Звёздный администрация» holds none. */
const BODY = [
  String.raw`(?:(?:${ADJECTIVE}ая\s+)?(?:[Аа]дминистрация|[Дд]ума|[Мм]эрия|[Уу]права|[Гг]лава)`,
  String.raw`(?:${ADJECTIVE}(?:ий|ый|ой)\s+)?(?:[Сс]овет|[Мм]эр|[Ии]сполнительный\s+комитет|[Ии]сполком|(?<![Ии]сполнительный\s)[Кк]омитет|[Дд]епартамент|[Гг]убернатор)`,
  String.raw`(?:${ADJECTIVE}ое\s+)?(?:[Сс]обрание|[Пп]равительство|[Уу]правление))(?![\p{L}])`,
].join("|");
const BODY_LINE = new RegExp(`^[«"]?${BODY}`, "u");
const SUBJECT = new RegExp(
  `^[^]*(?:^|[\\s,;»])(?<![А-ЯЁ][а-яё]{2,}(?:ая|ое)\\s)(${BODY}[^,;]{0,250})\\s*$`,
  "u",
);
const SUBJECT_FIRST = new RegExp(
  `^(${BODY}[^,;]{0,200}?)\\s+(?:на\\s+основании|в\\s+соответствии|в\\s+целях|руководствуясь|во\\s+исполнение|рассмотрев)`,
  "iu",
);
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
  const subject = subjectOfResolving(clean, parts);
  const letterhead = ofLetterhead(clean, parts.header, parts, restoreCase);
  const named = [
    subject,
    letterhead,
    ofStamp(clean, parts, restoreCase),
    ofLetterhead(clean, parts.trailer, parts, restoreCase),
  ].find((body) => body && isNamed(body.value));
  return named ?? letterhead ?? subject ?? ofMention(clean, parts);
}

/** «администрация города» says whose it is only together with the letterhead. */
const isNamed = (body: string): boolean => /\s.*[А-ЯЁ]/u.test(body);

function subjectOfResolving(clean: CleanText, parts: ActParts): Act["issuingBody"] {
  const { preamble, resolvingWord } = parts;
  if (!preamble || !resolvingWord) return null;
  const base = Math.max(preamble.start, resolvingWord.start - 400);
  const words = clean.text.slice(base, resolvingWord.start);
  const last = SUBJECT.exec(words);
  const first = SUBJECT_FIRST.exec(clean.text.slice(preamble.start, preamble.start + 400));
  const found = last ?? first;
  if (!found) return null;
  const start = last ? base + words.lastIndexOf(last[1]!) : preamble.start;
  return extracted(clean, { start, end: start + found[1]!.length }, capital(fold(found[1]!)), 0.95);
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
  const lines = readLines(clean.text, { start: range.start, end: stop }).filter(
    (line) => line.end - line.start < LINE_LENGTH,
  );
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
    .replace(/\s+\S+(?:\s+\S+)?\s+созыва$/iu, "")
    .trim();
  return extracted(clean, at, capital(withoutRegion(words)), 0.93);
}

/** The region at the end of a letterhead is a value of its own; the body of a region keeps it. */
function withoutRegion(words: string): string {
  const region = findRegions(words).at(-1);
  if (!region || region.end < words.length - 1) return words;
  const rest = words.slice(0, region.start).trim();
  return findMunicipalities(rest).length > 0 ? rest : words;
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
    const found = OF_STAMP.exec(
      clean.text.slice(stamp.start, Math.min(stamp.end, stamp.start + STAMP_LENGTH)),
    );
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
